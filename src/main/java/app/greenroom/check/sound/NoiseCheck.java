package app.greenroom.check.sound;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.SpeechFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The voice well above the room's noise. Judged by what is heard, above 100 Hz: rumble below may be far stronger than the
 * voice, and nobody hears it in a call. The ratio of everything is shown beside.
 */
public final class NoiseCheck extends SoundCheck {
    public NoiseCheck() {
        super("sound-noise", Area.SOUND, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.SPEECH_SNR);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        OptionalDouble audible = facts.room().audibleSnr();
        if (facts.speechLevel().isEmpty()) {
            return nobodySpoke();
        }
        if (audible.isEmpty()) {
            return neverQuiet();
        }
        Judgement judged = Judgement.of(
                new Measure("Your voice above the noise", audible.getAsDouble(), Guidance.SPEECH_SNR),
                "The room is quiet.",
                "There is some noise behind your voice.",
                "Your voice is hard to hear over the noise.",
                "Switch off fans, close the window and the door, or use a headset close to your mouth.");
        List<Evidence> evidence = new ArrayList<>(judged.evidence());
        facts.snr()
                .ifPresent(snr -> evidence.add(
                        Measure.shown("Your voice above the noise and the rumble", "speech.snr", snr, "dB")));
        facts.noiseFloor()
                .ifPresent(floor -> evidence.add(Measure.shown("Noise in the room", "noise.floor", floor, "dBFS")));
        return new Judgement(judged.outcome(), judged.sentence(), judged.score(), evidence);
    }
}
