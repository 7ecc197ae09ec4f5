package app.greenroom.model.mock;

import app.greenroom.text.Text;

/** With whom a mock interview is held. */
public enum Company {
    ALONE("alone", Text.of("by yourself")),
    FRIEND("friend", Text.of("with a friend who plays the sceptic")),
    MENTOR("mentor", Text.of("with a mentor"));

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // texts never change
    private final Text title;

    Company(String id, Text title) {
        this.id = id;
        this.title = title;
    }

    /** Its name in files and options. */
    public String id() {
        return id;
    }

    /** For people. */
    public Text title() {
        return title;
    }
}
