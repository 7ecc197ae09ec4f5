package app.greenroom.vision;

import app.greenroom.capture.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds every face in a frame, the largest first.
 *
 * <p>The detector looks at the whole frame and at three square tiles of it, so that small faces are large enough for its
 * input, and where that finds nobody at small tiles; a dark frame is brightened first. A small face must stand a closer
 * look, and what the detector proposes counts only when the mesh, fitted twice (the second time to the crop that the first
 * fit gives), says that a face is there. From then on a face is followed by its mesh alone; the detector looks again after
 * {@value #DETECT_EVERY} seconds, and every {@value #SEARCH_EVERY} seconds while a face is lost.
 */
final class FaceFinder implements AutoCloseable {
    /** Seconds between looks for further faces while all are followed. */
    static final double DETECT_EVERY = 1.0;

    /** Seconds between looks for a face that is lost. */
    static final double SEARCH_EVERY = 0.1;

    private static final int TILES = 3;
    private static final double PRESENT = 0.5;
    private static final double SAME_FACE = 0.3;
    private static final double MIDDLE_BRIGHTNESS = 0.35;
    private static final double MAX_GAIN = 16;
    private static final double SMALL = 0.12; // of the frame's height
    private static final double CLOSER = 4; // sides of a closer look, in faces
    private static final double SURE = 0.6; // the detector's score from a closer look

    private final FaceDetector detector = new FaceDetector();
    private final FaceMesh mesh = new FaceMesh();
    private List<Face> tracked = List.of();
    private double lastDetection = Double.NEGATIVE_INFINITY;
    private double lastCloseSearch = Double.NEGATIVE_INFINITY;
    private int nextTile;

    /** The faces in {@code frame}, the largest first. Frames come in the order of their times. */
    List<Face> find(Frame frame) {
        double gain = gain(frame);
        List<Face> faces = new ArrayList<>();
        boolean lost = tracked.isEmpty();
        for (Face face : tracked) {
            Face again = mesh.fit(frame, face.crop(), gain);
            lost |= !add(faces, again, frame);
        }
        if (isDue(frame, lastDetection, lost ? SEARCH_EVERY : DETECT_EVERY)) {
            lastDetection = frame.time();
            search(frame, views(frame, lost), gain, faces);
            if (faces.isEmpty() && isDue(frame, lastCloseSearch, DETECT_EVERY)) {
                lastCloseSearch = frame.time();
                search(frame, smallViews(frame), gain, faces);
            }
        }
        faces.sort(Comparator.comparingDouble(Face::area).reversed());
        tracked = List.copyOf(faces);
        return tracked;
    }

    private static boolean isDue(Frame frame, double last, double every) {
        return frame.time() < last || frame.time() - last >= every; // an earlier time: another recording begins
    }

    private void search(Frame frame, List<Crop> views, double gain, List<Face> faces) {
        for (FaceDetector.Detection detection : detector.detect(frame, views, gain)) {
            Optional<FaceDetector.Detection> sure = detection.height() < SMALL * frame.height()
                    ? closer(frame, detection, gain)
                    : Optional.of(detection);
            if (sure.isPresent()) {
                Face first = mesh.fit(frame, sure.get().crop(), gain);
                if (faces.stream().noneMatch(f -> f.overlap(first) > SAME_FACE)) {
                    add(faces, mesh.fit(frame, first.crop(), gain), frame);
                }
            }
        }
    }

    /** A small face is a few samples high in a tile, and clutter looks like one: it must stand a closer look. */
    private Optional<FaceDetector.Detection> closer(Frame frame, FaceDetector.Detection detection, double gain) {
        double side = CLOSER * Math.max(detection.width(), detection.height());
        Crop crop =
                new Crop(detection.x() + detection.width() / 2, detection.y() + detection.height() / 2, side, side, 0);
        return detector.detect(frame, List.of(crop), gain).stream()
                .filter(d -> d.score() >= SURE && d.overlap(detection) > SAME_FACE)
                .findFirst();
    }

    /** Forgets the faces it follows: the next frame has nothing to do with the last. */
    void restart() {
        tracked = List.of();
        lastDetection = Double.NEGATIVE_INFINITY;
        lastCloseSearch = Double.NEGATIVE_INFINITY;
        nextTile = 0;
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
     * The whole frame in a square, and square tiles of it that overlap by at least their quarter: all three when a face is
     * looked for, one after the other while all are followed.
     */
    private List<Crop> views(Frame frame, boolean all) {
        double w = frame.width();
        double h = frame.height();
        double whole = Math.max(w, h);
        double tile = Math.max(Math.min(w, h), whole / 2);
        List<Crop> views = new ArrayList<>();
        views.add(new Crop(w / 2, h / 2, whole, whole, 0));
        nextTile = (nextTile + 1) % TILES;
        for (int i = 0; i < TILES; i++) {
            if (all || i == nextTile) {
                double shift = tile / 2 + (whole - tile) * i / (TILES - 1);
                views.add(w >= h ? new Crop(shift, h / 2, tile, tile, 0) : new Crop(w / 2, shift, tile, tile, 0));
            }
        }
        return views;
    }

    /** Smaller tiles, half overlapping, for faces that are too small for the larger ones. */
    private static List<Crop> smallViews(Frame frame) {
        double side = Math.min(frame.width(), frame.height()) / 2.0;
        int columns = (int) Math.ceil(2 * (frame.width() - side) / side) + 1;
        int rows = (int) Math.ceil(2 * (frame.height() - side) / side) + 1;
        List<Crop> views = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = side / 2 + (frame.width() - side) * column / Math.max(1, columns - 1);
                double y = side / 2 + (frame.height() - side) * row / Math.max(1, rows - 1);
                views.add(new Crop(x, y, side, side, 0));
            }
        }
        return views;
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

    @Override
    public void close() {
        detector.close();
        mesh.close();
    }
}
