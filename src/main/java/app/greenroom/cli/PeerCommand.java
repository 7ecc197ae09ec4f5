package app.greenroom.cli;

import app.greenroom.cli.usage.UsageException;
import app.greenroom.session.RequestException;
import app.greenroom.session.network.PeerHost;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "peer",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a friend's Greenroom measure the link to this computer: shows a code and waits.",
            "Only who has the code is answered, for at most 40 s and 12 kB a second of packets,"
                    + " and 45 MB on each of its addresses to measure the speed. Then it takes no more: start it again.",
            "A code holds the address of this computer: give it only to whom you trust. Stop with Ctrl-C."
        },
        exitCodeListHeading = "Exit status:",
        exitCodeList = {
            "0:stopped by itself",
            "2:could not wait, such as without a network",
            "64:wrong usage",
            "130:stopped with Ctrl-C"
        })
final class PeerCommand implements Callable<Integer> {
    private static final int MOST_MINUTES = 240;
    private static final int MOST_PORT = 65535;

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
            throw wrong(wholeNumber("--minutes", 1, MOST_MINUTES));
        }
        if (port < 0 || port > MOST_PORT) {
            throw wrong(wholeNumber("--port", 1, MOST_PORT));
        }
        if (reached != null && port == 0) {
            throw wrong(Text.of("--public needs --port, the port that the router passes on, UDP and TCP."));
        }
        PeerHost.Request request = new PeerHost.Request(
                Optional.ofNullable(address), Optional.ofNullable(reached), port, Duration.ofMinutes(minutes));
        try (PeerHost host = new PeerHost(request, surroundings.nanoTime(), random)) {
            for (PeerHost.Code code : host.codes()) {
                surroundings.print(Text.of("{0}  {1}", Argument.name(code.text()), Argument.of(code.where())));
            }
            host.trouble().ifPresent(surroundings::tell);
            surroundings.print(Text.of(
                    "On the other computer: {0}. Waiting; Ctrl-C stops.",
                    Argument.name("greenroom network --peer CODE")));
            surroundings.terminal().out().flush();
            host.run(what -> {
                surroundings.print(what);
                surroundings.terminal().out().flush();
            });
            surroundings.print(Text.of("No test for {0}: stopped.", Argument.amount(minutes, Unit.MINUTES, 0)));
            return ExitCode.READY;
        } catch (RequestException e) {
            surroundings.tell(e.text());
            return ExitCode.COULD_NOT_CHECK;
        }
    }

    /** What a number may be. */
    static Text wholeNumber(String option, int least, int most) {
        return Text.of(
                "{0} takes a whole number from {1} to {2}.",
                Argument.name(option), Argument.number(least, 0), Argument.number(most, 0));
    }

    private UsageException wrong(Text message) {
        return new UsageException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
