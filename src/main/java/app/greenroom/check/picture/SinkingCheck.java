package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import java.util.List;

/** Not sinking lower and lower in the chair. */
public final class SinkingCheck extends PostureCheck {
    private static final double SEEN = 0.04; // of the picture's height in all: less is a change of seat

    public SinkingCheck() {
        super("posture-drift");
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.DRIFT);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty() || facts.posture().drift().isEmpty()) {
            return tooShort(facts);
        }
        Measure measure = new Measure(
                "Sinking of your eyes in the picture, a minute",
                facts.posture().drift().getAsDouble(),
                Guidance.DRIFT);
        String stays = "Your eyes stay at the same height in the picture.";
        if (facts.posture().sunk().orElse(0) < SEEN) {
            return Judgement.met(stays, 100, measure.evidence());
        }
        String sinks = "You sink lower in the picture as time goes on.";
        return Judgement.of(
                measure,
                stays,
                sinks,
                sinks,
                "Sit back against the chair, so that you can stay upright without effort.");
    }
}
