package app.greenroom.model;

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
        READY("ready", "Ready"),
        NOT_READY("not-ready", "Not ready"),
        COULD_NOT_CHECK("could-not-check", "Could not check");

        private final String id;
        private final String title;

        Status(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** The name in JSON. */
        public String id() {
            return id;
        }

        /** The name that people read. */
        public String title() {
            return title;
        }
    }
}
