package app.greenroom.vision.face;

import app.greenroom.capture.Frame;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A rectangle of a frame, possibly turned, as a net sees it.
 *
 * @param centreX centre in frame pixels
 * @param centreY centre in frame pixels
 * @param width length of the sides that lie along the turned x axis, in frame pixels
 * @param height length of the sides that lie along the turned y axis, in frame pixels
 * @param angle clockwise turn of the x axis, in radians
 */
public record Crop(double centreX, double centreY, double width, double height, double angle) {
    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVEN = 0xff00ff00ff00ffL;
    private static final int RED_AND_BLUE = 0xff00ff; // of four bytes from a pixel's red one on
    private static final int GREEN = 0xff00;
    private static final int FRACTION = 16; // bits of a pixel behind the point
    private static final int FIXED_MOST = 1 << 14; // pixels of a frame's side, so that twice as much fits

    /** The x coordinate in the frame of a point given as fractions of this crop. */
    double frameX(double u, double v) {
        double dx = (u - 0.5) * width;
        double dy = (v - 0.5) * height;
        return centreX + dx * Math.cos(angle) - dy * Math.sin(angle);
    }

    /** The y coordinate in the frame of a point given as fractions of this crop. */
    double frameY(double u, double v) {
        double dx = (u - 0.5) * width;
        double dy = (v - 0.5) * height;
        return centreY + dx * Math.sin(angle) + dy * Math.cos(angle);
    }

    /**
     * Samples the crop into a square tensor; outside the frame all is black. Where a frame pixel is larger than a sample
     * it interpolates; where several fall on one sample it averages up to 3×3 of them, so that fine texture does not
     * alias, and 2×2 of them where it is turned.
     *
     * @param frame where to sample
     * @param size side of the tensor in samples
     * @param low value of black
     * @param high value of white
     * @param gain factor on the frame's values before they are cut off at white, to look into dark frames
     * @param out {@code size * size * 3} values: red, green, blue, row by row
     */
    public void sample(Frame frame, int size, float low, float high, double gain, float[] out) {
        int taps = (int) Math.max(1, Math.min(3, Math.round(Math.max(width, height) / size)));
        if (taps == 1) {
            float scale = (float) ((high - low) * gain / 255);
            interpolate(frame, size, low, scale, high, out);
        } else {
            float scale = (float) ((high - low) * gain / 255 / (taps * taps));
            average(frame, size, taps, low, scale, high, out);
        }
    }

    private void average(Frame frame, int size, int taps, float low, float scale, float high, float[] out) {
        double step = 1.0 / (size * taps);
        double acrossX = width * step * Math.cos(angle);
        double acrossY = width * step * Math.sin(angle);
        double downX = -height * step * Math.sin(angle);
        double downY = height * step * Math.cos(angle);
        double originX = frameX(step / 2, step / 2);
        double originY = frameY(step / 2, step / 2);
        double[] alongX = new double[size * taps]; // the taps of the first row
        double[] alongY = new double[size * taps];
        for (int u = 0; u < alongX.length; u++) {
            alongX[u] = originX + u * acrossX;
            alongY[u] = originY + u * acrossY;
        }
        if (angle != 0 && inside(frame, alongX, alongY, downX * (size * taps - 1), downY * (size * taps - 1))) {
            turnedInside(frame, size, values(4, low, scale * taps * taps / 4, high), out);
            return;
        }
        float[] values = values(taps * taps, low, scale, high);
        int[] columns = angle == 0 ? columns(alongX, frame.width()) : new int[0];
        int[] sums = new int[3 * size];
        int o = 0;
        for (int row = 0; row < size; row++) {
            Arrays.fill(sums, 0);
            int v = row * taps;
            if (angle == 0 && taps == 3 && insideUpright(frame, columns, originY + v * downY, 2 * downY)) {
                nineUpright(frame, columns, originY + v * downY, downY, sums);
                v += taps;
            }
            for (; v < row * taps + taps; v++) {
                if (angle == 0) {
                    addUpright(frame, columns, originY + v * downY, taps, sums);
                } else {
                    addTurned(frame, alongX, alongY, v * downX, v * downY, taps, sums);
                }
            }
            for (int sum : sums) {
                out[o++] = values[sum];
            }
        }
    }

    /** What each sum of so many bytes becomes. */
    private static float[] values(int bytes, float low, double scale, float high) {
        float[] values = new float[255 * bytes + 1];
        for (int sum = 0; sum < values.length; sum++) {
            values[sum] = Math.min(high, low + sum * (float) scale);
        }
        return values;
    }

    /** Places of a row's taps in the row's bytes, −1 outside the frame. */
    private static int[] columns(double[] x, int frameWidth) {
        int[] columns = new int[x.length];
        for (int u = 0; u < columns.length; u++) {
            columns[u] = x[u] >= 0 && x[u] < frameWidth ? 3 * (int) x[u] : -1;
        }
        return columns;
    }

    private static void addUpright(Frame frame, int[] columns, double y, int taps, int[] sums) {
        if (y < 0 || y >= frame.height()) {
            return;
        }
        byte[] rgb = frame.rgb();
        int start = 3 * frame.width() * (int) y;
        int u = 0;
        for (int s = 0; s < sums.length; s += 3) {
            int red = 0;
            int green = 0;
            int blue = 0;
            for (int tap = 0; tap < taps; tap++) {
                int column = columns[u++];
                if (column >= 0) {
                    int p = start + column;
                    red += rgb[p] & 255;
                    green += rgb[p + 1] & 255;
                    blue += rgb[p + 2] & 255;
                }
            }
            sums[s] += red;
            sums[s + 1] += green;
            sums[s + 2] += blue;
        }
    }

    /** Whether three taps down and all of a row across lie inside the frame, and none is its last pixel. */
    private static boolean insideUpright(Frame frame, int[] columns, double y, double toY) {
        return columns[0] >= 0 && columns[columns.length - 1] >= 0 && y >= 0 && y + toY < frame.height() - 1;
    }

    /** As {@link #addUpright} for three rows of 3×3 taps at once, all of a pixel in one read. */
    private static void nineUpright(Frame frame, int[] columns, double y, double downY, int[] sums) {
        byte[] rgb = frame.rgb();
        int stride = 3 * frame.width();
        int upper = stride * (int) y;
        int middle = stride * (int) (y + downY);
        int lower = stride * (int) (y + 2 * downY);
        for (int s = 0; s < sums.length; s += 3) {
            int redAndBlue = 0;
            int green = 0;
            for (int u = s; u < s + 3; u++) {
                int column = columns[u];
                int a = (int) FOUR_BYTES.get(rgb, upper + column);
                int b = (int) FOUR_BYTES.get(rgb, middle + column);
                int c = (int) FOUR_BYTES.get(rgb, lower + column);
                redAndBlue += (a & RED_AND_BLUE) + (b & RED_AND_BLUE) + (c & RED_AND_BLUE);
                green += (a & GREEN) + (b & GREEN) + (c & GREEN);
            }
            sums[s] = redAndBlue & 0xffff;
            sums[s + 1] = green >> 8;
            sums[s + 2] = redAndBlue >>> 16;
        }
    }

    /** Whether no tap of any row lies outside the frame or is its last pixel, of which four bytes cannot be read. */
    private static boolean inside(Frame frame, double[] x, double[] y, double toX, double toY) {
        int last = x.length - 1;
        double left = Math.min(Math.min(x[0], x[last]), Math.min(x[0], x[last]) + toX);
        double right = Math.max(Math.max(x[0], x[last]), Math.max(x[0], x[last]) + toX);
        double top = Math.min(Math.min(y[0], y[last]), Math.min(y[0], y[last]) + toY);
        double bottom = Math.max(Math.max(y[0], y[last]), Math.max(y[0], y[last]) + toY);
        return left >= 2
                && top >= 2
                && right < frame.width() - 3
                && bottom < frame.height() - 3
                && Math.max(frame.width(), frame.height()) < FIXED_MOST;
    }

    private static int fixed(double place) {
        return (int) Math.rint(place * (1 << FRACTION));
    }

    /**
     * A crop of which nothing lies outside: most of what a face costs beside its net. So each sample is the mean of the 2×2 pixels
     * around its middle, whatever its size: the nets were made for samples between four pixels.
     */
    private void turnedInside(Frame frame, int size, float[] values, float[] out) {
        byte[] rgb = frame.rgb();
        int wide = frame.width();
        double firstX = frameX(0.5 / size, 0.5 / size) - 0.5;
        double firstY = frameY(0.5 / size, 0.5 / size) - 0.5;
        int acrossX = fixed(width / size * Math.cos(angle));
        int acrossY = fixed(width / size * Math.sin(angle));
        int o = 0;
        for (int row = 0; row < size; row++) {
            int x = fixed(firstX - row * height / size * Math.sin(angle));
            int y = fixed(firstY + row * height / size * Math.cos(angle));
            for (int column = 0; column < size; column++, o += 3) {
                int at = 3 * ((y >> FRACTION) * wide + (x >> FRACTION));
                x += acrossX;
                y += acrossY;
                long upper = (long) EIGHT_BYTES.get(rgb, at);
                long lower = (long) EIGHT_BYTES.get(rgb, at + 3 * wide);
                long even = (upper & EVEN) + (lower & EVEN); // red, blue, the next one's green
                long odd = (upper >>> 8 & EVEN) + (lower >>> 8 & EVEN); // green, the next one's red and blue
                out[o] = values[(int) ((even & 0xffff) + (odd >>> 16 & 0xffff))];
                out[o + 1] = values[(int) ((odd & 0xffff) + (even >>> 32 & 0xffff))];
                out[o + 2] = values[(int) ((even >>> 16 & 0xffff) + (odd >>> 32 & 0xffff))];
            }
        }
    }

    private static void addTurned(
            Frame frame, double[] alongX, double[] alongY, double shiftX, double shiftY, int taps, int[] sums) {
        byte[] rgb = frame.rgb();
        int frameWidth = frame.width();
        int frameHeight = frame.height();
        int u = 0;
        for (int s = 0; s < sums.length; s += 3) {
            int red = 0;
            int green = 0;
            int blue = 0;
            for (int tap = 0; tap < taps; tap++, u++) {
                double x = alongX[u] + shiftX;
                double y = alongY[u] + shiftY;
                if (x >= 0 && y >= 0 && x < frameWidth && y < frameHeight) {
                    int p = 3 * (((int) y) * frameWidth + (int) x);
                    red += rgb[p] & 255;
                    green += rgb[p + 1] & 255;
                    blue += rgb[p + 2] & 255;
                }
            }
            sums[s] += red;
            sums[s + 1] += green;
            sums[s + 2] += blue;
        }
    }

    private void interpolate(Frame frame, int size, float low, float scale, float high, float[] out) {
        double acrossX = width / size * Math.cos(angle);
        double acrossY = width / size * Math.sin(angle);
        double downX = -height / size * Math.sin(angle);
        double downY = height / size * Math.cos(angle);
        double originX = frameX(0.5 / size, 0.5 / size) - 0.5;
        double originY = frameY(0.5 / size, 0.5 / size) - 0.5;
        byte[] rgb = frame.rgb();
        int stride = 3 * frame.width();
        int lastX = frame.width() - 1;
        int lastY = frame.height() - 1;
        int o = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double x = originX + column * acrossX + row * downX;
                double y = originY + column * acrossY + row * downY;
                if (x < 0 || y < 0 || x >= lastX || y >= lastY) {
                    out[o++] = low;
                    out[o++] = low;
                    out[o++] = low;
                    continue;
                }
                int left = (int) x;
                int top = (int) y;
                float fx = (float) (x - left);
                float fy = (float) (y - top);
                float a = (1 - fx) * (1 - fy);
                float b = fx * (1 - fy);
                float c = (1 - fx) * fy;
                float d = fx * fy;
                int p = top * stride + 3 * left;
                int q = p + stride;
                float red = a * (rgb[p] & 255) + b * (rgb[p + 3] & 255) + c * (rgb[q] & 255) + d * (rgb[q + 3] & 255);
                float green = a * (rgb[p + 1] & 255)
                        + b * (rgb[p + 4] & 255)
                        + c * (rgb[q + 1] & 255)
                        + d * (rgb[q + 4] & 255);
                float blue = a * (rgb[p + 2] & 255)
                        + b * (rgb[p + 5] & 255)
                        + c * (rgb[q + 2] & 255)
                        + d * (rgb[q + 5] & 255);
                out[o++] = atMost(high, low + red * scale);
                out[o++] = atMost(high, low + green * scale);
                out[o++] = atMost(high, low + blue * scale);
            }
        }
    }

    /** {@link Math#min} without its care for NaN and −0, of which there are none. */
    private static float atMost(float high, float value) {
        return value > high ? high : value;
    }
}
