package app.greenroom.capture.device;

/**
 * Cameras' pixels to red, green and blue, by the integer matrix of ITU-R BT.601 with luma from 16 to 235, which the USB Video
 * Class gives as its default (UVC 1.5, colour matching descriptor).
 */
final class Yuv {
    private Yuv() {}

    /** Two pixels in four bytes: luma, blue difference, luma, red difference. */
    static void yuyv(byte[] from, int stride, int width, int height, byte[] rgb) {
        int o = 0;
        for (int y = 0; y < height; y++) {
            int i = y * stride;
            for (int x = 0; x < width; x += 2, i += 4) {
                int u = (from[i + 1] & 255) - 128;
                int v = (from[i + 3] & 255) - 128;
                o = pixel(from[i] & 255, u, v, rgb, o);
                if (x + 1 < width) {
                    o = pixel(from[i + 2] & 255, u, v, rgb, o);
                }
            }
        }
    }

    /** Two pixels in four bytes: blue difference, luma, red difference, luma. */
    static void uyvy(byte[] from, int stride, int width, int height, byte[] rgb) {
        int o = 0;
        for (int y = 0; y < height; y++) {
            int i = y * stride;
            for (int x = 0; x < width; x += 2, i += 4) {
                int u = (from[i] & 255) - 128;
                int v = (from[i + 2] & 255) - 128;
                o = pixel(from[i + 1] & 255, u, v, rgb, o);
                if (x + 1 < width) {
                    o = pixel(from[i + 3] & 255, u, v, rgb, o);
                }
            }
        }
    }

    /**
     * A plane of luma, then one of blue and one of red differences, each with one byte for two by two pixels and rows half as
     * long.
     */
    static void yu12(byte[] from, int stride, int width, int height, byte[] rgb) {
        int blue = stride * height;
        int half = (stride + 1) / 2;
        int red = blue + half * ((height + 1) / 2);
        int o = 0;
        for (int y = 0; y < height; y++) {
            int luma = y * stride;
            int row = y / 2 * half;
            for (int x = 0; x < width; x++) {
                int at = row + x / 2;
                o = pixel(from[luma + x] & 255, (from[blue + at] & 255) - 128, (from[red + at] & 255) - 128, rgb, o);
            }
        }
    }

    /** Bytes that a picture of {@link #yu12} has. */
    static int yu12Bytes(int stride, int height) {
        return stride * height + 2 * ((stride + 1) / 2) * ((height + 1) / 2);
    }

    /** A plane of luma, then one of blue and red differences in turn for each two by two pixels. */
    static void nv12(byte[] from, int stride, int width, int height, byte[] rgb) {
        int o = 0;
        for (int y = 0; y < height; y++) {
            int luma = y * stride;
            int colour = (height + y / 2) * stride;
            for (int x = 0; x < width; x++) {
                int at = colour + (x & ~1);
                o = pixel(from[luma + x] & 255, (from[at] & 255) - 128, (from[at + 1] & 255) - 128, rgb, o);
            }
        }
    }

    private static int pixel(int luma, int u, int v, byte[] rgb, int o) {
        int c = 298 * (luma - 16) + 128;
        rgb[o] = clamp((c + 409 * v) >> 8);
        rgb[o + 1] = clamp((c - 100 * u - 208 * v) >> 8);
        rgb[o + 2] = clamp((c + 516 * u) >> 8);
        return o + 3;
    }

    private static byte clamp(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }
}
