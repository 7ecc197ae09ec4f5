package app.greenroom.check.network;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkWords;
import java.util.List;

/**
 * How good the sound of a call is likely to be (ITU-T G.107). Advice, because delay counts in it and distance is no fault.
 */
public final class VoiceQualityCheck extends NetworkCheck {
    public VoiceQualityCheck() {
        super("network-voice", Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.OPINION_SCORE);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.estimate().score().isEmpty()) {
            return unmeasured(facts);
        }
        double score = facts.estimate().score().getAsDouble();
        String sentence = "The sound of a call is likely to be " + NetworkWords.score(score) + ".";
        return Judgement.of(
                new Measure("Estimated sound quality", score, Guidance.OPINION_SCORE),
                sentence,
                sentence,
                sentence,
                "Mend what the network's other findings name; a long way alone only asks for a short pause before you"
                        + " answer.");
    }
}
