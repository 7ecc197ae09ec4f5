package app.greenroom.cli;

import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.text.Language;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the window; passed in, because commands know nothing of one. */
public interface WindowOpener {
    /** For a program without a window: it could not be opened. */
    WindowOpener NONE = (endpoints, platforms, language) -> ExitCode.COULD_NOT_CHECK;

    /**
     * Opens the window and comes back when it was closed.
     *
     * @param endpoints a file that points the platform's hosts at test servers
     * @param platforms a file of further platforms
     * @param language what to speak where the settings name no language
     * @return the exit status
     */
    int open(Optional<Path> endpoints, Optional<Path> platforms, Language language);
}
