package app.greenroom.network;

/** What is wrong with a JSON text, as a clause that completes "it cannot be used: …". */
final class JsonFault extends Exception {
    private static final long serialVersionUID = 1L;

    JsonFault(String clause) {
        super(clause);
    }

    JsonFault(String clause, Throwable cause) {
        super(clause, cause);
    }

    String clause() {
        return String.valueOf(getMessage());
    }
}
