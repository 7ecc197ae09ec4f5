package app.greenroom.network.record;

import app.greenroom.io.JsonFault;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.UserException;
import java.nio.file.Path;

/** A record of probes that cannot be used. Its message is a sentence for the user. */
public final class LinkRecordException extends UserException {
    private static final long serialVersionUID = 1L;

    LinkRecordException(Path file, JsonFault fault) {
        super(
                Text.of(
                        "The network record “{0}” cannot be used: {1}.",
                        Argument.name(file.toString()), Argument.of(fault.clause())),
                fault);
    }
}
