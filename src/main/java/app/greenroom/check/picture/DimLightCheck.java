package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.PictureFacts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Too little light where the person is, by the brightest of face, clothes, whites of the eyes and the greater part of the room,
 * never by skin alone nor by a lamp in the corner; and by the picture's grain, which is what remains of the dark when the camera
 * turns its gain up. Before a bright background the camera darkens the person: that is light from behind, which has a
 * check of its own.
 */
public final class DimLightCheck extends PictureCheck {
    private static final Text FIX = Text.of("Switch on a lamp in front of you, or sit facing a window.");

    /** Luma steps of grain: a camera that shows less had light enough for what it shows, dark or not. */
    private static final double CLEAN = 0.5;

    public DimLightCheck() {
        super(
                "light-dim",
                Area.LIGHTING,
                Importance.DECISIVE,
                Text.of("Enough light"),
                Text.of("Looks at what white paper in your light would show, by the brightest of your face, clothes,"
                        + " whites of the eyes and walls, not by skin alone nor by a lamp in the corner; and at the"
                        + " grain of the picture: what is left of the dark when the camera brightens it."),
                Guidance.WHITE,
                Guidance.NOISE,
                Guidance.BEHIND);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        Optional<LightFacts> light = facts.face().flatMap(FaceFacts::light);
        if (light.isEmpty()) {
            return Judgement.couldNotCheck(
                    facts.face().isEmpty()
                            ? Text.of("No face was found in the picture.")
                            : Text.of("Too little of the face is in the picture to judge the light."),
                    Text.of("Sit so that your whole face is in the picture."));
        }
        if (!Guidance.BEHIND.met().holds(light.get().behind().outshines())) {
            return Judgement.notAsked(Text.of("While light comes from behind you, the light on you is judged there."));
        }
        Measure white = new Measure(light.get().white().whitest(), Guidance.WHITE);
        OptionalDouble noise = facts.camera().quality().noise();
        if (white.grade() == Measure.Grade.NEAR && noise.isPresent() && noise.getAsDouble() < CLEAN) {
            return Judgement.met(
                    Text.of("There is enough light in the room."),
                    white.score(),
                    white.evidence(),
                    new Measure(noise.getAsDouble(), Guidance.NOISE).evidence());
        }
        if (white.grade() == Measure.Grade.MET && noise.isPresent()) {
            Measure grain = new Measure(noise.getAsDouble(), Guidance.NOISE);
            if (grain.grade() != Measure.Grade.MET) {
                return Judgement.near(
                        Text.of("The picture is grainy: there is too little light for the camera."),
                        FIX,
                        grain.score(),
                        grain.evidence(),
                        white.evidence());
            }
        }
        return Judgement.of(
                white,
                Text.of("There is enough light in the room."),
                Text.of("The room is rather dark."),
                Text.of("The room is too dark."),
                FIX);
    }
}
