package app.greenroom.network.platform;

import app.greenroom.io.JsonFault;
import java.nio.file.Path;

/** An endpoints file that cannot be used. Its message is a sentence for the user. */
public final class EndpointsException extends Exception {
    private static final long serialVersionUID = 1L;

    EndpointsException(Path file, JsonFault fault) {
        super("The endpoints file “" + file + "” cannot be used: " + fault.clause() + ".", fault);
    }
}
