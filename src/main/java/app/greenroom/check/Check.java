package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Text;
import java.util.List;

/** Judges facts against limits. A check keeps no state. */
public interface Check {
    /** The stable id, such as {@code light-backlight}. */
    String id();

    /** Where it belongs. */
    Area area();

    /** Whether it can decide the verdict. */
    Importance importance();

    /** Its name in a few words, such as "Light behind you". */
    Text title();

    /** What it looks at, in one or two sentences. */
    Text about();

    /** Whether the quick check on the interview's morning asks for it: only what can still be mended then. */
    default boolean quick() {
        return true;
    }

    /**
     * Whether some ten seconds can tell, so that it is judged again and again in live use. What counts events a minute needs
     * longer; live, each event is told by itself.
     */
    default boolean live() {
        return true;
    }

    /**
     * Whether a computer that cannot keep up can bring a bad result by itself, because what is judged was timed: it is then not
     * known, and never held against the camera, the room or the line.
     */
    default boolean timed() {
        return false;
    }

    /**
     * What it holds its numbers against: its own limit first, then those that only tell whether it can judge; none where it
     * judges by yes or no.
     */
    List<Limit> limits();

    /** The conclusion. */
    Finding judge(Facts facts);
}
