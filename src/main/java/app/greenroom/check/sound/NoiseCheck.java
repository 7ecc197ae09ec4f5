package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Quantity;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The voice well above the room's noise. Judged by what is heard, above 100 Hz: rumble below may be far stronger than the
 * voice, and nobody hears it in a call. The ratio of everything is shown beside.
 */
public final class NoiseCheck extends SoundCheck {
    public NoiseCheck() {
        super(
                "sound-noise",
                Area.SOUND,
                Importance.DECISIVE,
                Text.of("Noise"),
                Text.of("Measures how far your voice stands above the noise of the room that can be heard, from 100"
                        + " Hz on."),
                Guidance.SPEECH_SNR);
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
                new Measure(audible.getAsDouble(), Guidance.SPEECH_SNR),
                Text.of("The room is quiet."),
                Text.of("There is some noise behind your voice."),
                Text.of("Your voice is hard to hear over the noise."),
                Text.of("Switch off fans, close the window and the door, or use a headset close to your mouth."));
        List<Evidence> evidence = new ArrayList<>(judged.evidence());
        facts.snr().ifPresent(snr -> evidence.add(Measure.shown(Quantity.SPEECH_SNR, snr)));
        facts.noiseFloor().ifPresent(floor -> evidence.add(Measure.shown(Quantity.NOISE_FLOOR, floor)));
        return new Judgement(judged.outcome(), judged.sentence(), judged.score(), evidence);
    }
}
