package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.terminal.RunOutput;
import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.cli.usage.UsageException;
import app.greenroom.memory.RunMemory;
import app.greenroom.session.RequestException;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.session.friend.FriendSession.Conclusion;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "peer",
        mixinStandardHelpOptions = true,
        description = {
            "Calls a friend's computer as a platform would, for 20 s, and both see how it went.",
            "One of you starts it without a code, and sends the code that it shows; the other one starts it with that"
                    + " code, and sends back the one that it shows then. No port needs to be opened.",
            "A code holds the addresses of this computer: give it only to whom you trust."
        },
        exitCodeListHeading = "Exit status:",
        exitCodeList = {
            "0:ready",
            "1:not ready",
            "2:the two did not meet, or something that matters could not be checked",
            "64:wrong usage",
            "130:stopped with Ctrl-C"
        })
final class PeerCommand implements Callable<Integer> {
    private static final int MOST_MINUTES = 240;

    private final CommandEnvironment surroundings;
    private final RandomGenerator random;
    private final InputStream in;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions.Platform platform = new SharedOptions.Platform();

    @Mixin
    private final FriendOptions ways = new FriendOptions();

    @Mixin
    private final SharedOptions.Output output = new SharedOptions.Output();

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "The code that the other computer shows; without one this computer begins.")
    private @Nullable String code;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "30",
            description = "Wait for the other computer for so long (default: 30, up to 240).")
    private int minutes = 30;

    @Option(names = "--quick", description = "A shorter test, of 10 s and less traffic.")
    private boolean quick;

    PeerCommand(CommandEnvironment surroundings, RandomGenerator random, InputStream in) {
        this.surroundings = surroundings;
        this.random = random;
        this.in = in;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw wrong(wholeNumber("--minutes", 1, MOST_MINUTES));
        }
        output.formats();
        RunMemory memory = surroundings.memory();
        memory.load();
        String id = platform.id(memory.settings());
        FriendSession.Request request = new FriendSession.Request(
                quick,
                id,
                platform.servers().platforms(),
                platform.servers().endpoints(),
                ways.stun(),
                ways.turn(memory.settings()));
        try (FriendSession session =
                new FriendSession(request, surroundings.clock(), surroundings.nanoTime(), random)) {
            FriendDialogue dialogue = new FriendDialogue(surroundings, session, Duration.ofMinutes(minutes));
            Optional<Conclusion> result = code == null ? dialogue.begin(in) : Optional.of(dialogue.answer(code));
            if (result.isEmpty()) {
                surroundings.tell(
                        Text.of("No code came back within {0}: stopped.", Argument.amount(minutes, Unit.MINUTES, 0)));
                return ExitCode.COULD_NOT_CHECK;
            }
            result.get().keep().filter(run -> memory.settings().keepHistory()).ifPresent(memory::keep);
            return new RunOutput(surroundings, output).hand(result.get().run(), quick);
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
