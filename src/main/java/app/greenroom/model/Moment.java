package app.greenroom.model;

/**
 * Something worth hearing or seeing again in a recording.
 *
 * @param kind what kind of thing
 * @param time when
 * @param label what it is, in few plain words
 */
public record Moment(Kind kind, Interval time, String label) {
    /** Kinds of moments. */
    public enum Kind {
        /** Um, uh. */
        FILLER("filler", "um"),
        /** A silence of a second or more inside an answer. */
        LONG_PAUSE("long-pause", "pause"),
        /** A knock, a click, a door. */
        NOISE("noise", "noise"),
        /** Something in the picture, for as long as it lasts. */
        PICTURE("picture", "picture");

        private final String id;
        private final String word;

        Kind(String id, String word) {
            this.id = id;
            this.word = word;
        }

        /** The name in JSON. */
        public String id() {
            return id;
        }

        /** The shortest name for people. */
        public String word() {
            return word;
        }
    }
}
