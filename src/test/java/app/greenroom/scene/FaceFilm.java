package app.greenroom.scene;

import app.greenroom.capture.Frame;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Frames of a {@link FaceScene} at any time. The person is drawn once for each shape of the mouth and once with the lids
 * down; a frame takes the fitting drawing, moves the head a little about the neck, and lets the sensor read the result.
 * Movements are so small that the drawing need not be made anew for them.
 */
public final class FaceFilm {
    private static final double NECK = 135; // mm from the eyes down to the joint of head and neck
    private static final double STILL = 215; // mm below the eyes, where the shoulders do not move any more

    private enum Face {
        CLOSED(0, 0),
        HALF_OPEN(0, 0.45),
        OPEN(0, 1),
        BLINK(1, 0);

        final double lids;
        final double mouth;

        Face(double lids, double mouth) {
            this.lids = lids;
            this.mouth = mouth;
        }
    }

    private final FaceScene scene;
    private final DoubleUnaryOperator mouth;
    private final PersonLayer person;
    private final Backdrop backdrop;
    private final Movement movement;
    private final Sensor sensor;
    private final Map<Face, float[]> drawings = new EnumMap<>(Face.class);
    private final double scale; // pixels a millimetre at the eyes
    private final double eyesX;
    private final double eyesY;

    /**
     * @param mouth how far the mouth is open at a time in seconds, 0–1
     */
    public FaceFilm(FaceScene scene, DoubleUnaryOperator mouth) {
        this.scene = scene;
        this.mouth = mouth;
        person = PersonLayer.draw(scene);
        backdrop = new Backdrop(scene);
        movement = new Movement(scene.seed() + 2);
        sensor = new Sensor(scene.seed() + 3, scene.exposure(), scene.noise());
        Camera.Lens lens = scene.camera().lens(scene.width(), scene.height());
        scale = lens.focal() / scene.camera().distance();
        eyesX = lens.centreX();
        eyesY = scene.camera().eyeLine() * scene.height();
    }

    /**
     * The frame at a time.
     *
     * @param time seconds from the beginning, at least 0
     */
    public Frame frame(double time) {
        float[] drawing = drawings.computeIfAbsent(face(time), this::draw);
        float[] light = new float[backdrop.light.length];
        double tilt = Math.toRadians(movement.tilt(time));
        double cos = Math.cos(tilt);
        double sin = Math.sin(tilt);
        double shiftX = movement.x(time) * scale;
        double shiftY = -movement.y(time) * scale;
        double pivotX = eyesX;
        double pivotY = eyesY + NECK * scale;
        double stillFrom = eyesY + STILL * scale;
        double fullTo = eyesY + 100 * scale;
        for (int y = 0; y < scene.height(); y++) {
            double share = Solid.step(stillFrom, fullTo, y);
            for (int x = 0; x < scene.width(); x++) {
                double dx = x - pivotX - shiftX;
                double dy = y - pivotY - shiftY;
                double fromX = Solid.mix(x, pivotX + cos * dx + sin * dy, share);
                double fromY = Solid.mix(y, pivotY - sin * dx + cos * dy, share);
                compose(drawing, fromX, fromY, light, y * scene.width() + x);
            }
        }
        long frameSeed = scene.seed() * 1_000_003 + Math.round(time * 1000);
        return new Frame(
                scene.width(), scene.height(), sensor.read(light, scene.width(), scene.height(), frameSeed), time);
    }

    private Face face(double time) {
        if (movement.blinks(time)) {
            return Face.BLINK;
        }
        double open = mouth.applyAsDouble(time);
        return open < 0.2 ? Face.CLOSED : open < 0.7 ? Face.HALF_OPEN : Face.OPEN;
    }

    private float[] draw(Face face) {
        PersonLayer layer = face == Face.CLOSED ? person : person.with(scene, face.lids, face.mouth);
        double sigma = scene.blur() * scene.height() / 720.0;
        return Blur.gaussian(layer.rgba, scene.width(), scene.height(), 4, sigma);
    }

    /** Lays the person, seen at a broken place, over the room. */
    private void compose(float[] person, double fromX, double fromY, float[] light, int pixel) {
        int width = scene.width();
        int ix = (int) Math.max(0, Math.min(width - 2, fromX));
        int iy = (int) Math.max(0, Math.min(scene.height() - 2, fromY));
        float fx = (float) Solid.clamp(fromX - ix, 0, 1);
        float fy = (float) Solid.clamp(fromY - iy, 0, 1);
        int a = 4 * (iy * width + ix);
        int b = a + 4 * width;
        float through = 1 - bilinear(person, a + 3, b + 3, fx, fy);
        int o = 3 * pixel;
        for (int c = 0; c < 3; c++) {
            light[o + c] =
                    bilinear(person, a + c, b + c, fx, fy) + through * backdrop.light[o + c] + backdrop.veil[o + c];
        }
    }

    private static float bilinear(float[] image, int top, int bottom, float fx, float fy) {
        float upper = image[top] + (image[top + 4] - image[top]) * fx;
        float lower = image[bottom] + (image[bottom + 4] - image[bottom]) * fx;
        return upper + (lower - upper) * fy;
    }
}
