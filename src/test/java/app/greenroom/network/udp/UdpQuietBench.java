package app.greenroom.network.udp;

import app.greenroom.network.io.Traffic;
import app.greenroom.network.stun.StunServer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * What this computer itself adds to a stream's numbers, which are to be nought on loopback: 500 packets at 50 a second, beside {@code
 * irtt} and {@code iperf3} at the same time, where they are installed. Prints a line for each.
 */
final class UdpQuietBench {
    private static final StreamPlan PLAN = new StreamPlan(500, 10, Duration.ofMillis(20), Duration.ofSeconds(1));
    private static final String HERE = "127.0.0.1";

    private UdpQuietBench() {}

    public static void main(String[] args) throws Exception {
        String port = Integer.toString(port());
        String other = Integer.toString(port());
        List<Process> servers = new ArrayList<>();
        start("irtt", "server", "-b", HERE + ":" + port, "-i", "0").ifPresent(servers::add);
        start("iperf3", "-s", "-B", HERE, "-p", other, "--forceflush").ifPresent(servers::add);
        for (Process server : servers) {
            listens(server);
        }
        var irtt = start("irtt", "client", "-i", "20ms", "-d", "10s", "-l", "172", "-q", "-o", "-", HERE + ":" + port);
        var iperf = start("iperf3", "-u", "-c", HERE, "-p", other, "-b", "68800", "-l", "172", "-t", "10", "-J");
        try (StunServer far = StunServer.honest(HERE);
                DatagramChannel channel = DatagramChannel.open().connect(far.address());
                StreamProbe probe =
                        new StreamProbe(channel, new StunWire(new Random(1)), PLAN, System::nanoTime, new Traffic())) {
            StreamFacts facts = StreamFacts.from(probe.run(System.nanoTime(), share -> {}));
            print(
                    "Greenroom",
                    facts.median().orElse(Double.NaN),
                    facts.jitter().orElse(Double.NaN),
                    facts.loss().orElseThrow().lost());
            if (irtt.isPresent()) {
                UdpTruthBench.Numbers said = UdpTruthBench.irtt(said(irtt.get()));
                print("irtt", said.median(), said.jitter(), said.lost());
            }
            if (iperf.isPresent()) {
                JsonObject sum = JsonParser.parseString(said(iperf.get()))
                        .getAsJsonObject()
                        .getAsJsonObject("end")
                        .getAsJsonObject("sum");
                print(
                        "iperf3",
                        Double.NaN,
                        sum.get("jitter_ms").getAsDouble(),
                        sum.get("lost_packets").getAsInt());
            }
        } finally {
            servers.forEach(Process::destroy);
        }
        System.exit(0);
    }

    private static int port() throws IOException {
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Optional<Process> start(String... command) {
        try {
            return Optional.of(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            System.out.println(command[0] + " is not installed");
            return Optional.empty();
        }
    }

    /** Waits until a server says that it listens; both tools do, each in its own words. */
    private static void listens(Process server) throws IOException {
        BufferedReader words = server.inputReader();
        String line = words.readLine();
        while (line != null && !line.contains("listen")) {
            line = words.readLine();
        }
        if (line == null) {
            throw new IOException("a server ended before it listened");
        }
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void print(String who, double median, double jitter, int lost) {
        System.out.printf(
                Locale.ROOT, "%s: round trip %.3f ms, jitter %.3f ms, %d packets lost%n", who, median, jitter, lost);
    }
}
