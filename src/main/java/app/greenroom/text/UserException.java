package app.greenroom.text;

/** Something went wrong in a way that its user can read. Its message is in English; {@link #text} says it in any language. */
public class UserException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Text text;

    public UserException(Text text) {
        super(text.toString());
        this.text = text;
    }

    public UserException(Text text, Throwable cause) {
        super(text.toString(), cause);
        this.text = text;
    }

    /** What happened, and what to do about it. */
    public Text text() {
        return text;
    }
}
