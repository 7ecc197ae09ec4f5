package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.terminal.Host;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RunHistory;
import app.greenroom.model.Settings;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.RunSummary;
import app.greenroom.network.NetworkPlace;
import app.greenroom.report.text.TextStyle;
import app.greenroom.session.Progress;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.friend.FriendHost;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT) // they wait
class NetworkCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-26T07:40:00Z");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--platform skype",
                "--platforms none.json",
                "--watch",
                "--until 07:45",
                "--watch --until soon",
                "--watch --until 07:45 --minutes 2",
                "--watch --minutes 0",
                "--watch --input x --until 07:45",
                "--plan tomorrow",
                "--plan 2026-12-03T07:40 --platform skype",
                "--plan 2026-12-03T07:40 --platforms none.json",
                "--plan 2026-12-03T07:40 --zone CST",
                "--plan 2026-12-03T07:40 --zone Narnia",
                "--report report.doc",
                "--endpoints none.json",
                "room"
            })
    void wrongUsageIsSaidInOneLineAndWhereToRead(String arguments) {
        assertThat(run(("network " + arguments).split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(out()).isEmpty();
        assertThat(err().lines().toList()).hasSizeBetween(1, 2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRunIsKeptAndTheNextOnesAreComparedWithIt() throws Exception {
        RunHistory history = new RunHistory(folder);
        try (ServerSocket server = server()) {
            Path endpoints = endpoints(server);
            Path report = folder.resolve("network.html");
            int status = run(
                    "network", "--quick", "--json", "--endpoints", endpoints.toString(), "--report", report.toString());
            assertThat(status).as("the server speaks no TLS").isEqualTo(ExitCode.NOT_READY);
            assertThat(err()).contains("Contacting: 127.0.0.1:" + server.getLocalPort() + " in place of zoom.us:443");
            List<RunSummary> kept = history.runs("network", Instant.EPOCH);
            assertThat(kept).hasSize(1);
            assertThat(kept.get(0).platform()).isEqualTo("zoom");
            assertThat(kept.get(0).verdict()).isEqualTo("not-ready");
            assertThat(kept.get(0).numbers()).extracting(Measurement::id).contains("net.rtt.median", "net.loss");
            JsonObject network = JsonParser.parseString(out()).getAsJsonObject().getAsJsonObject("network");
            assertThat(network.getAsJsonArray("trips")).hasSizeGreaterThan(10);
            assertThat(network.getAsJsonArray("path").toString())
                    .as("no router or provider was asked on this way")
                    .startsWith("[{\"from\":\"This computer\",\"to\":\"Zoom\"");
            assertThat(Files.readString(report)).contains("What the network does", "aria-label=\"This computer to");
        }
    }

    @Test
    void serversInPlaceOfThePlatformsAreComparedWithThemselvesAlone() throws Exception {
        RunHistory history = new RunHistory(folder);
        String here = NetworkPlace.ofThisComputer();
        for (int day = 23; day < 26; day++) {
            history.keep(past("network", "2026-11-" + day + "T07:30:00Z", here));
        }
        try (ServerSocket server = server();
                ServerSocket other = server()) {
            run(
                    "network",
                    "--watch",
                    "--minutes",
                    "1",
                    "--json",
                    "--endpoints",
                    endpoints(server).toString());
            assertThat(out()).as("not the real Zoom").contains("No other day around 07:40 is known");

            RunSummary first = history.runs("network", NOW.minusSeconds(1)).get(0);
            assertThat(first.place()).isNotEqualTo(here);
            for (int day = 23; day < 26; day++) {
                history.keep(past("network", "2026-11-" + day + "T07:30:00Z", first.place()));
            }
            out.reset();
            run(
                    "network",
                    "--watch",
                    "--minutes",
                    "1",
                    "--json",
                    "--endpoints",
                    endpoints(server).toString());
            assertThat(out()).as("the same servers").contains("3 other days around 07:40");
            JsonObject watched = JsonParser.parseString(out()).getAsJsonObject();
            assertThat(watched.getAsJsonArray("probes")).as("each probe").hasSize(1);
            assertThat(watched.getAsJsonArray("probes").get(0).getAsJsonObject().get("findings"))
                    .isEqualTo(watched.get("findings"));

            out.reset();
            run(
                    "network",
                    "--watch",
                    "--minutes",
                    "1",
                    "--json",
                    "--endpoints",
                    endpoints(other).toString());
            assertThat(out()).as("others").contains("No other day around 07:40 is known");
        }
    }

    @Test
    void aLightWatchKeepsWhatItSeesAndEnds() throws Exception {
        for (int day = 23; day < 26; day++) {
            new RunHistory(folder).keep(past("2026-11-" + day + "T07:30:00Z"));
        }
        try (ServerSocket server = server()) {
            run(
                    "network",
                    "--watch",
                    "--minutes",
                    "1",
                    "--endpoints",
                    endpoints(server).toString());
        }
        // The clock stands still, so the second probe would begin a minute later: never before the end.
        assertThat(out().lines().findFirst().orElseThrow()).startsWith("07:40:00  round trip 0.");
        assertThat(err()).contains("Watching until Thursday 26 November 2026, 07:41 (UTC)", "MB an hour");
        assertThat(new RunHistory(folder).runs("network", Instant.EPOCH)).hasSize(4);
    }

    @Test
    void nothingIsKeptUnlessItMayBe() throws Exception {
        run(
                "network",
                "--quick",
                "--no-history",
                "--endpoints",
                endpoints(Optional.empty()).toString());
        assertThat(folder.resolve(RunHistory.FILE_NAME)).doesNotExist();
        assertThat(out()).contains("COULD NOT CHECK");
    }

    @Test
    void aDamagedHistoryIsSaidAndStopsNothing() throws Exception {
        Files.writeString(
                folder.resolve(RunHistory.FILE_NAME), "not a database at all, but a text of some length ".repeat(20));
        int status = run(
                "network", "--quick", "--endpoints", endpoints(Optional.empty()).toString());
        assertThat(status).isEqualTo(ExitCode.COULD_NOT_CHECK);
        assertThat(err())
                .containsOnlyOnce("is damaged: it was set aside as “" + folder.resolve("history.sqlite.damaged") + "”");
        assertThat(out()).contains("Network", "was not contacted");
        assertThat(run("history")).isEqualTo(ExitCode.READY);
        assertThat(run("history", "--erase")).isEqualTo(ExitCode.READY);
        assertThat(run("history")).isEqualTo(ExitCode.READY);
        assertThat(err()).as("said once").containsOnlyOnce("is damaged");
        assertThat(out()).contains("Erased: ", "No runs are kept yet.");
    }

    @Test
    void aWholeCheckKeepsItsNetworkAsWell() throws Exception {
        try (ServerSocket server = server()) {
            String endpoints = endpoints(server).toString();
            run("check", "--seconds", "3", "--endpoints", endpoints);
            run("check", "--seconds", "3", "--endpoints", endpoints, "--no-history");
        }
        assertThat(new RunHistory(folder).runs("network", Instant.EPOCH)).hasSize(1);
        assertThat(out()).contains("No other day around 07:40 is known");
    }

    @Test
    void theHistoryIsListedWithZonesAndUnits() throws Exception {
        new RunHistory(folder).keep(past("2026-11-25T07:30:00Z"));
        assertThat(run("history")).isEqualTo(ExitCode.READY);
        assertThat(out()).contains("2026-11-25 07:30 UTC  zoom  Ready  net.rtt.median 80 ms", "1 run in ");
    }

    @Test
    void aPlanIsPrintedAndNothingIsWritten() {
        assertThat(run("network", "--platform", "teams", "--plan", "2026-12-03T07:40", "--zone", "America/New_York"))
                .isEqualTo(ExitCode.READY);
        assertThat(out())
                .contains("The interview: Thursday 3 December 2026, 07:40 (America/New_York), here Thursday 3 December"
                        + " 2026, 12:40")
                .contains("  Thursday 26 November 2026, 12:40 (UTC)", "  Wednesday 2 December 2026, 12:40 (UTC)")
                .contains("40 12 26 11 * /opt/java -jar /opt/greenroom.jar network --platform teams --watch --minutes 2"
                        + " --zone America/New_York")
                .contains("systemd-run --user --unit=greenroom-1202 --on-calendar='2026-12-02 12:40:00'")
                .contains("Nothing was written.");
        assertThat(folder).isEmptyDirectory();
        assertThat(err()).isEmpty();
    }

    @Test
    void aPlanSaysWhereItsRunsWouldKeepNothing() {
        Settings usual = Settings.DEFAULTS;
        new Memory(folder, folder)
                .settings()
                .save(new Settings(usual.look(), usual.appointment(), usual.reports(), false));
        assertThat(run("network", "--plan", "2026-12-03T07:40")).isEqualTo(ExitCode.READY);
        assertThat(err()).containsOnlyOnce("Those runs will keep nothing to compare with");
    }

    @Test
    void anInterviewThatIsOverIsNotPlannedFor() {
        assertThat(run("network", "--plan", "2024-12-03T07:40")).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("The time of --plan is over already.");
        run("network", "--plan", "2026-12-03T07:40", "--quick", "--minutes", "2");
        assertThat(err()).contains("--quick changes nothing beside --plan.", "--minutes changes nothing beside");
    }

    @Test
    void aSummersEstIsWarnedOf() {
        assertThat(run("network", "--plan", "2027-07-01T07:40", "--zone", "EST"))
                .isEqualTo(ExitCode.READY);
        assertThat(err()).containsOnlyOnce("do not show EST");
    }

    @Test
    void anInterviewInAnHourHasNoDayBefore() {
        run("network", "--plan", "2026-11-26T09:00");
        assertThat(out()).contains("No day is left before it");
    }

    @Test
    void whatIsNoCodeIsSaidInOneLine() {
        assertThat(run("network", "--peer", "QW3R7-ABCDE", "--stun", "127.0.0.1:9"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("This is not a code of Greenroom");
        assertThat(run("network", "--peer", "QW3R7", "--watch")).isEqualTo(ExitCode.USAGE);
        assertThat(run("network", "--peer", "QW3R7", "--platform", "skype")).isEqualTo(ExitCode.USAGE);
        assertThat(run("network", "--peer", "QW3R7", "--turn", "example.org")).isEqualTo(ExitCode.USAGE);
        assertThat(run("network", "--stun", "127.0.0.1:9")).isEqualTo(ExitCode.USAGE);
        assertThat(folder).isEmptyDirectory();
    }

    /** As under a scheduler, or where a terminal was closed: nobody waited for half an hour. */
    @Test
    void whereNothingCanBePastedItIsSaidSo() throws Exception {
        assertThat(run("peer", "--endpoints", FriendHost.nobody())).isEqualTo(ExitCode.COULD_NOT_CHECK);
        assertThat(err()).contains("the command's input has ended").doesNotContain("30 min");
    }

    @Test
    void testsWithAnotherComputerAreKeptByThemselves() throws Exception {
        RunHistory history = new RunHistory(folder);
        ExecutorService running = Executors.newSingleThreadExecutor();
        try (FriendHost friend = new FriendHost(Progress.NONE, Clock.fixed(NOW, ZoneId.of("UTC")))) {
            String code = friend.offer();
            Future<Integer> status =
                    running.submit(() -> run("network", "--json", "--peer", code, "--endpoints", FriendHost.nobody()));
            Future<?> unused = friend.paste(FriendCodes.shown(this::err));
            assertThat(status.get(60, TimeUnit.SECONDS))
                    .isIn(ExitCode.READY, ExitCode.NOT_READY, ExitCode.COULD_NOT_CHECK);
        } finally {
            running.shutdownNow();
        }
        assertThat(err()).contains("Contacting: The computer whose code you paste and nobody else");
        JsonObject report = JsonParser.parseString(out()).getAsJsonObject();
        assertThat(report.get("subject").toString()).contains("Directly, within one network");
        assertThat(history.runs("network", Instant.EPOCH)).isEmpty();
        assertThat(history.runs("peer", Instant.EPOCH)).hasSize(1);
        assertThat(history.runs("peer", Instant.EPOCH).get(0).numbers())
                .extracting(Measurement::id)
                .contains("net.udp.rtt", "net.udp.loss");
        assertThat(run("history")).isEqualTo(ExitCode.READY);
        assertThat(out()).containsOnlyOnce("zoom, with another computer  ");
    }

    @Test
    void noRunIsComparedWithTestsWithAnotherComputer() throws Exception {
        for (int day = 23; day < 26; day++) {
            new RunHistory(folder).keep(past("peer", "2026-11-" + day + "T07:30:00Z"));
        }
        try (ServerSocket server = server()) {
            run("network", "--endpoints", endpoints(server).toString());
        }
        assertThat(out()).contains("No other day around 07:40 is known");
    }

    private static RunSummary past(String at) {
        return past("network", at);
    }

    private static RunSummary past(String kind, String at) {
        return past(kind, at, "");
    }

    private static RunSummary past(String kind, String at, String place) {
        return new RunSummary(
                kind,
                Instant.parse(at).atZone(ZoneId.of("UTC")),
                "zoom",
                place,
                "ready",
                List.of(Measurement.of("net.rtt.median", 80, "ms")));
    }

    /** Takes connections and hangs up at once: round trips without TLS. */
    private static ServerSocket server() throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            listener.accept().close();
                        }
                    } catch (IOException e) {
                        // Closed.
                    }
                },
                "test-server");
        thread.setDaemon(true);
        thread.start();
        return listener;
    }

    private Path endpoints(ServerSocket server) throws IOException {
        return endpoints(Optional.of(server));
    }

    private Path endpoints(Optional<ServerSocket> server) throws IOException {
        Path file = folder.resolve("endpoints.json");
        Files.writeString(
                file,
                server.map(one ->
                                "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": " + one.getLocalPort() + "}}")
                        .orElse("{}"));
        return file;
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                new TextStyle(80, false, StandardCharsets.UTF_8));
        Host host = new Host(
                "Linux", List.of("/opt/java", "-jar", "/opt/greenroom.jar"), Optional.of(new Memory(folder, folder)));
        Clock clock = Clock.fixed(NOW, ZoneId.of("UTC"));
        int status = Main.run(
                new CommandEnvironment(terminal, FakeDevices.none(), clock, System::nanoTime, host), arguments);
        assertThat(out() + err()).as("a stack trace").doesNotContain("Exception", "\tat ");
        return status;
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
