package app.greenroom.faultline;

import app.greenroom.faultline.Fault.Kind;
import app.greenroom.model.Finding;
import app.greenroom.model.GuideStep;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.CheckResult;
import app.greenroom.session.RequestException;
import app.greenroom.session.check.CheckRequest;
import app.greenroom.session.check.CheckSession;
import app.greenroom.session.check.GuidedCheck;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.WatchRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * One run under a schedule, and what it must never do: say READY, or leave a light green, while a device that decides is gone, black,
 * frozen or muted; go on for more than {@value #PATIENCE} seconds after it should have ended; leave a thread, a device or a picture
 * behind.
 */
final class Trial {
    /** Frees native memory of a library, for whoever used it; it ends by itself half a minute after the last use. */
    private static final String LIBRARY = "JNA Cleaner";

    /** Seconds of a run. */
    static final double CHECK = 6;

    static final double WATCH = 12;

    /** The longest that the morning's check may take, its step made twice and each late: 2 × (6 + 5) s. */
    static final double MORNING = 22;

    private static final double STEP = 0.25;
    private static final double BEFORE = 4;
    private static final double PATIENCE = 3;

    /** Seconds that a fault may last before it must be known: those of the devices' and the judges' patience. */
    private static final double KNOWN = 3.05;

    private final Schedule schedule;
    private final Senses senses;
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private Optional<Readiness.Status> verdict = Optional.empty();
    private volatile Runnable left = () -> {}; // looks what is left once all threads are gone

    Trial(Schedule schedule, Senses senses) {
        this.schedule = schedule;
        this.senses = senses;
    }

    /** What it did that it should not have done. */
    List<String> wrong() {
        return wrong;
    }

    /** How it ended; empty where it did not. */
    Optional<Readiness.Status> ended() {
        return verdict;
    }

    private Readiness.Status verdict() {
        return verdict.orElseThrow();
    }

    /**
     * Does it, with a group of threads to itself, and looks that none of them is left.
     *
     * @param what one of this trial's runs
     */
    Trial alone(Callable<?> what) throws Exception {
        GoodRoom.get(); // what libraries begin for themselves stays
        ThreadGroup group = new ThreadGroup("trial");
        FutureTask<Object> task = new FutureTask<>(what::call);
        new Thread(group, task, "trial").start();
        try {
            task.get(senses.patience(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            wrong.add("it hangs");
        } catch (ExecutionException e) {
            wrong.add("it throws " + e.getCause());
        }
        for (long wait = senses.patience() * 1000; wait > 0 && busy(group); wait--) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        Thread[] threads = new Thread[10];
        for (int i = 0; i < group.enumerate(threads); i++) {
            if (!threads[i].getName().equals(LIBRARY)) {
                wrong.add("the thread “" + threads[i].getName() + "” stays");
            }
        }
        left.run();
        return this;
    }

    private static boolean busy(ThreadGroup group) {
        Thread[] threads = new Thread[10];
        int count = group.enumerate(threads);
        return count > 1 || (count == 1 && !threads[0].getName().equals(LIBRARY));
    }

    /** A whole check. */
    CheckResult check() throws Exception {
        StagedDevices devices = new StagedDevices(schedule, time -> {});
        left = () -> left(devices, 1); // the evidence stays with the run
        CheckRequest request = new CheckRequest(
                Optional.empty(),
                CheckRequest.Devices.USUAL,
                CHECK,
                new CheckRequest.Target("zoom", Optional.empty(), Optional.empty()),
                false,
                false);
        StagedClock clock = new StagedClock(schedule, devices.camera);
        CheckResult result = new CheckSession(
                        devices,
                        clock,
                        System::nanoTime,
                        new CheckSession.Instruments(
                                senses.meters(),
                                (platform, platforms, endpoints, times) -> new StagedNetwork(schedule)))
                .run(request, Optional.of(List.of()), (what, share) -> {});
        CheckRun run = result.run();
        verdict = Optional.of(run.readiness().status());
        dated(run, clock);
        if (verdict() == Readiness.Status.READY) {
            Predicate<Fault> ends = fault -> fault.kind() == Kind.GONE || (fault.kind() == Kind.BUSY && fault.at(0));
            if (bad(schedule.camera(), CHECK) || schedule.camera().stream().anyMatch(f -> ends.test(f) && meets(f))) {
                wrong.add("READY without a camera");
            }
            if (bad(schedule.microphone(), CHECK)
                    || schedule.microphone().stream().anyMatch(f -> ends.test(f) && meets(f))) {
                wrong.add("READY without a microphone");
            }
            if (schedule.network() != Schedule.Network.WELL) {
                wrong.add("READY without a network");
            }
        }
        end(devices, CHECK);
        KeptRuns.keep(result, schedule.place(), clock, wrong::add);
        return result;
    }

    /** Whether a fault falls into a check, and lasts for longer than the time between two pictures. */
    private static boolean meets(Fault fault) {
        return fault.from() < CHECK - 0.3 && fault.to() > 0.3 && fault.to() - fault.from() > 0.3;
    }

    /** A watch. */
    LiveWatch.End watch() throws Exception {
        StagedDevices devices = new StagedDevices(schedule, time -> {});
        left = () -> left(devices, 0);
        WatchRequest request = new WatchRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), WatchRequest.Watched.BOTH, WATCH);
        LiveWatch.End end = new LiveWatch(devices, new Recorder(), true, senses.meters())
                .run(request, event -> seen(event, devices));
        verdict = Optional.of(end.readiness().status());
        if (verdict() == Readiness.Status.READY
                && (bad(schedule.camera(), WATCH) || bad(schedule.microphone(), WATCH))) {
            wrong.add("READY at the end of a watch without a device");
        }
        end(devices, WATCH);
        return end;
    }

    /** A check of the interview's morning, beside a watch as in the window. */
    CheckRun morning() throws Exception {
        Stage stage = new Stage();
        StagedDevices devices = new StagedDevices(schedule, stage);
        left = () -> left(devices, 0);
        Recorder recorder = new Recorder();
        Thread watch = new Thread(() -> beside(devices, recorder), "watch");
        watch.start();
        StagedClock clock = new StagedClock(schedule, devices.camera);
        GuidedCheck guided = new GuidedCheck(
                recorder,
                devices,
                clock,
                () -> Math.round(1e9 * stage.now()),
                new CheckSession.Instruments(
                        senses.meters(), (platform, platforms, endpoints, times) -> new StagedNetwork(schedule)));
        Steps steps = new Steps(devices);
        CheckRequest request = new CheckRequest(
                Optional.empty(),
                CheckRequest.Devices.USUAL,
                CHECK,
                new CheckRequest.Target("zoom", Optional.empty(), Optional.empty()),
                true,
                false);
        FutureTask<CheckResult> check =
                new FutureTask<>(() -> guided.run(request, GuidedCheck.QUICK, Optional.of(List.of()), steps));
        while (stage.now() < BEFORE && stage.advance(STEP, 2)) {
            // The window is open before anybody presses a button, and hears the room.
        }
        new Thread(check, "guide").start();
        while (!check.isDone()) {
            if (!stage.advance(STEP, 2)) {
                wrong.add("the watch does not come to rest at " + stage.now() + " s");
                break;
            }
            int before = steps.told.get();
            while (before == steps.told.get() && !check.isDone()) {
                recorder.wake();
                TimeUnit.MICROSECONDS.sleep(200);
            }
            if (stage.now() > BEFORE + MORNING + PATIENCE) {
                wrong.add("the morning's check goes on at " + stage.now() + " s");
                check.cancel(true);
            }
        }
        watch.interrupt();
        stage.end();
        watch.join();
        CheckResult result = check.get();
        CheckRun run = result.run();
        verdict = Optional.of(run.readiness().status());
        dated(run, clock);
        if (verdict() == Readiness.Status.READY) {
            if (bad(schedule.camera(), stage.now()) || bad(schedule.microphone(), steps.talked)) {
                wrong.add("READY on the morning without a device, at " + stage.now() + " s");
            }
            if (schedule.network() != Schedule.Network.WELL) {
                wrong.add("READY on the morning without a network");
            }
        }
        KeptRuns.keep(result, schedule.place(), clock, wrong::add);
        return run;
    }

    /** However its clock jumps, a run bears a time that this showed. */
    private void dated(CheckRun run, StagedClock clock) {
        if (!clock.showed(run.at().toInstant())) {
            wrong.add("a run of " + run.at() + ", which was never");
        }
    }

    /** A mock interview, in which somebody presses keys; it may be recorded, and its disk may be full. */
    StagedMock mock() throws Exception {
        StagedMock mock = new StagedMock(schedule, senses, wrong::add);
        left = () -> left(mock.devices(), 0);
        mock.hold();
        return mock;
    }

    private void beside(StagedDevices devices, Recorder recorder) {
        try {
            new LiveWatch(devices, recorder, true, senses.meters())
                    .run(
                            new WatchRequest(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    WatchRequest.Watched.BOTH,
                                    Double.POSITIVE_INFINITY),
                            event -> seen(event, devices));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RequestException e) {
            wrong.add("the watch refuses: " + e.text());
        }
    }

    /** Who is asked to talk, talks. */
    private static final class Steps implements GuidedCheck.Guide {
        private final StagedDevices devices;
        final AtomicInteger told = new AtomicInteger();
        volatile double talked; // when it ended, by the microphone

        Steps(StagedDevices devices) {
            this.devices = devices;
        }

        @Override
        public void began(GuideStep step) {
            if (step == GuideStep.NETWORK) {
                talked = devices.microphone.now();
            }
            devices.talking = step.needs() == GuideStep.Needs.SOUND && step != GuideStep.QUIET;
        }

        @Override
        public void at(GuideStep step, double share) {
            told.incrementAndGet();
        }

        @Override
        public void leftOut(GuideStep step, Outcome.CouldNotCheck why) {
            told.incrementAndGet();
        }

        @Override
        public void remark(GuideStep step, GuidedCheck.Remark remark) {
            told.incrementAndGet();
        }
    }

    /** No light that decides stays green, at any time. */
    private void seen(LiveEvent event, StagedDevices devices) {
        if (!(event instanceof LiveEvent.Stands stands)) {
            return;
        }
        boolean sound =
                stands.findings().stream().anyMatch(finding -> finding.check().startsWith("sound"));
        double now = (sound ? devices.microphone : devices.camera).now();
        List<Fault> faults = sound ? schedule.microphone() : schedule.camera();
        if (bad(faults, now) && stands.findings().stream().anyMatch(Trial::green)) {
            wrong.add((sound ? "sound" : "picture") + " green at " + now + " s");
        }
    }

    private static boolean green(Finding finding) {
        return finding.importance() == Importance.DECISIVE && finding.outcome() instanceof Outcome.Met;
    }

    /** Whether a device has been bad for so long that it must be known. */
    private boolean bad(List<Fault> faults, double now) {
        double known = schedule.starved() ? 2 * KNOWN : KNOWN; // five pictures come in five seconds then
        return faults.stream()
                .anyMatch(fault -> fault.kind() != Kind.BUSY
                        && fault.kind() != Kind.SLEPT
                        && now >= known // what was so before is seen from the beginning on
                        && fault.covers(now - known, now));
    }

    private static double stalled(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.kind() == Kind.STALLED && fault.to() < Double.POSITIVE_INFINITY)
                .mapToDouble(fault -> fault.to() - fault.from())
                .sum();
    }

    private void end(StagedDevices devices, double seconds) {
        double last = Math.max(devices.camera.now(), devices.microphone.now());
        boolean slept = schedule.camera().stream().anyMatch(f -> f.kind() == Kind.SLEPT)
                || schedule.microphone().stream().anyMatch(f -> f.kind() == Kind.SLEPT);
        double given = seconds + stalled(schedule.microphone()); // a microphone's time counts samples
        if (last > given + PATIENCE && !slept) {
            wrong.add("went on until " + last + " s");
        }
    }

    private void left(StagedDevices devices, int lent) {
        if (devices.leases.open() != 0) {
            wrong.add(devices.leases.open() + " devices stay open");
        }
        if (devices.leases.lent() > lent) {
            wrong.add(devices.leases.lent() + " pictures are not given back");
        }
    }
}
