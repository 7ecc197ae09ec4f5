package app.greenroom.check;

import app.greenroom.vision.PictureFacts;

/** No regular rocking, as on a swivel chair. */
final class SwayCheck extends PostureCheck {
    SwayCheck() {
        super("posture-sway");
    }

    @Override
    Judgement judge(PictureFacts facts) {
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
