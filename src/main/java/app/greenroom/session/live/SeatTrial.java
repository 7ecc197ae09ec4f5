package app.greenroom.session.live;

import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.Robust;
import app.greenroom.vision.pose.TwoSeats;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The ten-second step: the person sits as in the interview, rolls the chair straight back by half a metre, and holds still; the
 * two seats tell the camera's height, see {@link TwoSeats}. Goes by the frames' own times. Used by one thread.
 */
public final class SeatTrial {
    private static final double SIT = 3; // seconds
    private static final double HOLD = 1.5; // seconds
    private static final double MOST = 30; // seconds that the way back may take
    private static final double STILL = 0.03; // of the distance, as a robust standard deviation
    private static final double STILL_EYES = 0.01; // of the picture's height, likewise
    private static final double LEAST = 0.7; // of the frames show a face
    private static final double MOST_RETURN = 10; // seconds that the way to the first seat may take
    private static final double RETURNED = 0.12; // of the first seat's distance
    private static final double FAR_ENOUGH = 1.4; // times the distance of the first seat

    private final Deque<FrameFacts> lately = new ArrayDeque<>();
    private List<FrameFacts> near = List.of();
    private Phase phase = Phase.SIT;
    private double since = Double.NaN;
    private double done;
    private Optional<TwoSeats.Told> told = Optional.empty();

    /** What the person is asked for. */
    public enum Phase {
        /** To sit as in the interview. */
        SIT,
        /** To roll straight back by half a metre and hold still there. */
        ROLL_BACK,
        /** To roll back to where they sat first, which ends the step. */
        COME_BACK,
        /** Nothing any more. */
        DONE
    }

    /**
     * Takes what was measured in one more frame.
     *
     * @param width of the frame in pixels
     * @param height of the frame in pixels
     */
    public Phase accept(FrameFacts facts, int width, int height) {
        if (phase == Phase.DONE) {
            return phase;
        }
        if (Double.isNaN(since) || facts.time() < since) {
            since = facts.time();
            lately.clear();
        }
        lately.addLast(facts);
        double length = phase == Phase.SIT ? SIT : HOLD;
        while (facts.time() - lately.getFirst().time() > length) {
            lately.removeFirst();
        }
        boolean full = facts.time() - since >= length
                && facts.time() - lately.getFirst().time() >= 0.8 * length;
        boolean still = full && still();
        boolean late = facts.time() - since > MOST;
        if (phase == Phase.SIT) {
            done = still ? 1 : Math.min(0.9, (facts.time() - since) / SIT);
            if (late && 2 * faces(lately).size() <= lately.size()) {
                List<FrameFacts> nobody = new ArrayList<>(lately);
                told = Optional.of(TwoSeats.of(nobody, nobody, width, height));
                phase = Phase.DONE;
                done = 1;
            } else if (still || late) {
                near = new ArrayList<>(lately);
                lately.clear();
                phase = Phase.ROLL_BACK;
                since = facts.time();
                done = 0;
            }
        } else if (phase == Phase.COME_BACK) {
            double off = Math.abs(distance(lately) / distance(near) - 1);
            if ((still && off <= RETURNED) || facts.time() - since > MOST_RETURN) {
                phase = Phase.DONE;
                done = 1;
            }
        } else {
            double way = distance(lately) / distance(near) - 1;
            done = Double.isNaN(way) ? done : Math.max(0, Math.min(0.9, way / (FAR_ENOUGH - 1)));
            if (late || (still && way >= FAR_ENOUGH - 1)) {
                TwoSeats.Told found = TwoSeats.of(near, new ArrayList<>(lately), width, height);
                told = Optional.of(found);
                lately.clear();
                since = facts.time();
                phase = found.trouble().isPresent() ? Phase.DONE : Phase.COME_BACK;
                done = phase == Phase.DONE ? 1 : 0;
            }
        }
        return phase;
    }

    /**
     * How far it has come.
     *
     * @param phase what the person is asked for
     * @param share how much of that is done, 0–1
     * @param told what the two seats tell; empty before the second one
     */
    public record State(Phase phase, double share, Optional<TwoSeats.Told> told) {
        /** How much of the whole step is done, 0–1. */
        public double whole() {
            return switch (phase) {
                case SIT -> share / 3;
                case ROLL_BACK -> (1 + share) / 3;
                case COME_BACK -> (2 + share) / 3;
                case DONE -> 1;
            };
        }

        /** Whether the seats told the height. */
        public boolean known() {
            return told.filter(t -> t.trouble().isEmpty()).isPresent();
        }
    }

    /** How far it has come. */
    public State state() {
        return new State(phase, done, told);
    }

    /** How much of what is asked for now is done, 0–1. */
    public double share() {
        return done;
    }

    /** What the two seats tell; empty before the second one. */
    public Optional<TwoSeats.Told> told() {
        return told;
    }

    private boolean still() {
        List<FaceFacts> faces = faces(lately);
        if (faces.size() < LEAST * lately.size() || faces.isEmpty()) {
            return false;
        }
        double[] distances = values(faces, FaceFacts::distance);
        return Robust.spread(distances) <= STILL * Robust.median(distances)
                && Robust.spread(values(faces, face -> face.framing().eyeLine())) <= STILL_EYES;
    }

    private static double distance(Iterable<FrameFacts> frames) {
        List<FaceFacts> faces = faces(frames);
        return faces.isEmpty() ? Double.NaN : Robust.median(values(faces, FaceFacts::distance));
    }

    private static List<FaceFacts> faces(Iterable<FrameFacts> frames) {
        List<FaceFacts> faces = new ArrayList<>();
        frames.forEach(f -> f.face().ifPresent(faces::add));
        return faces;
    }

    private static double[] values(List<FaceFacts> faces, ToDoubleFunction<FaceFacts> value) {
        return faces.stream().mapToDouble(value).toArray();
    }
}
