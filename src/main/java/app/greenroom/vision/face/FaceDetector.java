package app.greenroom.vision.face;

import app.greenroom.capture.Frame;
import app.greenroom.nets.Models;
import app.greenroom.nets.Net;
import app.greenroom.vision.Box;
import app.greenroom.vision.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * MediaPipe's full-range face detector on one crop of a frame. The net lays a grid of 48×48 anchors over its input of
 * 192×192; at each it gives a score and, in input pixels from the anchor, a box and six points, of which the eyes serve
 * here (Bazarevsky et al. 2019, "BlazeFace", arXiv 1907.05047).
 */
final class FaceDetector implements AutoCloseable {
    private static final int SIZE = 192;
    private static final int GRID = 48;
    private static final int VALUES = 16;
    private static final double MIN_SCORE = 0.35; // low, because the mesh confirms every face
    private static final double SAME_FACE = 0.3; // overlap (IoU) from which two boxes show one face

    private final Net net;
    private final float[] input = new float[SIZE * SIZE * 3];
    private final float[] boxes;
    private final float[] scores;
    private final int boxOutput;

    FaceDetector() {
        net = new Net("face detector", Models.fullRangeFace());
        boxOutput = net.outputLength(0) > net.outputLength(1) ? 0 : 1;
        boxes = new float[GRID * GRID * VALUES];
        scores = new float[GRID * GRID];
    }

    /** A point, in frame pixels. */
    record Point(double x, double y) {}

    /**
     * A face, in frame pixels.
     *
     * @param score 0–1
     */
    record Detection(Place place, Point rightEye, Point leftEye, double score) {
        Box box() {
            return new Box(place.x(), place.y(), place.x() + place.width(), place.y() + place.height());
        }

        double overlap(Detection other) {
            return box().overlap(other.box());
        }

        /** The square around the face that the mesh wants: upright eyes, one and a half times the box. */
        Crop crop() {
            double side = 1.5 * Math.max(place.width(), place.height());
            double angle = Math.atan2(leftEye.y() - rightEye.y(), leftEye.x() - rightEye.x());
            return new Crop(place.x() + place.width() / 2, place.y() + place.height() / 2, side, side, angle);
        }
    }

    /**
     * Faces in the given square crops of a frame, the surest first, each face once.
     *
     * @param gain of each crop, see {@link Crop#sample}; a crop with 0 is left out
     */
    List<Detection> detect(Frame frame, Collection<Crop> crops, ToDoubleFunction<Crop> gain) {
        List<Detection> found = new ArrayList<>();
        for (Crop crop : crops) {
            double factor = gain.applyAsDouble(crop);
            if (factor == 0) {
                continue;
            }
            crop.sample(frame, SIZE, -1, 1, factor, input);
            net.run(input);
            net.output(boxOutput, boxes);
            net.output(1 - boxOutput, scores);
            for (int i = 0; i < scores.length; i++) {
                double score = 1 / (1 + Math.exp(-scores[i]));
                if (score >= MIN_SCORE) {
                    found.add(decode(crop, i, score));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : found) {
            if (kept.stream().noneMatch(k -> k.overlap(candidate) > SAME_FACE)) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private Detection decode(Crop crop, int anchor, double score) {
        double anchorX = (anchor % GRID + 0.5) / GRID;
        int row = anchor / GRID;
        double anchorY = (row + 0.5) / GRID;
        int o = anchor * VALUES;
        double w = boxes[o + 2] / SIZE * crop.width();
        double h = boxes[o + 3] / SIZE * crop.height();
        double cx = frameX(crop, anchorX + boxes[o] / SIZE);
        double cy = frameY(crop, anchorY + boxes[o + 1] / SIZE);
        return new Detection(
                new Place(cx - w / 2, cy - h / 2, w, h),
                point(crop, anchorX, anchorY, o + 4),
                point(crop, anchorX, anchorY, o + 6),
                score);
    }

    private Point point(Crop crop, double anchorX, double anchorY, int o) {
        return new Point(frameX(crop, anchorX + boxes[o] / SIZE), frameY(crop, anchorY + boxes[o + 1] / SIZE));
    }

    // Detection crops are upright, so each coordinate depends on one fraction alone.
    private static double frameX(Crop crop, double u) {
        return crop.frameX(u, 0.5);
    }

    private static double frameY(Crop crop, double v) {
        return crop.frameY(0.5, v);
    }

    /** How often the net ran. */
    long runs() {
        return net.runs();
    }

    @Override
    public void close() {
        net.close();
    }
}
