package app.greenroom.model.mock;

import app.greenroom.text.Text;

/** One word for a speaker, of something that lasts. */
public enum Hint {
    /** Several ums in half a minute. */
    PAUSE("pause", Text.of("Breathe")),
    /** Over two minutes in an answer. */
    LAND("land", Text.of("Finish")),
    /** No face for some seconds. */
    FRAME("frame", Text.of("Centre")),
    /** The face is in the dark for some seconds. */
    LIGHT("light", Text.of("Light"));

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // texts never change
    private final Text word;

    Hint(String id, Text word) {
        this.id = id;
        this.word = word;
    }

    /** Its name in files. */
    public String id() {
        return id;
    }

    /** The word. */
    public Text word() {
        return word;
    }
}
