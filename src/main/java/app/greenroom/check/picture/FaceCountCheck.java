package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Quantity;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/** One person in the picture, and only one. */
public final class FaceCountCheck extends PictureCheck {
    private static final int LEAST_NEAR = 50; // the score of the worst warning, see Measure.score

    public FaceCountCheck() {
        super(
                "framing-face",
                Area.FRAMING,
                Importance.DECISIVE,
                Text.of("One person"),
                Text.of("Looks whether you are in the picture, and you alone. Somebody who passes by for a moment"
                        + " only gives advice."),
                Guidance.SECOND_FACE);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.faces().count() == 0) {
            return Judgement.missed(
                    Text.of("Nobody can be seen in the picture."),
                    Text.of("Sit in front of the camera, so that your whole face is in the picture."),
                    0,
                    Measure.shown(Quantity.FACE_COUNT, 0));
        }
        if (facts.faces().second() == 0 && facts.faces().passing() > 0) {
            Measure passing = new Measure(
                    Text.of("Second face against yours, for a moment"),
                    facts.faces().passing(),
                    Guidance.SECOND_FACE);
            return Judgement.near(
                    Text.of("Somebody came into the picture for a moment."),
                    Text.of("Ask people at home to stay out of the room, and close the door."),
                    Math.max(LEAST_NEAR, passing.score()),
                    passing.evidence());
        }
        return Judgement.of(
                new Measure(facts.faces().second(), Guidance.SECOND_FACE),
                Text.of("You are alone in the picture."),
                Text.of("Somebody else can be seen behind you."),
                Text.of("Two people are in the picture."),
                Text.of("Ask the other person to leave the picture, or take down the portrait behind you."));
    }
}
