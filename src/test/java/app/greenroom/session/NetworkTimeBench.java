package app.greenroom.session;

import app.greenroom.cli.Main;
import app.greenroom.network.TestKeys;
import app.greenroom.network.relay.Impairment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long {@code network} takes from its start as a process to its end, with servers on loopback that answer, that answer
 * late, and that nothing ever comes back from. Not a test: a main program that prints a line for each.
 */
public final class NetworkTimeBench {
    private static final Pattern TRAFFIC = Pattern.compile("\"traffic\": ?(\\d+)");

    private NetworkTimeBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("greenroom-times");
        TestKeys keys = new TestKeys(folder);
        run(folder, keys, "answering", Impairment.NONE, Impairment.NONE);
        run(folder, keys, "200 ms away", Impairment.delay(100), Impairment.delay(100));
        run(folder, keys, "UDP into a black hole", Impairment.block(), Impairment.NONE);
        run(folder, keys, "all into a black hole", Impairment.block(), Impairment.block());
    }

    private static void run(Path folder, TestKeys keys, String name, Impairment udp, Impairment tcp) throws Exception {
        for (boolean quick : List.of(false, true)) {
            try (LoopbackPlatform platform = new LoopbackPlatform(folder, keys, udp, tcp)) {
                List<String> command = new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "network",
                        "--json",
                        "--no-history",
                        "--endpoints",
                        platform.endpoints().toString()));
                if (quick) {
                    command.add("--quick");
                }
                long began = System.nanoTime();
                Process process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int status = process.waitFor();
                Matcher traffic = TRAFFIC.matcher(report);
                System.out.printf(
                        Locale.ROOT,
                        "%-24s %-6s %5.1f s, exit status %d, %s%n",
                        name,
                        quick ? "quick" : "full",
                        (System.nanoTime() - began) / 1e9,
                        status,
                        traffic.find() ? Long.parseLong(traffic.group(1)) / 1000 + " kB" : "traffic not told");
            }
        }
    }
}
