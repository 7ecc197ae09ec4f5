package app.greenroom.ui.look;

import app.greenroom.text.Text;
import app.greenroom.text.UserException;

/** To go. */
public final class Shim {
    private Shim() {}

    /** To go. */
    public static Text of(Object said) {
        return said instanceof Text text
                ? text
                : said instanceof UserException one
                        ? one.text()
                        : Text.verbatim(said instanceof Exception e ? String.valueOf(e.getMessage()) : said.toString());
    }
}
