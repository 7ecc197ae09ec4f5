package app.greenroom.vision.face;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * MediaPipe's canonical face: 468 points in centimetres (x towards the person's left, y up, z out of the face) and the
 * weights of those points that hold still while a face talks. Read from the geometry message that comes with the mesh:
 * field 1 is the mesh, whose packed or repeated field 3 holds x, y, z, u, v of each point; each field 2 is a point's
 * number (field 1) and weight (field 2).
 */
public final class CanonicalFace {
    private static final int FLOATS_PER_POINT = 5;

    /** 468 times x, y, z in centimetres. */
    public final double[] xyz = new double[3 * Face.POINTS];

    /** Weight of each point, 0 for most. */
    public final double[] weights = new double[Face.POINTS];

    private int floats;

    public CanonicalFace(byte[] geometry) {
        ByteBuffer message = ByteBuffer.wrap(geometry).order(ByteOrder.LITTLE_ENDIAN);
        while (message.hasRemaining()) {
            long key = varint(message);
            if (key == (1 << 3 | 2)) {
                readMesh(slice(message));
            } else if (key == (2 << 3 | 2)) {
                readWeight(slice(message));
            } else {
                skip(message, key);
            }
        }
        if (floats != FLOATS_PER_POINT * Face.POINTS) {
            throw new IllegalStateException("the canonical face has " + floats + " numbers");
        }
    }

    private void readMesh(ByteBuffer mesh) {
        while (mesh.hasRemaining()) {
            long key = varint(mesh);
            if (key == (3 << 3 | 5)) {
                int point = floats / FLOATS_PER_POINT;
                int axis = floats++ % FLOATS_PER_POINT;
                float value = mesh.getFloat();
                if (axis < 3) {
                    xyz[3 * point + axis] = value;
                }
            } else {
                skip(mesh, key);
            }
        }
    }

    private void readWeight(ByteBuffer entry) {
        int point = 0;
        double weight = 0;
        while (entry.hasRemaining()) {
            long key = varint(entry);
            if (key == (1 << 3)) {
                point = (int) varint(entry);
            } else if (key == (2 << 3 | 5)) {
                weight = entry.getFloat();
            } else {
                skip(entry, key);
            }
        }
        weights[point] = weight;
    }

    private static ByteBuffer slice(ByteBuffer message) {
        int length = (int) varint(message);
        ByteBuffer part = message.slice(message.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        message.position(message.position() + length);
        return part;
    }

    private static void skip(ByteBuffer message, long key) {
        switch ((int) (key & 7)) {
            case 0 -> varint(message);
            case 1 -> message.getLong();
            case 2 -> slice(message);
            case 5 -> message.getInt();
            default -> throw new IllegalStateException("the canonical face cannot be read");
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = message.get();
            value |= (long) (b & 127) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("the canonical face cannot be read");
    }
}
