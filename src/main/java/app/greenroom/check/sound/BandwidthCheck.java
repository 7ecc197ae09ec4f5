package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Text;

/** A microphone that passes the whole voice, not the narrow band of a telephone. */
public final class BandwidthCheck extends SoundCheck {
    public BandwidthCheck() {
        super(
                "sound-bandwidth",
                Area.SOUND,
                Importance.DECISIVE,
                Text.of("Range of the microphone"),
                Text.of("Measures up to which frequency the microphone passes your voice: all of it, or only the"
                        + " narrow band of a telephone."),
                Guidance.BANDWIDTH);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        if (facts.microphone().bandwidth().isEmpty()) {
            return nobodySpoke();
        }
        Measure bandwidth = new Measure(facts.microphone().bandwidth().getAsDouble(), Guidance.BANDWIDTH);
        // A few vowels hold nothing high, so little speech may prove a wide band, but never a narrow one.
        if (bandwidth.grade() != Measure.Grade.MET && facts.activity().seconds() < LEAST_SPEECH) {
            return tooLittleSpeech();
        }
        return Judgement.of(
                bandwidth,
                Text.of("The microphone passes the whole of your voice."),
                Text.of("The microphone cuts off the highest part of your voice."),
                Text.of("Your voice sounds as on an old telephone: the microphone passes only its lower part."),
                Text.of("Choose another microphone, or the other profile of your Bluetooth headset, for its call mode"
                        + " narrows the voice."));
    }
}
