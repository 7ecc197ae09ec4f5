package app.greenroom.session.friend;

import app.greenroom.model.Fix;
import app.greenroom.model.Outcome.CouldNotCheck;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.PeerWay;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.link.RoundTrip;
import app.greenroom.network.platform.PlatformProfile.PublishedRate;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.quality.Rate;
import app.greenroom.session.friend.Pings.Ping;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** What a test with a friend says of the way, in the words that all checks of the network share. */
final class FriendFacts {
    /** A computer that keeps the test waiting in more of the time than this says nothing of the line's times. Our choice. */
    private static final double STARVED = 0.05;

    /**
     * Congestion control takes less than all of a line: of lines of 0.5, 1.5 and 4 Mbit/s it took 0.39, 1.34 and 3.04. So what it
     * holds back by is at least three quarters of what is there.
     */
    private static final double SHARE = 0.75;

    /** A line on which so much of what was tried came through was not full: slow start takes part of the time. Our choice. */
    private static final double NEARLY = 0.8;

    /** Congestion control by loss stops to grow from here on (draft-ietf-rmcat-gcc-02, section 6). */
    private static final double HOLDS_BACK = 0.02;

    /** The longest gap, in packets, that a receiver counts. */
    private static final int COUNTED = 50;

    private FriendFacts() {}

    static NetworkFacts of(FriendSamples samples, List<PublishedRate> rates) {
        return PeerWay.facts(packets(samples), load(samples), rates).with(samples.traffic());
    }

    /** The sound that was lost on the way there. */
    static Optional<Loss> there(FriendSamples samples) {
        return loss(samples.halves().theirs(), samples.halves().mine().sending());
    }

    /** The sound that was lost on the way back. */
    static Optional<Loss> back(FriendSamples samples) {
        return loss(samples.halves().mine(), samples.halves().theirs().sending());
    }

    /**
     * The receiver's own count is exact, but takes a gap of more than 50 packets for a new beginning (libwebrtc). Then what the
     * sender sent counts.
     */
    private static Optional<Loss> loss(Half half, Half.Sending from) {
        int came = half.sound().packets();
        int missing = from.packets() - came;
        int lost =
                missing - half.sound().lost() > COUNTED ? missing : half.sound().lost();
        return came + lost == 0 ? Optional.empty() : Optional.of(new Loss(came + lost, lost));
    }

    private static UdpFacts packets(FriendSamples samples) {
        List<RoundTrip> trips = new ArrayList<>();
        double uneven = 0;
        int steps = 0;
        double before = Double.NaN;
        for (Ping ping : samples.pings()) {
            trips.add(new RoundTrip(
                    Math.max(0, (ping.at() - samples.began()) / 1e9),
                    ping.trip(),
                    ping.trip().isPresent() ? RoundTrip.Fate.ANSWERED : RoundTrip.Fate.LOST));
            if (ping.trip().isPresent()) {
                if (!Double.isNaN(before)) {
                    uneven += Math.abs(ping.trip().getAsDouble() - before);
                    steps++;
                }
                before = ping.trip().getAsDouble();
            }
        }
        Half.Sound up = samples.halves().theirs().sound();
        Half.Sound down = samples.halves().mine().sound();
        Optional<Loss> there = there(samples);
        Optional<Loss> back = back(samples);
        boolean upWorse = there.isPresent()
                && (back.isEmpty() || there.get().fraction() >= back.get().fraction());
        double silence = Math.max(
                samples.halves().mine().silence(), samples.halves().theirs().silence());
        return new UdpFacts(
                // In the same network, and by TCP, nothing shows that packets get out of it.
                new UdpFacts.Way(
                        samples.near() || !samples.transport().equals("udp")
                                ? UdpFacts.Reach.NOT_TOLD
                                : UdpFacts.Reach.OPEN,
                        Optional.empty(),
                        false),
                Optional.empty(),
                trips,
                new UdpFacts.Packets(
                        trip(samples),
                        steps == 0 || starved(samples) ? OptionalDouble.empty() : OptionalDouble.of(uneven / steps),
                        upWorse ? there : back,
                        upWorse ? up.burst() : down.burst(),
                        OptionalDouble.empty(),
                        true,
                        false),
                Optional.empty(),
                OptionalDouble.empty(),
                silence > 1 ? OptionalDouble.of(silence) : OptionalDouble.empty());
    }

    private static LoadFacts load(FriendSamples samples) {
        Half mine = samples.halves().mine();
        Half theirs = samples.halves().theirs();
        OptionalDouble idle = idle(samples, ping -> ping.trip().orElseThrow());
        if (starved(samples)) {
            CouldNotCheck why = mine.stall() > STARVED
                    ? new CouldNotCheck(
                            Text.of("This computer was too busy with other things to measure the speed."),
                            new Fix(Text.of("Close other programs on this computer, and test again.")))
                    : new CouldNotCheck(
                            Text.of("The other computer was too busy with other things to measure the speed."),
                            new Fix(Text.of("Ask the other person to close other programs, and test again.")));
            return new LoadFacts(
                    Optional.empty(),
                    Optional.empty(),
                    idle,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.of(why));
        }
        return new LoadFacts(
                rate(samples.plan(), mine.sending(), theirs.rate(), there(samples)),
                rate(samples.plan(), theirs.sending(), mine.rate(), back(samples)),
                idle,
                later(samples, idle, Ping::there),
                later(samples, idle, Ping::back));
    }

    private static boolean starved(FriendSamples samples) {
        return Math.max(
                        samples.halves().mine().stall(),
                        samples.halves().theirs().stall())
                > STARVED;
    }

    /**
     * What came through is certain; what congestion control took the line for is a guess, and it never takes all. Where nearly all
     * came through that was tried, it was not the line that held the pictures back: lost reports of the other end do that, too.
     * Where packets are lost, that alone holds back; how much a clean line would carry is not known then.
     */
    private static Optional<Rate> rate(FriendPlan plan, Half.Sending sending, double came, Optional<Loss> loss) {
        double value = Math.max(came, sending.estimate().orElse(came));
        boolean full = sending.held()
                && came < NEARLY * plan.fullest()
                && loss.filter(lost -> lost.fraction() >= HOLDS_BACK).isEmpty();
        return value <= 0
                ? Optional.empty()
                : Optional.of(new Rate(
                        value, Math.max(came, SHARE * value), full ? value / SHARE : Double.POSITIVE_INFINITY));
    }

    /** The idle round trip, and what one way took longer in the busy time: clocks differ by the same all the time. */
    private static OptionalDouble later(FriendSamples samples, OptionalDouble idle, ToDoubleFunction<Ping> way) {
        OptionalDouble before = idle(samples, way);
        OptionalDouble busy = median(samples, way, false);
        return idle.isPresent() && before.isPresent() && busy.isPresent()
                ? OptionalDouble.of(Math.max(0, idle.getAsDouble() + busy.getAsDouble() - before.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Of the idle time; of all of it where nothing came back in that. */
    private static OptionalDouble trip(FriendSamples samples) {
        OptionalDouble idle = idle(samples, ping -> ping.trip().orElseThrow());
        return idle.isPresent() ? idle : median(samples, ping -> ping.trip().orElseThrow(), false);
    }

    private static OptionalDouble idle(FriendSamples samples, ToDoubleFunction<Ping> number) {
        return median(samples, number, true);
    }

    private static OptionalDouble median(FriendSamples samples, ToDoubleFunction<Ping> number, boolean idle) {
        double[] values = samples.pings().stream()
                .filter(ping -> ping.trip().isPresent())
                .filter(ping ->
                        (ping.at() - samples.began()) / 1e9 < samples.plan().idle() == idle)
                .mapToDouble(number)
                .toArray();
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(new Percentile().evaluate(values, 50));
    }
}
