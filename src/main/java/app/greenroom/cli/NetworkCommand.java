package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.terminal.ProgressLine;
import app.greenroom.cli.terminal.RunOutput;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.cli.usage.UsageException;
import app.greenroom.io.Pause;
import app.greenroom.memory.RunMemory;
import app.greenroom.model.Settings;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.RunSummary;
import app.greenroom.plan.PlanException;
import app.greenroom.session.CheckResult;
import app.greenroom.session.RequestException;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.session.network.NetworkRequest;
import app.greenroom.session.network.NetworkRequest.Depth;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.session.network.NetworkWatch;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        description = {
            "Checks whether the network would carry the call, where its trouble sits, and whether today is as usual.",
            "Living far away is no fault: a long way alone never fails.",
            "Times and numbers of each run are kept on this computer, to compare other days with; see 'greenroom"
                    + " history'."
        },
        exitCodeListHeading = "Exit status:",
        exitCodeList = {
            "0:ready",
            "1:not ready",
            "2:something that matters could not be checked, or a report could not be written",
            "64:wrong usage",
            "130:stopped with Ctrl-C"
        })
final class NetworkCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;
    private static final int PROBES_AN_HOUR = 60;
    private static final Duration PEER_PATIENCE = Duration.ofMinutes(30);

    private final CommandEnvironment surroundings;
    private final RunMemory memory;
    private final RandomGenerator random;
    private Settings settings = Settings.DEFAULTS;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions.Platform platform = new SharedOptions.Platform();

    @Mixin
    private final SharedOptions.History history = new SharedOptions.History();

    @Mixin
    private final SharedOptions.Output output = new SharedOptions.Output();

    @Mixin
    private final TimeOptions times = new TimeOptions();

    @Mixin
    private final FriendOptions ways = new FriendOptions();

    @Option(
            names = "--quick",
            description = {
                "The interview's morning: a shorter test, and the result in few words.",
                "With --peer, at most 10 s and 4 MB in place of 20 s and 16 MB."
            })
    private boolean quick;

    @Option(names = "--input", paramLabel = "PATH", description = "Judge a recorded session instead of the network.")
    private @Nullable Path input;

    @Option(
            names = "--peer",
            paramLabel = "CODE",
            description = {
                "Call another computer instead, on which 'greenroom peer' shows this code: sound and pictures as a"
                        + " platform sends them, for 20 s. Shows a code that is to be sent back.",
                "It is kept in the history by itself, and compared with nothing."
            })
    private @Nullable String peer;

    NetworkCommand(CommandEnvironment surroundings, RandomGenerator random) {
        this.surroundings = surroundings;
        this.memory = surroundings.memory();
        this.random = random;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (input == null) { // a recording neither reads nor changes what is remembered
            memory.load();
            settings = memory.settings();
        }
        try {
            if (peer != null) {
                return peer(peer);
            }
            if (times.plan()) {
                surroundings.idle("--plan", input != null, "--input");
                times.idleBesidePlan(surroundings);
                surroundings.idle("--plan", quick, "--quick");
                surroundings.idle("--plan", history.none(), "--no-history");
                surroundings.idle("--plan", platform.servers().endpoints().isPresent(), "--endpoints");
                surroundings.idle("--plan", !output.reports().isEmpty(), "--report");
                surroundings.idle("--plan", output.json(), "--json");
                return plan();
            }
            if (ways.given().isPresent()) {
                throw wrong(Text.of(
                        "{0} goes with {1} alone.", Argument.name(ways.given().get()), Argument.name("--peer")));
            }
            NetworkRequest request = request();
            return times.watch() ? watch(request) : once(request);
        } catch (PlanException e) {
            throw wrong(e.text());
        } catch (RequestException e) {
            surroundings.tell(e.text());
            return input != null ? ExitCode.COULD_NOT_CHECK : ExitCode.USAGE;
        }
    }

    private int peer(String code) throws RequestException, InterruptedException {
        if (input != null || times.any()) {
            throw wrong(
                    Text.of("--peer measures the way to another computer: only --platform, --platforms, --endpoints,"
                            + " --stun, --turn, --quick, --report and --json go with it."));
        }
        String id = platform.id(settings);
        output.formats();
        FriendSession.Request request = new FriendSession.Request(
                quick,
                id,
                platform.servers().platforms(),
                platform.servers().endpoints(),
                ways.stun(),
                ways.turn(settings));
        try (FriendSession session =
                new FriendSession(request, surroundings.clock(), surroundings.nanoTime(), random)) {
            FriendSession.Conclusion result = new FriendDialogue(surroundings, session, PEER_PATIENCE).answer(code);
            result.keep().filter(run -> keeps()).ifPresent(memory::keep);
            return new RunOutput(surroundings, output).hand(result.run(), quick);
        }
    }

    private int plan() throws PlanException {
        platform.id(settings);
        new PlanPrinter(surroundings).print(times.interview(surroundings), arguments());
        if (!settings.keepHistory()) {
            surroundings.tell(
                    Text.of("Those runs will keep nothing to compare with, because the settings say so: first turn"
                            + " on in the window that checks are remembered."));
        }
        return ExitCode.READY;
    }

    private int once(NetworkRequest request) throws RequestException, InterruptedException {
        NetworkSession session = session();
        ProgressLine progress = new ProgressLine(surroundings);
        announce(session, request);
        CheckResult result;
        try {
            result = session.run(request, past(), progress);
        } finally {
            progress.done();
        }
        result.keep().filter(run -> keeps()).ifPresent(memory::keep);
        CheckRun run = input == null ? memory.beside(result.run()) : result.run();
        return new RunOutput(surroundings, output).hand(run, quick);
    }

    private int watch(NetworkRequest request) throws RequestException, PlanException, InterruptedException {
        ZonedDateTime end = times.end(surroundings);
        NetworkSession session = session();
        announce(session, request);
        double megabytes = Math.max(1, Math.floor(PROBES_AN_HOUR * session.mostTraffic(request) / MEGABYTE));
        surroundings.tell(Text.of(
                "Watching until {0}, one probe a minute, at most {1} an hour. Stop with Ctrl-C.",
                Argument.moment(end), Argument.amount(megabytes, Unit.MEGABYTES, 0)));
        NetworkWatch watcher = new NetworkWatch(session, surroundings.clock(), Pause.REAL);
        Optional<NetworkWatch.Watched> watched = watcher.run(request, end.toInstant(), this::past, result -> {
            result.keep().filter(run -> keeps()).ifPresent(memory::keep);
            if (!output.json()) {
                print(result);
            }
        });
        if (watched.isEmpty()) {
            throw wrong(Text.of("The time of --until is over already."));
        }
        return new RunOutput(surroundings, output)
                .watched(watched.get().whole(), watched.get().probes());
    }

    private void print(CheckResult result) {
        Terminal terminal = surroundings.terminal();
        terminal.out()
                .println(WatchText.line(result).stream().map(surroundings::say).collect(Collectors.joining("  ")));
        terminal.out().flush();
    }

    private NetworkRequest request() throws PlanException {
        if (input != null && times.watch()) {
            throw wrong(Text.of("Give --input or --watch, not both."));
        }
        times.check();
        if (input != null) {
            surroundings.idle("--input", platform.isGiven(), "--platform");
            surroundings.idle("--input", platform.servers().platforms().isPresent(), "--platforms");
            surroundings.idle("--input", platform.servers().endpoints().isPresent(), "--endpoints");
            surroundings.idle("--input", history.none(), "--no-history");
            surroundings.idle("--input", times.zone().isPresent(), "--zone");
        }
        String id = platform.id(settings);
        output.formats();
        return new NetworkRequest(
                Optional.ofNullable(input),
                id,
                platform.servers().platforms(),
                platform.servers().endpoints(),
                times.watch() ? Depth.LIGHT : quick ? Depth.QUICK : Depth.WHOLE,
                times.zone());
    }

    /** What a scheduled run is started with. */
    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("network", "--platform", platform.given(settings)));
        platform.servers()
                .platforms()
                .ifPresent(file -> arguments.addAll(
                        List.of("--platforms", file.toAbsolutePath().toString())));
        return arguments;
    }

    private void announce(NetworkSession session, NetworkRequest request) throws RequestException {
        session.contacts(request).forEach(this::contacting);
    }

    private void contacting(Text contact) {
        surroundings.tell(Text.of("Contacting: {0}", Argument.of(contact)));
    }

    private NetworkSession session() {
        return new NetworkSession(
                surroundings.clock(),
                surroundings.nanoTime(),
                surroundings.devices().computer());
    }

    private boolean keeps() {
        return !history.none() && input == null && settings.keepHistory();
    }

    private Optional<List<RunSummary>> past() {
        return keeps() ? memory.past(NetworkSession.kind()) : Optional.empty();
    }

    private UsageException wrong(Text message) {
        return new UsageException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
