package app.greenroom.mock;

import app.greenroom.text.Text;
import app.greenroom.text.UserException;

/** A deck, a session or a mentor's file that cannot be used; its message is a plain sentence for the user. */
public final class MockException extends UserException {
    private static final long serialVersionUID = 1L;

    public MockException(Text message) {
        super(message);
    }

    public MockException(Text message, Throwable cause) {
        super(message, cause);
    }
}
