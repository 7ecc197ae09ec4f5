package app.greenroom.ui.coach;

import app.greenroom.model.Finding;

/** What the coach says now. */
public sealed interface Saying {
    /** Too little is known yet. */
    record Looking() implements Saying {}

    /**
     * One thing to do.
     *
     * @param began the finding as it was when this was begun
     * @param now the same with its newest numbers
     * @param turning whether it differs at the moment and may be about to change
     * @param more how many other things wait
     */
    record Act(Finding began, Finding now, boolean turning, int more) implements Saying {}

    /**
     * It is mended.
     *
     * @param before the finding as it was when its sentence was begun
     * @param after as it is now
     * @param more how many other things wait
     */
    record Mended(Finding before, Finding after, int more) implements Saying {}

    /**
     * Nothing that is left is pressing: it was put off.
     *
     * @param more how many things that is
     */
    record Rest(int more) implements Saying {}

    /** Picture and sound are known, and nothing is left to do. */
    record Well() implements Saying {}
}
