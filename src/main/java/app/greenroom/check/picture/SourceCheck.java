package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/** A program, a phone or another computer that passes as the camera, as far as its name tells. */
public final class SourceCheck extends PictureCheck {
    private static final int WARNING = 65;

    public SourceCheck() {
        super(
                "picture-source",
                Area.PICTURE,
                Importance.ADVICE,
                Text.of("Which camera"),
                Text.of("Tells by its name whether the picture comes from a camera, a phone, a program or another"
                        + " computer. It has no number."));
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        return switch (facts.camera().source()) {
            case RECORDING -> Judgement.notAsked(Text.of("A recording does not tell which camera it comes from."));
            case CAMERA -> Judgement.met(Text.of("By its name, the picture comes from a camera."), 100);
            case PHONE -> Judgement.met(Text.of("The picture comes from a phone used as a camera."), 100);
            case VIRTUAL ->
                Judgement.near(
                        Text.of(
                                "The picture comes from a virtual camera program, not from a camera: what it shows may be changed"
                                        + " or a still."),
                        Text.of(
                                "Choose the camera itself, unless you want the program's picture; choose the same one in the"
                                        + " interview."),
                        WARNING);
            case REMOTE ->
                Judgement.near(
                        Text.of("The picture comes over a remote desktop from the camera of another computer."),
                        Text.of("Hold the interview on the computer that the camera is plugged into."),
                        WARNING);
        };
    }
}
