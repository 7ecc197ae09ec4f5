package app.greenroom.vision.camera;

import app.greenroom.model.SourceKind;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.OverTime;
import app.greenroom.vision.Robust;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The camera itself over a stretch of frames, and how the light in them changed.
 *
 * @param source what the pictures come from
 * @param delivery how its pictures came
 * @param covered whether no frame shows a face or anything else, or none of the last ones
 * @param quality what it made of the detail
 * @param flicker amplitude of flicker, of the luma; 0 when there is none, empty when it cannot be told
 * @param change how much the light changed, of the luma; empty when it cannot be told
 */
public record CameraFacts(
        SourceKind source,
        Delivery delivery,
        boolean covered,
        Quality quality,
        OptionalDouble flicker,
        OptionalDouble change) {
    private static final double STARTING = 1; // seconds in which drivers deliver in bursts
    private static final double LEAST_SECONDS = 1.5;
    private static final int LEAST_ARRIVALS = 5;
    private static final int LEAST_PAIRS = 3;

    /**
     * How a camera's pictures came, fetched or not.
     *
     * @param rate pictures a second; empty for a recording and when it was watched too briefly
     * @param longestGap longest time between two pictures in seconds; empty when the rate is
     */
    public record Delivery(OptionalDouble rate, OptionalDouble longestGap) {}

    /**
     * What a camera and its codec made of the detail.
     *
     * @param noise grain in luma steps of 255: the smaller of what one picture and what consecutive ones show, because
     *     texture passes for the first and movement for the second; empty when nothing was measured
     * @param blockiness share of the borders between 8×8 blocks that show; empty when nothing was measured
     * @param sharpness on the face, line widths per picture height (MTF50); empty when it cannot be told
     */
    public record Quality(OptionalDouble noise, OptionalDouble blockiness, OptionalDouble sharpness) {}

    /**
     * Sums up.
     *
     * @param now the frames that tell how it is now
     * @param lately the last of all frames, which tell what has become of the camera; empty where they are too few
     * @param over what shows only over time
     * @param source what the frames come from
     * @param arrivals seconds at which the camera's pictures came, see {@link
     *     app.greenroom.capture.FrameSource#arrivals}
     * @param since when the stretch began, in seconds
     */
    public static CameraFacts of(
            List<FrameFacts> now,
            List<FrameFacts> lately,
            OverTime over,
            SourceKind source,
            double[] arrivals,
            double since) {
        double from = Math.max(STARTING, since);
        double to = now.get(now.size() - 1).time();
        double[] times =
                Arrays.stream(arrivals).filter(t -> t >= from && t <= to).toArray();
        double seconds = times.length < LEAST_ARRIVALS ? 0 : times[times.length - 1] - times[0];
        boolean timed = source != SourceKind.RECORDING && seconds >= LEAST_SECONDS;
        double gap = 0;
        for (int i = 1; i < times.length; i++) {
            gap = Math.max(gap, times[i] - times[i - 1]);
        }
        List<DetailFacts> details =
                now.stream().flatMap(f -> f.detail().stream()).toList();
        double[] pairs =
                now.stream().flatMapToDouble(f -> f.image().noise().stream()).toArray();
        OptionalDouble spatial =
                median(details.stream().mapToDouble(DetailFacts::noise).toArray());
        OptionalDouble noise = spatial.isPresent() && pairs.length >= LEAST_PAIRS
                ? OptionalDouble.of(
                        Math.min(spatial.getAsDouble(), median(pairs).orElseThrow()))
                : spatial;
        return new CameraFacts(
                source,
                new Delivery(
                        timed ? OptionalDouble.of((times.length - 1) / seconds) : OptionalDouble.empty(),
                        timed ? OptionalDouble.of(gap) : OptionalDouble.empty()),
                isCovered(now) || isCovered(lately),
                new Quality(
                        noise,
                        median(details.stream()
                                .mapToDouble(DetailFacts::blockiness)
                                .toArray()),
                        median(details.stream()
                                .flatMapToDouble(d -> d.sharpness().stream())
                                .toArray())),
                over.flicker(),
                over.change());
    }

    private static boolean isCovered(List<FrameFacts> frames) {
        List<DetailFacts> details =
                frames.stream().flatMap(f -> f.detail().stream()).toList();
        return !details.isEmpty()
                && details.stream().allMatch(DetailFacts::plain)
                && frames.stream().allMatch(f -> f.face().isEmpty());
    }

    private static OptionalDouble median(double[] values) {
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Robust.median(values));
    }
}
