package app.greenroom.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The small movements of somebody who sits still and talks: slow sway of the head, and blinks. */
final class Movement {
    private static final double BLINK = 0.16; // seconds with the lids down
    private static final double HORIZON = 3600; // seconds for which blinks are laid down

    private final double[] phases = new double[9];
    private final List<Double> blinks = new ArrayList<>();

    Movement(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < phases.length; i++) {
            phases[i] = 2 * Math.PI * random.nextDouble();
        }
        // People blink about 15 to 20 times a minute (Bentivoglio et al. 1997).
        for (double t = 1.1 + random.nextDouble(); t < HORIZON; t += 2 + 3 * random.nextDouble()) {
            blinks.add(t);
        }
    }

    /** Sideways, in millimetres. */
    double x(double time) {
        return 3.2 * Math.sin(1.1 * time + phases[0])
                + 1.6 * Math.sin(2.7 * time + phases[1])
                + 0.5 * Math.sin(6.1 * time + phases[2]);
    }

    /** Upwards, in millimetres. */
    double y(double time) {
        return 1.6 * Math.sin(0.9 * time + phases[3])
                + 1.4 * Math.sin(3.3 * time + phases[4])
                + 0.4 * Math.sin(7.3 * time + phases[5]);
    }

    /** Tilt in degrees. */
    double tilt(double time) {
        return 0.8 * Math.sin(0.8 * time + phases[6])
                + 0.5 * Math.sin(2.1 * time + phases[7])
                + 0.2 * Math.sin(4.9 * time + phases[8]);
    }

    boolean blinks(double time) {
        return blinks.stream().anyMatch(t -> time >= t && time < t + BLINK);
    }
}
