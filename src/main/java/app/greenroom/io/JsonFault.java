package app.greenroom.io;

import app.greenroom.text.Text;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON text, as a clause that completes "it cannot be used: …". */
public final class JsonFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text clause;

    /** What is wrong. */
    public JsonFault(Text clause) {
        super(clause.toString());
        this.clause = clause;
    }

    /** What is wrong, and what told so. */
    public JsonFault(Text clause, @Nullable Throwable cause) {
        super(clause.toString(), cause);
        this.clause = clause;
    }

    /** The clause. */
    public Text clause() {
        return clause;
    }
}
