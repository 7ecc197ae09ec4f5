package app.greenroom.network.stun;

import app.greenroom.network.io.Traffic;
import app.greenroom.network.stun.StunSample.Reply;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
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

/** Asks many servers at once on one thread, over sockets that the caller opened, and hears only those that were asked. */
final class StunExchange implements AutoCloseable {
    /** What a flood may make us read before we look at the time again. */
    private static final int MOST_READS = 64;

    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private final StunPlan plan;
    private final Traffic traffic;
    private final Selector selector;
    private final List<Question> questions = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(2_048);

    /** One request. A connected channel belongs to it alone, an open one to all that share it. */
    static final class Question {
        final StunTarget target;
        private final DatagramChannel channel;
        private final byte[] id = new byte[StunMessage.ID];
        private long due;
        long first;
        long late;
        int sent;
        private long last;
        long nanos;
        Optional<Reply> result = Optional.empty();
        Optional<StunMessage> message = Optional.empty();

        private Question(StunTarget target, DatagramChannel channel) {
            this.target = target;
            this.channel = channel;
        }

        private void end(Reply how) {
            if (result.isEmpty()) {
                result = Optional.of(how);
            }
        }
    }

    StunExchange(LongSupplier nanoTime, RandomGenerator random, StunPlan plan, Traffic traffic) throws IOException {
        this.nanoTime = nanoTime;
        this.random = random;
        this.plan = plan;
        this.traffic = traffic;
        this.selector = Selector.open();
    }

    /** Adds a request over a channel. */
    Question add(StunTarget target, DatagramChannel channel) throws IOException {
        Question question = new Question(target, channel);
        random.nextBytes(question.id);
        channel.configureBlocking(false);
        if (channel.keyFor(selector) == null) {
            channel.register(selector, SelectionKey.OP_READ);
        }
        questions.add(question);
        return question;
    }

    /** Asks, until each request has its result. */
    void run() throws InterruptedException, IOException {
        long start = nanoTime.getAsLong();
        for (int i = 0; i < questions.size(); i++) {
            questions.get(i).due = start + i * plan.spacing().toNanos();
        }
        try {
            while (true) {
                long wait = send();
                if (wait == Long.MAX_VALUE) {
                    return;
                }
                selector.select(Math.max(1, wait / 1_000_000));
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    receive((DatagramChannel) key.channel());
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException e) {
            questions.forEach(question -> question.end(Reply.STOPPED));
        }
    }

    /** Ends a run at once. */
    @Override
    public void close() throws IOException {
        selector.close();
    }

    /** Sends what is due, and gives the time until the next thing is, ns; the greatest number when nothing will be. */
    private long send() {
        long now = nanoTime.getAsLong();
        long wait = Long.MAX_VALUE;
        for (Question question : questions) {
            if (question.result.isEmpty() && question.due <= now) {
                if (question.sent == plan.sends()) {
                    question.end(Reply.SILENT);
                } else {
                    sendOnce(question);
                }
            }
            if (question.result.isEmpty()) {
                wait = Math.min(wait, Math.max(0, question.due - nanoTime.getAsLong()));
            }
        }
        return wait;
    }

    private void sendOnce(Question question) {
        ByteBuffer request = StunMessage.request(question.id);
        try {
            long now = nanoTime.getAsLong();
            if (question.sent == 0) {
                question.first = now;
                question.late = now - question.due;
            }
            question.last = now;
            // Nothing may leave when the interface's queue is full, as if it were lost on the way.
            question.sent++;
            traffic.datagramOut(question.target.address().getAddress(), request.remaining());
            if (question.channel.isConnected()) {
                question.channel.write(request);
            } else {
                question.channel.send(request, question.target.address());
            }
            question.due = question.first + (question.sent == plan.sends() ? plan.end() : plan.due(question.sent));
        } catch (PortUnreachableException e) {
            question.end(Reply.REFUSED);
        } catch (IOException e) {
            question.end(Reply.UNREACHABLE);
        }
    }

    private void receive(DatagramChannel channel) {
        for (int i = 0; i < MOST_READS; i++) {
            try {
                buffer.clear();
                SocketAddress from = channel.receive(buffer);
                long now = nanoTime.getAsLong();
                if (from == null) {
                    return;
                }
                traffic.datagramIn(((InetSocketAddress) from).getAddress(), buffer.position());
                hear(channel, (InetSocketAddress) from, buffer.flip(), now);
            } catch (PortUnreachableException e) {
                of(channel).forEach(question -> question.end(Reply.REFUSED));
                return;
            } catch (IOException e) {
                of(channel).forEach(question -> question.end(Reply.UNREACHABLE));
                return;
            }
        }
    }

    private void hear(DatagramChannel channel, InetSocketAddress from, ByteBuffer datagram, long now) {
        Optional<StunMessage> message = StunMessage.parse(datagram);
        for (Question question : of(channel)) {
            if (!from.equals(question.target.address())) {
                continue;
            }
            if (message.isPresent() && message.get().id().equals(ByteBuffer.wrap(question.id))) {
                question.message = message;
                question.nanos = now - question.last;
                question.end(Reply.ANSWERED);
            } else if (channel.isConnected()) {
                // Only who was knocked at is heard here, and something there speaks.
                question.nanos = now - question.last;
                question.end(Reply.OTHER_ANSWER);
            }
        }
    }

    private List<Question> of(DatagramChannel channel) {
        return questions.stream()
                .filter(question -> question.channel == channel && question.result.isEmpty())
                .toList();
    }
}
