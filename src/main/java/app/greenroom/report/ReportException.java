package app.greenroom.report;

/** A report could not be written. The message is one plain sentence for the user that says what to do. */
public final class ReportException extends Exception {
    public ReportException(String message) {
        super(message);
    }

    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
