package app.greenroom.speech.microphone;

/**
 * Up to which frequency a microphone passes sound, held steady. That is a property of the device, but each reading of it is one of
 * what was said lately: the edge is read to about 10 %, and words without an s hold little that is high. So what has come through
 * once can come through, and less is believed only when every reading of {@value #AGREEING} in a row is lower by more than that.
 * That a microphone becomes as narrow as a telephone is told by {@link NarrowedBand}, at once. Numbers are our choice. Used by one
 * thread.
 */
public final class HeldBand {
    static final int AGREEING = 24; // readings: twelve seconds of a live watch
    static final double LOWER = 0.85; // of what is held

    private double held = Double.NaN;
    private double highest;
    private int lower;

    /**
     * Takes a reading.
     *
     * @param hertz highest frequency that came through lately
     * @return the frequency to go by
     */
    public double read(double hertz) {
        if (Double.isNaN(held) || hertz >= held) {
            take(hertz);
        } else if (hertz >= LOWER * held) {
            lower = 0;
        } else {
            highest = lower == 0 ? hertz : Math.max(highest, hertz);
            if (++lower >= AGREEING) {
                take(highest);
            }
        }
        return held;
    }

    /** It has become that narrow. */
    public void take(double hertz) {
        held = hertz;
        lower = 0;
    }
}
