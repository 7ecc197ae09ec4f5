package app.greenroom.scene;

import java.util.SplittableRandom;

/**
 * What a webcam makes of light: exposure, a shoulder towards white, sRGB's curve, and noise that shrinks in the highlights
 * as the curve flattens. Its noise is a little soft, as demosaicing leaves it.
 */
final class Sensor {
    private static final int TILE = 512;
    private static final int CURVE = 4096;
    private static final double BRIGHTEST = 2; // light at which the curve ends, in units of the range
    private static final double SHOULDER = 0.75; // linear below, bent above

    private final byte[] curve = new byte[CURVE];
    private final float[] tile;
    private final double exposure;
    private final double noise;

    Sensor(long seed, double exposure, double noise) {
        this.exposure = exposure;
        this.noise = noise;
        for (int i = 0; i < CURVE; i++) {
            double root = i * Math.sqrt(BRIGHTEST) / (CURVE - 1);
            curve[i] = (byte) Math.round(255 * srgb(shoulder(root * root)));
        }
        SplittableRandom random = new SplittableRandom(seed);
        float[] white = new float[TILE * TILE];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) random.nextGaussian();
        }
        tile = Blur.gaussian(white, TILE, TILE, 1, 0.45);
        double power = 0;
        for (float v : tile) {
            power += v * v;
        }
        float scale = (float) (1 / Math.sqrt(power / tile.length));
        for (int i = 0; i < tile.length; i++) {
            tile[i] *= scale;
        }
    }

    private static double shoulder(double light) {
        if (light <= SHOULDER) {
            return light;
        }
        double over = (light - SHOULDER) / (1 - SHOULDER);
        return Math.min(1, SHOULDER + (1 - SHOULDER) * Math.tanh(over));
    }

    private static double srgb(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    /**
     * Reads a picture out.
     *
     * @param light three floats a pixel
     * @param frameSeed of the noise of this frame
     */
    byte[] read(float[] light, int width, int height, long frameSeed) {
        byte[] rgb = new byte[3 * width * height];
        SplittableRandom random = new SplittableRandom(frameSeed);
        // Noise of the square root of light, on which the curve is nearly straight: shot noise is even there.
        double amplitude = noise / 255 / 1.1;
        double step = (CURVE - 1) / Math.sqrt(BRIGHTEST);
        int[] shifts = random.ints(8, 0, TILE).toArray();
        for (int y = 0; y < height; y++) {
            int common = (y + shifts[6]) % TILE * TILE;
            for (int x = 0; x < width; x++) {
                int i = 3 * (y * width + x);
                // Most of the noise is in brightness: cameras smooth colour harder.
                double grey = 0.9 * tile[common + (x + shifts[7]) % TILE];
                for (int c = 0; c < 3; c++) {
                    double own = 0.45 * tile[(y + shifts[2 * c]) % TILE * TILE + (x + shifts[2 * c + 1]) % TILE];
                    double root = Math.sqrt(exposure * light[i + c]) + amplitude * (grey + own);
                    rgb[i + c] = curve[(int) Math.max(0, Math.min(CURVE - 1, root * step + 0.5))];
                }
            }
        }
        return rgb;
    }
}
