package app.greenroom.scene;

/** Smooth random texture: lattice noise (Perlin 1985), the same for the same seed and place. */
final class Grain {
    private final long seed;

    Grain(long seed) {
        this.seed = seed;
    }

    /** A value from −1 to 1 that changes over a length of about 1. */
    double at(double x, double y, double z) {
        long ix = (long) Math.floor(x);
        long iy = (long) Math.floor(y);
        long iz = (long) Math.floor(z);
        double fx = fade(x - ix);
        double fy = fade(y - iy);
        double fz = fade(z - iz);
        double near = face(ix, iy, iz, fx, fy);
        double far = face(ix, iy, iz + 1, fx, fy);
        return near + (far - near) * fz;
    }

    /** Three octaves of {@link #at}. */
    double rough(double x, double y, double z) {
        return (at(x, y, z) + at(2.03 * x, 2.03 * y, 2.03 * z) / 2 + at(4.1 * x, 4.1 * y, 4.1 * z) / 4) / 1.75;
    }

    private double face(long x, long y, long z, double fx, double fy) {
        double top = corner(x, y, z) + (corner(x + 1, y, z) - corner(x, y, z)) * fx;
        double bottom = corner(x, y + 1, z) + (corner(x + 1, y + 1, z) - corner(x, y + 1, z)) * fx;
        return top + (bottom - top) * fy;
    }

    /** SplitMix64's finaliser (Steele et al. 2014) over the lattice point. */
    private double corner(long x, long y, long z) {
        long h = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL + z * 0x165667B19E3779F9L;
        h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
        h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
        h ^= h >>> 31;
        return (h >> 11) * 0x1p-52;
    }

    private static double fade(double t) {
        return t * t * (3 - 2 * t);
    }
}
