package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/** The head turned to the camera for most of the time. */
public final class FacingCheck extends PostureCheck {
    public FacingCheck() {
        super(
                "posture-facing",
                Text.of("Facing the camera"),
                Text.of("Measures for how much of the time your head is turned to the camera. It describes and"
                        + " never fails anybody."),
                Guidance.FACING);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty() || facts.posture().facing().isEmpty()) {
            return tooShort(facts);
        }
        double facing = facts.posture().facing().getAsDouble();
        Text aside =
                Text.of("Your head was turned away from the camera for {0} of the time.", Argument.percent(1 - facing));
        return Judgement.of(
                new Measure(facing, Guidance.FACING),
                Text.of("You face the camera most of the time."),
                aside,
                aside,
                Text.of("Put the window you look at right below the camera, and notes beside it."));
    }
}
