package app.greenroom.network.peer;

import app.greenroom.network.io.Traffic;
import app.greenroom.network.peer.PeerSamples.Meeting;
import app.greenroom.network.stun.StunSample.Family;
import app.greenroom.network.udp.StreamPlan;
import app.greenroom.network.udp.StreamProbe;
import app.greenroom.network.udp.StreamSamples;
import app.greenroom.network.udp.StreamSamples.Partner;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Streams to a responder. Each step of the handshake is sent again every {@link #AGAIN}, {@value #TRIES} times at most. One
 * object is good for one run.
 */
public final class PeerClient implements AutoCloseable {
    private static final int TRIES = 6;
    private static final Duration AGAIN = Duration.ofMillis(400);

    private final PeerCode code;
    private final StreamPlan plan;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private final Traffic traffic;
    private final Hmac secret;
    private final Selector selector;
    private volatile Optional<StreamProbe> stream = Optional.empty();
    private volatile boolean closed;
    private Meeting meeting = Meeting.NO_ANSWER;

    /**
     * A client.
     *
     * @param plan at most as fast, as long and as large as {@link ResponderPolicy#STANDARD} allows
     * @param random one that cannot be foretold
     * @param traffic counts what passes
     * @throws IOException when this computer has nothing left to wait with
     */
    public PeerClient(PeerCode code, StreamPlan plan, LongSupplier nanoTime, RandomGenerator random, Traffic traffic)
            throws IOException {
        this.code = code;
        this.plan = plan;
        this.nanoTime = nanoTime;
        this.random = random;
        this.traffic = traffic;
        this.secret = new Hmac(code.secretBytes());
        this.selector = Selector.open();
    }

    /**
     * Meets the peer and streams.
     *
     * @param start when the run began, on the same clock
     * @param progress the share of the stream that is sent, 0–1
     * @throws InterruptedException when this thread is interrupted; the socket is closed then
     */
    public PeerSamples run(long start, DoubleConsumer progress) throws InterruptedException, IOException {
        try (selector;
                DatagramChannel channel = DatagramChannel.open()) {
            Optional<PeerWire> wire = meet(channel);
            if (wire.isEmpty()) {
                return samples(closed ? Meeting.STOPPED : meeting, Optional.empty(), Optional.empty());
            }
            try (StreamProbe probe = new StreamProbe(channel, wire.get(), Partner.PEER, plan, nanoTime, traffic)) {
                stream = Optional.of(probe);
                if (closed) {
                    return samples(Meeting.STOPPED, Optional.empty(), Optional.empty());
                }
                StreamSamples samples = probe.run(start, progress);
                return samples(Meeting.MET, Optional.of(samples), wire.get().counts());
            }
        }
    }

    /** Ends a run at once; it returns what it has. */
    @Override
    public void close() throws IOException {
        closed = true;
        selector.close();
        stream.ifPresent(StreamProbe::close);
    }

    private Optional<PeerWire> meet(DatagramChannel channel) throws InterruptedException, IOException {
        try {
            channel.connect(code.address());
        } catch (IOException e) {
            meeting = Meeting.NO_WAY;
            return Optional.empty();
        }
        channel.configureBlocking(false);
        try {
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            Optional<PeerWire> wire = handshake(channel);
            key.cancel();
            selector.selectNow();
            channel.configureBlocking(true);
            return wire;
        } catch (ClosedSelectorException e) {
            return Optional.empty();
        }
    }

    private Optional<PeerWire> handshake(DatagramChannel channel) throws InterruptedException, IOException {
        byte[] nonce = new byte[Messages.NONCE];
        random.nextBytes(nonce);
        ByteBuffer hello = Messages.begin(ByteBuffer.allocate(Messages.ASKING), Messages.HELLO)
                .put(nonce);
        Optional<ByteBuffer> answer = ask(
                channel,
                hello,
                (type, rest) -> type == Messages.COOKIE
                        && rest.remaining() == Messages.NONCE + Messages.SEAL
                        && Arrays.equals(Messages.bytes(rest, Messages.NONCE), nonce));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        byte[] cookie = Messages.bytes(answer.get(), Messages.SEAL);
        ByteBuffer proof = Messages.begin(ByteBuffer.allocate(Messages.ASKING), Messages.PROOF)
                .put(nonce)
                .put(cookie)
                .put(secret.over('P', Messages.SEAL, nonce, cookie));
        meeting = Meeting.CODE_REFUSED;
        return ask(
                        channel,
                        proof,
                        (type, rest) -> welcomed(type, rest.duplicate(), nonce, cookie)
                                || busy(type, rest.duplicate(), nonce, cookie))
                .filter(welcome -> meeting != Meeting.BUSY)
                .map(welcome -> {
                    byte[] id = Messages.bytes(welcome, Long.BYTES);
                    return new PeerWire(id, PeerSession.key(secret, nonce, cookie, id), plan.bytes());
                });
    }

    private boolean welcomed(byte type, ByteBuffer rest, byte[] nonce, byte[] cookie) {
        if (type != Messages.WELCOME || rest.remaining() != Long.BYTES + Messages.SEAL) {
            return false;
        }
        byte[] id = Messages.bytes(rest, Long.BYTES);
        return Hmac.same(Messages.bytes(rest, Messages.SEAL), secret.over('W', Messages.SEAL, nonce, cookie, id));
    }

    private boolean busy(byte type, ByteBuffer rest, byte[] nonce, byte[] cookie) {
        if (type != Messages.BUSY
                || rest.remaining() != Messages.NONCE + Messages.SEAL
                || !Arrays.equals(Messages.bytes(rest, Messages.NONCE), nonce)
                || !Hmac.same(Messages.bytes(rest, Messages.SEAL), secret.over('B', Messages.SEAL, nonce, cookie))) {
            return false;
        }
        meeting = Meeting.BUSY;
        return true;
    }

    private interface Expected {
        boolean is(byte type, ByteBuffer rest);
    }

    /** Asks until the expected answer comes; the buffer then stands where the test has left it. */
    private Optional<ByteBuffer> ask(DatagramChannel channel, ByteBuffer question, Expected expected)
            throws InterruptedException, IOException {
        Messages.pad(question, Messages.ASKING);
        question.flip();
        ByteBuffer buffer = ByteBuffer.allocate(2_048);
        for (int i = 0; i < TRIES; i++) {
            try {
                traffic.datagramOut(code.address().getAddress(), channel.write(question.duplicate()));
                long until = nanoTime.getAsLong() + AGAIN.toNanos();
                for (long left = AGAIN.toNanos(); left > 0; left = until - nanoTime.getAsLong()) {
                    selector.select(left / 1_000_000 + 1);
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    selector.selectedKeys().clear();
                    for (buffer.clear(); channel.read(buffer) > 0; buffer.clear()) {
                        ByteBuffer rest = buffer.flip().duplicate();
                        traffic.datagramIn(code.address().getAddress(), rest.remaining());
                        if (expected.is(Messages.type(rest), rest)) {
                            return Optional.of(rest);
                        }
                        if (nanoTime.getAsLong() > until) {
                            break;
                        }
                    }
                }
            } catch (PortUnreachableException e) {
                meeting = Meeting.REFUSED;
                return Optional.empty();
            } catch (IOException e) {
                meeting = Meeting.NO_WAY;
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private PeerSamples samples(Meeting how, Optional<StreamSamples> packets, Optional<PeerCounts> counts) {
        InetSocketAddress address = code.address();
        return new PeerSamples(
                how,
                address.getAddress() instanceof Inet6Address ? Family.IPV6 : Family.IPV4,
                LocalAddresses.near(address.getAddress()),
                packets,
                counts);
    }
}
