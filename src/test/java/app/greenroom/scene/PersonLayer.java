package app.greenroom.scene;

import static app.greenroom.scene.Solid.clamp;
import static app.greenroom.scene.Solid.step;

import app.greenroom.scene.FacePaint.Paint;
import app.greenroom.scene.HeadShape.Part;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The person alone, as the lens projects it: linear light and coverage for each pixel.
 *
 * <p>Sphere tracing (Hart 1996) finds the surface. It is lit by a lamp with a soft shadow, by light from all around that
 * hollows get less of (ambient occlusion from five probes along the normal, after Evans 2006), and by the window from
 * behind. Light sinks into skin, red deepest: so the lamp's light is wrapped around the form, red the farthest.
 */
final class PersonLayer {
    private static final double NEAR = 0.15; // mm
    private static final double FAR = 900; // mm behind the eyes
    private static final int STEPS = 90;

    final int width;
    final int height;
    /** Red, green, blue times coverage, and coverage: four floats a pixel. */
    final float[] rgba;

    private PersonLayer(int width, int height, float[] rgba) {
        this.width = width;
        this.height = height;
        this.rgba = rgba;
    }

    /** What to draw. */
    private record Model(HeadShape shape, FacePaint paint, Lighting light, Vec eye, Camera.Lens lens) {}

    /** The whole person, eyes open and mouth closed. */
    static PersonLayer draw(FaceScene scene) {
        int width = scene.width();
        int height = scene.height();
        PersonLayer layer = new PersonLayer(width, height, new float[4 * width * height]);
        layer.part(model(scene, 0, 0), 0, width, 0, height);
        return layer;
    }

    /**
     * The same person with another face: only the face is drawn anew.
     *
     * @param lids how far the eyes are closed, 0–1
     * @param mouth how far the mouth is open, 0–1
     */
    PersonLayer with(FaceScene scene, double lids, double mouth) {
        PersonLayer layer = new PersonLayer(width, height, rgba.clone());
        Model model = model(scene, lids, mouth);
        double scale = model.lens.focal() / scene.camera().distance();
        double x = model.lens.centreX();
        double y = scene.camera().eyeLine() * height;
        layer.part(model, x - 85 * scale, x + 85 * scale, y - 45 * scale, y + 150 * scale);
        return layer;
    }

    private static Model model(FaceScene scene, double lids, double mouth) {
        Camera camera = scene.camera();
        double gaze = clamp(10 * Math.sin(Math.toRadians(camera.elevation())), -3.2, 3.2);
        return new Model(
                new HeadShape(scene.look().longHair(), mouth),
                new FacePaint(scene.look(), new Grain(scene.seed()), gaze, lids, mouth),
                scene.lighting(),
                camera.place(),
                camera.lens(scene.width(), scene.height()));
    }

    private void part(Model model, double left, double right, double top, double bottom) {
        int from = (int) clamp(left, 0, width);
        int to = (int) clamp(right, 0, width);
        IntStream.range((int) clamp(top, 0, height), (int) clamp(bottom, 0, height))
                .parallel()
                .forEach(y -> {
                    for (int x = from; x < to; x++) {
                        int index = 4 * (y * width + x);
                        Arrays.fill(rgba, index, index + 4, 0);
                        trace(model, model.lens.ray(x + 0.5, y + 0.5).unit(), index);
                    }
                });
    }

    private void trace(Model model, Vec ray, int index) {
        Vec eye = model.eye;
        double pixel = 1 / model.lens.focal(); // size of a pixel at distance 1
        double closest = Double.POSITIVE_INFINITY;
        double closestAt = 0;
        double t = 100;
        double end = eye.length() + FAR;
        int steps = 0;
        for (; steps < STEPS && t < end; steps++) {
            Vec p = eye.along(ray, t);
            double d = model.shape.distance(p.x(), p.y(), p.z());
            double pixels = d / (t * pixel);
            if (pixels < closest) {
                closest = pixels;
                closestAt = t;
            }
            if (d < NEAR) {
                closest = 0;
                break;
            }
            t += Math.max(NEAR / 2, 0.9 * d);
        }
        if (steps == STEPS) { // it creeps along a crease: that is a hit
            closest = 0;
            closestAt = t;
        }
        if (closest >= 1) {
            return;
        }
        double cover = closest == 0 ? 1 : 1 - closest; // a ray that grazes the edge covers part of the pixel
        Rgb light = shade(model, eye.along(ray, closestAt), ray);
        rgba[index] = (float) (light.r() * cover);
        rgba[index + 1] = (float) (light.g() * cover);
        rgba[index + 2] = (float) (light.b() * cover);
        rgba[index + 3] = (float) cover;
    }

    private static Rgb shade(Model model, Vec p, Vec ray) {
        Part part = model.shape.part(p.x(), p.y(), p.z());
        Paint paint = model.paint.at(p, part, part == Part.SKIN ? model.shape.hair(p.x(), p.y(), p.z()) : 0);
        Vec normal = paint.eye()
                ? eyeNormal(p)
                : normal(model.shape, p, part == Part.HAIR ? 1.5 : 0.4)
                        .plus(paint.bump())
                        .unit();
        Lighting light = model.light;
        Vec lamp = light.lamp();
        double open = occlusion(model.shape, p, normal);
        double facing = normal.dot(lamp);
        double sink = 0.35 * paint.softness();
        double shadow = facing + sink > 0 ? shadow(model.shape, p.along(normal, 1.2), lamp) : 0;
        Rgb direct = new Rgb(wrap(facing, sink), wrap(facing, 0.45 * sink), wrap(facing, 0.3 * sink))
                .times(light.key())
                .times(shadow);
        double up = 0.5 + 0.5 * normal.y();
        Rgb around = light.ambient().times((0.62 + 0.38 * up) * open);
        Vec back = new Vec(0, 0.25, -1).unit();
        double rim = light.window() * 0.11 * Math.max(0, normal.dot(back) + 0.12) * open;
        Rgb diffuse = paint.colour().times(direct.plus(around).plus(new Rgb(rim, rim, rim)));
        double gloss = paint.shine() * gloss(normal, lamp, ray, part == Part.HAIR ? 14 : 22) * shadow * open;
        return diffuse.plus(light.key().times(0.09 * gloss)).plus(catchLight(paint, normal, lamp, ray, light));
    }

    private static double wrap(double facing, double by) {
        return Math.max(0, (facing + by) / ((1 + by) * (1 + by)));
    }

    private static double gloss(Vec normal, Vec lamp, Vec ray, double power) {
        Vec half = lamp.along(ray, -1).unit();
        double edge = 1 - Math.max(0, -normal.dot(ray));
        return Math.pow(Math.max(0, normal.dot(half)), power) * (0.6 + 1.5 * edge * edge * edge);
    }

    /** The lamp mirrored in the wet eye. */
    private static Rgb catchLight(Paint paint, Vec normal, Vec lamp, Vec ray, Lighting light) {
        if (!paint.eye()) {
            return new Rgb(0, 0, 0);
        }
        Vec half = lamp.along(ray, -1).unit();
        return light.key().times(0.8 * step(0.982, 0.994, normal.dot(half)));
    }

    /** Normal of the cornea, whose ball is smaller than the eye's. */
    private static Vec eyeNormal(Vec p) {
        double x = p.x() - Math.copySign(HeadShape.EYE_X, p.x());
        return new Vec(x, p.y(), 11).unit();
    }

    private static Vec normal(HeadShape shape, Vec p, double e) {
        double a = shape.distance(p.x() + e, p.y() - e, p.z() - e);
        double b = shape.distance(p.x() - e, p.y() - e, p.z() + e);
        double c = shape.distance(p.x() - e, p.y() + e, p.z() - e);
        double d = shape.distance(p.x() + e, p.y() + e, p.z() + e);
        return new Vec(a - b - c + d, -a - b + c + d, -a + b - c + d).unit();
    }

    private static double occlusion(HeadShape shape, Vec p, Vec normal) {
        double hidden = 0;
        double weight = 1;
        for (int i = 1; i <= 5; i++) {
            double h = 3.0 * i * i * 0.55;
            Vec q = p.along(normal, h);
            hidden += weight * Math.max(0, h - shape.distance(q.x(), q.y(), q.z())) / h;
            weight *= 0.75;
        }
        return clamp(1 - 0.33 * hidden, 0.08, 1);
    }

    /** Share of a lamp as wide as a softbox that is seen from a place. */
    private static double shadow(HeadShape shape, Vec from, Vec lamp) {
        double seen = 1;
        double t = 2;
        for (int i = 0; i < 28 && t < 260; i++) {
            Vec p = from.along(lamp, t);
            double d = shape.distance(p.x(), p.y(), p.z());
            seen = Math.min(seen, 0.5 + 3.2 * d / t);
            if (seen <= 0.02) {
                return 0.02;
            }
            t += clamp(d, 2.5, 22);
        }
        return clamp(step(0, 1, seen), 0.02, 1);
    }
}
