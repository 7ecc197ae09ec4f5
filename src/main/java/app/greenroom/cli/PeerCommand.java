package app.greenroom.cli;

import app.greenroom.session.RequestException;
import app.greenroom.session.network.PeerHost;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "peer",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a friend's Greenroom measure the link to this computer: shows a code and waits.",
            "Only who has the code is answered, for at most 40 s and 12 kB a second of packets,",
            "and 45 MB on each of its addresses to measure the speed. Then it takes no more: start it again.",
            "A code holds the address of this computer: give it only to whom you trust. Stop with Ctrl-C."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:stopped by itself",
            "2:could not wait, such as without a network",
            "64:wrong usage",
            "130:stopped with Ctrl-C"
        })
final class PeerCommand implements Callable<Integer> {
    private static final int MOST_MINUTES = 240;

    private final CommandEnvironment surroundings;
    private final RandomGenerator random;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10",
            description = "Stop when no test ran for so long (default: 10, up to 240).")
    private int minutes = 10;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Wait on this address alone.")
    private @Nullable String address;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Wait on this port, UDP and TCP, such as one that the router passes on.")
    private int port;

    @Option(
            names = "--public",
            paramLabel = "ADDRESS",
            description = "The router's address on the internet, for a code that works from there.")
    private @Nullable String reached;

    PeerCommand(CommandEnvironment surroundings, RandomGenerator random) {
        this.surroundings = surroundings;
        this.random = random;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw wrong("--minutes takes a whole number from 1 to 240.");
        }
        if (port < 0 || port > 65535) {
            throw wrong("--port takes a whole number from 1 to 65535.");
        }
        if (reached != null && port == 0) {
            throw wrong("--public needs --port, the port that the router passes on, UDP and TCP.");
        }
        Terminal terminal = surroundings.terminal();
        PeerHost.Request request = new PeerHost.Request(
                Optional.ofNullable(address), Optional.ofNullable(reached), port, Duration.ofMinutes(minutes));
        try (PeerHost host = new PeerHost(request, surroundings.nanoTime(), random)) {
            for (PeerHost.Code code : host.codes()) {
                terminal.out().println(code.text() + "  " + code.where());
            }
            host.trouble().ifPresent(trouble -> terminal.err().println(trouble));
            terminal.out().println("On the other computer: greenroom network --peer CODE. Waiting; Ctrl-C stops.");
            terminal.out().flush();
            host.run(what -> {
                terminal.out().println(what);
                terminal.out().flush();
            });
            terminal.out().println("No test for " + minutes + " min: stopped.");
            return ExitCode.READY;
        } catch (RequestException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.COULD_NOT_CHECK;
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
