package app.greenroom.session;

import org.jspecify.annotations.Nullable;

/** A request that cannot be carried out; its message is one plain sentence with the fix. */
public final class RequestException extends Exception {
    private static final long serialVersionUID = 1L;

    public RequestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
