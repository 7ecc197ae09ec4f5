package app.greenroom.session;

import app.greenroom.text.Text;
import app.greenroom.text.UserException;
import org.jspecify.annotations.Nullable;

/** A request that cannot be carried out; its message is one plain sentence with the fix. */
public final class RequestException extends UserException {
    private static final long serialVersionUID = 1L;

    public RequestException(Text text) {
        super(text);
    }

    public RequestException(Text text, Throwable cause) {
        super(text, cause);
    }

    /** To go. */
    public RequestException(String message, @Nullable Throwable cause) {
        super(Text.verbatim(message));
        if (cause != null) {
            initCause(cause);
        }
    }
}
