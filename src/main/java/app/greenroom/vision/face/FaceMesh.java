package app.greenroom.vision.face;

import app.greenroom.capture.Frame;
import app.greenroom.nets.Models;
import app.greenroom.nets.Net;

/**
 * MediaPipe's 468-point face mesh on one crop of a frame (Kartynnik et al. 2019, arXiv 1907.06724). The points come back
 * in frame pixels; their depth is in frame pixels too, smaller towards the camera, with an arbitrary zero.
 */
final class FaceMesh implements AutoCloseable {
    private static final int SIZE = 192;

    private final Net net;
    private final float[] input = new float[SIZE * SIZE * 3];
    private final float[] points = new float[3 * Face.POINTS];
    private final float[] presence = new float[1];
    private final int pointOutput;

    FaceMesh() {
        net = new Net("face mesh", Models.faceMesh());
        pointOutput = net.outputLength(0) > net.outputLength(1) ? 0 : 1;
    }

    /**
     * Lays the mesh over what {@code crop} shows, whether or not it is a face.
     *
     * @return the face with its presence, 0–1
     */
    Face fit(Frame frame, Crop crop) {
        crop.sample(frame, SIZE, 0, 1, Lift.ofFace(frame, crop), input);
        net.run(input);
        net.output(pointOutput, points);
        net.output(1 - pointOutput, presence);
        double[] xyz = new double[points.length];
        for (int i = 0; i < Face.POINTS; i++) {
            double u = points[3 * i] / SIZE;
            double v = points[3 * i + 1] / SIZE;
            xyz[3 * i] = crop.frameX(u, v);
            xyz[3 * i + 1] = crop.frameY(u, v);
            xyz[3 * i + 2] = points[3 * i + 2] / SIZE * crop.width();
        }
        return new Face(xyz, 1 / (1 + Math.exp(-presence[0])));
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
