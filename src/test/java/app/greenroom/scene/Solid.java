package app.greenroom.scene;

/**
 * Signed distances: how far a point lies outside a body, negative inside. A ray that steps by this distance never passes
 * through a surface (sphere tracing: Hart 1996, 10.1007/s003710050084). Bodies are joined with a smooth minimum, so that
 * a nose grows out of a face without a seam. Lengths in millimetres.
 */
final class Solid {
    private Solid() {}

    /** Ellipsoid around the origin; the distance is exact on the surface and to first order near it. */
    static double ellipsoid(double x, double y, double z, double rx, double ry, double rz) {
        double ix = 1 / rx; // the compiler knows the radii, and so these; each division would take as long as a root
        double iy = 1 / ry;
        double iz = 1 / rz;
        double ax = x * ix;
        double ay = y * iy;
        double az = z * iz;
        double k0 = Math.sqrt(ax * ax + ay * ay + az * az);
        double bx = ax * ix;
        double by = ay * iy;
        double bz = az * iz;
        double k1 = Math.sqrt(bx * bx + by * by + bz * bz);
        return k1 == 0 ? -Math.min(rx, Math.min(ry, rz)) : k0 * (k0 - 1) / k1;
    }

    static double sphere(double x, double y, double z, double r) {
        return Math.sqrt(x * x + y * y + z * z) - r;
    }

    /** A rod with round ends from a to b, radius {@code ra} at a and {@code rb} at b. */
    static double rod(
            double x,
            double y,
            double z,
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz,
            double ra,
            double rb) {
        double dx = bx - ax;
        double dy = by - ay;
        double dz = bz - az;
        double px = x - ax;
        double py = y - ay;
        double pz = z - az;
        double h = clamp((px * dx + py * dy + pz * dz) / (dx * dx + dy * dy + dz * dz), 0, 1);
        return sphere(px - h * dx, py - h * dy, pz - h * dz, ra + h * (rb - ra));
    }

    /** Union, rounded over about {@code k} where the two meet. */
    static double join(double a, double b, double k) {
        double h = Math.max(0, k - Math.abs(a - b)) / k;
        return Math.min(a, b) - h * h * k / 4;
    }

    /** {@code a} without {@code b}, rounded over about {@code k} along the cut. */
    static double cut(double a, double b, double k) {
        return -join(-a, b, k);
    }

    static double clamp(double v, double low, double high) {
        return Math.max(low, Math.min(high, v));
    }

    /** 0 below {@code from}, 1 above {@code to}, smooth in between; falling when {@code from > to}. */
    static double step(double from, double to, double v) {
        double t = clamp((v - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
