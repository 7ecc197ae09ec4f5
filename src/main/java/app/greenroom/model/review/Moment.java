package app.greenroom.model.review;

import app.greenroom.model.measure.Interval;
import java.util.OptionalDouble;

/**
 * Something worth hearing or seeing again in a recording.
 *
 * @param kind what kind of thing
 * @param time when
 * @param label what it is, in few plain words
 * @param confidence how sure a filled pause is one, 0–1; empty where that is not measured
 */
public record Moment(Kind kind, Interval time, String label, OptionalDouble confidence) {
    /**
     * A filled pause of less confidence is called a perhaps: it lies nearer to its limits than to what is usual. Our choice.
     */
    public static final double SURE = 0.75;

    /** Without a confidence. */
    public Moment(Kind kind, Interval time, String label) {
        this(kind, time, label, OptionalDouble.empty());
    }

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
