package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Quantity;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.room.NoiseHeard;
import app.greenroom.speech.room.NoiseSource;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The voice well above the room's noise, what is steady and what comes and goes. Judged by what is heard, above 100 Hz: rumble below
 * may be far stronger than the voice, and nobody hears it in a call. The ratio of everything is shown beside.
 */
public final class NoiseCheck extends SoundCheck {
    /** What is so far under the voice needs no name, in dB. */
    private static final double HARDLY_HEARD = 28;

    public NoiseCheck() {
        super(
                "sound-noise",
                Area.SOUND,
                Importance.DECISIVE,
                Text.of("Noise"),
                Text.of("Measures how far your voice stands above everything else that can be heard, from 100 Hz on:"
                        + " the room, music, other voices."),
                Guidance.SPEECH_SNR);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        OptionalDouble audible = facts.room().audibleSnr();
        NoiseHeard noise = facts.room().noise();
        if (facts.level().speech().isEmpty()) {
            return nobodySpoke();
        }
        NoiseSource source = noise.source().orElse(NoiseSource.STEADY);
        if (source == NoiseSource.GATED) {
            return Judgement.couldNotCheck(
                    Text.of("A noise gate hides the room: between your words there is nothing at all."),
                    Text.of("To hear the room, switch off the noise suppression of microphone or system, then check"
                            + " again."));
        }
        if (audible.isEmpty()) {
            return neverQuiet();
        }
        Judgement judged = Judgement.of(
                new Measure(audible.getAsDouble(), Guidance.SPEECH_SNR),
                source == NoiseSource.STEADY || audible.getAsDouble() > HARDLY_HEARD
                        ? Text.of("The room is quiet.")
                        : Text.sentences(Text.of("What is heard behind your voice is soft."), heard(source)),
                Text.sentences(Text.of("There is some noise behind your voice."), heard(source)),
                Text.sentences(Text.of("Your voice is hard to hear over the noise."), heard(source)),
                fix(source));
        if (judged.outcome() instanceof Outcome.Met && !facts.room().ratioHolds()) {
            return hardlyPaused();
        }
        List<Evidence> evidence = new ArrayList<>(judged.evidence());
        facts.level().snr().ifPresent(snr -> evidence.add(Measure.shown(Quantity.SPEECH_SNR, snr)));
        facts.level().noiseFloor().ifPresent(floor -> evidence.add(Measure.shown(Quantity.NOISE_FLOOR, floor)));
        noise.exceededATenth().ifPresent(level -> evidence.add(Measure.shown(Quantity.NOISE_EXCEEDED_TENTH, level)));
        return new Judgement(judged.outcome(), judged.sentence(), judged.score(), evidence);
    }

    private static Text heard(NoiseSource source) {
        return switch (source) {
            case STEADY, GATED -> Text.EMPTY;
            case VOICES -> Text.of("Somebody else is speaking, or a television.");
            case MUSIC -> Text.of("It sounds like music.");
            case DOG -> Text.of("It sounds like a dog.");
            case CLATTER -> Text.of("It sounds like dishes or tools.");
            case KEYBOARD -> Text.of("It sounds like a keyboard.");
            case TRAFFIC -> Text.of("It sounds like traffic.");
            case UNKNOWN -> Text.of("It comes and goes.");
        };
    }

    private static Text fix(NoiseSource source) {
        return switch (source) {
            case VOICES ->
                Text.of("Turn off television and radio, close the door, and ask others in the room for silence.");
            case MUSIC -> Text.of("Turn the music off, or close the door to it.");
            case DOG -> Text.of("Take the dog to another room, or close the door.");
            case CLATTER -> Text.of("Wait until the clatter is over, or close the door to it.");
            case KEYBOARD -> Text.of("Please do not type while you speak.");
            case TRAFFIC -> Text.of("Close the window, or use a headset close to your mouth.");
            case STEADY, GATED, UNKNOWN ->
                Text.of("Switch off fans, close the window and the door, or use a headset close to your mouth.");
        };
    }
}
