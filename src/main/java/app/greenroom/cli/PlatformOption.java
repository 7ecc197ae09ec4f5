package app.greenroom.cli;

import app.greenroom.session.RequestException;
import app.greenroom.session.network.NetworkSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The options that name the platform. */
final class PlatformOption {
    private PlatformOption() {}

    /** Refuses a platform that neither the program nor the file knows, and a file that cannot be used. */
    static void check(String given, String id, Optional<Path> file, CommandLine command) {
        List<String> known;
        try {
            known = NetworkSession.platforms(file);
        } catch (RequestException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
        if (!known.contains(id)) {
            throw new ParameterException(
                    command,
                    "The platform '" + given + "' is not known; choose one of " + String.join(", ", known) + ".");
        }
    }
}
