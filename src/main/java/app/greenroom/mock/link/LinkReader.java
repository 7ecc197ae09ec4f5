package app.greenroom.mock.link;

import app.greenroom.call.Call;
import app.greenroom.io.JsonFault;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Reads what the other end of a link sends, with distrust: of good messages some a second are taken, and of what is no message
 * {@value #MOST_BROKEN} in all. Meanwhile it sends beats, and listens for those of the other end ({@link Pulse}). Used by one thread.
 */
final class LinkReader {
    /** What is no message, before the link is given up. */
    static final int MOST_BROKEN = 20;

    private static final byte[] BEAT = {1};
    private static final Duration LISTEN = Duration.ofMillis(200);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Call call;
    private final Reading reading;
    private final int most;
    private final LongSupplier nanoTime;
    private final Pulse pulse;
    private Presence presence = Presence.HERE;
    private long second;
    private int taken;
    private int broken;
    private boolean drained;

    /** Makes a message of bytes. */
    @FunctionalInterface
    interface Reading {
        /**
         * Reads.
         *
         * @throws JsonFault when it is none
         */
        LinkMessage read(byte[] bytes) throws JsonFault;
    }

    /**
     * @param most messages a second that are taken
     * @param nanoTime counts nanoseconds from any origin
     */
    LinkReader(Call call, Reading reading, int most, LongSupplier nanoTime) {
        this.call = call;
        this.reading = reading;
        this.most = most;
        this.nanoTime = nanoTime;
        second = nanoTime.getAsLong();
        pulse = new Pulse(second);
        call.packets().onPacket((packet, nanos) -> pulse.beat());
    }

    /** The next message, waited for a fifth of a second; empty when none came that is taken. */
    Optional<LinkMessage> next() throws InterruptedException {
        Optional<byte[]> came = call.line().receive(LISTEN);
        drained = came.isEmpty();
        long now = nanoTime.getAsLong();
        if (came.isPresent()) {
            pulse.heard();
        }
        if (pulse.due(now)) {
            call.packets().send(ByteBuffer.wrap(BEAT));
        }
        presence = pulse.at(now);
        if (now - second >= SECOND) {
            second = now;
            taken = 0;
        }
        if (came.isEmpty()) {
            return Optional.empty();
        }
        try {
            LinkMessage read = reading.read(came.get());
            return ++taken <= most ? Optional.of(read) : Optional.empty();
        } catch (JsonFault e) {
            broken++;
            return Optional.empty();
        }
    }

    /** Whether the other end sends what nobody can read, or more than anybody would. */
    boolean senseless() {
        return broken > MOST_BROKEN || call.line().flooded();
    }

    /** Whether the other end is there; the two may find each other again by themselves. */
    Presence presence() {
        return !pulse.beats() && call.state() == Call.State.INTERRUPTED ? Presence.SILENT : presence;
    }

    /** Whether nothing more will come, and all that came was read. */
    boolean over() {
        return drained && gone();
    }

    private boolean gone() {
        return call.line().closed() || call.state() == Call.State.FAILED || call.state() == Call.State.CLOSED;
    }
}
