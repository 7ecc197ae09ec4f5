package app.greenroom.session.check;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.CaptureSource;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.device.Cameras;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.RunSummary;
import app.greenroom.network.NetworkFacts;
import app.greenroom.session.CheckResult;
import app.greenroom.session.MeasurementCollector;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.SideRunner;
import app.greenroom.session.Tally;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.OtherMicrophones;
import app.greenroom.session.live.Meters;
import app.greenroom.session.live.PictureWatch;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.SeatTrial;
import app.greenroom.session.live.SharedMicrophone;
import app.greenroom.session.live.SoundWatch;
import app.greenroom.session.network.NetworkProbing;
import app.greenroom.session.network.NetworkSide;
import app.greenroom.session.network.ProbingTimes;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.room.EchoFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameMeter;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.pose.TwoSeats;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One check: looks, listens and probes at the same time, judges, and ends in a {@link CheckRun}. */
public final class CheckSession {
    /** How much longer than asked for the sides may take, to start and to finish what they have. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** The same for a quick check, which is to end within fifteen seconds whatever hangs, the program's start included. */
    private static final Duration QUICK_GRACE = Duration.ofSeconds(6);

    private static final Text OTHERS =
            Text.of("Little is heard. For three seconds the other microphones are opened too, to see"
                    + " which one hears you; only the level is kept. Go on speaking.");

    private static final Outcome.NotAsked ECHO_ONLY = new Outcome.NotAsked(Text.of("Only echo is tested."));

    private final Devices devices;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Duration grace;
    private final Instruments instruments;
    private final Optional<TwoSeats.Told> seats;

    /**
     * What a check measures with.
     *
     * @param meters measure pictures and sound
     * @param network makes the network's probes; closed after use
     */
    public record Instruments(Meters meters, NetworkSide.Opening network) {
        static Instruments of(LongSupplier nanoTime, Clock clock) {
            return new Instruments(Meters.REAL, NetworkProbing.opening(nanoTime, clock));
        }
    }

    /**
     * A session.
     *
     * @param devices the devices it may open
     * @param clock tells the time of day for the report
     * @param nanoTime counts nanoseconds from any origin
     */
    public CheckSession(Devices devices, Clock clock, LongSupplier nanoTime) {
        this(devices, clock, nanoTime, GRACE);
    }

    CheckSession(Devices devices, Clock clock, LongSupplier nanoTime, Duration grace) {
        this(devices, clock, nanoTime, grace, Instruments.of(nanoTime, clock), Optional.empty());
    }

    /** The same with other instruments. */
    public CheckSession(Devices devices, Clock clock, LongSupplier nanoTime, Instruments instruments) {
        this(devices, clock, nanoTime, GRACE, instruments, Optional.empty());
    }

    private CheckSession(
            Devices devices,
            Clock clock,
            LongSupplier nanoTime,
            Duration grace,
            Instruments instruments,
            Optional<TwoSeats.Told> seats) {
        this.instruments = instruments;
        this.seats = seats;
        this.devices = devices;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.grace = grace;
    }

    /** What a live check of this request contacts, in plain words. */
    public List<Text> contacts(CheckRequest request) throws RequestException {
        if (request.input().isPresent()) {
            return List.of();
        }
        try (NetworkSide probe = probe(request)) {
            List<Text> contacts = new ArrayList<>(probe.contacts());
            request.devices()
                    .camera()
                    .flatMap(Cameras::inNetwork)
                    .ifPresent(camera -> contacts.add(Text.of("the camera at {0}", Argument.of(camera))));
            return contacts;
        }
    }

    /**
     * Checks.
     *
     * @throws RequestException when the platform is unknown, the endpoints file is bad or the recording cannot be opened
     */
    public CheckRun run(CheckRequest request, Progress progress) throws RequestException, InterruptedException {
        return run(request, Optional.empty(), progress).run();
    }

    /**
     * Checks, and compares the network with earlier runs.
     *
     * @param past earlier runs of the network; empty when no history is kept
     * @throws RequestException when the platform is unknown, the endpoints file is bad or the recording cannot be opened
     */
    public CheckResult run(CheckRequest request, Optional<List<RunSummary>> past, Progress progress)
            throws RequestException, InterruptedException {
        return request.input().isPresent()
                ? new CheckResult(
                        new RecordedCheck(request.input().get()).run(progress, request.quick()), Optional.empty())
                : live(request, past, progress);
    }

    private CheckResult live(CheckRequest request, Optional<List<RunSummary>> past, Progress progress)
            throws RequestException, InterruptedException {
        RunAssembly run = RunAssembly.live(ZonedDateTime.now(clock), request.quick());
        Observed<EchoFacts> echo = request.echo()
                ? echo(request.devices().speaker(), request.devices().microphone(), Progress.NONE)
                : new Observed.Skipped<>(Facts.NO_ECHO_TEST);
        Tally tally = new Tally(progress, 3);
        double seconds = request.seconds();
        try (ComputerMeter.Watching computer = devices.computer().start();
                SideRunner sides = new SideRunner();
                NetworkSide probe = probe(request)) {
            Future<Observed<PictureFacts>> picture = sides.start(Text.of("picture"), () -> {
                try (FrameSource camera = devices.camera(request.devices().camera());
                        FrameMeter nets = instruments.meters().pictures().get()) {
                    run.judged(camera);
                    seats.ifPresent(nets::measured);
                    run.used(List.of(new UsedDevice(UsedDevice.Kind.CAMERA, camera.id(), camera.name())));
                    instead(camera, Text.of("camera")).ifPresent(progress::note);
                    Observed<PictureFacts> seen = PictureWatch.watch(
                            camera,
                            nets,
                            seconds,
                            camera.device(),
                            time -> tally.at(0, Text.of("Looking"), time / seconds));
                    if (seen instanceof Observed.Seen) {
                        devices.worked(camera);
                    }
                    return seen;
                } catch (CaptureException e) {
                    return new Observed.Unseen<>(FaultText.of(e.fault()));
                } finally {
                    tally.at(0, Text.of("Camera done"), 1);
                }
            });
            Future<Observed<SpeechFacts>> sound = sides.start(Text.of("sound"), () -> {
                try (AudioSource microphone =
                        devices.microphone(request.devices().microphone())) {
                    run.judged(microphone);
                    run.used(List.of(new UsedDevice(UsedDevice.Kind.MICROPHONE, microphone.name(), microphone.name())));
                    instead(microphone, Text.of("microphone")).ifPresent(progress::note);
                    Observed<SpeechFacts> heard = SoundWatch.listen(
                            microphone,
                            seconds,
                            FaultText.of(new DeviceFault.Silent(microphone.device())),
                            Optional.of(new OtherMicrophones(
                                    devices, microphone.name(), seconds, () -> progress.note(OTHERS))),
                            instruments.meters().sound(),
                            time -> tally.at(1, Text.of("Listening"), time / seconds));
                    if (heard instanceof Observed.Seen) {
                        devices.worked(microphone);
                    }
                    return heard;
                } catch (CaptureException e) {
                    return new Observed.Unseen<>(FaultText.of(e.fault()));
                } finally {
                    tally.at(1, Text.of("Microphone done"), 1);
                }
            });
            Future<Observed<NetworkFacts>> network = sides.start(
                    Text.of("network"), () -> run.network(probe, past, (what, share) -> tally.at(2, what, share)));
            StandardChecks.all(); // loads their classes while nobody waits for them
            long end = nanoTime.getAsLong() + limit(request).toNanos();
            Facts facts = new Facts(
                    SideRunner.get(picture, Text.of("camera"), left(end)),
                    SideRunner.get(sound, Text.of("microphone"), left(end)),
                    SideRunner.get(network, Text.of("network"), left(end)),
                    echo);
            run.contacts(probe.contacts());
            return run.result(facts.on(computer.soFar()));
        }
    }

    /**
     * The ten-second step before a check: two seats tell the camera's height, see {@link SeatTrial}. Where they do not tell it, that
     * is said and the check goes on without.
     *
     * @param camera its name or a part of it; empty for the first
     * @param tell told what the person is to do, and what came of it
     * @return the session to check with
     */
    public CheckSession afterTwoSeats(Optional<String> camera, Consumer<Text> tell) throws InterruptedException {
        Observed<TwoSeats.Told> observed = SideRunner.guarded(Text.of("camera"), () -> {
            try (FrameSource source = devices.camera(camera);
                    FrameMeter nets = instruments.meters().pictures().get()) {
                return seats(source, nets, tell);
            } catch (CaptureException e) {
                return new Observed.Unseen<>(FaultText.of(e.fault()));
            }
        });
        if (observed instanceof Observed.Seen<TwoSeats.Told> seen) {
            return seen.facts().trouble().isPresent()
                    ? this
                    : new CheckSession(devices, clock, nanoTime, grace, instruments, Optional.of(seen.facts()));
        }
        if (observed instanceof Observed.Unseen<TwoSeats.Told> unseen) {
            tell.accept(unseen.why().reason());
        }
        return this;
    }

    private static Observed<TwoSeats.Told> seats(FrameSource source, FrameMeter nets, Consumer<Text> tell)
            throws CaptureException, InterruptedException {
        tell.accept(SeatText.SIT);
        SeatTrial trial = new SeatTrial();
        SeatTrial.Phase phase = SeatTrial.Phase.SIT;
        while (phase != SeatTrial.Phase.DONE) {
            Optional<Frame> frame = source.next();
            if (frame.isEmpty()) {
                return new Observed.Unseen<>(FaultText.of(new DeviceFault.Unplugged(source.device())));
            }
            SeatTrial.Phase next = trial.accept(
                    nets.measure(frame.get()), frame.get().width(), frame.get().height());
            frame.get().release();
            boolean said = next == SeatTrial.Phase.DONE && phase == SeatTrial.Phase.COME_BACK;
            if (next != phase && !said) {
                SeatText.of(next, trial.told()).ifPresent(tell);
            }
            phase = next;
        }
        return new Observed.Seen<>(trial.told().orElseThrow());
    }

    /**
     * Tests for echo and nothing else: plays three short tones and listens, in some eight seconds.
     *
     * @param speaker its name or a part of it; empty for the default
     * @param microphone its name or a part of it; empty for the default
     */
    public EchoResult testEcho(Optional<String> speaker, Optional<String> microphone, Progress progress)
            throws InterruptedException {
        return echoResult(echo(speaker, microphone, progress));
    }

    /**
     * The same with the microphone of a live watch, which many systems open but once.
     *
     * @param recorder stands beside the watch; no check may run beside it
     */
    public EchoResult testEcho(Optional<String> speaker, Recorder recorder, Progress progress)
            throws InterruptedException {
        if (recorder.microphone().isEmpty()) {
            return echoResult(new Observed.Unseen<>(recorder.noSound()));
        }
        return echoResult(SideRunner.guarded(Text.of("echo test"), () -> {
            try (SharedMicrophone microphone = new SharedMicrophone(recorder, nanoTime)) {
                return new EchoTrial(devices, nanoTime).run(speaker, microphone, progress);
            }
        }));
    }

    private static EchoResult echoResult(Observed<EchoFacts> echo) {
        Facts facts = new Facts(
                new Observed.Skipped<>(ECHO_ONLY),
                new Observed.Skipped<>(ECHO_ONLY),
                new Observed.Skipped<>(ECHO_ONLY),
                echo);
        return new EchoResult(StandardChecks.echo().judge(facts), MeasurementCollector.measurements(facts));
    }

    /**
     * What a test for echo found.
     *
     * @param finding its conclusion
     * @param measurements delay, level, and the softest echo that would have been heard
     */
    public record EchoResult(Finding finding, List<Measurement> measurements) {
        public EchoResult {
            measurements = List.copyOf(measurements);
        }
    }

    private Observed<EchoFacts> echo(Optional<String> speaker, Optional<String> microphone, Progress progress)
            throws InterruptedException {
        return SideRunner.guarded(
                Text.of("echo test"), () -> new EchoTrial(devices, nanoTime).run(speaker, microphone, progress));
    }

    /** The longest that its sides may take, whatever hangs. */
    Duration limit(CheckRequest request) {
        Duration patience = request.quick() && grace.compareTo(QUICK_GRACE) > 0 ? QUICK_GRACE : grace;
        return Duration.ofMillis(Math.round(1000 * request.seconds())).plus(patience);
    }

    /** All sides share one end: three that hang take no longer than one. */
    private Duration left(long end) {
        return Duration.ofNanos(end - nanoTime.getAsLong());
    }

    /** What is said where another device than the usual one is used. */
    private static Optional<Text> instead(CaptureSource<?> source, Text kind) {
        return source.insteadOf()
                .map(wanted -> Text.of(
                        "The {0} “{1}”, used last time, is not there: “{2}” is checked instead.",
                        Argument.of(kind), Argument.name(wanted), Argument.name(source.name())));
    }

    private NetworkSide probe(CheckRequest request) throws RequestException {
        return instruments
                .network()
                .open(
                        request.target().platform(),
                        request.target().platforms(),
                        request.target().endpoints(),
                        ProbingTimes.within(Duration.ofMillis(Math.round(1000 * request.seconds()))));
    }
}
