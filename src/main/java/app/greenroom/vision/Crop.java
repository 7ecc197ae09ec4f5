package app.greenroom.vision;

import app.greenroom.capture.Frame;

/**
 * A rectangle of a frame, possibly turned, as a net sees it.
 *
 * @param centreX centre in frame pixels
 * @param centreY centre in frame pixels
 * @param width length of the sides that lie along the turned x axis, in frame pixels
 * @param height length of the sides that lie along the turned y axis, in frame pixels
 * @param angle clockwise turn of the x axis, in radians
 */
record Crop(double centreX, double centreY, double width, double height, double angle) {

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
     * alias.
     *
     * @param frame where to sample
     * @param size side of the tensor in samples
     * @param low value of black
     * @param high value of white
     * @param gain factor on the frame's values before they are cut off at white, to look into dark frames
     * @param out {@code size * size * 3} values: red, green, blue, row by row
     */
    void sample(Frame frame, int size, float low, float high, double gain, float[] out) {
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
        byte[] rgb = frame.rgb();
        int frameWidth = frame.width();
        int frameHeight = frame.height();
        int o = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int v = row * taps; v < row * taps + taps; v++) {
                    for (int u = column * taps; u < column * taps + taps; u++) {
                        double x = originX + u * acrossX + v * downX;
                        double y = originY + u * acrossY + v * downY;
                        if (x >= 0 && y >= 0 && x < frameWidth && y < frameHeight) {
                            int p = 3 * (((int) y) * frameWidth + ((int) x));
                            red += rgb[p] & 255;
                            green += rgb[p + 1] & 255;
                            blue += rgb[p + 2] & 255;
                        }
                    }
                }
                out[o++] = Math.min(high, low + red * scale);
                out[o++] = Math.min(high, low + green * scale);
                out[o++] = Math.min(high, low + blue * scale);
            }
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
                float fx = (float) (x - Math.floor(x));
                float fy = (float) (y - Math.floor(y));
                float a = (1 - fx) * (1 - fy);
                float b = fx * (1 - fy);
                float c = (1 - fx) * fy;
                float d = fx * fy;
                int p = ((int) y) * stride + 3 * ((int) x);
                for (int channel = 0; channel < 3; channel++, p++) {
                    float value = a * (rgb[p] & 255)
                            + b * (rgb[p + 3] & 255)
                            + c * (rgb[p + stride] & 255)
                            + d * (rgb[p + stride + 3] & 255);
                    out[o++] = Math.min(high, low + value * scale);
                }
            }
        }
    }
}
