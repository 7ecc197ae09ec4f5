package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import java.nio.file.Path;

/** Frames of the sample sessions with something painted in. */
public final class Retouch {
    private Retouch() {}

    /** The colour at a place, given the one that was there, each red, green, blue as encoded, 0–255. */
    @FunctionalInterface
    public interface Paint {
        double[] at(int x, int y, double[] was);
    }

    public static Frame sample(String session, int millis) throws Exception {
        return ImageFile.read(
                Path.of("samples", session, "frames", String.format("%06d.jpg", millis)), millis / 1000.0);
    }

    public static Frame paint(Frame frame, Paint paint) {
        byte[] rgb = frame.rgb().clone();
        double[] was = new double[3];
        for (int i = 0; i < frame.width() * frame.height(); i++) {
            for (int c = 0; c < 3; c++) {
                was[c] = rgb[3 * i + c] & 255;
            }
            double[] now = paint.at(i % frame.width(), i / frame.width(), was);
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (byte) Math.max(0, Math.min(255, Math.round(now[c])));
            }
        }
        return new Frame(frame.width(), frame.height(), rgb, frame.time());
    }

    static Frame at(Frame frame, double time) {
        return new Frame(frame.width(), frame.height(), frame.rgb(), time);
    }

    public static double[] grey(double value) {
        return new double[] {value, value, value};
    }

    public static double[] times(double[] was, double factor) {
        return new double[] {was[0] * factor, was[1] * factor, was[2] * factor};
    }
}
