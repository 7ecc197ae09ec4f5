package app.greenroom.mock;

import app.greenroom.call.SoundSink;
import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.Frame;
import app.greenroom.capture.PreviewedCamera;
import app.greenroom.capture.PreviewedMicrophone;
import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.mock.Hint;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.session.RequestException;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.ThroughDevices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.Meters;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.WatchRequest;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A mock interview that is held on this computer: its {@link #practice} takes the keys, its folder keeps what happens, and, where
 * that was chosen, its devices are watched for hints and go onto a {@link Tape}. Without hints and recording no device is
 * opened. What a watch concludes is never shown meanwhile: dense numbers while speaking help nobody.
 */
public final class HeldInterview implements AutoCloseable {
    private static final double VOICE_KNOWN_AFTER = 0.2; // seconds until a level counts as voice
    private static final long TICK_MILLIS = 250;
    private static final long UNHEARD =
            TimeUnit.SECONDS.toNanos(5); // until a microphone that gives nothing counts as none
    private static final long JOIN_MILLIS = 3_000;

    private final SessionFolder folder;
    private final Wish wish;
    private final Devices devices;
    private final Meters meters;
    private final Practice practice;
    private final HintRules rules;
    private final Listener listener;
    private final Optional<Tape> tape;
    private final LongSupplier nanoTime;
    private final PictureClock pictures = new PictureClock();
    private volatile @Nullable Thread watch;
    private @Nullable Thread ticks;
    private int fillers;
    private boolean lightSuffers;
    private volatile OptionalInt facing = OptionalInt.empty();
    private volatile boolean devicesWanted;
    private volatile long lastSound; // when a microphone gave something, by nanoTime

    /**
     * What is wanted.
     *
     * @param round what is asked
     * @param about what the session is
     * @param hints whether the candidate is given hints
     * @param camera the camera's name or a part of it
     * @param microphone the microphone's name or a part of it
     */
    public record Wish(Round round, About about, boolean hints, Optional<String> camera, Optional<String> microphone) {
        /** The same, of which nothing is recorded. */
        public Wish unrecorded() {
            return new Wish(round, about.unrecorded(), hints, camera, microphone);
        }

        boolean listens() {
            return hints || about.recorded() != Recorded.NOTHING;
        }

        boolean looks() {
            return hints || about.recorded() == Recorded.PICTURES;
        }
    }

    /** Who shows it. Told on several threads; quick. */
    public interface Listener {
        /** Something happened. */
        void happened(MockEvent event);

        /** Something its user must know. */
        void told(Text what);

        /** A picture of the camera; it is not kept. */
        default void picture(Frame frame) {}

        /** Who is beside it now, is told what happens, and shown the camera's pictures. */
        default Optional<Companion> companion() {
            return Optional.empty();
        }

        /** Whether a mentor is heard here, whose sound goes onto a track of its own, see {@link HeldInterview#otherSide}. */
        default boolean hears() {
            return false;
        }

        /** Whether it wants pictures, although nothing else here does. */
        default boolean looks() {
            return false;
        }
    }

    /**
     * @param nanoTime counts nanoseconds from any origin
     * @param free how many bytes are free on the disk of the folder
     */
    public HeldInterview(
            Devices devices,
            SessionFolder folder,
            Wish wish,
            LongSupplier nanoTime,
            LongSupplier free,
            Listener listener) {
        this(devices, folder, wish, nanoTime, free, listener, new Instruments(Meters.REAL, Tape::new));
    }

    /**
     * The same with other instruments.
     *
     * @param instruments measure and record
     */
    public HeldInterview(
            Devices devices,
            SessionFolder folder,
            Wish wish,
            LongSupplier nanoTime,
            LongSupplier free,
            Listener listener,
            Instruments instruments) {
        this.meters = instruments.meters();
        this.devices = devices;
        this.folder = folder;
        this.wish = wish;
        this.listener = listener;
        this.nanoTime = nanoTime;
        practice = new Practice(wish.round(), nanoTime, wish.listens(), this::happened);
        rules = new HintRules(Practice.band(wish.about().target()).high());
        tape = wish.about().recorded() == Recorded.NOTHING
                ? Optional.empty()
                : Optional.of(instruments
                        .tape()
                        .open(
                                folder.recording(),
                                new Tape.Content(wish.about().recorded() == Recorded.PICTURES, listener.hears()),
                                practice::now,
                                free,
                                listener::told));
    }

    private void happened(MockEvent event) {
        folder.keep(event);
        if (event instanceof MockEvent.Shown) {
            synchronized (rules) {
                rules.question();
            }
        }
        listener.companion().ifPresent(companion -> companion.happened(event));
        listener.happened(event);
    }

    /** Takes keys and tells the time. */
    public Practice practice() {
        return practice;
    }

    /** Whether it is being recorded. */
    public boolean recording() {
        return tape.isPresent() && !tape.get().ended();
    }

    /**
     * Takes the sound of who asks, as a call hands it over, and records it where this
     * session is recorded with somebody who {@linkplain Listener#hears is heard}.
     */
    public SoundSink otherSide() {
        return (samples, rate, channels) ->
                tape.ifPresent(each -> each.acceptOther(CallBlock.of(samples, rate, channels)));
    }

    /** Ends the recording, where there is one, and goes on without; waits until it is whole. */
    public void unrecorded() {
        tape.ifPresent(Tape::close);
    }

    /** Lets the devices go, which somebody else here wants, and goes on without; waits until they are free. */
    public void unwatched() {
        devicesWanted = true;
        end(watch);
        unrecorded();
        if (wish.listens() && !practice.ended()) {
            listener.told(Text.of(
                    "Camera and microphone were taken back: from now on nothing is recorded, and no hint is given."));
        }
    }

    /** Tells its user something. */
    public void tell(Text what) {
        listener.told(what);
    }

    /** Whether somebody listens, so that fillers are heard. */
    public boolean listens() {
        return wish.listens();
    }

    /** Fillers heard so far; 0 where nobody listens. */
    public int fillers() {
        synchronized (rules) {
            return fillers;
        }
    }

    /** Per cent of the last quarter of a minute in which the head was turned to the camera; empty where that is not known. */
    public OptionalInt facing() {
        return facing;
    }

    /** Begins, with the first question. */
    public void begin() {
        practice.begin();
        lastSound = nanoTime.getAsLong();
        if (!devicesWanted && (wish.listens() || listener.looks())) {
            watch = start("mock watch", this::watch);
        }
        if (wish.listens()) {
            ticks = start("mock ticks", this::ticks);
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void watch() {
        Devices taped = new ThroughDevices(
                devices,
                camera -> new PreviewedCamera(camera, this::picture),
                microphone -> new PreviewedMicrophone(microphone, this::sound));
        try {
            new LiveWatch(taped, new Recorder(), false, meters)
                    .run(
                            new WatchRequest(
                                    Optional.empty(),
                                    wish.camera(),
                                    wish.microphone(),
                                    sides(),
                                    Double.POSITIVE_INFINITY),
                            this::seen);
        } catch (RequestException e) {
            listener.told(e.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            listener.told(Text.of(
                    "Nothing is watched any more because this program failed ({0}).", Argument.name(e.toString())));
        } finally {
            practice.listens(false); // answers are timed all the same
        }
    }

    private WatchRequest.Watched sides() {
        if (!wish.listens()) {
            return WatchRequest.Watched.PICTURE;
        }
        return wish.looks() || listener.looks() ? WatchRequest.Watched.BOTH : WatchRequest.Watched.SOUND;
    }

    private void picture(Frame frame) {
        pictures.came(frame.time(), practice.now());
        tape.ifPresent(each -> each.accept(frame));
        listener.companion().ifPresent(companion -> companion.show(frame));
        listener.picture(frame);
    }

    private void sound(AudioBlock block) {
        lastSound = nanoTime.getAsLong();
        practice.listens(true);
        tape.ifPresent(each -> each.accept(block));
    }

    private void seen(LiveEvent event) {
        OptionalDouble now = practice.now();
        if (event instanceof LiveEvent.Without without) {
            listener.told(without.why().reason());
        } else if (event instanceof LiveEvent.Level level && level.level().state() == LiveLevel.State.VOICE) {
            practice.heard(VOICE_KNOWN_AFTER);
        } else if (event instanceof LiveEvent.Stands stands) {
            stands.findings().stream()
                    .filter(finding -> finding.check().equals("posture-facing"))
                    .forEach(finding -> facing = percent(finding));
        } else if (event instanceof LiveEvent.NoPicture) {
            facing = OptionalInt.empty();
        } else if (event instanceof LiveEvent.Happened happened) {
            Interval time = happened.event().at();
            pictures.at(time.start())
                    .ifPresent(at -> practice.seen(at, happened.event().kind(), time.length()));
        }
        if (now.isEmpty()) {
            return;
        }
        double at = now.getAsDouble();
        synchronized (rules) {
            if (event instanceof LiveEvent.Heard heard && heard.sound().kind() == SoundEvent.Kind.FILLED_PAUSE) {
                fillers++;
                rules.filler(at);
            } else if (event instanceof LiveEvent.Looked looked) {
                rules.face(at, looked.look().eyes().isPresent());
            } else if (event instanceof LiveEvent.NoPicture) {
                rules.face(at, false);
            } else if (event instanceof LiveEvent.Changed changed) {
                changed.changes().stream()
                        .map(FindingChange::finding)
                        .filter(finding -> finding.area() == Area.LIGHTING)
                        .forEach(finding -> lightSuffers = finding.outcome() instanceof Outcome.Missed);
                rules.light(at, !lightSuffers);
            }
        }
    }

    private static OptionalInt percent(Finding finding) {
        OptionalDouble share = SessionNumbers.number(
                finding.evidence().stream().map(Evidence::measurement).toList(), Quantity.POSTURE_FACING);
        return share.isPresent() ? OptionalInt.of((int) Math.round(100 * share.getAsDouble())) : OptionalInt.empty();
    }

    private void ticks() {
        try {
            while (!practice.ended()) {
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
                if (nanoTime.getAsLong() - lastSound > UNHEARD) {
                    practice.listens(false); // no microphone, or none any more: answers are timed all the same
                }
                OptionalDouble now = practice.now();
                if (wish.hints() && now.isPresent()) {
                    Optional<Hint> hint;
                    synchronized (rules) {
                        hint = rules.at(now.getAsDouble(), practice.answer());
                    }
                    hint.ifPresent(practice::hinted);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the devices give nothing more, as those of a recording do. */
    void watched() throws InterruptedException {
        Thread thread = watch;
        if (thread != null) {
            thread.join();
        }
    }

    /** Ends what has not ended, and waits until the recording is whole. */
    @Override
    public void close() {
        practice.stop();
        end(watch);
        end(ticks);
        tape.ifPresent(Tape::close);
        folder.close();
    }

    private static void end(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
            try {
                TimeUnit.MILLISECONDS.timedJoin(thread, JOIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
