package app.greenroom.model.review;

import app.greenroom.model.measure.Interval;
import app.greenroom.text.Text;
import java.util.OptionalDouble;

/**
 * Something worth hearing or seeing again in a recording.
 *
 * @param kind what kind of thing
 * @param time when
 * @param label what it is, in few plain words
 * @param confidence how likely a filled pause is one, 0–1; empty where that is not measured
 */
public record Moment(Kind kind, Interval time, Text label, OptionalDouble confidence) {
    /** Without a confidence. */
    public Moment(Kind kind, Interval time, Text label) {
        this(kind, time, label, OptionalDouble.empty());
    }

    /** Kinds of moments. */
    public enum Kind {
        /** Um, uh. */
        FILLER("filler", Text.of("um")),
        /** A silence of a second or more inside an answer. */
        LONG_PAUSE("long-pause", Text.of("pause")),
        /** A knock, a click, a door. */
        NOISE("noise", Text.of("noise")),
        /** Somebody else speaks, whose voice is recorded apart from the candidate's. */
        OTHER_VOICE("other-voice", Text.of("other voice")),
        /** Something in the picture, for as long as it lasts. */
        PICTURE("picture", Text.of("picture")),
        /** The light changed at once, or the candidate rocked. */
        MOVEMENT("movement", Text.of("light or rocking")),
        /** What a listener marked or noted in a mock interview. */
        REMARK("remark", Text.of("mark"));

        private final String id;

        @SuppressWarnings("ImmutableEnumChecker") // texts never change
        private final Text word;

        Kind(String id, Text word) {
            this.id = id;
            this.word = word;
        }

        /** The name in JSON. */
        public String id() {
            return id;
        }

        /** The shortest name for people. */
        public Text word() {
            return word;
        }
    }
}
