package app.greenroom.cli.terminal;

import app.greenroom.model.Readiness;

/** What the program's exit status says. */
public final class ExitCode {
    public static final int READY = 0;
    public static final int NOT_READY = 1;
    public static final int COULD_NOT_CHECK = 2;

    /** Wrong usage: {@code EX_USAGE} of the BSD sysexits. */
    public static final int USAGE = 64;

    /** Stopped by the user: 128 and SIGINT's number, as shells and Java itself say it. */
    public static final int STOPPED = 130;

    private ExitCode() {}

    public static int of(Readiness.Status status) {
        return switch (status) {
            case READY -> READY;
            case NOT_READY -> NOT_READY;
            case COULD_NOT_CHECK -> COULD_NOT_CHECK;
        };
    }
}
