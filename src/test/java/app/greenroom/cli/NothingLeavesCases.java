package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.Host;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.memory.Memory;
import app.greenroom.report.text.TextStyle;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.DeviceMemory;
import app.greenroom.session.device.Devices;
import app.greenroom.ui.Desktop;
import app.greenroom.ui.WindowEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What {@link NothingLeavesTest} runs: each command in turn, with what the wire counted and which names were asked for. */
public final class NothingLeavesCases implements CameraRoom.Cases {
    private static final Path ROOM = Path.of("samples", "low-laptop-bright-window");
    private static final Path DEVICES = Path.of("/proc/net/dev");

    /** The platform of the check that may ask: what platforms.json lists for it, and nothing else. */
    private static final String PLATFORM = "teams";

    private static final List<String> LISTED =
            List.of("teams.microsoft.com", "worldaz.tr.teams.microsoft.com", "stun.cloudflare.com");

    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Ended(int status, String out, String err) {}

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        String sound = ROOM.resolve("sound.wav").toString();
        cases.put("the wire counts and the name server writes down", room -> listedOnly(room));
        cases.put("--help", room -> silent(room, 0, "--help"));
        cases.put("devices", room -> silent(room, 0, "devices"));
        cases.put("measure", room -> silent(room, 0, "measure", ROOM.toString(), sound));
        cases.put("history", room -> silent(room, 0, "history"));
        cases.put("accepted", room -> silent(room, 0, "accepted"));
        cases.put("check of a recording", room -> silent(room, 1, inFolder(room, "check", "--input", ROOM.toString())));
        cases.put("watch of a recording", room -> silent(room, 1, "watch", "--input", ROOM.toString()));
        cases.put("interviews", room -> silent(room, 0, "interviews"));
        cases.put("echo without a microphone", room -> silent(room, 2, "echo"));
        cases.put("check of what is not there", this::check);
        cases.put("review", room -> silent(room, 0, inFolder(room, "review", sound)));
        cases.put("the window", this::window);
        cases.put("what is kept is its owner's alone", NothingLeavesCases::kept);
        return cases;
    }

    private static String[] inFolder(CameraRoom room, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.add("--report");
        words.add(room.folder().resolve(command[0] + ".html").toString());
        return words.toArray(String[]::new);
    }

    private void silent(CameraRoom room, int status, String... command) throws Exception {
        serve();
        long before = sent();
        Ended ended = run(room, command);
        assertThat(ended.status()).as(ended.toString()).isEqualTo(status);
        assertThat(sent() - before).as("bytes sent").isZero();
        assertThat(asked).as("names asked for").isEmpty();
    }

    /** A check of the line may ask, for what is listed; and if this were not seen, nothing of the others would be either. */
    private void listedOnly(CameraRoom room) throws Exception {
        serve();
        long before = sent();
        Ended ended = run(
                room,
                "network",
                "--platform",
                PLATFORM,
                "--report",
                room.folder() + "/line.html",
                "--report",
                room.folder() + "/line.json",
                "--report",
                room.folder() + "/line.txt");
        assertThat(asked).as(ended.toString()).isNotEmpty();
        assertThat(LISTED).containsAll(asked);
        assertThat(sent() - before).as("bytes sent").isPositive().isLessThan(150_000);
        asked.clear();
        String wire = HexFormat.ofDelimiter(":")
                .formatHex(NetworkInterface.getByName("out").getHardwareAddress());
        List<String> whoAndWhere =
                List.of(wire, "192.0.2.1", InetAddress.getLocalHost().getHostName(), System.getProperty("user.home"));
        for (String form : List.of("html", "json", "txt")) {
            String report = Files.readString(room.folder().resolve("line." + form));
            assertThat(report).contains("Teams").doesNotContainIgnoringCase(whoAndWhere.toArray(String[]::new));
        }
    }

    /** Without a camera and a microphone the line is asked all the same, and nobody else. */
    private void check(CameraRoom room) throws Exception {
        serve();
        long before = sent();
        Ended ended = run(room, "check", "--quick", "--platform", PLATFORM);
        assertThat(ended.status()).as("the line knows no names: %s", ended).isEqualTo(1);
        assertThat(asked).as(ended.toString()).isNotEmpty();
        assertThat(LISTED).containsAll(asked);
        assertThat(sent() - before).as("bytes sent").isPositive().isLessThan(150_000);
        asked.clear();
    }

    private void window(CameraRoom room) throws Exception {
        serve();
        long before = sent();
        Memory memory = memory(room);
        Desktop desktop = new Desktop(new WindowEnvironment(
                Devices.system(System::nanoTime, new DeviceMemory(Optional.of(memory.folder())), ComputerMeter.NONE),
                Clock.system(ZoneId.systemDefault()),
                System::nanoTime,
                Optional.of(memory),
                Optional.empty(),
                Optional.empty(),
                "Linux"));
        boolean[] seen = new boolean[1];
        desktop.run(opened -> {
            seen[0] = opened.isShowing();
            opened.dispose();
        });
        assertThat(seen[0]).as("the window was there").isTrue();
        assertThat(sent() - before).as("bytes sent").isZero();
        assertThat(asked).as("names asked for").isEmpty();
    }

    /** What the network's run, the window and the settings left: nobody else can get at any of it. */
    private static void kept(CameraRoom room) throws IOException {
        Path kept = room.folder().resolve("kept");
        List<String> open = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : (Iterable<Path>) files.filter(file -> !file.equals(kept))::iterator) {
                names.add(file.getFileName().toString());
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                if (!rights.endsWith("------") && !closedAbove(file, kept)) {
                    open.add(rights + " " + file);
                }
            }
        }
        assertThat(names).contains("history.sqlite");
        assertThat(open).isEmpty();
    }

    private static Memory memory(CameraRoom room) {
        return new Memory(room.folder().resolve("kept/data"), room.folder().resolve("kept/config"));
    }

    private static boolean closedAbove(Path file, Path end) throws IOException {
        for (Path above = file.getParent(); above != null && !above.equals(end); above = above.getParent()) {
            if (PosixFilePermissions.toString(Files.getPosixFilePermissions(above))
                    .endsWith("------")) {
                return true;
            }
        }
        return false;
    }

    private static Ended run(CameraRoom room, String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new CommandEnvironment(
                        new Terminal(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                false,
                                new TextStyle(100, false, StandardCharsets.UTF_8)),
                        Devices.system(
                                System::nanoTime,
                                new DeviceMemory(Optional.of(memory(room).folder())),
                                ComputerMeter.NONE),
                        Clock.systemUTC(),
                        System::nanoTime,
                        new Host("Linux", List.of("greenroom"), Optional.of(memory(room)))),
                command);
        return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What went out by the wire and to this computer itself, bytes, the wire's other end left out. */
    private static long sent() throws IOException {
        return Files.readAllLines(DEVICES).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("lo:") || line.startsWith("out:"))
                .mapToLong(line -> Long.parseLong(
                        Arrays.asList(line.split(":\\s*|\\s+", -1)).get(9)))
                .sum();
    }

    private boolean serving;

    /** A name server that knows no name and writes down each. */
    private void serve() throws IOException {
        if (serving) {
            return;
        }
        serving = true;
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress("127.0.0.53", 53));
        Thread server = new Thread(
                () -> {
                    byte[] bytes = new byte[1500];
                    while (!socket.isClosed()) {
                        DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
                        try {
                            socket.receive(packet);
                            asked.add(name(bytes));
                            bytes[2] |= (byte) 0x80; // an answer
                            bytes[3] = (byte) ((bytes[3] & 0xf0) | 3); // to a name that does not exist
                            socket.send(packet);
                        } catch (IOException e) {
                            asked.add("the name server failed: " + e);
                            return;
                        }
                    }
                },
                "names");
        server.setDaemon(true);
        server.start();
    }

    /** The question's name behind the head of twelve bytes: labels, each behind its length. */
    private static String name(byte[] query) {
        StringBuilder name = new StringBuilder();
        int at = 12;
        while (query[at] > 0) {
            if (name.length() > 0) {
                name.append('.');
            }
            name.append(new String(query, at + 1, query[at], StandardCharsets.US_ASCII));
            at += query[at] + 1;
        }
        return name.toString();
    }
}
