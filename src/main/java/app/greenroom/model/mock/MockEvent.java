package app.greenroom.model.mock;

import app.greenroom.model.live.PictureEvent;

/**
 * What happened in a mock interview. Whoever stands beside one (the window's keys, a terminal, a mentor's browser, a file that
 * came back) tells it in these; {@link #at} is seconds of the session, which do not count pauses.
 */
public sealed interface MockEvent {
    /** Seconds since the session began, without its pauses; 0 or more. */
    double at();

    /**
     * A question was shown.
     *
     * @param number of the question in the deck, from 1
     * @param followUp which of its follow-ups, from 1; 0 for the question itself
     * @param text what was asked
     */
    record Shown(double at, int number, int followUp, String text) implements MockEvent {}

    /** The answer to the question on the screen begins. */
    record AnswerBegan(double at) implements MockEvent {}

    /** That answer ends, with its last word where somebody listens; told when somebody goes on. */
    record AnswerEnded(double at) implements MockEvent {}

    /**
     * A mark.
     *
     * @param by who set it; empty for whoever sat at the candidate's computer
     */
    record Marked(double at, Mark mark, String by) implements MockEvent {}

    /**
     * A note.
     *
     * @param text 1 to 2000 characters
     * @param by who wrote it; empty for whoever sat at the candidate's computer
     */
    record Noted(double at, String text, String by) implements MockEvent {}

    /** The candidate was given a hint. */
    record Hinted(double at, Hint hint) implements MockEvent {}

    /**
     * Something happened in the camera's picture; told when it was over, so that later events may stand before it in a file.
     *
     * @param at when it began
     * @param what it was
     * @param seconds how long it lasted; 0 for a step
     */
    record Seen(double at, PictureEvent.Kind what, double seconds) implements MockEvent {}

    /** The session stood still for a while. */
    record Paused(double at, double seconds) implements MockEvent {}

    /** The session was ended by its user. */
    record Ended(double at) implements MockEvent {}
}
