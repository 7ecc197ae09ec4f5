package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/** Advice on how somebody sits and moves: described, and never failed. */
abstract class PostureCheck extends PictureCheck {
    private static final double LONG = 30; // seconds

    PostureCheck(String id, Text title, Text about, Limit... limits) {
        super(id, Area.FRAMING, Importance.ADVICE, title, about, limits);
    }

    @Override
    public final boolean quick() {
        return false; // six seconds tell nothing of it
    }

    static Judgement tooShort(PictureFacts facts) {
        if (facts.video().frameRate().isEmpty()) {
            return Judgement.notAsked(Text.of("A single picture tells nothing of how you move."));
        }
        if (facts.face().isEmpty()) {
            return FaceCheck.noFace();
        }
        return facts.video().frames() / facts.video().frameRate().getAsDouble() < LONG
                ? Judgement.notAsked(Text.of("Only a longer look tells how you sit: half a minute or more."))
                : Judgement.couldNotCheck(
                        Text.of("Your face was not seen for long enough to tell how you sit."),
                        Text.of("Let the check look at you for half a minute."));
    }
}
