package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Words;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.PictureFacts;
import java.util.List;

/** The head turned to the camera for most of the time. */
public final class FacingCheck extends PostureCheck {
    public FacingCheck() {
        super("posture-facing");
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.FACING);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty() || facts.posture().facing().isEmpty()) {
            return tooShort(facts);
        }
        double facing = facts.posture().facing().getAsDouble();
        String aside = "Your head was turned away from the camera for " + Words.percent(1 - facing) + " of the time.";
        return Judgement.of(
                new Measure("Time facing the camera", facing, Guidance.FACING),
                "You face the camera most of the time.",
                aside,
                aside,
                "Put the window you look at right below the camera, and notes beside it.");
    }
}
