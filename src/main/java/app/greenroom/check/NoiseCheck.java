package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.speech.SpeechFacts;
import java.util.List;

/** The voice well above the room's noise. */
final class NoiseCheck extends SoundCheck {
    NoiseCheck() {
        super("sound-noise", Area.SOUND, Importance.DECISIVE);
    }

    @Override
    Judgement judge(SpeechFacts facts) {
        if (facts.snr().isEmpty()) {
            return nobodySpoke();
        }
        Judgement judged = Judgement.of(
                new Measure("Your voice above the noise", facts.snr().getAsDouble(), Guidance.SPEECH_SNR),
                "The room is quiet.",
                "There is some noise behind your voice.",
                "Your voice is hard to hear over the noise.",
                "Switch off fans, close the window and the door, or use a headset close to your mouth.");
        return facts.noiseFloor().isEmpty()
                ? judged
                : new Judgement(
                        judged.outcome(),
                        judged.sentence(),
                        judged.score(),
                        List.of(
                                judged.evidence().get(0),
                                Measure.shown(
                                        "Noise in the room",
                                        "noise.floor",
                                        facts.noiseFloor().getAsDouble(),
                                        "dBFS")));
    }
}
