package app.greenroom.network.platform;

import app.greenroom.io.JsonFault;
import java.nio.file.Path;

/** A file of platforms that cannot be used. Its message is a sentence for the user. */
public final class PlatformsException extends Exception {
    private static final long serialVersionUID = 1L;

    PlatformsException(Path file, JsonFault fault) {
        super("The platforms file “" + file + "” cannot be used: " + fault.clause() + ".", fault);
    }
}
