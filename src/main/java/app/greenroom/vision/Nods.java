package app.greenroom.vision;

import app.greenroom.vision.FrameFacts.FaceFacts;
import java.util.List;

/** Counts nods: the chin goes down and comes up again, both by at least {@value #SWING}° and within two seconds. */
final class Nods {
    private static final double SWING = 4; // degrees; the mesh trembles by less than 1°
    private static final double LONGEST = 2; // seconds

    private Nods() {}

    /** The number of nods in frames that all have a face. */
    static int count(List<FrameFacts> run) {
        double[] elevation = PostureEstimate.values(run, FaceFacts::elevation);
        int nods = 0;
        int low = 0; // where the head was last highest: the camera stands lowest against it
        int top = 0; // where the chin was lowest since
        boolean down = false;
        for (int i = 1; i < elevation.length; i++) {
            if (!down) {
                if (elevation[i] <= elevation[low]) {
                    low = i;
                } else if (elevation[i] - elevation[low] >= SWING) {
                    down = true;
                    top = i;
                }
            } else if (elevation[i] >= elevation[top]) {
                top = i;
            } else if (elevation[top] - elevation[i] >= SWING) {
                if (run.get(i).time() - run.get(low).time() <= LONGEST) {
                    nods++;
                }
                down = false;
                low = i;
            }
        }
        return nods;
    }
}
