package app.greenroom.network.platform;

import java.nio.file.Path;

/** An endpoints file that cannot be used. Its message is a sentence for the user. */
public final class EndpointsException extends Exception {
    private static final long serialVersionUID = 1L;

    EndpointsException(Path file, String clause, Throwable cause) {
        super("The endpoints file “" + file + "” cannot be used: " + clause + ".", cause);
    }
}
