package app.greenroom.network.udp;

import app.greenroom.network.io.Traffic;
import app.greenroom.network.relay.Impairment;
import app.greenroom.network.relay.Relay;
import app.greenroom.network.stun.StunServer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How far a stream's numbers are from what the relay did, beside those of {@code irtt} through the same relay at the same
 * time: 500 packets at 50 a second over every delay, jitter and loss. Needs {@code irtt} on the path; takes under a minute:
 * {@code java -cp … app.greenroom.network.udp.UdpTruthBench [links at once]}.
 */
final class UdpTruthBench {
    private static final StreamPlan PLAN = new StreamPlan(500, 10, Duration.ofMillis(20), Duration.ofSeconds(1));

    private UdpTruthBench() {}

    private record Link(double roundTrip, double jitter, double loss) {}

    /** Median and jitter in ms, losses in packets. */
    record Numbers(double median, double jitter, int lost) {}

    private record Row(Link link, Numbers truth, Numbers seen, Numbers irttTruth, Numbers irtt, String accuracy) {}

    public static void main(String[] args) throws Exception {
        int atOnce = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        List<Link> links = new ArrayList<>();
        for (double loss : new double[] {0, 0.01, 0.05}) {
            for (double jitter : new double[] {0, 10, 30}) {
                for (double trip : new double[] {20, 80, 200}) {
                    links.add(new Link(trip, jitter, loss));
                }
            }
        }
        int port;
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process server = new ProcessBuilder("irtt", "server", "-b", "127.0.0.1:" + port, "-i", "0")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            InetSocketAddress irtt = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            List<Future<Row>> rows = new ArrayList<>();
            for (Link link : links) {
                rows.add(threads.submit(() -> run(link, irtt)));
            }
            print(rows);
        } finally {
            threads.shutdownNow();
            server.destroy();
        }
    }

    private static void print(List<Future<Row>> rows) throws Exception {
        System.out.println("errors: median ms (own irtt), jitter per cent (own irtt), loss in packets (own irtt)");
        double[] worst = new double[6];
        double[] sums = new double[6];
        int own = 0;
        int theirs = 0;
        for (Future<Row> future : rows) {
            Row row = future.get();
            double[] errors = {
                Math.abs(row.seen.median - row.truth.median),
                Math.abs(row.irtt.median - row.irttTruth.median),
                100 * Math.abs(row.seen.jitter - row.truth.jitter) / Math.max(1, row.truth.jitter),
                100 * Math.abs(row.irtt.jitter - row.irttTruth.jitter) / Math.max(1, row.irttTruth.jitter),
                Math.abs(row.seen.lost - row.truth.lost),
                Math.abs(row.irtt.lost - row.irttTruth.lost)
            };
            own += within(row.seen, row.truth) ? 1 : 0;
            theirs += within(row.irtt, row.irttTruth) ? 1 : 0;
            for (int i = 0; i < errors.length; i++) {
                worst[i] = Math.max(worst[i], errors[i]);
                sums[i] += errors[i];
            }
            System.out.printf(
                    Locale.ROOT,
                    "%3.0f ms ±%2.0f %2.0f %%  truth %7.2f ms %6.2f ms %2d | %.3f %.3f | %5.1f %5.1f | %.0f %.0f |"
                            + " %s%n",
                    row.link.roundTrip,
                    row.link.jitter,
                    100 * row.link.loss,
                    row.truth.median,
                    row.truth.jitter,
                    row.truth.lost,
                    errors[0],
                    errors[1],
                    errors[2],
                    errors[3],
                    errors[4],
                    errors[5],
                    row.accuracy);
        }
        System.out.printf("within the bars: own %d, irtt %d of %d links%n", own, theirs, rows.size());
        String[] names = {"median own", "median irtt", "jitter own", "jitter irtt", "loss own", "loss irtt"};
        for (int i = 0; i < worst.length; i++) {
            System.out.printf(Locale.ROOT, "%-12s worst %.3f mean %.3f%n", names[i], worst[i], sums[i] / rows.size());
        }
    }

    /** Median within 1 ms or 2 %, jitter within 1 ms or 20 %, loss within one point of 500 packets. */
    private static boolean within(Numbers seen, Numbers truth) {
        return Math.abs(seen.median - truth.median) <= Math.max(1, 0.02 * truth.median)
                && Math.abs(seen.jitter - truth.jitter) <= Math.max(1, 0.2 * truth.jitter)
                && Math.abs(seen.lost - truth.lost) <= 5;
    }

    private static Row run(Link link, InetSocketAddress server) throws Exception {
        Impairment each = Impairment.delay(link.roundTrip / 2)
                .withDelay(link.roundTrip / 2, link.jitter / 2)
                .withLoss(1 - Math.sqrt(1 - link.loss));
        try (StunServer far = StunServer.honest("127.0.0.1");
                Relay relay = new Relay(Impairment.NONE, Impairment.NONE, link.hashCode())) {
            InetSocketAddress front = relay.udp(server);
            Process irtt = new ProcessBuilder(
                            "irtt",
                            "client",
                            "-i",
                            "20ms",
                            "-d",
                            "10s",
                            "-l",
                            "172",
                            "-q",
                            "-o",
                            "-",
                            "127.0.0.1:" + front.getPort())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            relay.up().become(each);
            relay.down().become(each);
            try (DatagramChannel channel = DatagramChannel.open().connect(relay.udp(far.address()));
                    StreamProbe probe = new StreamProbe(
                            channel, new StunWire(new Random(1)), PLAN, System::nanoTime, new Traffic())) {
                StreamSamples samples = probe.run(System.nanoTime(), share -> {});
                StreamFacts facts = StreamFacts.from(samples);
                String json = new String(irtt.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                Truth all = new Truth(relay, Truth::stunNumber, number -> number >= PLAN.warmUp());
                return new Row(
                        link,
                        new Numbers(all.median(), all.jitter(), all.lost()),
                        new Numbers(
                                facts.median().orElse(Double.NaN),
                                facts.jitter().orElse(Double.NaN),
                                facts.loss().orElseThrow().lost()),
                        irttTruth(relay),
                        irtt(json),
                        relay.accuracy());
            }
        }
    }

    private static Numbers irttTruth(Relay relay) {
        Truth truth = new Truth(relay, UdpTruthBench::irttNumber, number -> number >= PLAN.warmUp());
        return new Numbers(truth.median(), truth.jitter(), truth.lost());
    }

    /** The number in irtt's packets: three bytes of magic, flags (1 open, 2 reply, 4 close), a token of 8, the number. */
    private static OptionalInt irttNumber(ByteBuffer head) {
        boolean its = head.remaining() >= 16
                && (head.get(0) & 0xFF) == 0x14
                && (head.get(1) & 0xFF) == 0xA7
                && (head.get(2) & 0xFF) == 0x5B
                && (head.get(3) & 5) == 0;
        return its ? OptionalInt.of(Integer.reverseBytes(head.getInt(12))) : OptionalInt.empty();
    }

    /** Jitter is the mean difference of round trips that follow each other, as ours is; irtt's own is of single ways. */
    static Numbers irtt(String json) throws IOException {
        if (json.isBlank()) {
            throw new IOException("irtt gave nothing");
        }
        List<Double> times = new ArrayList<>();
        int lost = 0;
        for (JsonElement element :
                JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("round_trips")) {
            JsonObject trip = element.getAsJsonObject();
            if (trip.get("seqno").getAsInt() < PLAN.warmUp()) {
                continue;
            }
            if (trip.get("lost").getAsString().equals("false")) {
                times.add(trip.getAsJsonObject("delay").get("rtt").getAsLong() / 1e6);
            } else {
                lost++;
            }
        }
        double sum = 0;
        for (int i = 1; i < times.size(); i++) {
            sum += Math.abs(times.get(i) - times.get(i - 1));
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Numbers(median, sum / (times.size() - 1), lost);
    }
}
