package app.greenroom.faultline;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A camera under a schedule. What it throws, and after how long, is what {@link app.greenroom.capture.device.CameraSource} throws; of its
 * pictures a few are fetched, as on a slow computer, and all count as having come.
 */
final class StagedCamera implements FrameSource {
    static final DeviceName NAME = DeviceName.camera("Front");
    private static final double FIRST = 2.9; // seconds
    private static final double NEXT = 2.5; // seconds
    private static final double RATE = 24; // pictures a second

    private final Schedule schedule;
    private final Timeline time;
    private final Leases leases;
    private final double step;
    private final double opened;
    private final List<Double> arrivals = new ArrayList<>(); // guarded by itself
    private double shift; // by which its clock is behind the run's
    private int given;
    private int last;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Opens it.
     *
     * @throws CaptureException when it is gone, or another program has it
     */
    StagedCamera(Schedule schedule, Timeline time, Leases leases) throws CaptureException {
        this.schedule = schedule;
        this.time = time;
        this.leases = leases;
        step = schedule.starved() ? 1 : 0.25;
        opened = time.now();
        Optional<Fault.Kind> closed = Schedule.closed(schedule.camera(), time.now());
        if (closed.isPresent()) {
            throw new CaptureException(
                    closed.get() == Fault.Kind.BUSY ? new DeviceFault.Busy(NAME) : new DeviceFault.Absent(NAME));
        }
        leases.opened();
    }

    @Override
    public Optional<Frame> next() throws CaptureException, InterruptedException {
        double asked = time.now();
        double at = asked + step;
        while (true) {
            if (closed.get()) {
                throw new InterruptedException();
            }
            Fault fault = Schedule.at(schedule.camera(), at).orElse(null);
            Fault.Kind kind = fault == null ? null : fault.kind();
            if (kind == Fault.Kind.GONE) {
                time.goTo(at);
                throw new CaptureException(new DeviceFault.Unplugged(NAME));
            } else if (fault != null && kind == Fault.Kind.STALLED) {
                double patience = asked + (given == 0 ? FIRST : NEXT);
                if (fault.to() >= patience) {
                    time.goTo(patience);
                    throw new CaptureException(
                            given == 0 ? new DeviceFault.Silent(NAME) : new DeviceFault.Stalled(NAME));
                }
                at = fault.to();
            } else if (fault != null && kind == Fault.Kind.SLEPT && fault.to() < Double.POSITIVE_INFINITY) {
                at = fault.to();
                shift += schedule.late() ? 0 : fault.to() - Math.max(fault.from(), opened);
                asked = at; // nobody waits meanwhile
            } else {
                return Optional.of(picture(at, kind));
            }
        }
    }

    private Frame picture(double at, Fault.@Nullable Kind kind) throws InterruptedException {
        double before = time.now();
        time.goTo(at);
        int all = (int) Math.max(1, Math.min(RATE, (at - before) * RATE + 0.5));
        synchronized (arrivals) {
            for (int i = 1; i <= all; i++) {
                arrivals.add(before + (at - before) * i / all - opened - shift);
            }
        }
        given++;
        if (kind != Fault.Kind.FROZEN) {
            last = given;
        }
        GoodRoom room = GoodRoom.get();
        Frame shown = kind == Fault.Kind.BLACK ? room.black(given) : room.good(last);
        return leases.lend(shown, at - opened - shift);
    }

    @Override
    public String name() {
        return "Front";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.CAMERA;
    }

    @Override
    public double[] arrivals() {
        synchronized (arrivals) {
            int from = Math.max(0, arrivals.size() - 300);
            return arrivals.subList(from, arrivals.size()).stream()
                    .mapToDouble(t -> t)
                    .toArray();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            leases.closed();
        }
    }
}
