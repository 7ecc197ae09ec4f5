package app.greenroom.network.platform;

import app.greenroom.io.JsonFault;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.UserException;
import java.nio.file.Path;

/** An endpoints file that cannot be used. Its message is a sentence for the user. */
public final class EndpointsException extends UserException {
    private static final long serialVersionUID = 1L;

    EndpointsException(Path file, JsonFault fault) {
        super(
                Text.of(
                        "The endpoints file “{0}” cannot be used: {1}. Mend it, or check without it.",
                        Argument.name(file.toString()), Argument.of(fault.clause())),
                fault);
    }
}
