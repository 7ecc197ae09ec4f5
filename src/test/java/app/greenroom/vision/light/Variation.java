package app.greenroom.vision.light;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.vision.face.PersonMask;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Makes a labelled picture harder: smaller or larger, darker or brighter, lit from one side or from behind. */
public final class Variation {
    private static final byte[] GAMMA = new byte[1 << 14];

    static {
        for (int i = 0; i < GAMMA.length; i++) {
            GAMMA[i] = (byte) Math.round(255 * gamma((double) i / (GAMMA.length - 1)));
        }
    }

    private Variation() {}

    /** The light of one linear channel value at a place, x and y as fractions of the frame. */
    public interface Light {
        double at(double linear, double x, double y);
    }

    /** What one point of the picture sends to the camera: red, green, blue in linear light, changed in place. */
    public interface Surface {
        void at(double[] rgb, double x, double y);
    }

    /** The picture with person and background lit apart, in linear light, clipped as a sensor clips. */
    public static Frame apart(Frame frame, PersonMask.Mask mask, Surface person, Surface background) {
        byte[] rgb = new byte[frame.rgb().length];
        double[] near = new double[3];
        double[] far = new double[3];
        for (int y = 0, i = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++, i += 3) {
                for (int c = 0; c < 3; c++) {
                    near[c] = Photometry.linear(frame.rgb()[i + c]);
                    far[c] = near[c];
                }
                person.at(near, (double) x / frame.width(), (double) y / frame.height());
                background.at(far, (double) x / frame.width(), (double) y / frame.height());
                double sure = Math.max(0, Math.min(1, 2 * mask.person(x, y) - 0.5));
                for (int c = 0; c < 3; c++) {
                    double linear = Math.min(1, sure * near[c] + (1 - sure) * far[c]);
                    rgb[i + c] = GAMMA[(int) Math.round(linear * (GAMMA.length - 1))];
                }
            }
        }
        return new Frame(frame.width(), frame.height(), rgb, frame.time());
    }

    /** The picture with its light changed, in linear light, clipped as a sensor clips. */
    public static Frame lit(Frame frame, Light light) {
        byte[] rgb = new byte[frame.rgb().length];
        for (int y = 0, i = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                for (int c = 0; c < 3; c++, i++) {
                    double linear = light.at(
                            Photometry.linear(frame.rgb()[i]), (double) x / frame.width(), (double) y / frame.height());
                    rgb[i] = GAMMA[(int) Math.round(Math.min(1, linear) * (GAMMA.length - 1))];
                }
            }
        }
        return new Frame(frame.width(), frame.height(), rgb, frame.time());
    }

    /** The picture in coloured light: each channel times its own factor, in linear light, clipped as a sensor clips. */
    public static Frame coloured(Frame frame, double red, double green, double blue) {
        double[] factors = {red, green, blue};
        byte[] rgb = new byte[frame.rgb().length];
        for (int i = 0; i < rgb.length; i++) {
            double linear = Math.min(1, factors[i % 3] * Photometry.linear(frame.rgb()[i]));
            rgb[i] = GAMMA[(int) Math.round(linear * (GAMMA.length - 1))];
        }
        return new Frame(frame.width(), frame.height(), rgb, frame.time());
    }

    /**
     * The picture drawn larger or smaller into a frame of the same size, on middle grey, with a point of it brought to a
     * place.
     *
     * @param x the point, in pixels of the picture
     * @param y the point, in pixels of the picture
     * @param toX where it goes, in pixels of the frame
     * @param toY where it goes, in pixels of the frame
     */
    public static Frame scaled(
            Frame frame, double scale, double x, double y, double toX, double toY, int width, int height) {
        BufferedImage from = image(frame);
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = to.createGraphics();
        g.setColor(new Color(120, 122, 126));
        g.fillRect(0, 0, width, height);
        // In halves, for a single bilinear step to a twentieth would skip most pixels.
        double left = scale;
        while (left < 0.5) {
            BufferedImage half = new BufferedImage(
                    Math.max(1, from.getWidth() / 2), Math.max(1, from.getHeight() / 2), BufferedImage.TYPE_3BYTE_BGR);
            draw(half.createGraphics(), from, AffineTransform.getScaleInstance(0.5, 0.5));
            from = half;
            left *= 2;
        }
        AffineTransform place = AffineTransform.getTranslateInstance(toX - scale * x, toY - scale * y);
        place.scale(left, left);
        draw(g, from, place);
        return Images.frame(to, frame.time());
    }

    private static void draw(Graphics2D g, BufferedImage image, AffineTransform how) {
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, how, null);
        g.dispose();
    }

    public static BufferedImage image(Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] rgb = frame.rgb();
        for (int y = 0, i = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++, i += 3) {
                image.setRGB(x, y, (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | (rgb[i + 2] & 255));
            }
        }
        return image;
    }

    private static double gamma(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }
}
