package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/** Not sinking lower and lower in the chair. */
public final class SinkingCheck extends PostureCheck {
    private static final double SEEN = 0.04; // of the picture's height in all: less is a change of seat

    public SinkingCheck() {
        super(
                "posture-drift",
                Text.of("Sitting upright"),
                Text.of("Looks whether you sink lower and lower in the chair."),
                Guidance.DRIFT);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty() || facts.posture().drift().isEmpty()) {
            return tooShort(facts);
        }
        Measure measure = new Measure(facts.posture().drift().getAsDouble(), Guidance.DRIFT);
        Text stays = Text.of("Your eyes stay at the same height in the picture.");
        if (facts.posture().sunk().orElse(0) < SEEN) {
            return Judgement.met(stays, 100, measure.evidence());
        }
        Text sinks = Text.of("You sink lower in the picture as time goes on.");
        return Judgement.of(
                measure,
                stays,
                sinks,
                sinks,
                Text.of("Sit back against the chair, so that you can stay upright without effort."));
    }
}
