package app.greenroom.network.dns;

import app.greenroom.network.dns.NameServerSample.Answer;
import app.greenroom.network.io.Guards;
import app.greenroom.network.io.Traffic;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Asks this computer's name servers for a host, each for IPv4 and IPv6 addresses, and tells a refusal, an unreachable and a
 * silent server apart, which the system's own lookup does not. A question is sent again once, halfway through its time,
 * because a datagram may be lost. Some 500 bytes for each server.
 */
public final class NameServerProbe implements AutoCloseable {
    /** Resolvers use three servers at most (resolv.conf(5), MAXNS). */
    static final int MOST_SERVERS = 3;

    private static final int LONGEST_ANSWER = 4096;

    private final NameServers servers;
    private final LongSupplier nanoTime;
    private final IntSupplier ids;
    private final Traffic traffic;
    private final Guards guards = new Guards();

    /**
     * A probe for one run.
     *
     * @param servers tells whom to ask
     * @param nanoTime a clock in ns
     * @param ids message ids that nobody can guess; only the lower 16 bits are used
     * @param traffic counts what passes
     */
    public NameServerProbe(NameServers servers, LongSupplier nanoTime, IntSupplier ids, Traffic traffic) {
        this.servers = servers;
        this.nanoTime = nanoTime;
        this.ids = ids;
        this.traffic = traffic;
    }

    /**
     * Asks one question after the other, until a server has given addresses or all were asked.
     *
     * @param host a name, never an address
     * @param most how long one question may take
     * @return the samples in order; empty when the system tells no name server
     * @throws InterruptedException when this thread is interrupted
     */
    public List<NameServerSample> measure(String host, Duration most) throws InterruptedException {
        List<NameServerSample> samples = new ArrayList<>();
        for (InetSocketAddress server :
                servers.find().stream().limit(MOST_SERVERS).toList()) {
            NameServerSample four = ask(server, host, DnsMessage.Type.A, most);
            samples.add(four);
            if (four.answered()) {
                samples.add(ask(server, host, DnsMessage.Type.AAAA, most));
            }
            if (four.result() == Answer.FOUND || guards.closed()) {
                break;
            }
        }
        return List.copyOf(samples);
    }

    /** Ends a run that is under way. */
    @Override
    public void close() {
        guards.close();
    }

    private NameServerSample ask(InetSocketAddress server, String host, DnsMessage.Type type, Duration most)
            throws InterruptedException {
        long began = nanoTime.getAsLong();
        Answer result;
        List<InetAddress> addresses = List.of();
        try (DatagramChannel channel = DatagramChannel.open();
                Guards.Guard guard = guards.guard(channel, most)) {
            try {
                Optional<DnsMessage.Answer> answer = exchange(channel, server, host, type, began, most);
                result = answer.map(NameServerProbe::meaning).orElse(Answer.TIMED_OUT);
                addresses = result == Answer.FOUND ? answer.orElseThrow().addresses() : addresses;
            } catch (PortUnreachableException e) {
                result = Answer.PORT_REFUSED;
            } catch (IOException e) {
                result = guards.closed() ? Answer.STOPPED : guard.expired() ? Answer.TIMED_OUT : Answer.UNREACHABLE;
                if (e instanceof ClosedByInterruptException && Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (IOException e) {
            result = guards.closed() ? Answer.STOPPED : Answer.UNREACHABLE;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        double millis = Math.round((nanoTime.getAsLong() - began) / 1e3) / 1e3;
        return new NameServerSample(
                server.getAddress(), type == DnsMessage.Type.A ? 4 : 6, Math.max(0, millis), result, addresses);
    }

    private Optional<DnsMessage.Answer> exchange(
            DatagramChannel channel,
            InetSocketAddress server,
            String host,
            DnsMessage.Type type,
            long began,
            Duration most)
            throws IOException {
        channel.connect(server);
        DatagramSocket socket = channel.socket();
        int id = ids.getAsInt() & 0xffff;
        byte[] query = DnsMessage.query(id, host, type);
        for (int attempt = 1; attempt <= 2; attempt++) {
            socket.send(new DatagramPacket(query, query.length));
            traffic.datagramOut(server.getAddress(), query.length);
            long until = began + most.toNanos() * attempt / 2;
            Optional<DnsMessage.Answer> answer = await(socket, until, id, host, type);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** Passes over datagrams that do not answer the question: a forger must not be able to end the wait. */
    private Optional<DnsMessage.Answer> await(
            DatagramSocket socket, long until, int id, String host, DnsMessage.Type type) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST_ANSWER], LONGEST_ANSWER);
        while (true) {
            long left = (until - nanoTime.getAsLong()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            socket.setSoTimeout(Math.toIntExact(left));
            packet.setLength(LONGEST_ANSWER);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                return Optional.empty();
            }
            traffic.datagramIn(packet.getAddress(), packet.getLength());
            Optional<DnsMessage.Answer> answer =
                    DnsMessage.answer(packet.getData(), packet.getLength(), id, host, type);
            if (answer.isPresent()) {
                return answer;
            }
        }
    }

    private static Answer meaning(DnsMessage.Answer answer) {
        return switch (answer.code()) {
            case 0 ->
                !answer.addresses().isEmpty()
                        ? Answer.FOUND
                        : answer.truncated() ? Answer.TRUNCATED : Answer.NO_ADDRESS;
            case 2 -> Answer.SERVER_FAILURE;
            case 3 -> Answer.NO_SUCH_NAME;
            default -> Answer.NOT_ANSWERED;
        };
    }
}
