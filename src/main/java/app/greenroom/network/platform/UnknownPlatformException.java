package app.greenroom.network.platform;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.UserException;
import java.util.List;

/** A platform that no profile describes. Its message is a sentence for the user that lists the known ones. */
public final class UnknownPlatformException extends UserException {
    private static final long serialVersionUID = 1L;

    UnknownPlatformException(String id, List<String> known) {
        super(Text.of(
                "There is no platform called “{0}”; choose one of {1}.",
                Argument.name(id),
                Argument.either(known.stream().map(Text::name).toList())));
    }
}
