package app.greenroom.network.http;

import app.greenroom.network.link.ConnectSample;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One host reached by both address families: {@code net.ipv6}.
 *
 * @param result what it comes to
 * @param four TCP connection attempts by IPv4
 * @param six TCP connection attempts by IPv6
 */
public record FamilySample(State result, List<Attempt> four, List<Attempt> six) {
    /**
     * Programs try IPv6 first and IPv4 after 250 ms (RFC 8305, section 8, Connection Attempt Delay): an IPv6 that is slower
     * than IPv4 by that much loses every race, at the price of that wait.
     */
    public static final double RACE_MILLIS = 250;

    public FamilySample {
        four = List.copyOf(four);
        six = List.copyOf(six);
    }

    /**
     * One attempt.
     *
     * @param millis until it was answered or given up, ms
     * @param result how it ended
     */
    public record Attempt(double millis, ConnectSample.Attempt result) {
        boolean answered() {
            return result == ConnectSample.Attempt.CONNECTED || result == ConnectSample.Attempt.REFUSED;
        }
    }

    /** What the attempts come to. */
    public enum State {
        /** This computer has no IPv6 address that reaches beyond its own network. Calls work without. */
        NO_ADDRESS_HERE,
        /** The host has none. */
        NO_ADDRESS_THERE,
        /** IPv6 works, and is not slower than IPv4 by {@link #RACE_MILLIS}. */
        WORKS,
        /** IPv6 works, but every connection waits for it in vain. */
        SLOWER,
        /** This computer has an IPv6 address and the host too, yet nothing answers, while IPv4 works. */
        BROKEN,
        /** Neither family was answered, or the probe was stopped: nothing can be said about IPv6. */
        NOT_TOLD
    }

    static FamilySample of(boolean addressHere, List<Attempt> four, List<Attempt> six, boolean hostHasSix) {
        Optional<Double> fast = quickest(four);
        Optional<Double> slow = quickest(six);
        State result;
        if (!addressHere && slow.isEmpty()) {
            result = State.NO_ADDRESS_HERE;
        } else if (!hostHasSix) {
            result = State.NO_ADDRESS_THERE;
        } else if (slow.isEmpty()) {
            result = fast.isPresent() && six.size() > 1 ? State.BROKEN : State.NOT_TOLD;
        } else {
            boolean slower = fast.isPresent() && slow.get() - fast.get() >= RACE_MILLIS;
            result = slower ? State.SLOWER : State.WORKS;
        }
        return new FamilySample(result, four, six);
    }

    private static Optional<Double> quickest(List<Attempt> attempts) {
        OptionalDouble least = attempts.stream()
                .filter(Attempt::answered)
                .mapToDouble(Attempt::millis)
                .min();
        return least.isPresent() ? Optional.of(least.getAsDouble()) : Optional.empty();
    }
}
