package app.greenroom.vision.pose;

import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.Robust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Computes {@link PostureFacts} from the places and poses of a face over time. */
public final class PostureEstimate {
    static final double LEAST_TIME = 8; // seconds
    private static final double DRIFT_TIME = 20;
    static final double LEAST_RATE = 4; // frames a second
    private static final double NOD_RATE = 8; // frames a second: nods come up to three times a second
    static final double TOLERANCE = 0.3; // a 4 fps camera stamps a little unevenly
    private static final double GAP = 1; // seconds without a face after which movement is not followed on

    private PostureEstimate() {}

    public static PostureFacts of(List<FrameFacts> frames) {
        double seconds = frames.get(frames.size() - 1).time() - frames.get(0).time();
        double rate = seconds > 0 ? (frames.size() - 1) / seconds : 0;
        List<FrameFacts> seen =
                frames.stream().filter(f -> f.face().isPresent()).toList();
        Optional<Glances> glances = Glances.of(frames);
        if (glances.isEmpty()) {
            return PostureFacts.UNKNOWN;
        }
        List<FrameFacts> run = longestRun(seen);
        double length = run.get(run.size() - 1).time() - run.get(0).time();
        boolean followed = length >= LEAST_TIME - TOLERANCE;
        Sway sway = followed ? Sway.of(run) : Sway.NONE;
        OptionalDouble drift = length < DRIFT_TIME - TOLERANCE ? OptionalDouble.empty() : OptionalDouble.of(drift(run));
        return new PostureFacts(
                OptionalDouble.of(glances.get().facing()),
                OptionalDouble.of(glances.get().perMinute()),
                followed ? OptionalDouble.of(sway.size()) : OptionalDouble.empty(),
                sway.size() > 0 ? OptionalDouble.of(sway.period()) : OptionalDouble.empty(),
                sway.forward(),
                drift.isPresent() ? OptionalDouble.of(60 * drift.getAsDouble()) : drift,
                drift.isPresent() ? OptionalDouble.of(length * drift.getAsDouble()) : drift,
                followed && rate >= NOD_RATE - TOLERANCE
                        ? OptionalDouble.of(60 * Nods.count(run) / length)
                        : OptionalDouble.empty());
    }

    private static List<FrameFacts> longestRun(List<FrameFacts> seen) {
        int from = 0;
        int bestFrom = 0;
        int bestTo = 1;
        double best = 0;
        for (int i = 1; i < seen.size(); i++) {
            if (seen.get(i).time() - seen.get(i - 1).time() > GAP) {
                from = i;
            }
            if (seen.get(i).time() - seen.get(from).time() > best) {
                best = seen.get(i).time() - seen.get(from).time();
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        return seen.subList(bestFrom, bestTo);
    }

    /** Fractions of the height a second, from the medians of every second. */
    private static double drift(List<FrameFacts> run) {
        List<double[]> seconds = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= run.size(); i++) {
            if (i == run.size() || run.get(i).time() - run.get(from).time() >= 1) {
                List<FrameFacts> part = run.subList(from, i);
                double middle = (part.get(0).time() + part.get(part.size() - 1).time()) / 2;
                seconds.add(new double[] {
                    middle, Robust.median(values(part, face -> face.framing().eyeLine()))
                });
                from = i;
            }
        }
        return Robust.slope(
                seconds.stream().mapToDouble(s -> s[0]).toArray(),
                seconds.stream().mapToDouble(s -> s[1]).toArray());
    }

    static double[] values(List<FrameFacts> seen, ToDoubleFunction<FaceFacts> value) {
        return seen.stream()
                .mapToDouble(f -> value.applyAsDouble(f.face().orElseThrow()))
                .toArray();
    }
}
