package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.usage.SharedOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code greenroom window}: opens the window, as no command at all does. */
@Command(
        name = WindowCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Opens the window, as starting without a command does.")
final class WindowCommand implements Callable<Integer> {
    static final String NAME = "window";

    private final CommandEnvironment surroundings;
    private final WindowOpener opener;

    @Mixin
    private final SharedOptions.Servers servers = new SharedOptions.Servers();

    WindowCommand(CommandEnvironment surroundings, WindowOpener opener) {
        this.surroundings = surroundings;
        this.opener = opener;
    }

    @Override
    public Integer call() {
        return opener.open(servers.endpoints(), servers.platforms(), surroundings.language());
    }
}
