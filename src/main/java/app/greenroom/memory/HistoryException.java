package app.greenroom.memory;

/** The history cannot be read or written; its message is one plain sentence with the fix. */
public final class HistoryException extends Exception {
    private static final long serialVersionUID = 1L;

    HistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
