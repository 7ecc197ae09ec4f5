package app.greenroom.session;

import app.greenroom.network.peer.PeerClient;
import app.greenroom.network.peer.PeerCode;
import app.greenroom.network.peer.PeerSamples;
import app.greenroom.network.udp.StreamFacts;
import app.greenroom.network.udp.StreamPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Measures the link to another Greenroom that waits with a code. One object is good for one run. */
public final class PeerTest implements AutoCloseable {
    private final PeerClient client;
    private final StreamPlan plan;
    private final LongSupplier nanoTime;

    /**
     * What came of it.
     *
     * @param samples everything that was seen
     * @param facts what it means; empty unless the two computers met
     * @param lines the same for people; where they did not meet, why and what to do
     */
    public record Result(PeerSamples samples, Optional<StreamFacts> facts, List<String> lines) {
        /** Whether anything came back to measure. */
        public boolean measured() {
            return facts.flatMap(StreamFacts::loss).isPresent();
        }
    }

    /**
     * A test.
     *
     * @param code as the user typed it
     * @param quick four seconds in place of ten
     * @param random one that cannot be foretold
     * @throws RequestException when it is no code
     */
    public PeerTest(String code, boolean quick, LongSupplier nanoTime, RandomGenerator random) throws RequestException {
        PeerCode parsed = PeerCode.parse(code)
                .orElseThrow(() -> new RequestException(
                        "'" + code + "' is not a code that 'greenroom peer' shows: compare it letter by letter.",
                        null));
        this.plan = quick ? StreamPlan.QUICK : StreamPlan.FULL;
        this.nanoTime = nanoTime;
        try {
            this.client = new PeerClient(parsed, plan, nanoTime, random);
        } catch (IOException e) {
            throw new RequestException("This computer gives no network socket: close other programs.", e);
        }
    }

    /** What it contacts, and how much it sends, for a list that the user sees before. */
    public String contact() {
        return "The other Greenroom whose code you gave, by UDP, some " + Math.round(plan.total() * plan.bytes() / 1e3)
                + " kB each way";
    }

    /** Measures. Blocks for up to 5 s until the other computer answers, and then for the stream's time. */
    public Result run(Progress progress) throws InterruptedException, RequestException {
        progress.at("Meeting the other computer", 0);
        try {
            PeerSamples samples = client.run(
                    nanoTime.getAsLong(), share -> progress.at("Measuring the way to the other computer", share));
            Optional<StreamFacts> facts = samples.stream().map(StreamFacts::from);
            return new Result(samples, facts, facts.map(PeerTest::measured).orElseGet(() -> notMet(samples)));
        } catch (IOException e) {
            throw new RequestException("This computer gives no network socket: close other programs.", e);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            // Nothing is left to lose.
        }
    }

    private static List<String> measured(StreamFacts facts) {
        List<String> lines = new ArrayList<>();
        if (facts.loss().isEmpty()) {
            return List.of(
                    "The other computer accepted the code, but no packet of the test came back: could not measure."
                            + " Try again.");
        }
        facts.median()
                .ifPresent(median -> lines.add(String.format(
                        Locale.ROOT,
                        "Round trip %.0f ms (median), jitter %.1f ms.",
                        median,
                        facts.jitter().mean().orElse(0))));
        facts.lossThere()
                .ifPresent(loss ->
                        lines.add("Lost on the way there: " + loss.lost() + " of " + loss.sent() + " packets."));
        facts.lossBack()
                .ifPresent(
                        loss -> lines.add("Lost on the way back: " + loss.lost() + " of " + loss.sent() + " packets."));
        if (facts.busy() > 0) {
            lines.add(facts.busy() + " packets are not timed, because this computer was busy. Close other programs.");
        }
        return lines;
    }

    private static List<String> notMet(PeerSamples samples) {
        return switch (samples.meeting()) {
            case MET -> List.of();
            case NO_ANSWER, REFUSED -> unreached(samples);
            case NO_WAY ->
                List.of(
                        "Could not reach the other computer: from here there is no way to its address.",
                        "Use another of its codes, or bring both computers into the same network.");
            case CODE_REFUSED ->
                List.of(
                        "The other computer answered but did not accept the code.",
                        "It shows a new code each time it starts: ask for the one it shows now.");
            case BUSY -> List.of("The other computer runs a test with somebody else. Wait a minute and try again.");
            case STOPPED -> List.of("Stopped before the other computer answered.");
        };
    }

    private static List<String> unreached(PeerSamples samples) {
        List<String> lines = new ArrayList<>();
        lines.add("Could not reach the other computer. Either 'greenroom peer' no longer runs there, or a router or"
                + " firewall in between keeps your packets out. This says nothing about your interview.");
        if (samples.near()) {
            lines.add("This code works only in the same network: join the same Wi-Fi, without a VPN.");
        }
        lines.add("Otherwise swap roles: start 'greenroom peer' here and let the other computer test.");
        lines.add("Or let the other computer use a phone's hotspot, or have its router pass a UDP port on to it"
                + " (there: greenroom peer --port 40000 --public ROUTER-ADDRESS).");
        return lines;
    }
}
