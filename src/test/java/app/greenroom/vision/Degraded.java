package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures made worse in known ways. */
public final class Degraded {
    private Degraded() {}

    /** As a lens out of focus leaves it: Gaussian blur of a spread in pixels. */
    public static Frame blurred(Frame frame, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + reach];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        float[] values = new float[frame.rgb().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = frame.rgb()[i] & 255;
        }
        values = pass(values, frame.width(), frame.height(), 3, 3 * frame.width(), weights);
        values = pass(values, frame.height(), frame.width(), 3 * frame.width(), 3, weights);
        byte[] rgb = new byte[values.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(values[i]);
        }
        return new Frame(frame.width(), frame.height(), rgb, frame.time());
    }

    private static float[] pass(float[] from, int length, int lines, int pixel, int line, float[] weights) {
        float[] to = new float[from.length];
        int reach = weights.length / 2;
        for (int l = 0; l < lines; l++) {
            for (int x = 0; x < length; x++) {
                for (int c = 0; c < 3; c++) {
                    float sum = 0;
                    for (int k = -reach; k <= reach; k++) {
                        int at = Math.max(0, Math.min(length - 1, x + k));
                        sum += weights[k + reach] * from[l * line + at * pixel + c];
                    }
                    to[l * line + x * pixel + c] = sum;
                }
            }
        }
        return to;
    }

    /** With grain of a standard deviation in luma steps. */
    public static Frame noisy(Frame frame, double sigma, long seed) {
        Random random = new Random(seed);
        byte[] rgb = frame.rgb().clone();
        for (int i = 0; i < rgb.length; i += 3) {
            double grain = sigma * random.nextGaussian();
            for (int c = 0; c < 3; c++) {
                rgb[i + c] = (byte) Math.max(0, Math.min(255, Math.round((rgb[i + c] & 255) + grain)));
            }
        }
        return new Frame(frame.width(), frame.height(), rgb, frame.time());
    }

    /** With all byte values brought down to a share. */
    public static Frame dimmed(Frame frame, double share) {
        byte[] rgb = frame.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(share * (rgb[i] & 255));
        }
        return new Frame(frame.width(), frame.height(), rgb, frame.time());
    }

    /** Saved as JPEG and opened again. */
    public static Frame compressed(Frame frame, int quality) throws IOException {
        return Images.frame(ImageIO.read(new ByteArrayInputStream(Images.jpeg(frame, quality / 100f))), frame.time());
    }
}
