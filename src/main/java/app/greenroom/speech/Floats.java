package app.greenroom.speech;

import java.util.Arrays;

/** A list of floats that grows, without boxing. */
public final class Floats {
    private float[] values = new float[1024];
    private int size;

    public void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    public float get(int index) {
        return values[index];
    }

    public float[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
