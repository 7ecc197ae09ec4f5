package app.greenroom.vision.pose;

import app.greenroom.vision.FrameFacts;
import java.util.List;

/** Counts nods: the chin goes down and comes up again, both by at least {@value #SWING}° and within two seconds. */
final class Nods {
    private static final double SWING = 4; // degrees
    private static final double TREMBLE = 1.5; // degrees, of mesh and head at rest
    private static final double LONGEST = 2; // seconds

    private Nods() {}

    /** The number of nods in frames that all have a face. */
    static int count(List<FrameFacts> run) {
        double[] elevation = PostureEstimate.values(run, face -> face.pose().elevation());
        int nods = 0;
        double high = elevation[0]; // the head at its highest: the camera stands lowest against it
        double highUntil = run.get(0).time();
        double deep = elevation[0]; // the chin at its lowest since
        boolean down = false;
        for (int i = 1; i < elevation.length; i++) {
            double now = elevation[i];
            if (!down) {
                high = Math.min(high, now);
                if (now - high < TREMBLE) {
                    highUntil = run.get(i).time();
                }
                down = now - high >= SWING;
                deep = now;
            } else {
                deep = Math.max(deep, now);
                if (deep - now >= SWING) {
                    nods += run.get(i).time() - highUntil <= LONGEST ? 1 : 0;
                    down = false;
                    high = now;
                    highUntil = run.get(i).time();
                }
            }
        }
        return nods;
    }
}
