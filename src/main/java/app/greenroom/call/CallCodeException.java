package app.greenroom.call;

import app.greenroom.text.Text;
import app.greenroom.text.UserException;

/** Something that was pasted is not a code that this call can use; the message says why, and what to do. */
public final class CallCodeException extends UserException {
    private static final long serialVersionUID = 1L;

    CallCodeException(Text message) {
        super(message);
    }
}
