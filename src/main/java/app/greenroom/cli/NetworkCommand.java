package app.greenroom.cli;

import app.greenroom.io.Pause;
import app.greenroom.model.Settings;
import app.greenroom.model.run.CheckRun;
import app.greenroom.plan.PlanException;
import app.greenroom.session.CheckResult;
import app.greenroom.session.RequestException;
import app.greenroom.session.network.NetworkRequest;
import app.greenroom.session.network.NetworkRequest.Depth;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.session.network.NetworkWatch;
import app.greenroom.session.network.PeerTrial;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        name = "network",
        mixinStandardHelpOptions = true,
        description = {
            "Checks whether the network would carry the call, where its trouble sits, and whether today is as usual.",
            "Living far away is no fault: a long way alone never fails.",
            "Times and numbers of each run are kept on this computer, to compare other days with; see 'greenroom history'."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:ready",
            "1:not ready",
            "2:something that matters could not be checked, or a report could not be written",
            "64:wrong usage",
            "130:stopped with Ctrl-C"
        })
final class NetworkCommand implements Callable<Integer> {
    private static final int MOST_MINUTES = 24 * 60;

    private final CommandEnvironment surroundings;
    private final RandomGenerator random;
    private Settings settings = Settings.DEFAULTS;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description =
                    "Where the interview takes place: zoom, teams, meet, webex, thalamus or one of --platforms (default: the"
                            + " one in the settings, else zoom).")
    private @Nullable String platform;

    @Option(
            names = "--platforms",
            paramLabel = "FILE",
            description = "A file with platforms of your own, in the form that README names.")
    private @Nullable Path platforms;

    @Option(
            names = "--quick",
            description = {
                "The interview's morning: a shorter test, and the result in few words.",
                "With --peer, at most 12 s and 2 MB in place of 30 s and 15 MB."
            })
    private boolean quick;

    @Option(names = "--input", paramLabel = "PATH", description = "Judge a recorded session instead of the network.")
    private @Nullable Path input;

    @Option(
            names = "--endpoints",
            paramLabel = "FILE",
            description = "Point hosts at test servers (JSON); hosts that it does not name are not contacted.")
    private @Nullable Path endpoints;

    @Option(
            names = "--watch",
            description = {
                "Probe lightly once a minute until the time of --until. In the end each check counts as it fared worst,",
                "and loss over all probes together; --json holds each of them."
            })
    private boolean watch;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "When to stop watching: a time of day such as 07:45, or 2026-12-03T07:45.")
    private @Nullable String until;

    @Option(names = "--minutes", paramLabel = "N", description = "Watch for so many minutes, instead of --until.")
    private @Nullable Integer minutes;

    @Option(
            names = "--plan",
            paramLabel = "TIME",
            description = {
                "The interview's date and time, such as 2026-12-03T07:40: print how to tell this computer's scheduler",
                "to probe at the same hour on the days before. Nothing is written or started."
            })
    private @Nullable String plan;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of --plan, --until and the same hour, such as America/New_York.")
    private @Nullable String zone;

    @Option(
            names = "--peer",
            paramLabel = "CODE",
            description = {
                "Measure the way to another computer instead, on which 'greenroom peer' shows this code:",
                "round trips, jitter and loss of packets like a call's, then the speed each way",
                "and the delay while the way is busy. It is kept in the history by itself, and compared with nothing."
            })
    private @Nullable String peer;

    @Option(names = "--no-history", description = "Keep nothing of this run, and compare it with nothing.")
    private boolean noHistory;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Write the report to FILE; its end says how: .html, .pdf, .json or .txt. Several are possible.")
    private List<Path> reports = List.of();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    NetworkCommand(CommandEnvironment surroundings, RandomGenerator random) {
        this.surroundings = surroundings;
        this.random = random;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (input == null) { // a recording neither reads nor changes what is remembered
            settings = new KeptMemory(surroundings).settings();
        }
        PlanOptions times = new PlanOptions(surroundings, Optional.ofNullable(zone));
        try {
            if (peer != null) {
                return peer(peer);
            }
            if (plan != null) {
                return plan(plan, times);
            }
            NetworkRequest request = request(times);
            return watch ? watch(request, times) : once(request);
        } catch (PlanException e) {
            throw wrong(String.valueOf(e.getMessage()));
        } catch (RequestException e) {
            surroundings.terminal().err().println(e.getMessage());
            return input != null ? ExitCode.COULD_NOT_CHECK : ExitCode.USAGE;
        }
    }

    private int peer(String code) throws RequestException, InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (input != null || endpoints != null || watch || until != null || minutes != null || plan != null) {
            throw wrong(
                    "--peer measures the way to another computer: only --platform, --platforms, --quick, --report and"
                            + " --json go with it.");
        }
        Optional<Path> own = Optional.ofNullable(platforms);
        String id = known();
        RunOutput.check(reports, command.commandLine());
        Terminal terminal = surroundings.terminal();
        try (PeerTrial test = new PeerTrial(
                new PeerTrial.Request(code, quick, id, own), surroundings.clock(), surroundings.nanoTime(), random)) {
            terminal.err().println("Contacting: " + test.contact());
            ProgressLine progress = new ProgressLine(terminal);
            PeerTrial.Conclusion result;
            try {
                result = test.run(progress);
            } finally {
                progress.done();
            }
            result.keep().ifPresent(run -> history().ifPresent(kept -> kept.keep(run)));
            return new RunOutput(terminal).hand(result.run(), json, quick, reports);
        }
    }

    private int plan(String interview, PlanOptions times) throws PlanException {
        known();
        int status = times.print(interview, arguments());
        if (!settings.keepHistory()) {
            surroundings
                    .terminal()
                    .err()
                    .println(
                            "Those runs will keep nothing to compare with, because the settings say so: first turn on in the"
                                    + " window that checks are remembered.");
        }
        return status;
    }

    private int once(NetworkRequest request) throws RequestException, InterruptedException {
        NetworkSession session = session();
        Optional<KeptHistory> history = history();
        ProgressLine progress = new ProgressLine(surroundings.terminal());
        announce(session, request);
        CheckResult result;
        try {
            result = session.run(request, history.flatMap(KeptHistory::past), progress);
        } finally {
            progress.done();
        }
        result.keep().ifPresent(run -> history.ifPresent(kept -> kept.keep(run)));
        CheckRun run = input == null ? new KeptMemory(surroundings).recall(result.run(), false) : result.run();
        return new RunOutput(surroundings.terminal()).hand(run, json, quick, reports);
    }

    private int watch(NetworkRequest request, PlanOptions times)
            throws RequestException, PlanException, InterruptedException {
        ZonedDateTime end = end(times);
        Terminal terminal = surroundings.terminal();
        NetworkSession session = session();
        announce(session, request);
        terminal.err()
                .println("Watching until " + WatchText.clock(end) + ", one probe a minute, at most "
                        + Math.max(1, 60 * session.mostTraffic(request) / 1_000_000)
                        + " MB an hour. Stop with Ctrl-C.");
        Optional<KeptHistory> history = history();
        NetworkWatch watcher = new NetworkWatch(session, surroundings.clock(), Pause.REAL);
        Optional<NetworkWatch.Watched> watched =
                watcher.run(request, end.toInstant(), () -> history.flatMap(KeptHistory::past), result -> {
                    result.keep().ifPresent(run -> history.ifPresent(kept -> kept.keep(run)));
                    if (!json) {
                        terminal.out().println(WatchText.line(result));
                        terminal.out().flush();
                    }
                });
        if (watched.isEmpty()) {
            throw wrong("The time of --until is over already.");
        }
        return new RunOutput(terminal)
                .watched(watched.get().whole(), watched.get().probes(), json, reports);
    }

    private ZonedDateTime end(PlanOptions times) throws PlanException {
        if (minutes != null && minutes >= 1 && minutes <= MOST_MINUTES) {
            return ZonedDateTime.now(surroundings.clock()).plusMinutes(minutes);
        } else if (minutes != null) {
            throw wrong("--minutes takes a whole number from 1 to " + MOST_MINUTES + ".");
        } else if (until == null) {
            throw wrong("--watch needs --until and a time, such as --until 07:45.");
        }
        return times.until(until);
    }

    private NetworkRequest request(PlanOptions times) throws PlanException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (input != null && watch) {
            throw wrong("Give --input or --watch, not both.");
        }
        if ((until != null || minutes != null) && !watch) {
            throw wrong("--until and --minutes go with --watch.");
        } else if (until != null && minutes != null) {
            throw wrong("Give --until or --minutes, not both.");
        }
        Optional<Path> own = Optional.ofNullable(platforms);
        String id = known();
        RunOutput.check(reports, command.commandLine());
        Optional<ZoneId> clock = times.zone();
        return new NetworkRequest(
                Optional.ofNullable(input),
                id,
                own,
                Optional.ofNullable(endpoints),
                watch ? Depth.LIGHT : quick ? Depth.QUICK : Depth.WHOLE,
                clock);
    }

    /** What a scheduled run is started with. */
    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("network", "--platform", platform()));
        if (platforms != null) {
            arguments.addAll(List.of("--platforms", platforms.toAbsolutePath().toString()));
        }
        return arguments;
    }

    private void announce(NetworkSession session, NetworkRequest request) throws RequestException {
        session.contacts(request)
                .forEach(contact -> surroundings.terminal().err().println("Contacting: " + contact));
    }

    /** The platform's id, once it is known to be one. */
    private String known() {
        String id = platform().toLowerCase(Locale.ROOT);
        PlatformOption.check(
                platform(),
                id,
                Optional.ofNullable(platforms),
                Objects.requireNonNull(spec).commandLine());
        return id;
    }

    private String platform() {
        return platform == null ? settings.platform() : platform;
    }

    private NetworkSession session() {
        return new NetworkSession(surroundings.clock(), surroundings.nanoTime());
    }

    private Optional<KeptHistory> history() {
        return noHistory || input != null || !settings.keepHistory() ? Optional.empty() : KeptHistory.of(surroundings);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
