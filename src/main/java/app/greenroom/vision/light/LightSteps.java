package app.greenroom.vision.light;

import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.live.PictureEvent.Kind;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Interval;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.Robust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When the light changes at once: a lamp that goes out, a curtain that is opened. Blocks of a coarse look ({@link LumaGrid}) in the last
 * {@value #NOW} s are held against those of {@value #BEFORE} s before; it is a step where their median differs by more than
 * {@link Guidance#LIGHT_CHANGE} and {@value #AGREED} of them go the same way, which somebody who moves does not bring about. It lies
 * where half of the way is done. For {@value #SETTLES} s after it, and after the first picture, the camera finds its exposure,
 * which is no step. Clouds take longer; what passes within half of {@value #NOW} s is none. Used by one thread.
 */
public final class LightSteps {
    private static final double BEFORE = 1.6; // seconds
    private static final double BETWEEN = 0.4; // seconds in which it may be on its way
    private static final double NOW = 0.8; // seconds
    private static final double SETTLES = 3; // seconds
    private static final double EVERY = 0.1; // seconds from look to look: a live camera's further pictures tell no more
    private static final double TOLERANCE = 0.01; // times are rounded
    private static final double AGREED = 0.7; // share of the blocks; a person who leans in fills half of a picture
    private static final int BLOCKS = LumaGrid.COLUMNS;
    private static final int FEWEST = 2; // pictures on either side
    private static final double DARKEST = 6; // luma: a block that is black says nothing of the light

    private final List<Look> looks = new ArrayList<>();
    private double from = Double.NaN;
    private double last = Double.NEGATIVE_INFINITY;

    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    private record Look(double time, double[] blocks) {}

    /** Forgets what it saw: the next picture has nothing to do with the last. */
    public void restart() {
        looks.clear();
        from = Double.NaN;
        last = Double.NEGATIVE_INFINITY;
    }

    /** Takes one more picture, in the order of their times; a step that it shows, which lies up to a second before it. */
    public Optional<PictureEvent> accept(FrameFacts facts) {
        float[] cells = facts.image().cells();
        if (cells.length != LumaGrid.ROWS * LumaGrid.COLUMNS) {
            return Optional.empty();
        }
        double now = facts.time();
        if (Double.isNaN(from)) {
            from = now + SETTLES;
        }
        if (now < from || now - last < EVERY - TOLERANCE) {
            return Optional.empty();
        }
        last = now;
        looks.add(new Look(now, blocks(cells)));
        looks.removeIf(look -> look.time() < now - NOW - BETWEEN - BEFORE);
        List<Look> before = looks.stream()
                .filter(look -> look.time() <= now - NOW - BETWEEN)
                .toList();
        List<Look> after =
                looks.stream().filter(look -> look.time() > now - NOW).toList();
        if (before.size() < FEWEST || after.size() < FEWEST) {
            return Optional.empty();
        }
        double[] usual = medians(before);
        double step = step(usual, medians(after));
        if (step == 0) {
            return Optional.empty();
        }
        double at = halfway(usual, step);
        from = at + SETTLES;
        looks.clear();
        return Optional.of(new PictureEvent(step < 0 ? Kind.DARKER : Kind.BRIGHTER, new Interval(at, at)));
    }

    /** As many rows as columns: flicker's bands do not count here. */
    private static double[] blocks(float[] cells) {
        double[] blocks = new double[BLOCKS * BLOCKS];
        for (int i = 0; i < cells.length; i++) {
            int row = i / LumaGrid.COLUMNS * BLOCKS / LumaGrid.ROWS;
            blocks[row * BLOCKS + i % LumaGrid.COLUMNS] += cells[i] * BLOCKS / LumaGrid.ROWS;
        }
        return blocks;
    }

    private static double[] medians(List<Look> looks) {
        double[] medians = new double[BLOCKS * BLOCKS];
        double[] series = new double[looks.size()];
        for (int block = 0; block < medians.length; block++) {
            for (int i = 0; i < series.length; i++) {
                series[i] = looks.get(i).blocks()[block];
            }
            medians[block] = Robust.median(series);
        }
        return medians;
    }

    /** By how much most blocks changed, of what they were or are, whichever is brighter, −1 to 1; 0 where they do not agree. */
    private static double step(double[] before, double[] after) {
        double[] changes = changes(before, after);
        if (2 * changes.length < before.length) {
            return 0; // a picture that is black in most places says nothing
        }
        double most = Robust.median(changes);
        double least = Guidance.LIGHT_CHANGE.met().high();
        long agreed = Arrays.stream(changes)
                .filter(change -> change * most > 0 && Math.abs(change) >= least / 2)
                .count();
        return Math.abs(most) > least && agreed >= AGREED * changes.length ? most : 0;
    }

    private static double[] changes(double[] before, double[] after) {
        double[] changes = new double[before.length];
        int count = 0;
        for (int i = 0; i < before.length; i++) {
            double bright = Math.max(before[i], after[i]);
            if (bright >= DARKEST) {
                changes[count++] = (after[i] - before[i]) / bright;
            }
        }
        return Arrays.copyOf(changes, count);
    }

    /** When half of the step was done, between two pictures by how far each is. */
    private double halfway(double[] usual, double step) {
        double earlier = looks.get(0).time();
        double before = 0;
        for (Look look : looks) {
            double done = Robust.median(changes(usual, look.blocks())) / step;
            if (done >= 0.5 && look.time() > looks.get(0).time()) {
                return earlier + (look.time() - earlier) * Math.max(0, Math.min(1, (0.5 - before) / (done - before)));
            }
            earlier = look.time();
            before = Math.min(0.49, done);
        }
        return earlier;
    }
}
