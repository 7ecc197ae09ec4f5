package app.greenroom.vision.pose;

import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.Robust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
    private static final int FEWEST = 8; // frames

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
        Ahead ahead = Ahead.of(seen);
        boolean[] facing = ahead.facing(frames);
        return Optional.of(
                new Glances(share(facing), seconds, glances(frames, facing, ahead.yaw(), ahead.elevation())));
    }

    /**
     * The share of the time in which the head is turned towards the camera, of frames that may be too far apart to tell one look
     * away from another.
     *
     * @return empty with less than 8 s, fewer than 8 frames, or a face in half of them or fewer
     */
    public static OptionalDouble facing(List<FrameFacts> frames) {
        List<FrameFacts> seen =
                frames.stream().filter(f -> f.face().isPresent()).toList();
        if (frames.size() < FEWEST
                || frames.get(frames.size() - 1).time() - frames.get(0).time()
                        < PostureEstimate.LEAST_TIME - PostureEstimate.TOLERANCE
                || 2 * seen.size() <= frames.size()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(share(Ahead.of(seen).facing(frames)));
    }

    private static double share(boolean[] facing) {
        int count = 0;
        for (boolean each : facing) {
            count += each ? 1 : 0;
        }
        return (double) count / facing.length;
    }

    /** Where somebody mostly looks, degrees. */
    private record Ahead(double yaw, double elevation) {
        static Ahead of(List<FrameFacts> seen) {
            double yaw = Robust.median(
                    PostureEstimate.values(seen, face -> face.pose().yaw()));
            return new Ahead(
                    Math.max(-MOST_ASIDE, Math.min(MOST_ASIDE, yaw)),
                    Robust.median(
                            PostureEstimate.values(seen, face -> face.pose().elevation())));
        }

        boolean[] facing(List<FrameFacts> frames) {
            boolean[] facing = new boolean[frames.size()];
            for (int i = 0; i < facing.length; i++) {
                facing[i] = frames.get(i)
                        .face()
                        .map(f -> Math.abs(f.pose().yaw() - yaw) <= CONE
                                && Math.abs(f.pose().elevation() - elevation) <= CONE)
                        .orElse(false); // turned so far that no face is seen
            }
            return facing;
        }
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
