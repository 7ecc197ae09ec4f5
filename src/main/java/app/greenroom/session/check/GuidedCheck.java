package app.greenroom.session.check;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.FrameSource;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.GuideStep;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.RunSummary;
import app.greenroom.network.NetworkFacts;
import app.greenroom.session.CheckResult;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.SideRunner;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.Devices;
import app.greenroom.session.live.GuidedRecording;
import app.greenroom.session.live.PictureWatch;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.SoundWatch;
import app.greenroom.session.network.NetworkSide;
import app.greenroom.session.network.ProbingTimes;
import app.greenroom.speech.SoundMeter;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A check beside a live watch that asks the person for one thing after the other: to sit as in the interview, to be quiet,
 * to read a sentence, to talk. The network is probed meanwhile. A step can be skipped, made again, or gone back from; a step
 * whose device is missing is left out, and the checks that need it could not be made.
 *
 * <p>{@link #run} blocks and is called on a thread of its own; {@link #skip}, {@link #again} and {@link #back} are called
 * from any other.
 */
public final class GuidedCheck {
    /** The whole check, in the order in which it asks. */
    public static final List<GuideStep> WHOLE =
            List.of(GuideStep.LOOK, GuideStep.QUIET, GuideStep.SENTENCE, GuideStep.TALK, GuideStep.NETWORK);

    /** The check of the interview's morning. */
    public static final List<GuideStep> QUICK = List.of(GuideStep.SHORT_TALK, GuideStep.NETWORK);

    private static final double MOST_VOICE_IN_QUIET = 0.5; // seconds
    private static final double LEAST_VOICE = 0.5; // seconds
    private static final int MOST_BY_ITSELF = 1; // times that a step is made again without being asked to
    private static final long TICK_MILLIS = 100;
    private static final double LATE = 5; // seconds that a step may take longer than its device's own time says
    private static final double MOST_PROBING = 8; // seconds
    private static final double NETWORK_LATE =
            15; // seconds after which a network that does not come to an end has none
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private static final Outcome.CouldNotCheck NOT_WAITED = new Outcome.CouldNotCheck(
            Text.of("You did not wait for the network."), new Fix(Text.of("Check again, and wait for the last step.")));

    private final Recorder recorder;
    private final Devices devices;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final CheckSession.Instruments instruments;
    private final AtomicReference<@Nullable Ask> ask = new AtomicReference<>();
    private boolean networkSkipped;

    /** Is told how it goes, on the thread that runs the check. */
    public interface Guide {
        /** A step begins, perhaps once more. */
        void began(GuideStep step);

        /**
         * A step goes on.
         *
         * @param share how much of it is done, 0–1
         */
        void at(GuideStep step, double share);

        /** A step is left out, or ends before its time, because what it needs is missing. */
        void leftOut(GuideStep step, Outcome.CouldNotCheck why);

        /** A step did not bring what it was for. */
        void remark(GuideStep step, Remark remark);
    }

    /** What may be wrong with a step. */
    public enum Remark {
        /** Somebody spoke while it should have been quiet. */
        SPOKE,
        /** Nobody was heard speaking. */
        NOT_HEARD
    }

    /** What the person asked for. */
    private enum Ask {
        SKIP,
        AGAIN,
        BACK
    }

    /** How a step ended. */
    private enum End {
        DONE,
        AGAIN,
        BACK
    }

    /**
     * A check.
     *
     * @param recorder stands beside the watch that goes on meanwhile
     * @param devices are told what worked
     * @param nanoTime counts nanoseconds from any origin
     */
    public GuidedCheck(Recorder recorder, Devices devices, Clock clock, LongSupplier nanoTime) {
        this(recorder, devices, clock, nanoTime, CheckSession.Instruments.of(nanoTime, clock));
    }

    /** The same with other instruments; pictures are measured by the watch. */
    public GuidedCheck(
            Recorder recorder,
            Devices devices,
            Clock clock,
            LongSupplier nanoTime,
            CheckSession.Instruments instruments) {
        this.instruments = instruments;
        this.recorder = recorder;
        this.devices = devices;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Goes on to the next step; what was seen and heard in this one counts. */
    public void skip() {
        ask(Ask.SKIP);
    }

    /** Makes this step again; what was heard in it does not count. */
    public void again() {
        ask(Ask.AGAIN);
    }

    /** Goes back one step; what was heard in both does not count. */
    public void back() {
        ask(Ask.BACK);
    }

    private void ask(Ask what) {
        ask.set(what);
        recorder.wake();
    }

    /**
     * Checks.
     *
     * @param steps what to ask for, in this order
     * @param past earlier runs of the network; empty when no history is kept
     * @throws RequestException when the platform is unknown or the endpoints file is bad
     */
    public CheckResult run(CheckRequest request, List<GuideStep> steps, Optional<List<RunSummary>> past, Guide guide)
            throws RequestException, InterruptedException {
        RunAssembly run = RunAssembly.live(ZonedDateTime.now(clock), request.quick());
        Duration probing = Duration.ofMillis(Math.round(1000 * Math.min(MOST_PROBING, request.seconds())));
        try (ComputerMeter.Watching computer = devices.computer().start();
                SideRunner sides = new SideRunner();
                NetworkSide probe = instruments
                        .network()
                        .open(
                                request.target().platform(),
                                request.target().platforms(),
                                request.target().endpoints(),
                                ProbingTimes.within(probing))) {
            Future<Observed<NetworkFacts>> network =
                    sides.start(Text.of("network"), () -> run.network(probe, past, Progress.NONE));
            GuidedRecording take = recorder.begin();
            try {
                walk(steps, take, network, guide);
                Facts facts = facts(take, network).on(computer.soFar());
                recorder.camera().ifPresent(run::judged);
                recorder.microphone().ifPresent(run::judged);
                run.contacts(probe.contacts());
                run.used(recorder.used());
                return run.result(facts);
            } finally {
                recorder.end(take);
            }
        }
    }

    private void walk(List<GuideStep> steps, GuidedRecording take, Future<?> network, Guide guide)
            throws InterruptedException {
        int at = 0;
        int again = 0;
        while (at < steps.size()) {
            GuideStep step = steps.get(at);
            Optional<Outcome.CouldNotCheck> missing = missing(step);
            if (missing.isPresent()) {
                guide.leftOut(step, missing.get());
                at = keep(take, at);
                again = 0;
                continue;
            }
            guide.began(step);
            End end = step(step, take, network, guide, again < MOST_BY_ITSELF);
            switch (end) {
                case DONE -> {
                    at = keep(take, at);
                    again = 0;
                }
                case AGAIN -> again++;
                case BACK -> {
                    recorder.forgetLast(take);
                    at = Math.max(0, at - 1);
                    again = 0;
                }
            }
        }
    }

    private int keep(GuidedRecording take, int at) {
        recorder.keep(take);
        return at + 1;
    }

    private End step(GuideStep step, GuidedRecording take, Future<?> network, Guide guide, boolean mayRepeat)
            throws InterruptedException {
        long start = nanoTime.getAsLong();
        recorder.start(take);
        Ask before = ask.getAndSet(null);
        if (before == Ask.AGAIN || before == Ask.BACK) { // meant for the step that has just ended
            return End.BACK;
        }
        while (true) {
            recorder.await(TICK_MILLIS, () -> ask.get() != null);
            Ask asked = ask.getAndSet(null);
            if (asked != null) {
                networkSkipped |= asked == Ask.SKIP && step == GuideStep.NETWORK;
                return end(asked);
            }
            double share = share(step, take, network, (nanoTime.getAsLong() - start) / SECOND);
            guide.at(step, Math.min(1, share));
            Optional<Outcome.CouldNotCheck> missing = missing(step);
            if (missing.isPresent()) {
                guide.leftOut(step, missing.get()); // and nobody is told that they were not heard
                return End.DONE;
            }
            if (share >= 1) {
                break;
            }
        }
        Optional<Remark> remark = remark(step, take);
        Ask late = ask.getAndSet(null);
        if (late != null) { // said while the sound of this step was looked at
            return end(late);
        }
        remark.ifPresent(what -> guide.remark(step, what));
        return remark.isPresent() && mayRepeat ? End.AGAIN : End.DONE;
    }

    private static End end(Ask what) {
        return switch (what) {
            case SKIP -> End.DONE;
            case AGAIN -> End.AGAIN;
            case BACK -> End.BACK;
        };
    }

    /** How much of a step is done; a device that stalls does not hold it up for ever. */
    private double share(GuideStep step, GuidedRecording take, Future<?> network, double elapsed) {
        double done =
                switch (step.needs()) {
                    case PICTURE -> recorder.seen(take) / step.seconds();
                    case SOUND -> recorder.heard(take) / step.seconds();
                    case NETWORK -> network.isDone() ? 1 : Math.min(0.99, elapsed / NETWORK_LATE);
                };
        double most = step.needs() == GuideStep.Needs.NETWORK ? NETWORK_LATE : step.seconds() + LATE;
        return elapsed > most ? 1 : done;
    }

    private Optional<Remark> remark(GuideStep step, GuidedRecording take) {
        if (step.needs() != GuideStep.Needs.SOUND) {
            return Optional.empty();
        }
        double voice = GuidedRecording.analysed(recorder.step(take), hearing())
                .map(facts -> facts.activity().speech().stream()
                        .mapToDouble(talk -> talk.end() - talk.start())
                        .sum())
                .orElse(0.0);
        if (step == GuideStep.QUIET) {
            return voice > MOST_VOICE_IN_QUIET ? Optional.of(Remark.SPOKE) : Optional.empty();
        }
        return voice < LEAST_VOICE ? Optional.of(Remark.NOT_HEARD) : Optional.empty();
    }

    private Optional<Outcome.CouldNotCheck> missing(GuideStep step) {
        return switch (step.needs()) {
            case PICTURE -> recorder.missingPicture();
            case SOUND -> recorder.missingSound();
            case NETWORK -> Optional.empty();
        };
    }

    private Facts facts(GuidedRecording take, Future<Observed<NetworkFacts>> network) throws InterruptedException {
        Recorder.Finished taken = recorder.finish(take);
        Observed<PictureFacts> picture = picture(taken);
        Observed<SpeechFacts> sound = sound(taken);
        if (picture instanceof Observed.Seen) {
            taken.camera().ifPresent(devices::worked);
        }
        if (sound instanceof Observed.Seen) {
            taken.microphone().ifPresent(devices::worked);
        }
        return new Facts(
                picture,
                sound,
                networkSkipped && !network.isDone()
                        ? new Observed.Unseen<>(NOT_WAITED)
                        : SideRunner.get(network, Text.of("network"), Duration.ofSeconds(2)));
    }

    private static Observed<PictureFacts> picture(Recorder.Finished taken) {
        Optional<FrameSource> camera = taken.camera();
        if (camera.isEmpty()) {
            return new Observed.Unseen<>(taken.noPicture());
        }
        DeviceName named = camera.get().device();
        return taken.picture()
                .map(facts -> PictureWatch.judge(facts, named))
                .orElseGet(() -> new Observed.Unseen<>(FaultText.of(new DeviceFault.Silent(named))));
    }

    private SoundMeter.Opening hearing() {
        return instruments.meters().sound();
    }

    private Observed<SpeechFacts> sound(Recorder.Finished taken) {
        Optional<AudioSource> microphone = taken.microphone();
        if (microphone.isEmpty()) {
            return new Observed.Unseen<>(taken.noSound());
        }
        boolean silent = SoundWatch.endsInSilence(taken.sound());
        return GuidedRecording.analysed(taken.sound(), hearing())
                .map(facts -> SoundWatch.judge(
                        facts.from(microphone.get().kind())
                                .roomHeardFor(Math.max(
                                        taken.roomHeard(), facts.room().noise().alone())),
                        silent,
                        taken.whenSilent()))
                .orElseGet(() -> new Observed.Unseen<>(new Outcome.CouldNotCheck(
                        Text.of("Nothing was listened to."),
                        new Fix(Text.of("Check again, and please do not skip the steps with sound.")))));
    }
}
