package app.greenroom.network.record;

/** What is wrong with a JSON text, as a clause that completes "it cannot be used: …". */
public final class JsonFault extends Exception {
    private static final long serialVersionUID = 1L;

    public JsonFault(String clause) {
        super(clause);
    }

    public JsonFault(String clause, Throwable cause) {
        super(clause, cause);
    }

    public String clause() {
        return String.valueOf(getMessage());
    }
}
