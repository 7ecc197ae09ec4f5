package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import app.greenroom.vision.PictureFacts;

/** No regular rocking, as on a swivel chair. */
public final class SwayCheck extends PostureCheck {
    public SwayCheck() {
        super(
                "posture-sway",
                Text.of("Sitting calmly"),
                Text.of("Looks for a regular rocking, as on a swivel chair."),
                Guidance.SWAY);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty() || facts.posture().sway().isEmpty()) {
            return tooShort(facts);
        }
        double period = facts.posture().swayPeriod().orElse(0);
        Argument every = Argument.amount(Math.max(1, period), Unit.SECONDS, 0);
        Text rocking = facts.posture().swayForward()
                ? Text.of("You rock to and fro about every {0}.", every)
                : Text.of("You rock from side to side about every {0}.", every);
        return Judgement.of(
                new Measure(facts.posture().sway().getAsDouble(), Guidance.SWAY),
                Text.of("You sit calmly."),
                rocking,
                rocking,
                Text.of("Put both feet on the floor, or take a chair that does not turn."));
    }
}
