package app.greenroom.network.platform;

import java.util.List;

/** A platform that no profile describes. Its message is a sentence for the user that lists the known ones. */
public final class UnknownPlatformException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownPlatformException(String id, List<String> known) {
        super("There is no platform called “" + id + "”; choose one of " + String.join(", ", known) + ".");
    }
}
