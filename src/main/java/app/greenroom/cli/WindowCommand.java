package app.greenroom.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code greenroom window}: opens the window, as no command at all does. */
@Command(
        name = WindowCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Opens the window, as starting without a command does.")
final class WindowCommand implements Callable<Integer> {
    static final String NAME = "window";

    private final WindowOpener opener;

    @Option(
            names = "--endpoints",
            paramLabel = "FILE",
            description =
                    "Point the platform's hosts at test servers (JSON); hosts that it does not name are not contacted.")
    private @Nullable Path endpoints;

    @Option(
            names = "--platforms",
            paramLabel = "FILE",
            description = "A file with platforms of your own, in the form that README names.")
    private @Nullable Path platforms;

    WindowCommand(WindowOpener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        return opener.open(Optional.ofNullable(endpoints), Optional.ofNullable(platforms));
    }
}
