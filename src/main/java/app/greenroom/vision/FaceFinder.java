package app.greenroom.vision;

import app.greenroom.capture.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds every face in a frame, the largest first.
 *
 * <p>The detector looks at the whole frame and at three square tiles of it, so that small faces are large enough for its
 * input; a dark frame is brightened first. What it proposes counts only when the mesh, fitted twice (the second time to
 * the crop that the first fit gives), says that a face is there. From then on a face is followed by its mesh alone; the
 * detector looks again after {@value #DETECT_EVERY} seconds, or as soon as a face is lost.
 */
final class FaceFinder implements AutoCloseable {
    static final double DETECT_EVERY = 1.0;

    private static final int TILES = 3;
    private static final double PRESENT = 0.5;
    private static final double SAME_FACE = 0.3;
    private static final double MIDDLE_BRIGHTNESS = 0.35;
    private static final double MAX_GAIN = 16;

    private final FaceDetector detector = new FaceDetector();
    private final FaceMesh mesh = new FaceMesh();
    private List<Face> tracked = List.of();
    private double lastDetection = Double.NEGATIVE_INFINITY;
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
        boolean earlier = frame.time() < lastDetection; // another recording begins
        if (lost || earlier || frame.time() - lastDetection >= DETECT_EVERY) {
            lastDetection = frame.time();
            for (FaceDetector.Detection detection : detector.detect(frame, views(frame, lost), gain)) {
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

    /** Forgets the faces it follows: the next frame has nothing to do with the last. */
    void restart() {
        tracked = List.of();
        lastDetection = Double.NEGATIVE_INFINITY;
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
