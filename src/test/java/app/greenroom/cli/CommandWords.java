package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.cli.usage.UsageWords;
import app.greenroom.report.text.TextStyle;
import app.greenroom.session.device.FakeDevices;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.SortedMap;

/** The words in the annotations of all commands. */
public final class CommandWords {
    private CommandWords() {}

    /** In English, each with the place that says it. */
    public static SortedMap<String, String> all() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(nowhere, nowhere, false, new TextStyle(80, false, StandardCharsets.UTF_8));
        return UsageWords.english(Main.commands(
                new CommandEnvironment(terminal, FakeDevices.none(), Clock.systemUTC(), System::nanoTime),
                WindowOpener.NONE,
                InputStream.nullInputStream()));
    }
}
