package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkWords;
import app.greenroom.text.Text;

/**
 * How good the sound of a call is likely to be (ITU-T G.107). Advice, because delay counts in it and distance is no fault.
 */
public final class VoiceQualityCheck extends NetworkCheck {
    public VoiceQualityCheck() {
        super(
                "network-voice",
                Importance.ADVICE,
                Text.of("Sound of the call"),
                Text.of("Estimates from delay and loss how good the sound of a call is likely to be."),
                Guidance.OPINION_SCORE);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.estimate().score().isEmpty()) {
            return unmeasured(facts);
        }
        double score = facts.estimate().score().getAsDouble();
        Text sentence = NetworkWords.score(score);
        return Judgement.of(
                new Measure(score, Guidance.OPINION_SCORE),
                sentence,
                sentence,
                sentence,
                Text.of(
                        "Improve what the network's other findings name; a long way alone only asks for a short pause before you answer."));
    }
}
