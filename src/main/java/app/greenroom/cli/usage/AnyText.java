package app.greenroom.cli.usage;

import app.greenroom.text.Text;
import app.greenroom.text.UserException;

/** To go. Takes what other rooms say, as long as some still say finished sentences. */
public final class AnyText {
    private AnyText() {}

    public static Text of(String said) {
        return Text.verbatim(said);
    }

    public static Text of(Text said) {
        return said;
    }

    public static Text of(Exception said) {
        return said instanceof UserException user ? user.text() : Text.verbatim(String.valueOf(said.getMessage()));
    }
}
