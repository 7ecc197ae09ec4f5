package app.greenroom.network.peer;

import app.greenroom.network.udp.StreamPlan;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Waits for another Greenroom and sends its packets back. One socket for each local address: one for all would answer from
 * whichever address the system likes best. All on the thread that calls {@link #run}; what it keeps does not grow with what
 * it gets.
 */
public final class Responder implements AutoCloseable {
    private static final int READS_AT_ONCE = 64;
    private static final int TOLD_EVERY = 50;

    private final ResponderPolicy policy;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private final byte[] secret = new byte[PeerCode.SECRET];
    private final Selector selector;
    private final List<DatagramChannel> channels = new ArrayList<>();
    private final Gatekeeper gate;
    private final ByteBuffer in = ByteBuffer.allocateDirect(2_048);
    private final ByteBuffer out = ByteBuffer.allocateDirect(2_048);
    private Optional<PeerSession> session = Optional.empty();
    private Optional<PeerSession> parted = Optional.empty();
    private long idleSince;

    /**
     * Opens a socket on each address, all on the same port where that is free.
     *
     * @param addresses of this computer; those that cannot be opened are left out
     * @param port 0 for any
     * @param random one that cannot be foretold
     * @throws IOException when not one address can be opened
     */
    public Responder(
            List<InetAddress> addresses,
            int port,
            ResponderPolicy policy,
            LongSupplier nanoTime,
            RandomGenerator random)
            throws IOException {
        this.policy = policy;
        this.nanoTime = nanoTime;
        this.random = random;
        random.nextBytes(secret);
        this.gate = new Gatekeeper(secret, policy, random, nanoTime.getAsLong());
        this.selector = Selector.open();
        int wanted = port;
        for (InetAddress address : addresses) {
            Optional<DatagramChannel> channel = open(address, wanted);
            if (channel.isEmpty() && port == 0) {
                channel = open(address, 0);
            }
            if (channel.isPresent()) {
                channels.add(channel.get());
                wanted = wanted == 0 ? address(channel.get()).getPort() : wanted;
            }
        }
        if (channels.isEmpty()) {
            selector.close();
            throw new BindException("no address to listen on");
        }
    }

    /** Where it listens, in the order asked for. */
    public List<InetSocketAddress> addresses() {
        return channels.stream().map(Responder::address).toList();
    }

    /** The code with which it is reached at one of its addresses, or at one that leads to it. */
    public PeerCode code(InetSocketAddress reached) {
        return PeerCode.of(reached, secret);
    }

    /** The socket on one of its addresses, for asking where it is seen from outside, before {@link #run}. */
    DatagramChannel channel(int index) {
        return channels.get(index);
    }

    /**
     * Serves, until {@link #close} or until nothing has happened for {@link ResponderPolicy#idle}.
     *
     * @throws InterruptedException when this thread is interrupted; the sockets are closed then
     */
    public void run(PeerEvents events) throws InterruptedException, IOException {
        idleSince = nanoTime.getAsLong();
        try {
            for (DatagramChannel channel : channels) {
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            }
            while (true) {
                long now = nanoTime.getAsLong();
                if (session.isPresent() && session.get().over(now)) {
                    end(events, session.get().counts(0, 0, 0), false, now);
                }
                long left = policy.idle().toNanos() - (now - idleSince);
                if (session.isEmpty() && left <= 0) {
                    return;
                }
                selector.select(session.isPresent() ? 200 : Math.min(60_000, left / 1_000_000 + 1));
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    receive((DatagramChannel) key.channel(), events);
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException e) {
            // Closed, which is how it usually ends.
        } finally {
            close();
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (DatagramChannel channel : channels) {
            channel.close();
        }
    }

    private void receive(DatagramChannel channel, PeerEvents events) throws IOException {
        for (int i = 0; i < READS_AT_ONCE; i++) {
            InetSocketAddress from;
            try {
                in.clear();
                from = (InetSocketAddress) channel.receive(in);
            } catch (IOException e) {
                if (!channel.isOpen()) {
                    return;
                }
                // Windows tells here that an earlier answer was refused.
                continue;
            }
            if (from == null) {
                return;
            }
            answer(channel, from, in.flip(), nanoTime.getAsLong(), events);
        }
    }

    private void answer(
            DatagramChannel channel, InetSocketAddress from, ByteBuffer whole, long now, PeerEvents events) {
        int length = whole.remaining();
        ByteBuffer rest = whole.duplicate();
        switch (Messages.type(rest)) {
            case Messages.HELLO -> {
                if (gate.cookie(rest, length, from, now, out)) {
                    send(channel, from);
                }
            }
            case Messages.PROOF -> {
                if (length >= Messages.ASKING) {
                    admit(channel, from, rest, now, events);
                }
            }
            case Messages.STREAM ->
                mine(session, channel, from, whole, rest).ifPresent(current -> {
                    if (rest.remaining() >= Integer.BYTES
                            && length >= StreamPlan.LEAST_BYTES
                            && current.echo(rest, length, now, out)) {
                        current.finish(out, length, nanoTime.getAsLong());
                        send(channel, from);
                        if (current.received() % TOLD_EVERY == 0) {
                            events.received(current.received());
                        }
                    }
                });
            case Messages.END -> part(channel, from, whole, rest, now, events);
            default -> {
                // Not for us, and not answered.
            }
        }
    }

    private void admit(DatagramChannel channel, InetSocketAddress from, ByteBuffer rest, long now, PeerEvents events) {
        byte[] nonce = Messages.bytes(rest, Messages.NONCE);
        byte[] cookie = Messages.bytes(rest, Messages.SEAL);
        byte[] seal = Messages.bytes(rest, Messages.SEAL);
        if (session.isPresent() && session.get().is(nonce, cookie, from)) {
            // The welcome was lost on the way.
            welcome(session.get());
            return;
        }
        switch (gate.judge(nonce, cookie, seal, from, now)) {
            case SOUND -> {
                if (session.isPresent()) {
                    Messages.begin(out, Messages.BUSY)
                            .put(nonce)
                            .put(gate.secret().over('B', Messages.SEAL, nonce, cookie));
                    send(channel, from);
                    return;
                }
                byte[] id = new byte[Long.BYTES];
                random.nextBytes(id);
                gate.use(cookie);
                session = Optional.of(new PeerSession(channel, from, nonce, cookie, id, gate.secret(), policy, now));
                welcome(session.get());
                events.began();
            }
            case WRONG_CODE -> events.wrongCode();
            case WORTHLESS -> {
                // Not answered.
            }
        }
    }

    private void part(
            DatagramChannel channel,
            InetSocketAddress from,
            ByteBuffer whole,
            ByteBuffer rest,
            long now,
            PeerEvents events) {
        if (whole.remaining() < Messages.ASKING) {
            return;
        }
        ByteBuffer again = rest.duplicate();
        Optional<PeerSession> current = mine(session, channel, from, whole, rest);
        if (current.isPresent()) {
            parted = current;
            end(events, current.get().counts(rest.getInt(), rest.getInt(), rest.getInt()), true, now);
        }
        // The first answer may have been lost.
        mine(parted, channel, from, whole, again).ifPresent(done -> {
            done.done(out);
            send(channel, from);
        });
    }

    private void welcome(PeerSession current) {
        Messages.begin(out, Messages.WELCOME)
                .put(current.id)
                .put(gate.secret().over('W', Messages.SEAL, current.nonce, current.cookie, current.id));
        send(current.channel, current.client);
    }

    private static Optional<PeerSession> mine(
            Optional<PeerSession> session,
            DatagramChannel channel,
            InetSocketAddress from,
            ByteBuffer whole,
            ByteBuffer rest) {
        return session.filter(
                current -> current.channel == channel && current.client.equals(from) && current.sound(whole, rest));
    }

    private void end(PeerEvents events, PeerCounts counts, boolean complete, long now) {
        session = Optional.empty();
        idleSince = now;
        events.ended(counts, complete);
    }

    private void send(DatagramChannel channel, InetSocketAddress to) {
        try {
            channel.send(out.flip(), to);
        } catch (IOException e) {
            // As if it were lost on the way.
        }
    }

    private static Optional<DatagramChannel> open(InetAddress address, int port) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            return Optional.of(channel.bind(new InetSocketAddress(address, port)));
        } catch (IOException e) {
            channel.close();
            return Optional.empty();
        }
    }

    private static InetSocketAddress address(DatagramChannel channel) {
        return (InetSocketAddress) channel.socket().getLocalSocketAddress();
    }
}
