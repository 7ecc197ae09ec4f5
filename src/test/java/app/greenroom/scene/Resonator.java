package app.greenroom.scene;

/** One formant: a digital resonator with unit gain at 0 Hz (Klatt 1980, 10.1121/1.383940). */
final class Resonator {
    private final double rate;
    private double a = 1;
    private double b;
    private double c;
    private double last;
    private double beforeLast;

    Resonator(double rate) {
        this.rate = rate;
    }

    /**
     * @param hertz its frequency
     * @param bandwidth in Hz
     */
    void tune(double hertz, double bandwidth) {
        c = -Math.exp(-2 * Math.PI * bandwidth / rate);
        b = 2 * Math.exp(-Math.PI * bandwidth / rate) * Math.cos(2 * Math.PI * Math.min(hertz, 0.49 * rate) / rate);
        a = 1 - b - c;
    }

    double next(double in) {
        double out = a * in + b * last + c * beforeLast;
        beforeLast = last;
        last = out;
        return out;
    }
}
