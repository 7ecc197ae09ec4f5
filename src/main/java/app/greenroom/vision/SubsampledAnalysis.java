package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.camera.DetailFacts;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.PersonMask;
import app.greenroom.vision.light.LightMeasure;
import app.greenroom.vision.pose.Gravity;
import app.greenroom.vision.pose.RoomView;
import app.greenroom.vision.pose.TwoSeats;
import app.greenroom.vision.scene.SceneAnalysis;
import app.greenroom.vision.scene.SceneFacts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changes slowly and costs more: the light and all else that needs the person mask, and the camera's detail.
 *
 * <p>A round is measured every {@value #EVERY} seconds, all of it in the frame with which it begins. A live camera's next
 * frame does not wait for all that, so that its rounds are spread: each further part takes one of the next frames' time,
 * though it still looks at the round's own frame, and none takes the time of a frame in which the face detector ran. Used
 * by one thread.
 */
final class SubsampledAnalysis implements AutoCloseable {
    /** Seconds between rounds. */
    static final double EVERY = 0.2;

    private static final double TOLERANCE = 0.02; // a 5 fps camera's frames are a little early now and then
    private static final double ROOM_EVERY = 1; // seconds; edges of a room do not move
    private static final double DETAIL_EVERY = 0.4; // seconds; lens and codec change less than light and people
    private static final double LIVE = 0.06; // seconds between frames up to which a round is spread
    private static final double OVERDUE = 1.5 * EVERY;

    private final boolean glances;
    private final PersonMask mask = new PersonMask();
    private final SceneAnalysis surroundings = new SceneAnalysis();
    private final RoomView room = new RoomView();
    private final Deque<Part> waiting = new ArrayDeque<>();
    private @Nullable Round round;
    private double lastTime = Double.NEGATIVE_INFINITY;
    private double lastRound = Double.NEGATIVE_INFINITY;
    private double lastRoom = Double.NEGATIVE_INFINITY;
    private double lastDetail = Double.NEGATIVE_INFINITY;

    /**
     * @param glances whether light alone is measured, and detail only where there is no face, which tells a covered lens
     */
    SubsampledAnalysis(boolean glances) {
        this.glances = glances;
    }

    private enum Part {
        LIGHT,
        SCENE,
        DETAIL,
        ROOM,
        GRAVITY
    }

    /** What a round looks at; the frame is held, and the mask holds until the next round begins. */
    private record Round(Frame frame, Optional<Face> face, Optional<SegmentedFrame> shot) {}

    /**
     * What became known in the time of one frame.
     *
     * @param light light on the face and around it
     * @param scene background and clothing
     * @param detail what camera and codec made of the detail
     */
    record Known(Optional<LightFacts> light, Optional<SceneFacts> scene, Optional<DetailFacts> detail) {
        private static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), Optional.empty());

        private Known with(Known more) {
            return new Known(light.or(more::light), scene.or(more::scene), detail.or(more::detail));
        }
    }

    /**
     * Measures what is due.
     *
     * @param area what of the frame is picture
     * @param face the largest face in the frame
     * @param busy whether the frame has taken its time already
     */
    Known measure(Frame frame, PictureArea area, Optional<Face> face, boolean busy) {
        double time = frame.time();
        if (time < lastTime) { // another recording begins
            restart();
        }
        boolean spread = time - lastTime < LIVE;
        lastTime = time;
        boolean overdue = time - lastRound >= OVERDUE;
        if (spread && busy && !overdue) {
            return Known.NOTHING;
        }
        if (waiting.isEmpty() || overdue) {
            if (time - lastRound < EVERY - TOLERANCE) {
                return Known.NOTHING;
            }
            begin(frame, area, face);
        }
        Known known = Known.NOTHING;
        do {
            known = known.with(next());
        } while (!spread && !waiting.isEmpty());
        if (waiting.isEmpty()) {
            letGo();
        }
        return known;
    }

    private void begin(Frame frame, PictureArea area, Optional<Face> face) {
        double time = frame.time();
        lastRound = time;
        letGo();
        waiting.clear();
        round = new Round(frame, face, face.map(f -> new SegmentedFrame(frame, f, mask.segment(frame), area)));
        frame.retain();
        if (face.isPresent()) {
            waiting.add(Part.LIGHT);
        }
        if (face.isPresent() && !glances) {
            waiting.add(Part.SCENE);
        }
        if ((face.isEmpty() || !glances) && time - lastDetail >= DETAIL_EVERY - TOLERANCE) {
            lastDetail = time;
            waiting.add(Part.DETAIL);
        }
        if (face.isPresent() && !glances && time - lastRoom >= ROOM_EVERY - TOLERANCE) {
            lastRoom = time;
            waiting.add(Part.ROOM);
            waiting.add(Part.GRAVITY);
        }
    }

    private Known next() {
        Part part = waiting.poll();
        Round now = round;
        if (part == null || now == null) {
            return Known.NOTHING;
        }
        Optional<SegmentedFrame> shot = now.shot();
        return switch (part) {
            case LIGHT -> new Known(shot.flatMap(LightMeasure::of), Optional.empty(), Optional.empty());
            case SCENE -> new Known(Optional.empty(), shot.map(surroundings::measure), Optional.empty());
            case DETAIL ->
                new Known(Optional.empty(), Optional.empty(), Optional.of(DetailFacts.of(now.frame(), now.face())));
            case ROOM -> {
                shot.ifPresent(room::look);
                yield Known.NOTHING;
            }
            case GRAVITY -> {
                room.weigh();
                yield Known.NOTHING;
            }
        };
    }

    /** Looks at the round's frame no more. */
    private void letGo() {
        Round ended = round;
        round = null;
        if (ended != null) {
            ended.frame().release();
        }
    }

    /** Forgets what it follows: the next frame has nothing to do with the last. */
    void restart() {
        surroundings.restart();
        room.restart();
        waiting.clear();
        letGo();
        lastTime = Double.NEGATIVE_INFINITY;
        lastRound = Double.NEGATIVE_INFINITY;
        lastRoom = Double.NEGATIVE_INFINITY;
        lastDetail = Double.NEGATIVE_INFINITY;
    }

    /** From now on this is known of the camera, see {@link RoomView#measured}. */
    void measured(TwoSeats.Told seats) {
        room.measured(seats);
    }

    /** Where down is by the edges behind, as far as they have been seen; empty before the first look. */
    Optional<Gravity> gravity() {
        return room.gravity();
    }

    /** How often the person mask ran since the beginning. */
    long maskRuns() {
        return mask.runs();
    }

    @Override
    public void close() {
        letGo();
        mask.close();
    }
}
