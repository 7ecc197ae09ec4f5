package app.greenroom.plan;

/** A time or a zone that cannot be used; its message is a sentence for the user. */
public final class PlanException extends Exception {
    private static final long serialVersionUID = 1L;

    public PlanException(String message) {
        super(message);
    }
}
