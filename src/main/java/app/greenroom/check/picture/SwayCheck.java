package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Words;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import java.util.List;

/** No regular rocking, as on a swivel chair. */
public final class SwayCheck extends PostureCheck {
    public SwayCheck() {
        super("posture-sway");
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.SWAY);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty() || facts.posture().sway().isEmpty()) {
            return tooShort(facts);
        }
        double period = facts.posture().swayPeriod().orElse(0);
        String rocking = "You rock " + (facts.posture().swayForward() ? "to and fro" : "from side to side")
                + " about every " + Words.whole(Math.max(1, period)) + " s.";
        return Judgement.of(
                new Measure(
                        "Rocking, in widths of the face", facts.posture().sway().getAsDouble(), Guidance.SWAY),
                "You sit calmly.",
                rocking,
                rocking,
                "Put both feet on the floor, or take a chair that does not turn.");
    }
}
