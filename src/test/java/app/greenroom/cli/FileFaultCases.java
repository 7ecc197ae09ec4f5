package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.FaultTable.Fault;
import app.greenroom.FileFaults;
import app.greenroom.capture.device.CameraRoom;
import app.greenroom.cli.terminal.Host;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What {@link FileFaultsTest} runs, as a user who may not do everything and whose disks are full or read-only. */
public final class FileFaultCases implements CameraRoom.Cases {
    /** What {@link FileFaultsTest} has mounted in the room's folder. */
    static final String FULL = "full";

    static final String READ_ONLY = "readonly";

    private static final String GOOD = Path.of("samples", "good-room").toString();
    private static final Instant MORNING = Instant.parse("2026-11-02T12:40:00Z");

    /** What a file that opens, but holds nothing to judge, leaves unknown. */
    private static final Map<String, String> ABOUT = Map.of("short.jpg", "light-backlight");

    private boolean prepared;

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        FileFaults.inputs().forEach(fault -> cases.put(fault.name(), room -> input(room, fault)));
        FileFaults.reports().forEach(fault -> cases.put(fault.name(), room -> report(room, fault)));
        Map<String, Surrounding> surroundings = Map.of(
                "printing", FileFaultCases::printing,
                "no home", FileFaultCases::noHome,
                "damaged history", FileFaultCases::damagedHistory,
                "clock back", (room, fault) -> clock(room, fault, Duration.ofHours(-1)),
                "clock ahead", (room, fault) -> clock(room, fault, Duration.ofDays(1)));
        FileFaults.surroundings()
                .forEach(fault -> cases.put(fault.name(), room -> Objects.requireNonNull(surroundings.get(fault.name()))
                        .meet(room, fault)));
        return cases;
    }

    private interface Surrounding {
        void meet(CameraRoom room, Fault fault) throws Exception;
    }

    private void input(CameraRoom room, Fault fault) throws Exception {
        prepare(room);
        RealRun run = RealRun.of(
                room, "check", "--input", room.folder().resolve(fault.name()).toString());
        assertThat(run.status()).isEqualTo(fault.status());
        String told = run.err().strip();
        if (ABOUT.containsKey(fault.name())) {
            JsonObject finding = run.finding(ABOUT.get(fault.name()));
            told = finding.get("reason").getAsString() + " "
                    + finding.get("fix").getAsString();
        }
        assertThat(told).isEqualTo(fault.sees());
    }

    private void report(CameraRoom room, Fault fault) throws Exception {
        prepare(room);
        Path report = room.folder().resolve(fault.name());
        RealRun run = RealRun.of(room, "check", "--input", GOOD, "--report", report.toString());
        assertThat(run.status()).isEqualTo(fault.status());
        assertThat(run.err()).contains(sees(room, fault));
        assertThat(run.outcome("light-backlight")).as("the check itself").isEqualTo("met");
        assertThat(Files.exists(report)).isFalse();
        Path into = report.resolveSibling(".").normalize();
        if (Files.isDirectory(into)) {
            try (Stream<Path> left = Files.list(into)) {
                assertThat(left).as("nothing half").isEmpty();
            }
        }
    }

    private static void printing(CameraRoom room, Fault fault) throws Exception {
        try (OutputStream full = new FileOutputStream("/dev/full")) {
            RealRun run = RealRun.well(full, Clock.systemUTC(), home(Map.of()), "check", "--input", GOOD);
            assertThat(run.status()).isEqualTo(fault.status());
            assertThat(run.err()).contains(fault.sees());
        }
    }

    private static void noHome(CameraRoom room, Fault fault) throws Exception {
        for (Map<String, String> none :
                Stream.of(Map.<String, String>of(), Map.of("user.home", "?")).toList()) {
            Host host = home(none);
            RealRun history = RealRun.well(new ByteArrayOutputStream(), Clock.systemUTC(), host, "history");
            assertThat(history.status()).isEqualTo(fault.status());
            assertThat(history.err()).contains(fault.sees());
            RealRun check = RealRun.well(new ByteArrayOutputStream(), Clock.systemUTC(), host, check(room));
            assertThat(check.outcome("sound-level")).isEqualTo("met");
            assertThat(Path.of("?")).doesNotExist();
        }
    }

    private static void damagedHistory(CameraRoom room, Fault fault) throws Exception {
        Path home = room.folder().resolve("damaged");
        Path folder = Files.createDirectories(home.resolve(".local/share/greenroom"));
        Files.writeString(folder.resolve("history.sqlite"), "Dear committee, ".repeat(100));
        Host host = home(Map.of("user.home", home.toString(), "os.name", "Linux"));
        RealRun check = RealRun.well(new ByteArrayOutputStream(), Clock.systemUTC(), host, check(room));
        assertThat(check.status()).isEqualTo(fault.status());
        assertThat(check.err()).containsOnlyOnce(sees(room, fault));
        assertThat(check.outcome("sound-level")).as("the check goes on").isEqualTo("met");
    }

    private static void clock(CameraRoom room, Fault fault, Duration jump) throws Exception {
        RealRun steady = RealRun.well(
                new ByteArrayOutputStream(), Clock.fixed(MORNING, ZoneOffset.UTC), home(Map.of()), check(room));
        RealRun jumping = RealRun.well(new ByteArrayOutputStream(), new Jumping(jump), home(Map.of()), check(room));
        assertThat(jumping.status()).isEqualTo(fault.status());
        assertThat(outcomes(jumping)).hasSizeGreaterThan(10).isEqualTo(outcomes(steady));
        assertThat(jumping.err()).isEqualTo(steady.err());
    }

    /** A clock that jumps between the first time it is read and the second. */
    private static final class Jumping extends Clock {
        private final Duration jump;
        private boolean read;

        Jumping(Duration jump) {
            this.jump = jump;
        }

        @Override
        public Instant instant() {
            Instant now = read ? MORNING.plus(jump) : MORNING;
            read = true;
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Map<String, String> outcomes(RealRun run) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (JsonElement each :
                JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("findings")) {
            JsonObject finding = each.getAsJsonObject();
            outcomes.put(
                    finding.get("check").getAsString(), finding.get("outcome").getAsString());
        }
        return outcomes;
    }

    private static String[] check(CameraRoom room) throws IOException {
        Path none = Files.writeString(room.folder().resolve("nothing.json"), "{}");
        return new String[] {"check", "--quick", "--seconds", "3", "--json", "--endpoints", none.toString()};
    }

    private static Host home(Map<String, String> told) {
        Properties properties = new Properties();
        properties.putAll(told);
        return Host.ofThisComputer(Map.of(), properties);
    }

    private static String sees(CameraRoom room, Fault fault) {
        return fault.sees().replace(FileFaults.FOLDER, room.folder().toString());
    }

    private void prepare(CameraRoom room) throws IOException {
        if (prepared) {
            return;
        }
        prepared = true;
        Path folder = room.folder();
        Files.createFile(folder.resolve("empty.wav"));
        byte[] sound = Files.readAllBytes(Path.of(GOOD, "sound.wav"));
        Files.write(folder.resolve("short.wav"), Arrays.copyOf(sound, 30));
        try (Stream<Path> frames = Files.list(Path.of(GOOD, "frames"))) {
            byte[] picture = Files.readAllBytes(frames.sorted().findFirst().orElseThrow());
            Files.write(folder.resolve("short.jpg"), Arrays.copyOf(picture, picture.length / 3));
        }
        Files.writeString(folder.resolve("letter.mp4"), "Dear committee,\n");
        Files.createDirectory(folder.resolve("nothing"));
        Files.write(folder.resolve("locked.wav"), sound);
        allow(folder.resolve("locked.wav"), "---------");
        Files.createDirectory(folder.resolve("locked"));
        allow(folder.resolve("locked"), "---------");
        Files.createDirectory(folder.resolve("kept"));
        allow(folder.resolve("kept"), "r-xr-xr-x");
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
