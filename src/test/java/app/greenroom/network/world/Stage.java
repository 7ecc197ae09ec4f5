package app.greenroom.network.world;

import java.util.OptionalInt;
import java.util.Random;

/** One part of the way in one direction, with what it remembers of the packets before. */
final class Stage {
    private static final double WAVE_SECONDS = 0.8;
    private static final int STUN_TWO = 19302;

    private final Random random;
    private Harm harm = Harm.NONE;
    private boolean bursting;
    private long busyUntil;
    private long lastDue = Long.MIN_VALUE;
    private int passed;
    private double tokens;
    private long tokensAt = Long.MIN_VALUE;

    Stage(long seed) {
        this.random = new Random(seed);
    }

    /** Begins anew with other harm. */
    void become(Harm other) {
        harm = other;
        bursting = false;
        busyUntil = 0;
        lastDue = Long.MIN_VALUE;
        passed = 0;
        tokens = other.perSecond();
        tokensAt = Long.MIN_VALUE;
    }

    boolean duplicates() {
        return harm.duplicate() > 0 && random.nextDouble() < harm.duplicate();
    }

    /**
     * When a packet leaves this part.
     *
     * @param packet a packet of IPv4 or IPv6
     * @param now when it came, ns since the world's beginning
     * @return ns since the world's beginning; negative when it is lost
     */
    long leaves(byte[] packet, long now) {
        if (harm.period() > 0 && now / 1e9 % harm.period() > harm.period() - harm.outage()) {
            return -1;
        }
        if (meant(packet) && loses(now)) {
            return -1;
        }
        long through = now;
        if (harm.rate() > 0) {
            if (busyUntil - now > harm.queue() * 1e6) {
                return -1;
            }
            busyUntil = Math.max(busyUntil, now) + Math.round(packet.length * 8e3 / harm.rate());
            through = busyUntil;
        }
        double swing = harm.wave() * (1 - Math.abs(2 * (now / 1e9 / WAVE_SECONDS % 1) - 1));
        long due = through + Math.round(1e6 * (harm.delay() + harm.jitter() * random.nextDouble() + swing));
        if (harm.overtaken() > 0 && random.nextDouble() < harm.overtaken()) {
            return due + Math.round(1e6 * Harm.BEHIND);
        }
        lastDue = Math.max(lastDue, due);
        return lastDue;
    }

    /** How long a packet may be that this one is longer than; empty where it passes. */
    OptionalInt tooLong(byte[] packet) {
        int most = harm.widest().bytes();
        return most > 0 && packet.length > most && Packets.whole(packet) ? OptionalInt.of(most) : OptionalInt.empty();
    }

    /** Whether the sender of one that is too long is told. */
    boolean tells() {
        return harm.widest().told();
    }

    private boolean loses(long now) {
        if (harm.loss() > 0 && random.nextDouble() < harm.loss()) {
            return true;
        }
        if (harm.enter() > 0) {
            bursting = bursting ? random.nextDouble() >= harm.leave() : random.nextDouble() < harm.enter();
            if (bursting) {
                return true;
            }
        }
        if (harm.perSecond() > 0) {
            tokens = tokensAt == Long.MIN_VALUE
                    ? harm.perSecond()
                    : Math.min(harm.perSecond(), tokens + (now - tokensAt) / 1e9 * harm.perSecond());
            tokensAt = now;
            if (tokens < 1) {
                return true;
            }
            tokens--;
        }
        return harm.most() > 0 && ++passed > harm.most();
    }

    private boolean meant(byte[] packet) {
        boolean six = Packets.six(packet);
        int header = six ? 40 : (packet[0] & 0xf) * 4;
        int protocol = packet[six ? 6 : 9];
        return switch (harm.what()) {
            case ALL -> true;
            case FOUR -> !six;
            case SIX -> six;
            case UDP -> protocol == 17;
            case SYN -> protocol == 6 && (packet[header + 13] & 2) != 0;
            case MEDIA -> {
                int from = port(packet, header);
                int to = port(packet, header + 2);
                yield protocol == 17 && (media(from) || media(to));
            }
        };
    }

    /** Linux takes its own ports from 32768 on. */
    private static boolean media(int port) {
        return port >= 5000 && port < 32768 && port != STUN_TWO;
    }

    private static int port(byte[] packet, int at) {
        return (packet[at] & 0xff) << 8 | (packet[at + 1] & 0xff);
    }
}
