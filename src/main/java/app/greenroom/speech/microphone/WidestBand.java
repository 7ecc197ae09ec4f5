package app.greenroom.speech.microphone;

/**
 * How wide a microphone is that is heard over and over: as wide as it was heard within the last {@value #REMEMBERED} s. Its range is a
 * property of the device, and what a few seconds show of it depends on their words: without an s or an f the highest part is silent,
 * and a finding would flap.
 */
public final class WidestBand {
    /** Seconds: our choice, about ten sentences, of which some hold an s. */
    static final double REMEMBERED = 60;

    private double hertz;
    private double since = Double.NEGATIVE_INFINITY;

    /**
     * Takes what was heard now.
     *
     * @param time seconds, never less than before
     * @param heard highest frequency that came through, Hz
     * @return the highest that the microphone passes, Hz, at least as much
     */
    public double accept(double time, double heard) {
        if (heard >= hertz || time - since > REMEMBERED) {
            hertz = heard;
            since = time;
        }
        return hertz;
    }

    /** Forgets everything: it is another microphone, or has become narrow. */
    public void forget() {
        hertz = 0;
        since = Double.NEGATIVE_INFINITY;
    }
}
