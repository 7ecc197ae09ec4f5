package app.greenroom.faultline;

import app.greenroom.faultline.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What goes wrong in one run, and when.
 *
 * @param camera faults of the camera, no two at a time
 * @param microphone faults of the microphone
 * @param network what the network does
 * @param starved whether the computer gives this program hardly any time: one picture a second is taken, though all came
 * @param late whether cameras' clocks go on while the computer sleeps, as those of some systems do
 * @param place where its run is to be kept
 * @param clock how the wall's clock jumps: somebody sets it, or the computer wakes
 */
record Schedule(
        long seed,
        List<Fault> camera,
        List<Fault> microphone,
        Network network,
        boolean starved,
        boolean late,
        KeptRuns.Place place,
        List<Jump> clock) {
    private static final Kind[] SEEN = {Kind.GONE, Kind.STALLED, Kind.BUSY, Kind.BLACK, Kind.FROZEN, Kind.SLEPT};
    private static final Kind[] HEARD = {Kind.GONE, Kind.STALLED, Kind.BUSY, Kind.MUTED, Kind.DITHERED, Kind.SLEPT};
    private static final double[] LENGTHS = {0.3, 1, 2, 3, 5, 8, Double.POSITIVE_INFINITY};

    private static final double[] JUMPS = {-86_400 * 400.0, -86_400, -3600, -1, 1, 3600, 86_400, 86_400 * 400.0};

    /**
     * A jump of the wall's clock.
     *
     * @param at seconds after the run began
     * @param seconds by which it goes on; negative where it is set back
     */
    record Jump(double at, double seconds) {}

    /** What the network does. */
    enum Network {
        WELL,
        NO_NAMES,
        NOTHING,
        OUR_OWN_FAULT
    }

    Schedule {
        camera = List.copyOf(camera);
        microphone = List.copyOf(microphone);
        clock = List.copyOf(clock);
    }

    /** Faults of the devices alone. */
    static Schedule of(List<Fault> camera, List<Fault> microphone) {
        return new Schedule(0, camera, microphone, Network.WELL, false, false, KeptRuns.Place.NEW, List.of());
    }

    /**
     * The schedule of a seed.
     *
     * @param seconds how long the run is
     */
    static Schedule of(long seed, double seconds) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        List<Fault> camera = faults(random, SEEN, seconds);
        List<Fault> microphone = faults(random, HEARD, seconds);
        Network network =
                random.nextInt(4) > 0 ? Network.WELL : Network.values()[random.nextInt(Network.values().length)];
        boolean starved = random.nextInt(8) == 0;
        boolean late = random.nextBoolean();
        List<Jump> clock = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            clock.add(new Jump(seconds * random.nextDouble(), JUMPS[random.nextInt(JUMPS.length)]));
        }
        if (random.nextInt(4) == 0) {
            double from = seconds * random.nextDouble();
            Fault sleep = new Fault(Kind.SLEPT, from, from + LENGTHS[random.nextInt(LENGTHS.length - 1)]);
            if (fits(camera, sleep) && fits(microphone, sleep)) { // the whole computer, both devices at once
                camera.add(sleep);
                microphone.add(sleep);
                clock.add(new Jump(sleep.to(), 3600 * random.nextDouble()));
            }
        }
        KeptRuns.Place[] places = KeptRuns.Place.values();
        KeptRuns.Place place = random.nextInt(4) > 0 ? KeptRuns.Place.NEW : places[random.nextInt(places.length)];
        return new Schedule(seed, camera, microphone, network, starved, late, place, clock);
    }

    private static boolean fits(List<Fault> faults, Fault next) {
        return faults.stream().noneMatch(other -> other.from() < next.to() && next.from() < other.to());
    }

    private static List<Fault> faults(Random random, Kind[] kinds, double seconds) {
        List<Fault> faults = new ArrayList<>();
        for (int left = random.nextInt(8) - 4; left > 0; left--) {
            double from = -1 + (seconds + 1) * random.nextDouble();
            Kind kind = kinds[random.nextInt(kinds.length)];
            double length = LENGTHS[random.nextInt(LENGTHS.length - (kind == Kind.SLEPT ? 1 : 0))];
            Fault next = new Fault(kind, from, from + length);
            if (fits(faults, next)) {
                faults.add(next); // one at a time, so that what a device does is what stands here
            }
        }
        return faults;
    }

    /** What is wrong with an open device. */
    static Optional<Fault> at(List<Fault> faults, double time) {
        return faults.stream()
                .filter(fault -> fault.at(time) && fault.kind() != Kind.BUSY)
                .findFirst();
    }

    /** What keeps a device from being opened. */
    static Optional<Kind> closed(List<Fault> faults, double time) {
        return faults.stream()
                .filter(fault -> fault.at(time) && (fault.kind() == Kind.BUSY || fault.kind() == Kind.GONE))
                .map(Fault::kind)
                .findFirst();
    }

    /** Whether nothing goes wrong at all. */
    boolean calm() {
        return camera.isEmpty() && microphone.isEmpty() && network == Network.WELL && !starved;
    }
}
