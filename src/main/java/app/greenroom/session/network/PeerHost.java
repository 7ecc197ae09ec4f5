package app.greenroom.session.network;

import app.greenroom.network.peer.LocalAddresses;
import app.greenroom.network.peer.PeerCounts;
import app.greenroom.network.peer.PeerEvents;
import app.greenroom.network.peer.Responder;
import app.greenroom.network.peer.ResponderPolicy;
import app.greenroom.network.throughput.ResponderLimits;
import app.greenroom.network.throughput.ThroughputResponder;
import app.greenroom.session.RequestException;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Lets another Greenroom measure the link to this computer: shows its codes and says what happens. */
public final class PeerHost implements AutoCloseable {
    /** Ports to try, where the system chooses, until one is free for both UDP and TCP. */
    private static final int PORTS = 4;

    /** How long a test of the speed takes at most. */
    private static final int SPEED_SECONDS = 20;

    private final Responder responder;
    private final List<ThroughputResponder> speed = new CopyOnWriteArrayList<>();
    private final boolean withSpeed;
    private final List<Code> codes;

    /**
     * What a user may choose.
     *
     * @param address the only address to listen on
     * @param reached the address at which others reach this computer, where a router passes the port on
     * @param port to listen on, 0 for any
     * @param idle how long to wait for a test
     */
    public record Request(Optional<String> address, Optional<String> reached, int port, Duration idle) {}

    /**
     * A code to tell.
     *
     * @param text the code itself
     * @param where who can use it
     */
    public record Code(String text, Text where) {}

    /**
     * Opens its sockets.
     *
     * @param random one that cannot be foretold
     * @throws RequestException when there is no address to be reached at
     */
    public PeerHost(Request request, LongSupplier nanoTime, RandomGenerator random) throws RequestException {
        List<InetAddress> addresses = new ArrayList<>();
        Optional<InetAddress> reached = Optional.empty();
        try {
            if (request.address().isPresent()) {
                addresses.add(address(request.address().get()));
            } else {
                addresses.addAll(LocalAddresses.all());
            }
            if (request.reached().isPresent()) {
                reached = Optional.of(address(request.reached().get()));
            }
            responder = open(addresses, request, nanoTime, random);
        } catch (IOException e) {
            throw new RequestException(
                    addresses.isEmpty()
                            ? Text.of("This computer is on no network: connect it, and try again.")
                            : Text.of("No port could be opened: choose another port or address, or leave the choice to"
                                    + " this computer."),
                    e);
        }
        withSpeed = speed.size() == responder.addresses().size();
        List<Code> list = new ArrayList<>();
        for (InetSocketAddress local : responder.addresses()) {
            list.add(new Code(responder.code(local).text(), where(local.getAddress())));
        }
        int port = responder.addresses().get(0).getPort();
        reached.ifPresent(address -> list.add(
                0,
                new Code(
                        responder.code(new InetSocketAddress(address, port)).text(),
                        Text.of(
                                "over the internet, if the router passes port {0}, UDP and TCP, on to this computer",
                                Argument.name(String.valueOf(port))))));
        codes = List.copyOf(list);
    }

    /** Opens UDP, and TCP beside it where that can be had: without it, all but the speed can be measured. */
    private Responder open(List<InetAddress> addresses, Request request, LongSupplier nanoTime, RandomGenerator random)
            throws IOException {
        for (int left = request.port() == 0 ? PORTS : 1; ; left--) {
            Responder packets = new Responder(
                    addresses, request.port(), ResponderPolicy.STANDARD.idleAfter(request.idle()), nanoTime, random);
            for (InetSocketAddress local : packets.addresses()) {
                try {
                    speed.add(new ThroughputResponder(
                            local,
                            packets.code(local).speedToken(),
                            ResponderLimits.USUAL,
                            nanoTime,
                            random::nextBytes));
                } catch (IOException e) {
                    // Taken; another port may be free, or else the user is told.
                }
            }
            if (speed.size() == packets.addresses().size() || left <= 1) {
                return packets;
            }
            closeSpeed();
            packets.close();
        }
    }

    /** What does not work today, in a sentence; empty when all does. */
    public Optional<Text> trouble() {
        return withSpeed
                ? Optional.empty()
                : Optional.of(Text.of(
                        "Another program has TCP port {0}: all but the speed can be measured. Choose another port to"
                                + " measure that as well.",
                        Argument.name(
                                String.valueOf(responder.addresses().get(0).getPort()))));
    }

    /** The codes, the likeliest first. */
    public List<Code> codes() {
        return codes;
    }

    /**
     * Waits for tests, until nothing has happened for the time asked for, or until {@link #close}.
     *
     * @param say is told what happens, a sentence at a time, on this thread
     */
    public void run(Consumer<Text> say) throws InterruptedException, RequestException {
        try {
            responder.run(new Speaker(say));
        } catch (IOException e) {
            throw new RequestException(
                    Text.of("The network failed while waiting: check the connection and start again."), e);
        } finally {
            closeSpeed();
        }
    }

    private void closeSpeed() {
        speed.forEach(ThroughputResponder::close);
        speed.clear();
    }

    @Override
    public void close() {
        closeSpeed();
        try {
            responder.close();
        } catch (IOException e) {
            // Nothing is left to lose.
        }
    }

    /** What both ends counted, in two or three sentences. */
    static Text counts(PeerCounts counts) {
        Argument received = Argument.count(counts.received());
        Argument returned = Argument.count(counts.returned());
        return Text.sentences(
                counts.sent() > 0
                        ? Text.of(
                                "To this computer {0} of {1, plural, one {# packet} other {# packets}} arrived.",
                                received, Argument.count(counts.sent()))
                        : Text.of("To this computer {0, plural, one {# packet} other {# packets}} arrived.", received),
                counts.answered() > 0
                        ? Text.of(
                                "From here {0} of {1, plural, one {# packet} other {# packets}} arrived there.",
                                Argument.count(counts.answered()), returned)
                        : Text.of(
                                "From here {0, plural, one {# packet was} other {# packets were}} sent back.",
                                returned),
                counts.medianMicros() > 0
                        ? Text.of(
                                "The median round trip was {0}.",
                                Argument.amount(counts.medianMicros() / 1e3, Unit.MILLISECONDS, 1))
                        : Text.EMPTY);
    }

    private static Text where(InetAddress address) {
        Argument name = Argument.name(address.getHostAddress());
        boolean six = address instanceof Inet6Address;
        if (LocalAddresses.near(address)) {
            return six
                    ? Text.of("from the same network (IPv6 {0})", name)
                    : Text.of("from the same network ({0})", name);
        }
        return six
                ? Text.of("over the internet (IPv6 {0}), if no firewall keeps it out", name)
                : Text.of("over the internet ({0}), if no firewall keeps it out", name);
    }

    private static InetAddress address(String text) throws RequestException {
        try {
            // Only an address: a name would ask a name server.
            if (text.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException e) {
            throw new RequestException(noAddress(text), e);
        }
        throw new RequestException(noAddress(text));
    }

    private static Text noAddress(String text) {
        return Text.of("“{0}” is not an address, such as 192.168.1.7.", Argument.name(text));
    }

    private static final class Speaker implements PeerEvents {
        private final Consumer<Text> say;

        Speaker(Consumer<Text> say) {
            this.say = say;
        }

        @Override
        public void began() {
            say.accept(Text.of("The other computer is connected. The test runs."));
        }

        @Override
        public void received(int received) {
            say.accept(
                    Text.of("{0, plural, one {# packet has} other {# packets have}} come.", Argument.count(received)));
        }

        @Override
        public void ended(PeerCounts counts, boolean complete) {
            say.accept(
                    complete
                            ? Text.sentences(
                                    Text.of("The test of packets is done."),
                                    counts(counts),
                                    Text.of(
                                            "It may now measure the speed, for up to {0}: leave this open.",
                                            Argument.seconds(SPEED_SECONDS)))
                            : Text.sentences(
                                    Text.of("The other computer went away before the test was done."), counts(counts)));
        }

        @Override
        public void wrongCode() {
            say.accept(Text.of("Somebody tried with a wrong code. Read yours out again."));
        }
    }
}
