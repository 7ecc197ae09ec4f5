package app.greenroom.session;

import app.greenroom.model.Outcome;
import app.greenroom.text.Text;
import app.greenroom.text.UserException;

/** A request that cannot be carried out; its message is one plain sentence with the fix. */
public final class RequestException extends UserException {
    private static final long serialVersionUID = 1L;

    public RequestException(Text message) {
        super(message);
    }

    public RequestException(Text message, Throwable cause) {
        super(message, cause);
    }

    /** Says why something could not be checked, and what to do about it. */
    public static RequestException of(Outcome.CouldNotCheck why) {
        return new RequestException(Text.sentences(why.reason(), why.fix().text()));
    }

    /** Says why something could not be checked, and what to do about it. */
    public static RequestException of(Outcome.CouldNotCheck why, Throwable cause) {
        return new RequestException(Text.sentences(why.reason(), why.fix().text()), cause);
    }
}
