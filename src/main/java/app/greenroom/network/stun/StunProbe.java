package app.greenroom.network.stun;

import app.greenroom.network.io.Traffic;
import app.greenroom.network.stun.NatSample.Mapping;
import app.greenroom.network.stun.NatSample.Translation;
import app.greenroom.network.stun.StunExchange.Question;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Asks STUN servers from one socket where they see it: the round trip over UDP, the public address's family, and how an
 * address translator maps. 2.5 s at most with the standard plan, and three datagrams of 20 bytes a server. One object is
 * good for one run.
 */
public final class StunProbe implements AutoCloseable {
    private static final int MOST_SERVERS = 8;

    private final StunExchange exchange;

    /**
     * Opens what it takes.
     *
     * @param nanoTime a clock in ns
     * @param random for transaction ids; one that cannot be foretold, so that nobody answers in a server's place
     * @param traffic counts what passes
     * @throws IOException when this computer has nothing left to wait with
     */
    public StunProbe(LongSupplier nanoTime, RandomGenerator random, StunPlan plan, Traffic traffic) throws IOException {
        this.exchange = new StunExchange(nanoTime, random, plan, traffic);
    }

    /**
     * Asks each server.
     *
     * @param targets one to eight, of one address family; for the mapping, at least two that differ in address or port
     * @param start when the run began, on the same clock
     * @throws InterruptedException when this thread is interrupted; the socket is closed then
     * @throws IOException when this computer gives no UDP socket
     */
    public NatSample ask(List<StunTarget> targets, long start) throws InterruptedException, IOException {
        if (targets.isEmpty() || targets.size() > MOST_SERVERS) {
            throw new IllegalArgumentException(targets.size() + " servers");
        }
        List<Question> questions = new ArrayList<>();
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.bind(null);
            for (StunTarget target : targets) {
                questions.add(exchange.add(target, channel));
            }
            exchange.run();
            int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            return new NatSample(
                    questions.stream()
                            .map(question -> StunParts.sample(question, start))
                            .toList(),
                    questions.stream()
                            .flatMap(question -> StunParts.mapped(question).stream())
                            .findFirst()
                            .map(StunParts::family),
                    translation(questions, port),
                    mapping(questions, port));
        } finally {
            exchange.close();
        }
    }

    /** Ends a run at once; it returns what it has. */
    @Override
    public void close() throws IOException {
        exchange.close();
    }

    private static Translation translation(List<Question> questions, int port) {
        for (Question question : questions) {
            Optional<InetSocketAddress> mapped = StunParts.mapped(question);
            Optional<InetSocketAddress> own = own(question.target.address(), port);
            if (mapped.isPresent() && own.isPresent()) {
                return mapped.equals(own) ? Translation.NONE : Translation.TRANSLATED;
            }
        }
        return Translation.UNKNOWN;
    }

    private static Mapping mapping(List<Question> questions, int port) {
        if (translation(questions, port) == Translation.NONE) {
            return Mapping.NONE;
        }
        List<Question> told = questions.stream()
                .filter(question -> StunParts.mapped(question).isPresent())
                .toList();
        Mapping mapping = Mapping.UNKNOWN;
        for (Question one : told) {
            for (Question other : told) {
                InetSocketAddress first = one.target.address();
                InetSocketAddress second = other.target.address();
                if (first.equals(second)) {
                    continue;
                }
                if (StunParts.mapped(one).equals(StunParts.mapped(other))) {
                    mapping = mapping == Mapping.UNKNOWN ? Mapping.ENDPOINT_INDEPENDENT : mapping;
                } else if (first.getAddress().equals(second.getAddress())) {
                    return Mapping.ADDRESS_AND_PORT_DEPENDENT;
                } else {
                    mapping = Mapping.ADDRESS_DEPENDENT;
                }
            }
        }
        return mapping;
    }

    /** This computer's own address on the way there: a connected UDP socket knows it, and sends nothing. */
    private static Optional<InetSocketAddress> own(InetSocketAddress there, int port) {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.connect(there);
            return Optional.of(
                    new InetSocketAddress(((InetSocketAddress) channel.getLocalAddress()).getAddress(), port));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
