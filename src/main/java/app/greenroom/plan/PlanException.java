package app.greenroom.plan;

import app.greenroom.text.Text;
import app.greenroom.text.UserException;

/** A time or a zone that cannot be used; its message is a sentence for the user. */
public final class PlanException extends UserException {
    private static final long serialVersionUID = 1L;

    public PlanException(Text message) {
        super(message);
    }
}
