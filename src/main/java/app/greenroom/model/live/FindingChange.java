package app.greenroom.model.live;

import app.greenroom.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is shown from now on, in live use.
 *
 * @param turn what became of its check
 * @param finding the finding
 * @param before what was shown before; null for the first
 */
public record FindingChange(
        Turn turn, Finding finding, @Nullable Finding before) {
    /** What became of a check. */
    public enum Turn {
        /** It is known for the first time, or known again. */
        SETTLED,
        /** It became worse. */
        APPEARED,
        /** It became better. */
        CLEARED,
        /** It can no longer be checked, or could not be checked from the beginning on. */
        LOST
    }
}
