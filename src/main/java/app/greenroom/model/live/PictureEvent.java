package app.greenroom.model.live;

import app.greenroom.model.measure.Interval;
import app.greenroom.text.Text;

/**
 * Something that happened in the picture, told once, when it is over.
 *
 * @param kind what it was
 * @param at when, in seconds of the source's pictures; a step of the light takes no time
 */
public record PictureEvent(Kind kind, Interval at) {
    /** What can happen. */
    public enum Kind {
        /** The light went down at once, as when a lamp goes out. */
        DARKER("darker", Text.of("darker")),
        /** The light went up at once. */
        BRIGHTER("brighter", Text.of("brighter")),
        /** Head and body swung regularly, as on a swivel chair. */
        ROCKING("rocking", Text.of("rocking"));

        private final String id;

        @SuppressWarnings("ImmutableEnumChecker") // texts never change
        private final Text word;

        Kind(String id, Text word) {
            this.id = id;
            this.word = word;
        }

        /** Its name in files. */
        public String id() {
            return id;
        }

        /** The shortest name for people. */
        public Text word() {
            return word;
        }
    }
}
