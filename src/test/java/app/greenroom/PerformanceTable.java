package app.greenroom;

import app.greenroom.cli.QuickBench;
import app.greenroom.ui.Display;
import app.greenroom.ui.WindowBench;
import app.greenroom.ui.strip.CallBench;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each figure beside its peer in the same run, by one command: {@code PerformanceTable [PART…]}, parts being {@code sound}, {@code
 * frame}, {@code network}, {@code start}, {@code quick}, {@code window}, {@code call} and {@code browser}; all of them unless some are
 * named. It runs the benches, each in a process of its own, and writes {@code target/performance.md}: what, how much here, the peer,
 * how much there, how many times the peer. Peers that are not installed are named as missing. On a computer that does nothing
 * else, of Linux; eight minutes.
 */
public final class PerformanceTable {
    private static final String NUMBER = "(-?[0-9.]+|NaN)";
    private static final Path FILE = Path.of("target", "performance.md");

    private final List<String> rows = new ArrayList<>();

    private PerformanceTable() {}

    /** One part of the table. */
    private interface Part {
        void run() throws Exception;
    }

    /** Runs; see the class. */
    public static void main(String[] args) throws Exception {
        new PerformanceTable().all(Arrays.asList(args));
    }

    private void all(List<String> wanted) throws Exception {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("sound", this::sound);
        parts.put("frame", this::frame);
        parts.put("network", this::network);
        parts.put("start", this::start);
        parts.put("quick", this::quick);
        parts.put("window", this::window);
        parts.put("call", this::call);
        parts.put("browser", this::browser);
        if (!parts.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("The parts are " + parts.keySet());
        }
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (wanted.isEmpty() || wanted.contains(part.getKey())) {
                long before = System.nanoTime();
                part.getValue().run();
                System.out.printf(Locale.ROOT, "%s took %.0f s%n%n", part.getKey(), (System.nanoTime() - before) / 1e9);
                write();
            }
        }
    }

    private void write() throws IOException {
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.writeString(
                FILE,
                String.format(
                        Locale.ROOT,
                        "Java %s, %d processors, load %s at the end.%n%n"
                                + "| what | here | peer | there | times the peer |%n|---|---|---|---|---|%n%s%n",
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        load,
                        String.join("\n", rows)));
    }

    private void row(String what, String here, String peer, String there, String ratio) {
        rows.add("| " + String.join(" | ", what, here, peer, there, ratio) + " |");
    }

    private void row(String what, double here, String peer, double there, String unit) {
        row(
                what,
                String.format(Locale.ROOT, "%.2f %s", here, unit),
                peer,
                String.format(Locale.ROOT, "%.2f %s", there, unit),
                String.format(Locale.ROOT, "%.2f", here / there));
    }

    private void missing(String peer) {
        row("", "", peer, "not installed", "");
    }

    /** A minute of sound, beside programs that measure a part of it. */
    private void sound() throws Exception {
        String said = bench("app.greenroom.speech.SoundSideBySide");
        double ours = number(said, "warm: everything \\| " + NUMBER);
        for (String line : said.lines().toList()) {
            Matcher peer = Pattern.compile("\\| ((?:Praat|aubio|FFmpeg)[^|]*) \\| " + NUMBER + " \\|.*")
                    .matcher(line);
            if (peer.matches()) {
                row(
                        "a minute of sound, all measures, warm",
                        ours,
                        peer.group(1),
                        Double.parseDouble(peer.group(2)),
                        "s");
            } else if (line.contains("is not installed")) {
                missing(line.replaceAll("\\| (\\S+) is.*", "$1"));
            }
        }
    }

    /** A live frame beside the bare nets. */
    private void frame() throws Exception {
        String said = bench("app.greenroom.nets.LiveFrameBench", "1200");
        Matcher all = matcher(
                said,
                "\\| all, processor time \\| [^|]* \\| " + NUMBER + " \\| " + NUMBER + " \\| [^|]* \\| " + NUMBER
                        + " \\| " + NUMBER);
        row(
                "a live frame, 1280×720, median (95th percentile)",
                all.group(1) + " ms (" + all.group(2) + ")",
                "the bare nets, run as often",
                all.group(3) + " ms",
                all.group(4) + ", of the means");
    }

    /** Whose numbers of a line are nearer to what the line did, and what this computer itself adds. */
    private void network() throws Exception {
        if (!onPath("irtt")) {
            missing("irtt");
        } else {
            String said = bench("app.greenroom.network.udp.UdpTruthBench");
            for (String what : List.of("median", "jitter", "loss")) {
                String error = " *worst [0-9.]+ mean " + NUMBER;
                row(
                        "mean error of the " + what + " over 27 lines, " + (what.equals("loss") ? "packets" : "ms"),
                        number(said, what + " own" + error),
                        "irtt, through the same relay",
                        number(said, what + " irtt" + error),
                        "");
            }
            Matcher bars = matcher(said, "within the bars: own (\\d+), irtt (\\d+) of (\\d+)");
            row("of " + bars.group(3) + " lines told within the bars", bars.group(1), "irtt", bars.group(2), "");
        }
        String quiet = bench("app.greenroom.network.udp.UdpQuietBench");
        double ours = number(quiet, "Greenroom: .* jitter " + NUMBER);
        for (String peer : List.of("irtt", "iperf3")) {
            if (onPath(peer)) {
                row(
                        "jitter that this computer itself adds, on loopback",
                        ours,
                        peer,
                        number(quiet, peer + ": .* jitter " + NUMBER),
                        "ms");
            } else {
                missing(peer);
            }
        }
    }

    /** Processes from their start to their end. */
    private void start() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = "target/greenroom.jar";
        List<Double> nothing = new ArrayList<>();
        List<Double> devices = new ArrayList<>();
        List<Double> check = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            nothing.add(seconds(java, "-version"));
            devices.add(seconds(java, "-jar", jar, "devices"));
            check.add(seconds(java, "-jar", jar, "check", "--input", "samples/good-room", "--json"));
        }
        row("`devices`, the whole process", median(devices), "plain Java, `-version`", median(nothing), "s");
        row("`check` of a recorded session, the whole process", median(check), "plain Java", median(nothing), "s");
    }

    /** A quick check with devices, and how much of it comes after it has listened. */
    private void quick() throws Exception {
        String said = bench(QuickBench.class.getName(), "3");
        List<Double> whole = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        Matcher line = Pattern.compile(
                        "^ *" + NUMBER + " \\| +" + NUMBER + " \\| +" + NUMBER + " \\(", Pattern.MULTILINE)
                .matcher(said);
        while (line.find()) {
            whole.add(Double.valueOf(line.group(1)));
            after.add(Double.valueOf(line.group(3)));
        }
        row("`check --quick` with devices, the whole process", median(whole), "promised: at most", 15, "s");
        row("of that, from the last sound to the verdict's last line", median(after), "wanted: at most", 1.5, "s");
    }

    /** From the start to the window and to its first live picture. */
    private void window() throws Exception {
        String said = bench(WindowBench.class.getName(), "start");
        double nothing = number(said, "Java alone \\(-version\\): median " + NUMBER);
        for (String how : List.of("", " with class-data sharing")) {
            for (String what : List.of("window", "first live picture")) {
                row(
                        "from the start to the " + what + how,
                        number(said, "(?m)^" + what + how + ": median " + NUMBER),
                        "plain Java, `-version`",
                        nothing,
                        "s");
            }
        }
    }

    /** Whether a call notices that it is watched beside it. */
    private void call() throws Exception {
        try (Display display = Display.start(1400, 900)) {
            String said = bench(Map.of("DISPLAY", display.name()), CallBench.class.getName(), "2", "20");
            Matcher lost = Pattern.compile("alone " + NUMBER + " %, beside Greenroom " + NUMBER)
                    .matcher(said);
            if (lost.find()) {
                row(
                        "pictures that a 720p call in Chromium loses beside Greenroom",
                        lost.group(2) + " %",
                        "the same call alone",
                        lost.group(1) + " %",
                        "");
            } else {
                missing("Chromium");
            }
        }
    }

    /** What a checker in a web page would take; its graphics are computed in software here. */
    private void browser() throws Exception {
        if (!onPath("node") || !Files.exists(Path.of("src/main/models/node_modules"))) {
            missing("node, with the models that the build fetches");
            return;
        }
        String said = output(new ProcessBuilder("node", "src/test/js/browser-bench.mjs", "--rounds", "1"));
        for (String line :
                said.lines().filter(each -> each.matches("\\| [a-z_]+ .*")).toList()) {
            String[] cells = line.split(" *\\| *", -1);
            row(cells[1] + " of MediaPipe in Chromium, median", "", "as a web page", cells[4] + " ms", "");
        }
    }

    private String bench(String main, String... arguments) throws Exception {
        return bench(Map.of(), main, arguments);
    }

    private String bench(Map<String, String> environment, String main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=" + environment.isEmpty(),
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return output(builder);
    }

    /** What it prints, which is printed here as well while it comes. */
    private static String output(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        StringBuilder all = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                all.append(line).append('\n');
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(builder.command() + " ended with " + process.exitValue());
        }
        return all.toString();
    }

    /** Of the clock, from its start to its end. */
    private static double seconds(String... command) throws Exception {
        long before = System.nanoTime();
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return (System.nanoTime() - before) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static double number(String said, String pattern) {
        return Double.parseDouble(matcher(said, pattern).group(1));
    }

    private static Matcher matcher(String said, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("not found: " + pattern);
        }
        return matcher;
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
