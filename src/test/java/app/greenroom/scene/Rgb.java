package app.greenroom.scene;

/**
 * Linear light, or the share of it that a surface throws back: red, green, blue with sRGB's primaries.
 *
 * @param r red, 0–1 for a surface
 * @param g green
 * @param b blue
 */
public record Rgb(double r, double g, double b) {
    /** From an sRGB byte triple such as {@code 0xc0a090}. */
    public static Rgb of(int srgb) {
        return new Rgb(linear(srgb >> 16 & 255), linear(srgb >> 8 & 255), linear(srgb & 255));
    }

    Rgb times(double k) {
        return new Rgb(r * k, g * k, b * k);
    }

    Rgb times(Rgb o) {
        return new Rgb(r * o.r, g * o.g, b * o.b);
    }

    Rgb plus(Rgb o) {
        return new Rgb(r + o.r, g + o.g, b + o.b);
    }

    Rgb mix(Rgb o, double share) {
        return new Rgb(Solid.mix(r, o.r, share), Solid.mix(g, o.g, share), Solid.mix(b, o.b, share));
    }

    /** IEC 61966-2-1. */
    private static double linear(int value) {
        double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
