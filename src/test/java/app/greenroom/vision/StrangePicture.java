package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.light.Variation;
import java.io.IOException;

/** What cameras, lenses and programs make of a picture whose truth is known: the truth stays the same or is named. */
public enum StrangePicture {
    AS_IT_IS,
    MIRRORED,
    LETTERBOX,
    PILLARBOX,
    PORTRAIT_IN_BARS,
    CUT_OUT,
    CUT_OUT_LOW,
    SMALL,
    TINY,
    BARREL_1,
    BARREL_2,
    PINCUSHION_1,
    VIGNETTE,
    JPEG_30,
    JPEG_10,
    BLUR,
    NOISE,
    FLAT,
    HARD,
    ONE_STOP_LESS,
    TWO_STOPS_LESS,
    THREE_STOPS_LESS,
    BLUE,
    FLUORESCENT;

    /** Whether any camera or program for calls does that to a picture; the others are hard cases that are named. */
    public boolean isUsual() {
        return switch (this) {
            case CUT_OUT_LOW, BARREL_2, JPEG_10 -> false;
            default -> true;
        };
    }

    /** Whether the height of the camera is still what it was; a portrait that is cut out of a wide picture is no phone's. */
    public boolean keepsHeight() {
        return this != PORTRAIT_IN_BARS;
    }

    /** The check of light that has to speak of it; empty where none has. */
    public String cause() {
        return switch (this) {
            case TWO_STOPS_LESS, THREE_STOPS_LESS -> "light-dim";
            case BLUE, FLUORESCENT -> "light-cast";
            default -> "";
        };
    }

    /** The picture, changed. */
    public Frame of(Frame frame) throws IOException {
        int w = frame.width();
        int h = frame.height();
        return switch (this) {
            case AS_IT_IS -> frame;
            case MIRRORED -> drawn(frame, w, h, (x, y) -> new double[] {w - 1 - x, y});
            case LETTERBOX -> drawn(frame, w, w * 3 / 4, (x, y) -> new double[] {x, y - (w * 3 / 4 - h) / 2.0});
            case PILLARBOX -> {
                int inner = h * 4 / 3;
                yield drawn(
                        frame, w, h, (x, y) -> new double[] {Math.abs(x + 0.5 - w / 2.0) < inner / 2.0 ? x : -2, y});
            }
            case PORTRAIT_IN_BARS -> {
                int inner = h * 9 / 16;
                yield drawn(
                        frame, w, h, (x, y) -> new double[] {Math.abs(x + 0.5 - w / 2.0) < inner / 2.0 ? x : -2, y});
            }
            case CUT_OUT -> drawn(frame, w, h, (x, y) -> new double[] {w * 0.15 + 0.8 * x, h * 0.05 + 0.8 * y});
            case CUT_OUT_LOW -> drawn(frame, w, h, (x, y) -> new double[] {w * 0.1 + 0.8 * x, h * 0.2 + 0.8 * y});
            case SMALL -> Variation.scaled(frame, 640.0 / w, 0, 0, 0, 0, 640, 640 * h / w);
            case TINY -> Variation.scaled(frame, 320.0 / w, 0, 0, 0, 0, 320, 320 * h / w);
            case BARREL_1 -> bent(frame, -0.1);
            case BARREL_2 -> bent(frame, -0.2);
            case PINCUSHION_1 -> bent(frame, 0.1);
            case VIGNETTE ->
                Variation.lit(frame, (v, x, y) -> {
                    double r = ((x - 0.5) * (x - 0.5) * 16 * 16 + (y - 0.5) * (y - 0.5) * 81) / (64 + 20.25);
                    return v / Math.pow(1 + 0.5 * r, 2);
                });
            case JPEG_30 -> Degraded.compressed(frame, 30);
            case JPEG_10 -> Degraded.compressed(frame, 10);
            case BLUR -> Degraded.blurred(frame, 2.5);
            case NOISE -> Degraded.noisy(frame, 4, 5);
            case FLAT -> Variation.lit(frame, (v, x, y) -> Math.pow(v, 0.8));
            case HARD -> Variation.lit(frame, (v, x, y) -> Math.pow(v, 1.25));
            case ONE_STOP_LESS -> Degraded.noisy(Variation.lit(frame, (v, x, y) -> v / 2), 1, 3);
            case TWO_STOPS_LESS -> Degraded.noisy(Variation.lit(frame, (v, x, y) -> v / 4), 1.5, 3);
            case THREE_STOPS_LESS -> Degraded.noisy(Variation.lit(frame, (v, x, y) -> v / 8), 2, 3);
            case BLUE -> Variation.coloured(frame, 0.62, 0.9, 1.75);
            case FLUORESCENT -> Variation.coloured(frame, 0.85, 1.15, 0.8);
        };
    }

    /** Where a pixel comes from. */
    private interface From {
        double[] at(double x, double y);
    }

    /** As a lens with radial distortion k1 sees it, by the focal length that is assumed of webcams; no corner is black. */
    private static Frame bent(Frame frame, double k1) {
        double w = frame.width();
        double h = frame.height();
        double focal = Math.min(w, h) / 2 / Math.tan(Math.toRadians(21));
        double corner = Math.hypot(w, h) / 2 / focal;
        double most = Math.max(1, straight(corner, k1) / corner);
        return drawn(frame, frame.width(), frame.height(), (x, y) -> {
            double dx = x + 0.5 - w / 2;
            double dy = y + 0.5 - h / 2;
            double seen = Math.max(1e-9, Math.hypot(dx, dy) / focal);
            double s = straight(seen, k1) / seen / most;
            return new double[] {dx * s + w / 2 - 0.5, dy * s + h / 2 - 0.5};
        });
    }

    /** How far from the middle a place would be seen by a lens that does not bend: seen = straight · (1 + k1 · straight²). */
    private static double straight(double seen, double k1) {
        double straight = seen;
        for (int i = 0; i < 40; i++) {
            straight -= (straight * (1 + k1 * straight * straight) - seen) / (1 + 3 * k1 * straight * straight);
        }
        return straight;
    }

    private static Frame drawn(Frame frame, int width, int height, From from) {
        byte[] rgb = new byte[3 * width * height];
        byte[] old = frame.rgb();
        int w = frame.width();
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i += 3) {
                double[] place = from.at(x, y);
                if (place[0] < -0.5 || place[1] < -0.5 || place[0] > w - 0.5 || place[1] > frame.height() - 0.5) {
                    continue;
                }
                double u = Math.max(0, Math.min(w - 1.001, place[0]));
                double v = Math.max(0, Math.min(frame.height() - 1.001, place[1]));
                int left = (int) u;
                int top = (int) v;
                double a = u - left;
                double b = v - top;
                int p = 3 * (top * w + left);
                for (int c = 0; c < 3; c++) {
                    rgb[i + c] = (byte) Math.round((1 - b) * ((1 - a) * (old[p + c] & 255) + a * (old[p + 3 + c] & 255))
                            + b * ((1 - a) * (old[p + 3 * w + c] & 255) + a * (old[p + 3 * w + 3 + c] & 255)));
                }
            }
        }
        return new Frame(width, height, rgb, frame.time());
    }
}
