package app.greenroom.session.friend;

import app.greenroom.network.world.NatWorld;
import app.greenroom.network.world.TurnServer;
import app.greenroom.session.friend.Meeting.Met;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often, and how soon after the second paste, two computers meet that stand behind routers: {@code MeetBench TIMES FIRST SECOND
 * FIRSTS-RELAY SECONDS-RELAY LATE}. A router is {@code CONE}, {@code SYMMETRIC} or {@code WITHOUT_UDP}, a relay {@code udp}, {@code
 * tcp} or {@code none}, and the answer is pasted after {@code LATE} seconds. As root on Linux, with coturn for relays.
 */
final class MeetBench {
    private MeetBench() {}

    @SuppressWarnings("try") // the relay is only there
    public static void main(String[] words) throws Exception {
        int times = Integer.parseInt(words[0]);
        Duration late = Duration.ofSeconds(Long.parseLong(words[5]));
        List<Double> seconds = new ArrayList<>();
        int relayed = 0;
        int letters = 0;
        for (int i = 0; i < times; i++) {
            NatWorld world = new NatWorld(NatWorld.Kind.valueOf(words[1]), NatWorld.Kind.valueOf(words[2]));
            try (TurnServer unused = TurnServer.start(world)) {
                Optional<Met> met = Meeting.once(world, relay(words[3]), relay(words[4]), late);
                met.ifPresent(one -> seconds.add(one.seconds()));
                relayed += met.filter(one -> one.way().relayed()).isPresent() ? 1 : 0;
                letters = Math.max(letters, met.map(Met::letters).orElse(0));
                System.out.printf(
                        Locale.ROOT,
                        "%d of %d, %.2f s, %s%n",
                        seconds.size(),
                        i + 1,
                        met.map(Met::seconds).orElse(-1.0),
                        met.map(one -> one.way().here() + " " + one.way().there() + " "
                                        + one.way().transport())
                                .orElse("none"));
            } finally {
                world.close();
            }
        }
        Collections.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d met, %d by a relay, median %.2f s, longest %.2f s, codes of up to %d letters%n",
                String.join(" ", words),
                seconds.size(),
                times,
                relayed,
                seconds.isEmpty() ? -1 : seconds.get(seconds.size() / 2),
                seconds.isEmpty() ? -1 : seconds.get(seconds.size() - 1),
                letters);
        System.exit(seconds.size() == times ? 0 : 1);
    }

    private static Optional<String> relay(String way) {
        return switch (way) {
            case "udp" -> Optional.of(TurnServer.named());
            case "tcp" -> Optional.of(TurnServer.byTcp());
            default -> Optional.empty();
        };
    }
}
