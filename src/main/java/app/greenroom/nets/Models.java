package app.greenroom.nets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * MediaPipe's models (Apache-2.0) as the build put them into the jar. The face-mesh package holds several files in one;
 * the offsets are those of version 0.4.1657299874, whose hash the build checks.
 */
public final class Models {
    private static final String FACE_MESH_PACKAGE = "face_mesh_solution_packed_assets.data";
    private static final int MESH_START = 2_495_952;
    private static final int GEOMETRY_START = 3_737_848;
    private static final int GEOMETRY_END = 3_757_224;

    private Models() {}

    /** Faces up to about five metres away: [1,192,192,3] in −1..1 → 2304 boxes and scores. */
    public static byte[] fullRangeFace() {
        return read("face_detection_full_range_sparse.tflite");
    }

    /** The 468-point mesh: [1,192,192,3] in 0..1 → 468×3 points and a presence logit. */
    public static byte[] faceMesh() {
        return Arrays.copyOfRange(read(FACE_MESH_PACKAGE), MESH_START, GEOMETRY_START);
    }

    /** The canonical face's geometry, a protocol-buffer message. */
    public static byte[] canonicalFace() {
        return Arrays.copyOfRange(read(FACE_MESH_PACKAGE), GEOMETRY_START, GEOMETRY_END);
    }

    /** Person against background: [1,256,256,3] in 0..1 → [1,256,256,1], 1 for person. */
    public static byte[] selfieSegmentation() {
        return read("selfie_segmentation.tflite");
    }

    /** How speech sounds: [1,68+8n,32,1], tenths of the decibels of mel powers and 2 → [1,n,1,96]. */
    public static byte[] speechEmbedding() {
        return read("embedding_model.tflite");
    }

    private static byte[] read(String name) {
        try (InputStream in = Models.class.getResourceAsStream("models/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the model " + name + " is missing from this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + name + " cannot be read", e);
        }
    }
}
