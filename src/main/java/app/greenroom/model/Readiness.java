package app.greenroom.model;

import app.greenroom.text.Text;
import java.util.List;

/**
 * The verdict.
 *
 * @param status ready, not ready, or not known
 * @param reasons the findings that decided it, worst first; empty when ready
 */
public record Readiness(Status status, List<Finding> reasons) {
    public Readiness {
        reasons = List.copyOf(reasons);
    }

    /** The three verdicts. */
    public enum Status {
        READY("ready", Text.of("Ready")),
        NOT_READY("not-ready", Text.of("Not ready")),
        COULD_NOT_CHECK("could-not-check", Text.of("Could not check"));

        private final String id;

        @SuppressWarnings("ImmutableEnumChecker") // texts never change
        private final Text title;

        Status(String id, Text title) {
            this.id = id;
            this.title = title;
        }

        /** The name in JSON. */
        public String id() {
            return id;
        }

        /** The name that people read. */
        public Text title() {
            return title;
        }
    }
}
