package app.greenroom.network.record;

import app.greenroom.io.JsonFault;
import java.nio.file.Path;

/** A record of probes that cannot be used. Its message is a sentence for the user. */
public final class LinkRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    LinkRecordException(Path file, JsonFault fault) {
        super("The network record “" + file + "” cannot be used: " + fault.clause() + ".", fault);
    }
}
