package app.greenroom.report.draw;

import app.greenroom.model.Evidence;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number beside its limit as a small scale: the good range in the middle, the acceptable one around it, a hand where
 * the value lies. It only repeats what the words beside it say.
 */
public final class RangeMeter {
    private static final double HEIGHT = 16;
    private static final double BAR = 6;

    private RangeMeter() {}

    /** Empty when there is no single number, no limit, or a limit without ends. */
    public static Optional<Sketch> of(Evidence evidence, double width) {
        if (evidence.limit().isEmpty() || !(evidence.measurement().value() instanceof Measured.Scalar scalar)) {
            return Optional.empty();
        }
        return scale(evidence.limit().get()).map(scale -> draw(evidence.limit().get(), scale, scalar.value(), width));
    }

    /** The part of the number line that is shown: every finite end of the limit and as much again around them. */
    private static Optional<Band> scale(Limit limit) {
        double[] ends = {
            limit.near().low(),
            limit.met().low(),
            limit.met().high(),
            limit.near().high()
        };
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double end : ends) {
            if (Double.isFinite(end)) {
                low = Math.min(low, end);
                high = Math.max(high, end);
            }
        }
        if (low > high) {
            return Optional.empty();
        }
        double span = high > low ? high - low : Math.max(1, Math.abs(high));
        boolean natural = low >= 0
                && (limit.unit().equals("fraction")
                        || !Double.isFinite(limit.near().low()));
        double below = Double.isFinite(limit.near().low()) ? span * 0.35 : span;
        double above = Double.isFinite(limit.near().high()) ? span * 0.35 : span;
        double start = natural ? Math.max(0, low - below) : low - below;
        return start < high + above ? Optional.of(new Band(start, high + above)) : Optional.empty();
    }

    private static Sketch draw(Limit limit, Band scale, double value, double width) {
        List<Sketch.Item> items = new ArrayList<>();
        double top = (HEIGHT - BAR) / 2;
        items.add(new Sketch.Block(Ink.METER_FAR, 0, top, width, BAR, BAR / 2));
        part(items, Ink.METER_NEAR, limit.near(), scale, width, top);
        part(items, Ink.METER_GOOD, limit.met(), scale, width, top);
        double at = Math.max(2, Math.min(width - 2, place(value, scale) * width));
        items.add(new Sketch.Block(Ink.METER_HAND, at - 1.5, 0, 3, HEIGHT, 1.5));
        return new Sketch(width, HEIGHT, items);
    }

    private static void part(List<Sketch.Item> items, Ink ink, Band band, Band scale, double width, double top) {
        double from = place(band.low(), scale) * width;
        double to = place(band.high(), scale) * width;
        boolean reachesEnd = from <= 0 || to >= width;
        items.add(new Sketch.Block(ink, from, top, Math.max(1, to - from), BAR, reachesEnd ? BAR / 2 : 0));
    }

    private static double place(double value, Band scale) {
        return Math.max(0, Math.min(1, (value - scale.low()) / (scale.high() - scale.low())));
    }
}
