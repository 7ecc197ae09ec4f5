package app.greenroom.memory;

import app.greenroom.text.Text;
import app.greenroom.text.UserException;

/** The history cannot be read or written; its message is one plain sentence with the fix. */
public final class HistoryException extends UserException {
    private static final long serialVersionUID = 1L;

    HistoryException(Text message, Throwable cause) {
        super(message, cause);
    }
}
