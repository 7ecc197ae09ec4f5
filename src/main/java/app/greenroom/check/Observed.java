package app.greenroom.check;

import app.greenroom.model.Outcome;

/**
 * What is known of one side: its facts, or why there are none.
 *
 * @param <T> the facts
 */
public sealed interface Observed<T> {
    /** It was observed. */
    record Seen<T>(T facts) implements Observed<T> {}

    /** It could not be observed, by no fault of the person's. */
    record Unseen<T>(Outcome.CouldNotCheck why) implements Observed<T> {}

    /** Nobody asked for it. */
    record Skipped<T>(Outcome.NotAsked why) implements Observed<T> {}
}
