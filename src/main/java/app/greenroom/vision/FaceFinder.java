package app.greenroom.vision;

import app.greenroom.capture.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds every face in a frame, the largest first.
 *
 * <p>The detector looks at the whole frame and at three square tiles of it, so that small faces are large enough for its
 * input; a dark frame is brightened first. What it proposes counts only when the mesh, fitted twice (the second time to
 * the crop that the first fit gives), says that a face is there. From then on a face is followed by its mesh alone.
 *
 * <p>One view costs the detector several times what the mesh costs, so that a live camera's frame gets one at most: while
 * every face is followed the whole frame once a second, and half a second later a tile; while one is missing a view in
 * each frame, the whole frame every other time. The first frame gets all four at once, and so does one that comes so late,
 * or in which a face is lost so long after the last look, that there was time for them all.
 */
final class FaceFinder implements AutoCloseable {
    /** Seconds between the detector's views while every face is followed. */
    static final double LOOK_EVERY = 0.5;

    /** Seconds between its views while a face is missing: a frame of a live camera. */
    private static final double SEARCH_EVERY = 0.03;

    private static final double TOLERANCE = 0.005; // times are rounded
    private static final int TILES = 3;
    private static final double PRESENT = 0.5;
    private static final double SAME_FACE = 0.3;
    private static final double MIDDLE_BRIGHTNESS = 0.35;
    private static final double MAX_GAIN = 16;

    private final FaceDetector detector = new FaceDetector();
    private final FaceMesh mesh = new FaceMesh();
    private List<Face> tracked = List.of();
    private double lastLook = Double.NEGATIVE_INFINITY;
    private int turn;
    private boolean looked;

    /** The faces in {@code frame}, the largest first. Frames come in the order of their times. */
    List<Face> find(Frame frame) {
        double gain = gain(frame);
        List<Face> faces = new ArrayList<>();
        boolean lost = false;
        for (Face face : tracked) {
            Face again = mesh.fit(frame, face.crop(), gain);
            lost |= !add(faces, again, frame);
        }
        turn = lost ? 0 : turn;
        Set<Crop> views = views(frame, due(frame.time(), lost || tracked.isEmpty()));
        looked = !views.isEmpty();
        if (looked) {
            lastLook = frame.time();
            List<Face> followed = List.copyOf(faces);
            for (FaceDetector.Detection detection : detector.detect(frame, views, gain)) {
                if (followed.stream().anyMatch(f -> f.box().overlap(detection.box()) > SAME_FACE)) {
                    continue;
                }
                Face first = mesh.fit(frame, detection.crop(), gain);
                if (faces.stream().noneMatch(f -> f.overlap(first) > SAME_FACE)) {
                    add(faces, mesh.fit(frame, first.crop(), gain), frame);
                }
            }
        }
        faces.sort(Comparator.comparingDouble(Face::area).reversed());
        tracked = List.copyOf(faces);
        return tracked;
    }

    /** Whether the detector looked at the last frame. */
    boolean looked() {
        return looked;
    }

    /** Forgets the faces it follows: the next frame has nothing to do with the last. */
    void restart() {
        tracked = List.of();
        lastLook = Double.NEGATIVE_INFINITY;
        turn = 0;
    }

    /** For how many views there was time since the last look. */
    private int due(double time, boolean missing) {
        double since = time - lastLook;
        if (since < 0) { // another recording begins
            return 1 + TILES;
        }
        return (int) Math.min(1 + TILES, (since + TOLERANCE) / (missing ? SEARCH_EVERY : LOOK_EVERY));
    }

    private static boolean add(List<Face> faces, Face face, Frame frame) {
        boolean inside =
                face.right() > 0 && face.bottom() > 0 && face.left() < frame.width() && face.top() < frame.height();
        if (face.presence() < PRESENT || !inside || faces.stream().anyMatch(f -> f.overlap(face) > SAME_FACE)) {
            return false;
        }
        faces.add(face);
        return true;
    }

    /**
     * The whole frame in a square, and square tiles of it that overlap by at least their quarter: all of them, or as many as
     * are due in turn.
     */
    private Set<Crop> views(Frame frame, int due) {
        Set<Crop> views = new LinkedHashSet<>();
        if (due > TILES) {
            views.add(whole(frame));
            for (int i = 0; i < TILES; i++) {
                views.add(tile(frame, i));
            }
            return views;
        }
        for (int i = 0; i < due; i++, turn++) {
            views.add(turn % 2 == 0 ? whole(frame) : tile(frame, turn / 2 % TILES));
        }
        return views;
    }

    private static Crop whole(Frame frame) {
        double side = Math.max(frame.width(), frame.height());
        return new Crop(frame.width() / 2.0, frame.height() / 2.0, side, side, 0);
    }

    private static Crop tile(Frame frame, int number) {
        double w = frame.width();
        double h = frame.height();
        double whole = Math.max(w, h);
        double side = Math.max(Math.min(w, h), whole / 2);
        double middle = side / 2 + (whole - side) * number / (TILES - 1);
        return w >= h ? new Crop(middle, h / 2, side, side, 0) : new Crop(w / 2, middle, side, side, 0);
    }

    /** Factor that lifts a dark frame to a middle brightness; 1 for any other. */
    private static double gain(Frame frame) {
        byte[] rgb = frame.rgb();
        long sum = 0;
        int count = 0;
        for (int i = 1; i < rgb.length; i += 3 * 31) {
            sum += rgb[i] & 255;
            count++;
        }
        double mean = Math.max(1.0 / 255, sum / 255.0 / Math.max(1, count));
        return Math.max(1, Math.min(MAX_GAIN, MIDDLE_BRIGHTNESS / mean));
    }

    long detectorRuns() {
        return detector.runs();
    }

    long meshRuns() {
        return mesh.runs();
    }

    @Override
    public void close() {
        detector.close();
        mesh.close();
    }
}
