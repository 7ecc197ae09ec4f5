package app.greenroom.call;

import app.greenroom.text.Text;
import app.greenroom.text.UserException;

/** A call that this computer cannot make; the message says why, and what to do. */
public final class CallException extends UserException {
    private static final long serialVersionUID = 1L;

    CallException(Text message) {
        super(message);
    }

    CallException(Text message, Throwable cause) {
        super(message, cause);
    }
}
