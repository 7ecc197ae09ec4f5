package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
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
        Text aside = Text.of(
                "Your head was turned away from the camera for {0} of the time.", Argument.percent(1 - facing));
        return Judgement.of(
                new Measure(facing, Guidance.FACING),
                Text.of("You face the camera most of the time."),
                aside,
                aside,
                Text.of("Put the window you look at right below the camera, and notes beside it."));
    }
}
