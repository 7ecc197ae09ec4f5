package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import java.util.List;

/** One person in the picture, and only one. */
public final class FaceCountCheck extends PictureCheck {
    private static final int LEAST_NEAR = 50; // the score of the worst warning, see Measure.score

    public FaceCountCheck() {
        super("framing-face", Area.FRAMING, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.SECOND_FACE);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.faceCount() == 0) {
            return Judgement.missed(
                    "Nobody can be seen in the picture.",
                    "Sit in front of the camera, so that your whole face is in the picture.",
                    0,
                    Measure.shown("Faces", "face.count", 0, "count"));
        }
        if (facts.secondFace() == 0 && facts.passing() > 0) {
            Measure passing =
                    new Measure("Second face against yours, for a moment", facts.passing(), Guidance.SECOND_FACE);
            return Judgement.near(
                    "Somebody came into the picture for a moment.",
                    "Ask people at home to stay out of the room, and close the door.",
                    Math.max(LEAST_NEAR, passing.score()),
                    passing.evidence());
        }
        return Judgement.of(
                new Measure("Second face against yours", facts.secondFace(), Guidance.SECOND_FACE),
                "You are alone in the picture.",
                "Somebody else can be seen behind you.",
                "Two people are in the picture.",
                "Ask the other person to leave the picture, or take down the portrait behind you.");
    }
}
