package app.greenroom.model;

/** A step of a guided check: what the person is asked to do, and for how long. */
public enum GuideStep {
    /** Sit as in the interview and look at the camera. */
    LOOK(4, Needs.PICTURE),
    /** Stay quiet, so that the room is heard. */
    QUIET(3, Needs.SOUND),
    /** Read a sentence aloud. */
    SENTENCE(8, Needs.SOUND),
    /** Tell something about yourself. */
    TALK(30, Needs.SOUND),
    /** On the morning itself: say a few words while looking at the camera. */
    SHORT_TALK(6, Needs.SOUND),
    /** Wait for the network's probes. */
    NETWORK(0, Needs.NETWORK);

    private final double seconds;
    private final Needs needs;

    GuideStep(double seconds, Needs needs) {
        this.seconds = seconds;
        this.needs = needs;
    }

    /** What a step cannot do without. */
    public enum Needs {
        PICTURE,
        SOUND,
        NETWORK
    }

    /** How long it takes, by the device's own time; 0 for as long as it needs. */
    public double seconds() {
        return seconds;
    }

    /** What it cannot do without. */
    public Needs needs() {
        return needs;
    }
}
