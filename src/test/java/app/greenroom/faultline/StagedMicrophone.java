package app.greenroom.faultline;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.model.SoundKind;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A microphone under a schedule, into which the person speaks; it fails as that of {@code capture.device.sound} does. */
final class StagedMicrophone implements AudioSource {
    static final DeviceName NAME = DeviceName.microphone("Headset");
    private static final double FIRST = 2.9; // seconds
    private static final double LATE = 2.5; // seconds
    static final double STEP = 0.1; // seconds

    private final Schedule schedule;
    private final Timeline time;
    private final Leases leases;
    private final BooleanSupplier talking;
    private int given;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Opens it.
     *
     * @param talking whether the person speaks now
     * @throws CaptureException when it is gone, or another program has it
     */
    StagedMicrophone(Schedule schedule, Timeline time, Leases leases, BooleanSupplier talking) throws CaptureException {
        this.schedule = schedule;
        this.time = time;
        this.leases = leases;
        this.talking = talking;
        Optional<Fault.Kind> closed = Schedule.closed(schedule.microphone(), time.now());
        if (closed.isPresent()) {
            throw new CaptureException(
                    closed.get() == Fault.Kind.BUSY ? new DeviceFault.Busy(NAME) : new DeviceFault.Absent(NAME));
        }
        leases.opened();
    }

    @Override
    public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
        double asked = time.now();
        double at = asked + STEP;
        while (true) {
            if (closed.get()) {
                throw new InterruptedException();
            }
            Fault fault = Schedule.at(schedule.microphone(), at).orElse(null);
            Fault.Kind kind = fault == null ? null : fault.kind();
            if (kind == Fault.Kind.GONE) {
                time.goTo(at);
                throw new CaptureException(new DeviceFault.Unplugged(NAME));
            } else if (fault != null && kind == Fault.Kind.STALLED) {
                double patience = asked + (given == 0 ? FIRST : LATE);
                if (fault.to() >= patience) {
                    time.goTo(patience);
                    throw new CaptureException(
                            given == 0 ? new DeviceFault.Silent(NAME) : new DeviceFault.Unplugged(NAME));
                }
                at = fault.to();
            } else if (fault != null && kind == Fault.Kind.SLEPT && fault.to() < Double.POSITIVE_INFINITY) {
                at = fault.to();
                asked = at;
            } else {
                time.goTo(at);
                return Optional.of(block(at, kind));
            }
        }
    }

    /** Its times count samples, so that what it did not give takes none. */
    private AudioBlock block(double at, Fault.@Nullable Kind kind) {
        boolean talks = talking.getAsBoolean();
        char said = kind == Fault.Kind.DITHERED
                ? GoodRoom.Said.DITHER
                : kind == Fault.Kind.MUTED ? GoodRoom.Said.NOTHING : talks ? GoodRoom.Said.VOICE : GoodRoom.Said.ROOM;
        int number = said == GoodRoom.Said.VOICE ? (int) Math.round(at / STEP) : given;
        return new AudioBlock(GoodRoom.get().block(said, number), 1, GoodRoom.RATE, STEP * given++);
    }

    @Override
    public String name() {
        return "Headset";
    }

    @Override
    public SoundKind kind() {
        return SoundKind.MICROPHONE;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            leases.closed();
        }
    }
}
