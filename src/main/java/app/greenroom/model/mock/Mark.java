package app.greenroom.model.mock;

import app.greenroom.text.Text;
import java.util.Optional;

/** What a listener marks with one key. The last four tick the parts of a story (STAR). */
public enum Mark {
    GOOD('g', "good", Text.of("good")),
    FILLER('f', "filler", Text.of("filler")),
    RAMBLING('m', "rambling", Text.of("rambling")),
    UNCLEAR('u', "unclear", Text.of("unclear")),
    EYES('e', "eyes", Text.of("eye contact lost")),
    SITUATION('s', "situation", Text.of("S: situation")),
    TASK('t', "task", Text.of("T: task")),
    ACTION('a', "action", Text.of("A: action")),
    RESULT('r', "result", Text.of("R: result"));

    private final char key;
    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // texts never change
    private final Text word;

    Mark(char key, String id, Text word) {
        this.key = key;
        this.id = id;
        this.word = word;
    }

    /** The key that sets it. */
    public char key() {
        return key;
    }

    /** Its name in files. */
    public String id() {
        return id;
    }

    /** For people. */
    public Text word() {
        return word;
    }

    /** Whether it ticks a part of a story. */
    public boolean star() {
        return compareTo(SITUATION) >= 0;
    }

    /** The mark of a key, small or large; empty for every other key. */
    public static Optional<Mark> ofKey(char key) {
        for (Mark mark : values()) {
            if (mark.key == Character.toLowerCase(key)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }
}
