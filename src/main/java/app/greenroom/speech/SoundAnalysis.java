package app.greenroom.speech;

import app.greenroom.capture.AudioBlock;
import app.greenroom.model.SoundKind;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.fillers.FilledPauses;
import app.greenroom.speech.fillers.FillerDoubt;
import app.greenroom.speech.fillers.SpeechEmbedding;
import app.greenroom.speech.manner.MannerFacts;
import app.greenroom.speech.microphone.Bandwidth;
import app.greenroom.speech.microphone.ClippedPlaces;
import app.greenroom.speech.microphone.Clipping;
import app.greenroom.speech.microphone.Dropouts;
import app.greenroom.speech.microphone.MicrophoneFacts;
import app.greenroom.speech.room.MainsHum;
import app.greenroom.speech.room.NoiseEvents;
import app.greenroom.speech.room.NoiseFloor;
import app.greenroom.speech.room.NoiseKinds;
import app.greenroom.speech.room.NoiseSources;
import app.greenroom.speech.room.Reverberation;
import app.greenroom.speech.room.RoomFacts;
import app.greenroom.speech.room.RoomNoise;
import app.greenroom.speech.voice.FrameLevels;
import app.greenroom.speech.voice.Loudness;
import app.greenroom.speech.voice.SpeechBand;
import app.greenroom.speech.voice.SpeechLevel;
import app.greenroom.speech.voice.SyllableNuclei;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Listens to a recording block by block and says in the end what it holds. Of each 10 ms only some fifty numbers are
 * kept, and the sound of 16 kHz, about 3.5 MB a minute. Not safe for use by several threads at once.
 */
public final class SoundAnalysis implements SoundMeter {
    private static final double LEVEL_STEP = 0.05;

    private final MonoFrames sound;
    private final FrameLevels frameLevels;
    private final Clipping clipping;
    private final ClippedPlaces clippedPlaces = new ClippedPlaces();
    private final Bandwidth bandwidth;
    private final Loudness loudness;
    private final ShortTimeAnalysis analysis = new ShortTimeAnalysis();
    private final MainsHum hum = new MainsHum();
    private final NoiseEvents events = new NoiseEvents();
    private final SpeechEmbedding embedding = new SpeechEmbedding();
    private final SpeechBand speechBand;
    private List<Integer> syllables = List.of();
    private float[] pitch = new float[0];

    /**
     * @param sampleRate samples a second and channel, 8000–192000
     * @param channels at least 1
     * @throws IllegalArgumentException when the rate or the number of channels is outside these ranges
     */
    public SoundAnalysis(int sampleRate, int channels) {
        sound = new MonoFrames(sampleRate, channels, this::hear);
        frameLevels = new FrameLevels(sampleRate);
        clipping = new Clipping(sampleRate);
        bandwidth = new Bandwidth(sampleRate);
        loudness = new Loudness(sampleRate);
        speechBand = new SpeechBand(sampleRate, analysis, hum, events, embedding);
    }

    @Override
    public void accept(AudioBlock block) {
        sound.accept(block);
    }

    private void hear(float[] mono, int length) {
        frameLevels.accept(mono, length);
        clipping.accept(mono, length);
        clippedPlaces.accept(mono, length);
        bandwidth.accept(mono, length);
        loudness.accept(mono, length);
        speechBand.accept(mono, length);
    }

    @Override
    public SpeechFacts finish() {
        // The last samples fill no frame: they count for the length and the choice of channel, and nothing else.
        sound.rest((mono, length) -> {});
        int count = frameLevels.audible().length;
        if (!sound.channel().digitalSilence()) {
            speechBand.finish(count);
        }
        return facts(count);
    }

    @Override
    public SpeechFacts soFar() {
        return facts(Math.min(analysis.frames(), frameLevels.audible().length));
    }

    /** The facts in so many frames. */
    private SpeechFacts facts(int count) {
        double duration = sound.seconds();
        float[] audible = Arrays.copyOf(frameLevels.audible(), count);
        boolean[] live = Arrays.copyOf(frameLevels.live(), count);
        double[] levels = levels(audible);
        if (sound.channel().digitalSilence()) {
            return new SpeechFacts(
                    duration,
                    new SpeechFacts.Signal(true, OptionalDouble.empty(), LEVEL_STEP, levels),
                    SpeechFacts.Level.UNKNOWN,
                    SpeechFacts.Activity.of(List.of()),
                    SpeechFacts.Fillers.NONE,
                    MicrophoneFacts.UNKNOWN,
                    RoomFacts.UNKNOWN,
                    MannerFacts.UNKNOWN);
        }
        List<ShortTimeFrame> frames = analysis.toList();
        VoiceActivity activity = new VoiceActivity(frames, audible, live);
        if (!NoiseSources.mayBeVoice(frames, activity)) {
            activity.nobodySpeaks();
        }
        NoiseFloor noise = NoiseFloor.measure(audible, Arrays.copyOf(frameLevels.drift(), count), activity);
        double all = RoomNoise.measure(frames, audible, noise.audiblePower(), activity)
                .power();
        OptionalDouble speechPower = SpeechLevel.power(audible, all, activity);
        SpeechFacts.Activity spoken = SpeechFacts.Activity.of(activity.intervals());
        FilledPauses.Heard fillers = FilledPauses.find(frames, activity, embedding);
        List<Interval> filled =
                fillers.found().stream().map(FilledPauses.Found::interval).toList();
        syllables = SyllableNuclei.find(frames, activity);
        pitch = new float[frames.size()];
        activity.voiced().forEach(i -> pitch[i] = frames.get(i).pitch());
        RoomFacts room = room(frames, activity);
        return new SpeechFacts(
                duration,
                new SpeechFacts.Signal(false, OptionalDouble.of(clipping.share()), LEVEL_STEP, levels),
                new SpeechFacts.Level(
                        speechPower.isPresent()
                                ? OptionalDouble.of(Decibels.ofPower(speechPower.getAsDouble()))
                                : OptionalDouble.empty(),
                        noise.level(),
                        ratio(speechPower, all > 0 ? all + noise.power() - noise.audiblePower() : 0),
                        SpeechLevel.range(audible, activity)),
                spoken,
                new SpeechFacts.Fillers(
                        filled,
                        fillers.found().stream()
                                .map(FilledPauses.Found::confidence)
                                .toList(),
                        FillerDoubt.of(fillers, bandwidth.hertz(spoken.seconds()), room.audibleSnr())),
                microphone(spoken.seconds(), audible, live, speechPower),
                room,
                MannerFacts.of(
                        spoken.speech(),
                        spoken.silentPauses(),
                        filled,
                        syllables.size(),
                        MannerFacts.pitchRange(frames, activity)));
    }

    /** Frames of 10 ms that hold the peak of a syllable, in order; empty before {@link #finish}. */
    List<Integer> syllables() {
        return syllables;
    }

    /** The pitch of the voice in each 10 ms, Hz, 0 where there is none; empty before {@link #finish}. */
    float[] pitch() {
        return pitch;
    }

    /** The frames of 10 ms that everything was found in, as far as the sound has come. */
    public List<ShortTimeFrame> frames() {
        return analysis.toList();
    }

    private MicrophoneFacts microphone(double spoken, float[] audible, boolean[] live, OptionalDouble speechPower) {
        return new MicrophoneFacts(
                bandwidth.hertz(spoken),
                OptionalDouble.of(frameLevels.offset()),
                speechPower.isPresent() ? Dropouts.find(audible, live, speechPower.getAsDouble()) : List.of(),
                clipping.share() > 0 ? clippedPlaces.find(audible.length) : List.of(),
                loudness.integrated(),
                sound.channel().only(),
                Optional.empty(),
                SoundKind.RECORDING);
    }

    private RoomFacts room(List<ShortTimeFrame> frames, VoiceActivity activity) {
        float[] inCall = Arrays.copyOf(frameLevels.inCall(), frames.size());
        RoomNoise noise = RoomNoise.measure(
                frames, inCall, NoiseFloor.measure(inCall, activity).power(), activity);
        Optional<MainsHum.Hum> found = hum.find(activity);
        List<Interval> sudden = events.find(activity);
        return new RoomFacts(
                ratio(SpeechLevel.power(inCall, noise.power(), activity), noise.power()),
                found.isPresent() ? OptionalDouble.of(found.get().frequency()) : OptionalDouble.empty(),
                found.isPresent() ? OptionalDouble.of(found.get().level()) : OptionalDouble.empty(),
                Reverberation.rt60(frames, activity),
                sudden,
                NoiseKinds.of(sudden, frames, activity),
                noise.heard());
    }

    private static OptionalDouble ratio(OptionalDouble speechPower, double noisePower) {
        if (speechPower.isEmpty() || noisePower <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(10 * Math.log10(speechPower.getAsDouble() / noisePower));
    }

    private static double[] levels(float[] power) {
        int perStep = (int) Math.round(LEVEL_STEP * MonoFrames.PER_SECOND);
        double[] levels = new double[(power.length + perStep - 1) / perStep];
        for (int i = 0; i < levels.length; i++) {
            int to = Math.min(power.length, (i + 1) * perStep);
            double sum = 0;
            for (int j = i * perStep; j < to; j++) {
                sum += power[j];
            }
            levels[i] = Decibels.ofPower(sum / (to - i * perStep));
        }
        return levels;
    }
}
