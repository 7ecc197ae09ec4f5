package app.greenroom.speech;

/**
 * The most of something within the last {@value #REMEMBERED} s, for what a few seconds of sound show only by chance, so that a finding
 * would flap. How wide a microphone is depends on the words: without an s or an f the highest part is silent. How long the room is heard
 * alone depends on the pauses.
 */
public final class RecentMaximum {
    /** Seconds: our choice, about ten sentences, of which some hold an s and some end in a pause. */
    static final double REMEMBERED = 60;

    private double most;
    private double since = Double.NEGATIVE_INFINITY;

    /**
     * Takes what was heard now.
     *
     * @param time seconds, never less than before
     * @param heard how much, not negative
     * @return the most, at least as much
     */
    public double accept(double time, double heard) {
        if (heard >= most || time - since > REMEMBERED) {
            most = heard;
            since = time;
        }
        return most;
    }

    /** Forgets everything: it is another microphone, or has become narrow. */
    public void forget() {
        most = 0;
        since = Double.NEGATIVE_INFINITY;
    }
}
