package app.greenroom.report;

import app.greenroom.text.Text;
import app.greenroom.text.UserException;

/** A report could not be written. The text is one plain sentence for the user that says what to do. */
public final class ReportException extends UserException {
    private static final long serialVersionUID = 1;

    public ReportException(Text text) {
        super(text);
    }

    public ReportException(Text text, Throwable cause) {
        super(text, cause);
    }
}
