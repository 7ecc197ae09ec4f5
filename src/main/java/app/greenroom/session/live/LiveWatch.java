package app.greenroom.session.live;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.CaptureSource;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.PreviewedCamera;
import app.greenroom.capture.file.Recording;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.ComputerLoad;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.session.RequestException;
import app.greenroom.session.SideRunner;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.ThroughDevices;
import app.greenroom.session.picture.Preview;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.verdict.ReadinessRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Watches a camera and a microphone, or a recording of them, and tells at once what is wrong and when it is mended.
 * Findings settle as {@link app.greenroom.verdict.SettledFindings} says; {@link WatchedPicture} and {@link WatchedSound}
 * say how much of the past they are judged by.
 *
 * <p>Devices have a thread each, so that neither waits for the other. A recording's pictures and blocks are taken in the order
 * of their times, as fast as the machine can, so that it tells the same every time. Used by one thread.
 */
public final class LiveWatch {
    private static final Outcome.CouldNotCheck SILENT_RECORDING = new Outcome.CouldNotCheck(
            Text.of("The recording's sound is silent here."),
            new Fix(Text.of(
                    "Choose another recording, or record again with a microphone that is switched on and not muted.")));

    private final Devices devices;
    private final Recorder recorder;
    private final boolean patient;
    private final Meters meters;
    private final double judgeSoundEvery; // seconds

    /** A watch on these devices; one that is named and does not exist is a slip of the pen and ends it. */
    public LiveWatch(Devices devices) {
        this(devices, new Recorder(), false);
    }

    /**
     * A watch that a window shows; the devices were chosen there, so that one that does not exist will come back.
     *
     * @param preview is given every picture of the camera at once
     * @param recorder is given what was seen and heard, so that a check can be made while the watch goes on
     */
    public LiveWatch(Devices devices, Preview preview, Recorder recorder) {
        this(new ThroughDevices(devices, camera -> new PreviewedCamera(camera, preview)), recorder, true);
    }

    public LiveWatch(Devices devices, Recorder recorder, boolean patient) {
        this(devices, recorder, patient, Meters.REAL);
    }

    /**
     * The same with other measures of pictures and sound.
     */
    public LiveWatch(Devices devices, Recorder recorder, boolean patient, Meters meters) {
        this(devices, recorder, patient, meters, WatchedSound.JUDGE_EVERY);
    }

    /**
     * The same with another pace.
     *
     * @param judgeSoundEvery seconds between two judgements of the sound
     */
    LiveWatch(Devices devices, Recorder recorder, boolean patient, Meters meters, double judgeSoundEvery) {
        this.meters = meters;
        this.judgeSoundEvery = judgeSoundEvery;
        this.devices = devices;
        this.recorder = recorder;
        this.patient = patient;
    }

    /**
     * How it stood when the watch ended.
     *
     * @param shown what had settled, and then as not known what had not
     * @param readiness the verdict on it
     */
    public record End(List<Finding> shown, Readiness readiness) {
        public End {
            shown = List.copyOf(shown);
        }
    }

    /**
     * Watches until the time is up or the sources end. A source that fails in the middle becomes "could not check", and
     * the other goes on.
     *
     * @param listener is told what happens, on the threads of the sources, one event at a time and never two at once; one that
     *     takes long holds up the analysis, so a window hands them on
     * @return what was shown at the end
     * @throws RequestException when the recording cannot be opened or holds nothing of what is asked for, or no device of
     *     those that are asked for can be used
     */
    public End run(WatchRequest request, Consumer<LiveEvent> listener) throws RequestException, InterruptedException {
        Consumer<LiveEvent> one = event -> {
            synchronized (listener) { // which several threads tell
                listener.accept(event);
            }
        };
        List<WatchedSide> sides = new ArrayList<>();
        try (ComputerMeter.Watching computer = request.input().isPresent()
                ? ComputerMeter.NONE.start()
                : devices.computer().start()) {
            List<Finding> unopened = new ArrayList<>();
            if (request.input().isPresent()) {
                openRecording(request, one, sides);
            } else {
                openDevices(request, one, sides, unopened, computer::soFar);
            }
            if (request.input().isPresent()) {
                merge(sides, request.seconds());
            } else {
                besideEachOther(sides, request.seconds());
            }
            List<Finding> end = new ArrayList<>(unopened);
            sides.forEach(side -> end.addAll(side.end()));
            List<String> order =
                    StandardChecks.all().stream().map(check -> check.id()).toList();
            end.sort(Comparator.comparingInt(finding -> order.indexOf(finding.check())));
            return new End(end, ReadinessRules.judge(end));
        } finally {
            sides.forEach(WatchedSide::close);
        }
    }

    private void openRecording(WatchRequest request, Consumer<LiveEvent> listener, List<WatchedSide> sides)
            throws RequestException {
        try {
            Recording recording = Recording.open(request.input().orElseThrow());
            listener.accept(new LiveEvent.Watching(Text.of("“{0}”", Argument.name(recording.title()))));
            if (request.watched().picture()) {
                recording
                        .pictures()
                        .ifPresent(source -> sides.add(new WatchedPicture(
                                source, meters.pictures().get(), listener, recorder, Optional::empty)));
            }
            if (request.watched().sound()) {
                recording
                        .sound()
                        .ifPresent(source -> sides.add(new WatchedSound(
                                source,
                                () -> SILENT_RECORDING,
                                listener,
                                recorder,
                                Optional::empty,
                                WatchedSound.JUDGE_EVERY,
                                meters.sound())));
            }
        } catch (CaptureException e) {
            throw refused(e);
        }
        if (sides.isEmpty()) {
            throw new RequestException(
                    switch (request.watched()) {
                        case PICTURE -> Text.of("The recording holds no pictures. Choose one that does.");
                        case SOUND -> Text.of("The recording holds no sound. Choose one that does.");
                        case BOTH -> Text.of("The recording holds neither pictures nor sound. Choose one that does.");
                    });
        }
    }

    /**
     * Opens what there is, and begins to wait for what is not there or cannot be used yet. Of two devices that nobody waits
     * for, one that does not exist is left out unless it was named; one that exists and cannot be used is a result.
     */
    private void openDevices(
            WatchRequest request,
            Consumer<LiveEvent> listener,
            List<WatchedSide> sides,
            List<Finding> unopened,
            Supplier<Optional<ComputerLoad>> computer)
            throws RequestException, InterruptedException {
        if (!request.watched().sound()) {
            openDevices(request, Optional.empty(), listener, sides, unopened, computer);
            return;
        }
        try (Opening<AudioSource> sound = new Opening<>(
                "microphone-open", () -> devices.lastingMicrophone(request.microphone(), request.seconds()))) {
            openDevices(request, Optional.of(sound), listener, sides, unopened, computer);
        }
    }

    private void openDevices(
            WatchRequest request,
            Optional<Opening<AudioSource>> sound,
            Consumer<LiveEvent> listener,
            List<WatchedSide> sides,
            List<Finding> unopened,
            Supplier<Optional<ComputerLoad>> computer)
            throws RequestException, InterruptedException {
        List<Refused> refused = new ArrayList<>();
        List<Text> watching = new ArrayList<>();
        if (request.watched().picture()) {
            try {
                FrameSource camera = stillWanted(devices.lastingCamera(request.camera(), request.seconds()));
                add(
                        new WatchedPicture(camera, new LateNets(meters.pictures()), listener, recorder, computer),
                        camera.missing(),
                        request.camera(),
                        sides,
                        watching);
            } catch (CaptureException e) {
                refused.add(Refused.of(e, request.camera().isPresent(), true));
            } catch (LinkageError e) { // what asks the system for its cameras may not load, and sound needs none of it
                refused.add(Refused.of(e));
            }
        }
        if (sound.isPresent()) {
            try {
                AudioSource microphone = stillWanted(sound.get().get());
                add(
                        new WatchedSound(
                                microphone,
                                () -> silent(microphone),
                                listener,
                                recorder,
                                computer,
                                judgeSoundEvery,
                                meters.sound()),
                        microphone.missing(),
                        request.microphone(),
                        sides,
                        watching);
            } catch (CaptureException e) {
                refused.add(Refused.of(e, request.microphone().isPresent(), false));
            }
        }
        watching.forEach(name -> listener.accept(new LiveEvent.Watching(name)));
        for (Refused each : refused) { // told before the first of them ends it all
            if (each.picture) {
                recorder.noPicture(each.why);
            } else {
                recorder.noSound(each.why);
            }
        }
        for (Refused each : refused) {
            if (sides.isEmpty() || (each.absent && each.named)) {
                throw RequestException.of(each.why, each.cause);
            }
            if (each.absent) {
                listener.accept(new LiveEvent.Without(each.why));
                continue;
            }
            LiveEvaluator judge = new LiveEvaluator(listener);
            if (each.picture) {
                judge.picture(0, new Observed.Unseen<>(each.why));
            } else {
                judge.sound(0, new Observed.Unseen<>(each.why));
            }
            judge.lost(0);
            unopened.addAll(judge.end());
        }
    }

    /** Some drivers take seconds to open a device, and know no interrupt; the watch may have been broken off meanwhile. */
    private static <S extends CaptureSource<?>> S stillWanted(S source) throws InterruptedException {
        if (Thread.interrupted()) {
            source.close();
            throw new InterruptedException();
        }
        return source;
    }

    /** Adds a side, whose device may be waited for. */
    private void add(
            WatchedSide side,
            Optional<DeviceFault> missing,
            Optional<String> named,
            List<WatchedSide> sides,
            List<Text> watching)
            throws RequestException {
        sides.add(side);
        if (missing.isEmpty()) {
            watching.add(side.name());
        } else if (!patient && named.isPresent() && missing.get() instanceof DeviceFault.Absent) {
            throw RequestException.of(FaultText.of(missing.get()));
        }
    }

    private static Outcome.CouldNotCheck silent(AudioSource microphone) {
        return FaultText.of(new DeviceFault.Silent(microphone.device()));
    }

    /** A device that could not be opened and is not waited for. */
    private record Refused(Outcome.CouldNotCheck why, Throwable cause, boolean absent, boolean named, boolean picture) {
        static Refused of(CaptureException e, boolean named, boolean picture) {
            return new Refused(FaultText.of(e.fault()), e, e.fault() instanceof DeviceFault.Absent, named, picture);
        }

        static Refused of(LinkageError e) {
            return new Refused(SideRunner.ownFault(Text.of("camera"), e), e, false, false, true);
        }
    }

    /** Takes the earliest item of all, again and again. */
    private static void merge(List<WatchedSide> sides, double seconds) throws InterruptedException {
        while (true) {
            WatchedSide earliest = null;
            double least = seconds;
            for (WatchedSide side : sides) {
                double next = next(side);
                if (next < least) {
                    least = next;
                    earliest = side;
                }
            }
            if (earliest == null) {
                return;
            }
            earliest.take();
        }
    }

    private static void besideEachOther(List<WatchedSide> sides, double seconds) throws InterruptedException {
        try (SideRunner threads = new SideRunner()) {
            List<Future<?>> running = new ArrayList<>();
            for (WatchedSide side : sides) {
                running.add(threads.run(() -> follow(side, seconds)));
            }
            for (Future<?> each : running) {
                SideRunner.await(each);
            }
        }
    }

    /** Follows one side to its end. What this program does wrong on the way is that side's result, never the other's. */
    private static void follow(WatchedSide side, double seconds) throws InterruptedException {
        try {
            while (!Thread.currentThread().isInterrupted() && next(side) < seconds) {
                side.take();
            }
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            side.fail(SideRunner.ownFault(Text.of("watch"), e));
        }
    }

    /** When the next item of a side comes; a side whose source fails has ended. */
    private static double next(WatchedSide side) throws InterruptedException {
        try {
            return side.next();
        } catch (CaptureException e) {
            side.fail(FaultText.of(e.fault()));
            return Double.POSITIVE_INFINITY;
        }
    }

    private static RequestException refused(CaptureException e) {
        return RequestException.of(FaultText.of(e.fault()), e);
    }
}
