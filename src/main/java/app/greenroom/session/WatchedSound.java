package app.greenroom.session;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.check.Guidance;
import app.greenroom.check.Observed;
import app.greenroom.model.Finding;
import app.greenroom.model.Heard;
import app.greenroom.model.LiveLevel;
import app.greenroom.model.Outcome;
import app.greenroom.speech.LevelMeter;
import app.greenroom.speech.RollingSound;
import app.greenroom.speech.SpeechFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The sound under watch. It is judged twice a second by the last {@value #MEMORY} to twice as many seconds, as a check of
 * the same seconds would; what happened in them is told once, by {@link HeardOnce}.
 *
 * <p>A microphone that gives nothing but digital silence for {@value #MUTED} seconds counts as muted, so that within
 * {@value #MUTED} seconds more no light stays green. While nobody speaks into a microphone that is alive, what was judged
 * last stays until the speech has left the memory.
 */
final class WatchedSound implements WatchedSide {
    private static final double JUDGE_EVERY = 0.5; // seconds
    private static final double MEMORY = 8; // seconds
    private static final double LEAST = 3; // seconds to be heard before anything is judged
    private static final double MUTED = 2; // seconds
    private static final double VOICE_LASTS = 0.7; // seconds for which speech that was just heard counts as now

    private final AudioSource source;
    private final Outcome.CouldNotCheck silent;
    private final LiveWatch.Listener listener;
    private final Judge judge;
    private final HeardOnce once = new HeardOnce(LEAST);
    private Optional<AudioBlock> block = Optional.empty();
    private @Nullable RollingSound rolling;
    private @Nullable LevelMeter meter;
    private OptionalDouble room = OptionalDouble.empty();
    private OptionalDouble voice = OptionalDouble.empty();
    private double lastVoice = Double.NEGATIVE_INFINITY;
    private double time;
    private boolean failed;
    private double judged;

    /**
     * @param silent what is said when nothing comes, or nothing but digital silence
     */
    WatchedSound(AudioSource source, Outcome.CouldNotCheck silent, LiveWatch.Listener listener) {
        this.source = source;
        this.silent = silent;
        this.listener = listener;
        judge = new Judge(listener);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public double next() throws CaptureException, InterruptedException {
        if (!failed && block.isEmpty()) {
            block = source.next();
        }
        return block.map(AudioBlock::time).orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public void take() {
        AudioBlock taken = block.orElseThrow();
        block = Optional.empty();
        RollingSound sound = rolling;
        LevelMeter level = meter;
        if (sound == null || level == null) {
            sound = new RollingSound(taken.sampleRate(), taken.channels(), MEMORY);
            level = new LevelMeter(taken.sampleRate(), taken.channels());
            rolling = sound;
            meter = level;
        }
        sound.accept(taken).forEach(gap -> listener.heard(new Heard(Heard.Kind.LOST, gap)));
        time = sound.now().orElseThrow();
        boolean fresh = level.accept(taken);
        if (time - judged >= JUDGE_EVERY) {
            judged = time;
            judge(sound, level);
        }
        if (fresh) {
            listener.level(new LiveLevel(time, level.level(), state(level), room, voice, Guidance.SPEECH_LEVEL));
        }
    }

    private LiveLevel.State state(LevelMeter level) {
        if (level.silence() >= MUTED) {
            return LiveLevel.State.SILENT;
        }
        return time - lastVoice <= VOICE_LASTS ? LiveLevel.State.VOICE : LiveLevel.State.ROOM;
    }

    private void judge(RollingSound sound, LevelMeter level) {
        double start = sound.start();
        if (level.silence() >= MUTED) {
            room = OptionalDouble.empty();
            voice = OptionalDouble.empty();
            judge.sound(time, new Observed.Unseen<>(silent));
            return;
        }
        if (time - start < LEAST) {
            return;
        }
        SpeechFacts facts = sound.facts();
        room = facts.noiseFloor();
        voice = facts.speechLevel();
        if (!facts.speech().isEmpty()) {
            lastVoice = start + facts.speech().get(facts.speech().size() - 1).end();
        }
        once.news(facts, start, time).forEach(listener::heard);
        judge.sound(time, SoundWatch.judge(facts, silent));
    }

    @Override
    public void fail(Outcome.CouldNotCheck why) {
        failed = true;
        judge.sound(time, new Observed.Unseen<>(why));
        judge.lost(time);
    }

    @Override
    public List<Finding> end() {
        return judge.end();
    }

    @Override
    public void close() {
        source.close();
    }
}
