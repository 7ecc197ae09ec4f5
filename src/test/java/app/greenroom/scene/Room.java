package app.greenroom.scene;

import static app.greenroom.scene.Solid.clamp;
import static app.greenroom.scene.Solid.mix;
import static app.greenroom.scene.Solid.step;

/**
 * What is behind the person: a wall with a ceiling and two side walls, and on the wall a shelf with books and a plant or
 * a window.
 *
 * @param wall colour of the wall
 * @param window whether the wall has a window right behind the person; otherwise it has a shelf and a picture
 * @param seed of books, leaves and plaster
 */
record Room(Rgb wall, boolean window, long seed) {
    private static final double BACK = -1250; // mm
    private static final double CEILING = 1250;
    private static final double SIDE = 1900;
    private static final Rgb WOOD = Rgb.of(0x7a5a3e);
    private static final Rgb FRAME = Rgb.of(0xe8e6e0);

    /** Light that comes along a ray from {@code eye}. */
    Rgb light(Vec eye, Vec ray, Lighting light, Grain grain) {
        double back = (BACK - eye.z()) / ray.z();
        double top = ray.y() > 0 ? (CEILING - eye.y()) / ray.y() : Double.POSITIVE_INFINITY;
        double side = ray.x() == 0 ? Double.POSITIVE_INFINITY : (Math.copySign(SIDE, ray.x()) - eye.x()) / ray.x();
        double t = Math.min(back, Math.min(top, side));
        Vec p = eye.along(ray, t);
        Rgb lit = light.ambient().plus(light.key().times(0.42));
        double corner =
                step(0, 420, SIDE - Math.abs(p.x())) * step(0, 420, CEILING - p.y()) * step(0, 420, p.z() - BACK + 1);
        if (t == top) {
            double glow = window ? 0.9 * Math.exp((BACK - p.z()) / 500) : 0;
            return FRAME.times(lit).times(0.75 + glow);
        }
        if (t == side) {
            return wall.times(lit).times(0.62 + 0.1 * corner);
        }
        return backWall(p.x(), p.y(), light, lit, grain);
    }

    private Rgb backWall(double x, double y, Lighting light, Rgb lit, Grain grain) {
        double toLamp = clamp(x * Math.signum(light.azimuth()) / SIDE, -1, 1);
        double fall = 0.92 + 0.22 * toLamp + 0.10 * clamp(y / 900, -1, 1);
        double plaster = 1 + 0.025 * grain.rough(x / 40, y / 40, 1) + 0.03 * grain.at(x / 400, y / 400, 2);
        double edges = mix(0.72, 1, step(0, 350, SIDE - Math.abs(x))) * mix(0.8, 1, step(0, 300, CEILING - y));
        Rgb surface = wall.times(plaster);
        if (window) {
            return windowWall(x, y, surface.times(lit).times(fall * edges), light);
        }
        Shelf shelf = new Shelf(seed);
        return shelf.over(x, y, pictureOver(x, y, surface, grain), grain)
                .times(lit)
                .times(fall * edges);
    }

    /** A framed print. */
    private static Rgb pictureOver(double x, double y, Rgb surface, Grain grain) {
        double dx = Math.abs(x - 640);
        double dy = Math.abs(y - 190);
        double shadow = 0.35 * step(26, 0, Math.max(Math.abs(x - 652) - 205, Math.abs(y - 178) - 265));
        if (dx < 200 && dy < 260) {
            if (dx > 186 || dy > 246) {
                return WOOD.times(0.7);
            }
            if (dx > 130 || dy > 185) {
                return FRAME.times(0.95);
            }
            double hills = 60 * grain.at(x / 160, 0, 5) + 25 * grain.at(x / 50, 0, 6);
            double more = 70 * grain.at(x / 130 + 9, 0, 8) - 80;
            Rgb sky = Rgb.of(0xb9c9d2).mix(Rgb.of(0xe4d8c4), step(360, 150, y));
            Rgb far = y < 190 + hills ? Rgb.of(0x6f8b93) : sky;
            return y < 190 + more ? Rgb.of(0x3f5f5d) : far;
        }
        return surface.times(1 - shadow);
    }

    private static Rgb windowWall(double x, double y, Rgb wall, Lighting light) {
        double dx = Math.abs(x - 80);
        double dy = Math.abs(y - 420);
        double wide = 860;
        double high = 660;
        if (dx > wide || dy > high) {
            double reveal = Math.max(dx - wide, dy - high);
            if (reveal < 55) {
                return FRAME.times(light.ambient()).times(1.1);
            }
            double glow = 0.02 * light.window() * Math.exp(-reveal / 160);
            return wall.plus(new Rgb(glow, glow, glow));
        }
        double bar = Math.min(Math.abs(dx - 290), Math.abs(y - 640));
        if (bar < 26 || dx > wide - 34 || dy > high - 34) {
            return FRAME.times(light.ambient()).times(0.9).plus(new Rgb(0.02, 0.02, 0.02).times(light.window()));
        }
        double trees = -60 + 70 * Math.sin(x / 170) + 45 * Math.sin(x / 61 + 2) + 20 * Math.sin(x / 23);
        Rgb sky = new Rgb(0.93, 0.97, 1).mix(new Rgb(0.8, 0.9, 1), clamp((y - 100) / 1200, 0, 1));
        Rgb leaves = new Rgb(0.20, 0.27, 0.16);
        return sky.mix(leaves, step(trees + 20, trees - 20, y)).times(light.window());
    }
}
