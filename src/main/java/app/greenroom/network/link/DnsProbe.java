package app.greenroom.network.link;

import app.greenroom.io.Bounded;
import app.greenroom.network.NetworkPresence;
import app.greenroom.network.RunClock;
import app.greenroom.network.dns.Lookup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks a host up once through the system's resolver, as the call's own program would, and bounds the wait: {@code
 * InetAddress} itself blocks for as long as the system does, four seconds and more when name servers are silent.
 *
 * <p>Java reports every failure as an unknown host. "Asked and told no" and "asked and heard nothing" are told apart by the
 * resolver's text, in which {@code EAI_AGAIN} is a "temporary failure" in English and nearly the same word in the
 * languages around it, and by its time: a name server that answers at all does so within {@link #SILENCE}. A lookup that
 * the JVM has done within the last 30 s is answered from its own cache, in no time.
 */
final class DnsProbe {
    /** A failure after this long is silence, not an answer: resolvers wait 5 s for a name server (resolv.conf), Windows 1–4 s. */
    static final Duration SILENCE = Duration.ofSeconds(3);

    private final Lookup lookup;
    private final NetworkPresence presence;
    private final Bounded steps;
    private final RunClock clock;

    DnsProbe(Lookup lookup, NetworkPresence presence, Bounded steps, RunClock clock) {
        this.lookup = lookup;
        this.presence = presence;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * The outcome of a lookup.
     *
     * @param sample the measurement
     * @param addresses what was found, in the order in which to try them; empty unless found
     */
    record Answer(DnsSample sample, List<InetAddress> addresses) {}

    /**
     * Looks up {@code host}.
     *
     * @return empty when the run was stopped, or had less than {@code timeout} left and heard nothing in it
     */
    Optional<Answer> look(String host, Duration timeout) throws InterruptedException {
        boolean fair = clock.leaves(timeout);
        long began = clock.now();
        Optional<Answer> answer = steps.call(() -> ask(host), fair ? timeout : clock.left());
        if (answer.isEmpty() && fair && !steps.closed()) {
            answer = Optional.of(failed(began, DnsSample.Lookup.NO_ANSWER));
        }
        if (answer.isPresent()
                && answer.get().addresses().isEmpty()
                // The thread of a hung lookup takes no further step: ask from here.
                && !presence.present()) {
            DnsSample sample = answer.get().sample();
            return Optional.of(new Answer(
                    new DnsSample(sample.offset(), sample.millis(), DnsSample.Lookup.NO_NETWORK), List.of()));
        }
        return answer;
    }

    private Answer ask(String host) {
        long began = clock.now();
        try {
            List<InetAddress> addresses = lookup.find(host);
            if (addresses.stream().allMatch(InetAddress::isAnyLocalAddress)) {
                return failed(began, DnsSample.Lookup.HIDDEN);
            }
            return new Answer(sample(began, DnsSample.Lookup.FOUND), addresses);
        } catch (UnknownHostException e) {
            String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            boolean silent =
                    text.contains("tempor") || text.contains("try again") || clock.now() - began >= SILENCE.toNanos();
            return failed(began, silent ? DnsSample.Lookup.NO_ANSWER : DnsSample.Lookup.NOT_FOUND);
        }
    }

    private Answer failed(long began, DnsSample.Lookup result) {
        return new Answer(sample(began, result), List.of());
    }

    private DnsSample sample(long began, DnsSample.Lookup result) {
        return new DnsSample(clock.offset(began), RunClock.millis(clock.now() - began), result);
    }
}
