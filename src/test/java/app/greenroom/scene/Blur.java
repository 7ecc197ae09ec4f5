package app.greenroom.scene;

/** Gaussian blur as three box blurs one after the other (Wells 1986), which costs the same for every width. */
final class Blur {
    private static final int PASSES = 3;

    private Blur() {}

    /**
     * A blurred copy; beyond the edges the picture goes on as it ends.
     *
     * @param image {@code channels * width * height} values, row by row
     * @param sigma standard deviation in pixels; below 0.3 the copy is sharp
     */
    static float[] gaussian(float[] image, int width, int height, int channels, double sigma) {
        float[] from = image.clone();
        if (sigma < 0.3) {
            return from;
        }
        float[] to = new float[image.length];
        // A box of half width r with soft ends: variance r(r+1)/3 for a whole r, in between for a broken one.
        double half = (Math.sqrt(1 + 12 * sigma * sigma / PASSES) - 1) / 2;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int y = 0; y < height; y++) {
                for (int c = 0; c < channels; c++) {
                    box(from, to, y * width * channels + c, channels, width, half);
                }
            }
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    box(to, from, x * channels + c, width * channels, height, half);
                }
            }
        }
        return from;
    }

    private static void box(float[] from, float[] to, int start, int stride, int count, double half) {
        int whole = (int) half;
        double ends = half - whole;
        double norm = 1 / (2 * half + 1);
        double sum = 0;
        for (int i = -whole; i <= whole; i++) {
            sum += from[start + stride * Math.max(0, Math.min(count - 1, i))];
        }
        for (int i = 0; i < count; i++) {
            double before = from[start + stride * Math.max(0, i - whole - 1)];
            double after = from[start + stride * Math.min(count - 1, i + whole + 1)];
            to[start + stride * i] = (float) ((sum + ends * (before + after)) * norm);
            sum += after - from[start + stride * Math.max(0, i - whole)];
        }
    }
}
