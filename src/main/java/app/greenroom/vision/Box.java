package app.greenroom.vision;

/** An upright rectangle in frame pixels. */
public record Box(double left, double top, double right, double bottom) {

    /** The smallest box around points given as x, y, z, x, y, z … */
    public static Box around(double[] xyz) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xyz.length; i += 3) {
            left = Math.min(left, xyz[i]);
            right = Math.max(right, xyz[i]);
            top = Math.min(top, xyz[i + 1]);
            bottom = Math.max(bottom, xyz[i + 1]);
        }
        return new Box(left, top, right, bottom);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double area() {
        return width() * height();
    }

    /** Share of this box that lies in another one, 0–1. */
    public double inside(Box other) {
        return area() == 0 ? 0 : shared(other) / area();
    }

    /** Overlap with another box, intersection over union, 0–1. */
    public double overlap(Box other) {
        double shared = shared(other);
        return shared == 0 ? 0 : shared / (area() + other.area() - shared);
    }

    private double shared(Box other) {
        double w = Math.min(right, other.right) - Math.max(left, other.left);
        double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return w <= 0 || h <= 0 ? 0 : w * h;
    }
}
