package app.greenroom.network.stun;

import app.greenroom.network.io.Traffic;
import app.greenroom.network.stun.StunExchange.Question;
import app.greenroom.network.stun.StunSample.Reply;
import java.io.IOException;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Knocks at UDP ports, all at once, with a STUN binding request each: what a call's media servers answer. A connected socket a
 * port, because only a connected one hears of an ICMP refusal. 20 bytes and at most three datagrams a port, 2.5 s and
 * 20 ms a port in all. One object is good for one run.
 */
public final class UdpReach implements AutoCloseable {
    /** More ports than that are no longer a knock but a scan. */
    public static final int MOST_TARGETS = 24;

    private final LongSupplier nanoTime;
    private final StunExchange exchange;

    /**
     * Opens what it takes.
     *
     * @param nanoTime a clock in ns
     * @param random for transaction ids; one that cannot be foretold, so that nobody answers in a server's place
     * @param traffic counts what passes
     * @throws IOException when this computer has nothing left to wait with
     */
    public UdpReach(LongSupplier nanoTime, RandomGenerator random, StunPlan plan, Traffic traffic) throws IOException {
        this.nanoTime = nanoTime;
        this.exchange = new StunExchange(nanoTime, random, plan, traffic);
    }

    /**
     * Knocks at each.
     *
     * @param targets at most {@value #MOST_TARGETS}
     * @param start when the run began, on the same clock
     * @return one sample a target, in their order
     * @throws InterruptedException when this thread is interrupted; the sockets are closed then
     */
    public List<StunSample> knock(List<StunTarget> targets, long start) throws InterruptedException, IOException {
        if (targets.size() > MOST_TARGETS) {
            throw new IllegalArgumentException("a scan of " + targets.size() + " ports");
        }
        List<DatagramChannel> channels = new ArrayList<>();
        List<Optional<Question>> questions = new ArrayList<>();
        try {
            for (StunTarget target : targets) {
                questions.add(open(target, channels));
            }
            exchange.run();
        } finally {
            for (DatagramChannel channel : channels) {
                channel.close();
            }
            exchange.close();
        }
        List<StunSample> samples = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            StunTarget target = targets.get(i);
            samples.add(questions
                    .get(i)
                    .map(question -> StunParts.sample(question, start))
                    .orElseGet(() -> noWay(target, start)));
        }
        return List.copyOf(samples);
    }

    /** Ends a run at once; it returns what it has. */
    @Override
    public void close() throws IOException {
        exchange.close();
    }

    private Optional<Question> open(StunTarget target, List<DatagramChannel> channels) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channels.add(channel);
        try {
            channel.connect(target.address());
        } catch (IOException e) {
            // No route: nothing is sent.
            return Optional.empty();
        }
        return Optional.of(exchange.add(target, channel));
    }

    private StunSample noWay(StunTarget target, long start) {
        return new StunSample(
                target.server(),
                StunParts.offset(nanoTime.getAsLong(), start),
                0,
                OptionalDouble.empty(),
                0,
                Reply.UNREACHABLE,
                Optional.empty(),
                OptionalInt.empty());
    }
}
