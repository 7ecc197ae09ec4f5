package app.greenroom.model;

import app.greenroom.text.Text;

/** How a check ended. "Could not check" and "not asked" are results of their own, never a pass and never a fail. */
public sealed interface Outcome {
    /** All is well. */
    record Met() implements Outcome {}

    /** Acceptable, and better mended. */
    record Near(Fix fix) implements Outcome {}

    /** Not good enough for an interview. */
    record Missed(Fix fix) implements Outcome {}

    /**
     * Nothing is known, by no fault of the person's.
     *
     * @param reason one plain sentence: what stood in the way
     * @param fix what to do so that it can be checked
     */
    record CouldNotCheck(Text reason, Fix fix) implements Outcome {}

    /**
     * Left out on purpose: nobody asked for it.
     *
     * @param reason one plain sentence
     */
    record NotAsked(Text reason) implements Outcome {}

    /** The name in JSON: {@code met}, {@code near}, {@code missed}, {@code could-not-check} or {@code not-asked}. */
    static String id(Outcome outcome) {
        if (outcome instanceof Met) {
            return "met";
        } else if (outcome instanceof Near) {
            return "near";
        } else if (outcome instanceof Missed) {
            return "missed";
        } else if (outcome instanceof CouldNotCheck) {
            return "could-not-check";
        }
        return "not-asked";
    }
}
