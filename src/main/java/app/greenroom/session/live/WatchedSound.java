package app.greenroom.session.live;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.check.Observed;
import app.greenroom.model.ComputerLoad;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.RecentMaximum;
import app.greenroom.speech.RollingSound;
import app.greenroom.speech.SoundAnalysis;
import app.greenroom.speech.SoundMeter;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.microphone.LevelMeter;
import app.greenroom.speech.microphone.NarrowedBand;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sound under watch. It is judged twice a second by the last {@value #MEMORY} to twice as many seconds, as a check of
 * the same seconds would; what happened in them is told once, by {@link NewEvents}.
 *
 * <p>That the microphone becomes as narrow as a telephone would show only once all that is remembered is narrow, so
 * {@link NarrowedBand} looks at the newest seconds, and what it finds is told at once. Otherwise a microphone stays as wide as it was
 * heard, and a room counts as heard for as long as it was: {@link RecentMaximum}. What sounds in it is judged by what is heard now.
 *
 * <p>A microphone that gives nothing but digital silence for {@value SoundWatch#MUTED} seconds counts as muted, and no light stays
 * green from then on. While nobody speaks into a microphone that is alive, what was judged
 * last stays until the speech has left the memory.
 */
final class WatchedSound implements WatchedSide {
    static final double JUDGE_EVERY = 0.5; // seconds
    private static final double MEMORY = 8; // seconds
    private static final double LEAST = 3; // seconds to be heard before anything is judged
    private static final double SILENT = 2; // seconds after which the level is shown as none
    private static final Set<String> BANDWIDTH = Set.of("sound-bandwidth");
    private static final double VOICE_LASTS = 0.7; // seconds for which speech that was just heard counts as now

    private final AudioSource source;
    private final Supplier<Outcome.CouldNotCheck> silent;
    private final Consumer<LiveEvent> listener;
    private final LiveEvaluator judge;
    private final Recorder recorder;
    private final NewEvents once;
    private Optional<AudioBlock> block = Optional.empty();
    private @Nullable RollingSound rolling;
    private @Nullable LevelMeter meter;
    private @Nullable NarrowedBand narrowed;
    private final RecentMaximum widest = new RecentMaximum();
    private final RecentMaximum alone = new RecentMaximum();
    private OptionalDouble room = OptionalDouble.empty();
    private OptionalDouble voice = OptionalDouble.empty();
    private double lastVoice = Double.NEGATIVE_INFINITY;
    private double time;
    private boolean failed;
    private boolean opened;
    private String named = "";
    private boolean muted;
    private double judged;
    private final double judgeEvery;
    private final SoundMeter.Opening hearing;

    /** Judges as often as a window shows it. */
    WatchedSound(
            AudioSource source,
            Supplier<Outcome.CouldNotCheck> silent,
            Consumer<LiveEvent> listener,
            Recorder recorder,
            Supplier<Optional<ComputerLoad>> computer) {
        this(source, silent, listener, recorder, computer, JUDGE_EVERY, SoundAnalysis::new);
    }

    /**
     * @param computer how well the computer keeps up now
     * @param silent what is said now when nothing comes, or nothing but digital silence: it may have become another microphone
     * @param judgeEvery seconds between two judgements
     * @param hearing measures the sound
     */
    WatchedSound(
            AudioSource source,
            Supplier<Outcome.CouldNotCheck> silent,
            Consumer<LiveEvent> listener,
            Recorder recorder,
            Supplier<Optional<ComputerLoad>> computer,
            double judgeEvery,
            SoundMeter.Opening hearing) {
        this.judgeEvery = judgeEvery;
        this.hearing = hearing;
        once = new NewEvents(LEAST, judgeEvery);
        this.source = source;
        this.silent = silent;
        this.listener = listener;
        judge = new LiveEvaluator(listener, computer);
        this.recorder = recorder;
        source.missing().ifPresentOrElse(fault -> recorder.noSound(FaultText.of(fault)), this::opened);
    }

    private void opened() {
        opened = true;
        named = source.name();
        recorder.opened(source, silent.get());
    }

    @Override
    public Text name() {
        return WatchedSide.name(source);
    }

    @Override
    public double next() throws CaptureException, InterruptedException {
        if (!failed && block.isEmpty()) {
            block = fetch();
        }
        return block.map(AudioBlock::time).orElse(Double.POSITIVE_INFINITY);
    }

    /** The next block; of a microphone that comes back when it does. */
    private Optional<AudioBlock> fetch() throws CaptureException, InterruptedException {
        boolean away = false;
        while (true) {
            try {
                Optional<AudioBlock> fetched = source.next();
                if (away && fetched.isPresent()) {
                    rolling = null; // it may have come back as another microphone
                    meter = null;
                    widest.forget();
                    lastVoice = Double.NEGATIVE_INFINITY;
                    tellBack(fetched.get().time());
                }
                return fetched;
            } catch (CaptureException e) {
                if (!source.comesBack()) {
                    throw e;
                }
                away = true;
                Outcome.CouldNotCheck why = FaultText.of(e.fault());
                recorder.noSound(why);
                unknown(why);
                if (opened) {
                    listener.accept(new LiveEvent.NoLevel());
                }
            }
        }
    }

    /** It is back, or another one has taken its place, or it is there for the first time. */
    private void tellBack(double since) {
        if (opened && source.name().equals(named)) {
            listener.accept(new LiveEvent.Back(since, source.device().text()));
        } else {
            alone.forget(); // another microphone has not heard this room yet
            opened();
            listener.accept(new LiveEvent.Watching(name()));
        }
    }

    @Override
    public void take() {
        AudioBlock taken = block.orElseThrow();
        block = Optional.empty();
        recorder.block(taken);
        RollingSound sound = rolling;
        LevelMeter level = meter;
        NarrowedBand band = narrowed;
        if (sound == null || level == null || band == null) {
            sound = new RollingSound(taken.sampleRate(), taken.channels(), MEMORY, hearing);
            level = new LevelMeter(taken.sampleRate(), taken.channels());
            rolling = sound;
            meter = level;
            band = new NarrowedBand(taken.sampleRate(), taken.channels());
            narrowed = band;
        }
        sound.accept(taken).forEach(gap -> heard(new SoundEvent(SoundEvent.Kind.LOST, gap)));
        time = sound.now().orElseThrow();
        boolean fresh = level.accept(taken);
        boolean other = band.accept(taken);
        if (level.silence() >= SoundWatch.MUTED) {
            muted();
        } else if (other || time - judged >= judgeEvery) {
            muted = false;
            judged = time;
            judge(sound);
        }
        if (fresh) {
            listener.accept(new LiveEvent.Level(
                    new LiveLevel(time, level.level(), state(level), room, voice, Guidance.SPEECH_LEVEL)));
        }
    }

    private void heard(SoundEvent sound) {
        listener.accept(new LiveEvent.Heard(sound));
    }

    private LiveLevel.State state(LevelMeter level) {
        if (level.silence() >= SILENT) {
            return LiveLevel.State.SILENT;
        }
        return time - lastVoice <= VOICE_LASTS ? LiveLevel.State.VOICE : LiveLevel.State.ROOM;
    }

    private void muted() {
        if (!muted) {
            muted = true;
            unknown(silent.get());
        }
    }

    /** Nothing of what was known is known any more. */
    private void unknown(Outcome.CouldNotCheck why) {
        room = OptionalDouble.empty();
        voice = OptionalDouble.empty();
        judge.sound(time, new Observed.Unseen<>(why));
        judge.lost(time);
    }

    private void judge(RollingSound sound) {
        double start = sound.start();
        if (time - start < LEAST) {
            return;
        }
        SpeechFacts facts = sound.facts().from(source.kind());
        room = facts.level().noiseFloor();
        voice = facts.level().speech();
        if (!facts.activity().speech().isEmpty()) {
            lastVoice = start
                    + facts.activity()
                            .speech()
                            .get(facts.activity().speech().size() - 1)
                            .end();
        }
        once.news(facts, start, time).forEach(this::heard);
        OptionalDouble now = narrowed == null ? OptionalDouble.empty() : narrowed.hertz();
        boolean narrower = now.isPresent()
                && now.getAsDouble() < facts.microphone().bandwidth().orElse(Double.POSITIVE_INFINITY);
        if (narrower) {
            widest.forget();
            facts = facts.passing(now.getAsDouble());
        } else if (facts.microphone().bandwidth().isPresent()) {
            facts = facts.passing(
                    widest.accept(time, facts.microphone().bandwidth().getAsDouble()));
        }
        double heard = alone.accept(time, facts.room().noise().alone());
        recorder.roomHeard(heard);
        facts = facts.roomHeardFor(heard);
        judge.sound(time, SoundWatch.judge(facts, silent.get()), narrower ? BANDWIDTH : Set.of());
    }

    @Override
    public void fail(Outcome.CouldNotCheck why) {
        failed = true;
        recorder.noSound(why);
        unknown(why);
        listener.accept(new LiveEvent.NoLevel());
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
