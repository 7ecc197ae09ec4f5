package app.greenroom.vision.pose;

import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.Robust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody faces the camera, and the looks away from it, by the head alone.
 *
 * @param facing share of the time in which the head is turned towards the camera or where it mostly looks, 0–1
 * @param seconds the time that was looked at, at least 8
 * @param all the looks away that began and ended in it, in order
 */
public record Glances(double facing, double seconds, List<Glance> all) {
    // Webcam gaze errs by 2° to 4° and a screen is some 30° wide: a coarse cone, by the head alone.
    private static final double CONE = 15; // degrees
    private static final double MOST_ASIDE = 15; // degrees from the lens that count as "where somebody mostly looks"
    private static final double SHORTEST = 0.3; // seconds

    public Glances {
        all = List.copyOf(all);
    }

    /** Where a head turns. */
    public enum Direction {
        ASIDE,
        DOWN,
        UP,
        /** So far that no face is seen meanwhile. */
        UNSEEN
    }

    /**
     * A look away.
     *
     * @param start seconds, when it began
     * @param end when the head was back
     * @param direction where it went furthest
     */
    public record Glance(double start, double end, Direction direction) {}

    /** Looks away a minute. */
    public double perMinute() {
        return 60 * all.size() / seconds;
    }

    /** Looks a minute in one direction. */
    public double perMinute(Direction direction) {
        return 60 * all.stream().filter(each -> each.direction() == direction).count() / seconds;
    }

    /**
     * Of frames in the order of their times.
     *
     * @return empty with less than 8 s, fewer than 4 frames a second, or a face in half of them or fewer
     */
    public static Optional<Glances> of(List<FrameFacts> frames) {
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        double seconds = frames.get(frames.size() - 1).time() - frames.get(0).time();
        double rate = seconds > 0 ? (frames.size() - 1) / seconds : 0;
        List<FrameFacts> seen =
                frames.stream().filter(f -> f.face().isPresent()).toList();
        if (seconds < PostureEstimate.LEAST_TIME - PostureEstimate.TOLERANCE
                || rate < PostureEstimate.LEAST_RATE - PostureEstimate.TOLERANCE
                || 2 * seen.size() <= frames.size()) {
            return Optional.empty();
        }
        double yaw = Math.max(
                -MOST_ASIDE, Math.min(MOST_ASIDE, Robust.median(PostureEstimate.values(seen, face -> face.pose()
                        .yaw()))));
        double elevation =
                Robust.median(PostureEstimate.values(seen, face -> face.pose().elevation()));
        boolean[] facing = new boolean[frames.size()];
        int count = 0;
        for (int i = 0; i < facing.length; i++) {
            facing[i] = frames.get(i)
                    .face()
                    .map(f -> Math.abs(f.pose().yaw() - yaw) <= CONE
                            && Math.abs(f.pose().elevation() - elevation) <= CONE)
                    .orElse(false); // turned so far that no face is seen
            count += facing[i] ? 1 : 0;
        }
        return Optional.of(
                new Glances((double) count / frames.size(), seconds, glances(frames, facing, yaw, elevation)));
    }

    private static List<Glance> glances(List<FrameFacts> frames, boolean[] facing, double yaw, double elevation) {
        List<Glance> glances = new ArrayList<>();
        int left = -1; // the first frame of a look away that began after a look at the camera
        for (int i = 1; i < facing.length; i++) {
            if (facing[i - 1] && !facing[i]) {
                left = i;
            } else if (facing[i] && left >= 0) {
                double start = frames.get(left).time();
                double end = frames.get(i).time();
                if (end - start >= SHORTEST) {
                    glances.add(new Glance(start, end, direction(frames.subList(left, i), yaw, elevation)));
                }
                left = -1;
            }
        }
        return glances;
    }

    private static Direction direction(List<FrameFacts> away, double yaw, double elevation) {
        Direction direction = Direction.UNSEEN;
        double furthest = 0;
        for (FrameFacts each : away) {
            if (each.face().isPresent()) {
                double aside = Math.abs(each.face().get().pose().yaw() - yaw);
                double down = each.face().get().pose().elevation()
                        - elevation; // the chin goes down: the camera stands higher
                if (Math.max(aside, Math.abs(down)) > furthest) {
                    furthest = Math.max(aside, Math.abs(down));
                    direction = aside >= Math.abs(down) ? Direction.ASIDE : down > 0 ? Direction.DOWN : Direction.UP;
                }
            }
        }
        return direction;
    }
}
