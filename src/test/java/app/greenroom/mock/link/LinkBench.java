package app.greenroom.mock.link;

import app.greenroom.mock.Browser;
import app.greenroom.network.world.NatWorld;
import app.greenroom.network.world.TurnServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How often a candidate and a mentor meet who both stand behind a router of their own: {@code LinkBench TIMES
 * GREENROOM|CHROMIUM|FIREFOX SECONDS [ROUTER ROUTER udp|tcp|none]}, the third being how late the answer is pasted; then follow the
 * candidate's and the mentor's kind of router (both {@code CONE} else), and how the candidate alone is joined to a relay. Needs root
 * and Linux, for a relay coturn. {@code LinkBench TIMES KILLED} kills mentor and candidate in turn, see {@link LinkKills}; {@code
 * LinkBench TIMES MARKS} tells how far from its key a mark lies on the timeline. It takes minutes, and is no part of the tests.
 */
public final class LinkBench {
    private LinkBench() {}

    @SuppressWarnings("try") // the relay is only there
    public static void main(String[] args) throws Exception {
        int times = Integer.parseInt(args[0]);
        if (args[1].equals("KILLED")) {
            LinkKills.run(times);
            return;
        }
        if (args[1].equals("MARKS")) {
            marks(times);
            return;
        }
        int late = Integer.parseInt(args[2]);
        int met = 0;
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Path home = Files.createTempDirectory("link");
            NatWorld world = new NatWorld(kind(args, 3), kind(args, 4));
            String relay = args.length > 5 ? args[5] : "none";
            try (AutoCloseable unused = relay.equals("none") ? () -> {} : TurnServer.start(world)) {
                double took = once(world, home, args[1], late, relay);
                if (took >= 0) {
                    met++;
                    seconds.add(took);
                }
                System.out.printf(Locale.ROOT, "%d of %d, %.1f s%n", met, i + 1, took);
            } finally {
                world.close();
            }
        }
        Collections.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d met, median %.1f s, longest %.1f s%n",
                String.join(" ", args),
                met,
                times,
                seconds.isEmpty() ? -1 : seconds.get(seconds.size() / 2),
                seconds.isEmpty() ? -1 : seconds.get(seconds.size() - 1));
        System.exit(met == times ? 0 : 1);
    }

    /** Both behind a router of their own. On Linux all programs count the same nanoseconds. */
    private static void marks(int times) throws Exception {
        NatWorld world = new NatWorld(NatWorld.Kind.CONE, NatWorld.Kind.CONE);
        String home = Files.createTempDirectory("marks").toString();
        List<Double> off = new ArrayList<>();
        try (Program candidate = world.within(0, () -> new Program("candidate", home, NatWorld.STUN, "none"))) {
            double began = Double.parseDouble(candidate.rest("BEGAN"));
            String code = candidate.rest("CODE");
            try (Program mentor = world.within(1, () -> new Program("mentor", code, NatWorld.STUN))) {
                candidate.say(mentor.rest("ANSWER"));
                while (off.size() < times) {
                    double pressed = (Double.parseDouble(mentor.rest("PRESSED")) - began) / 1e9;
                    off.add(Double.parseDouble(candidate.rest("MARK")) - pressed);
                }
            }
        } finally {
            world.close();
        }
        Collections.sort(off);
        System.out.printf(
                Locale.ROOT,
                "%d marks, after their keys: median %.3f s, longest %.3f s%n",
                times,
                off.get(times / 2),
                off.get(times - 1));
    }

    private static NatWorld.Kind kind(String[] args, int place) {
        return args.length > place ? NatWorld.Kind.valueOf(args[place]) : NatWorld.Kind.CONE;
    }

    /** Seconds from the paste until the mentor is there; negative when they did not meet. */
    static double once(NatWorld world, Path home, String mentor, int late, String relay) throws Exception {
        String turn =
                switch (relay) {
                    case "udp" -> TurnServer.named();
                    case "tcp" -> TurnServer.byTcp();
                    default -> "none";
                };
        Program candidate = world.within(0, () -> new Program("candidate", home.toString(), NatWorld.STUN, turn));
        try {
            String code = candidate.until("CODE ").substring(5);
            return world.within(1, () -> {
                if (mentor.equals("GREENROOM")) {
                    Program other = new Program("mentor", code, NatWorld.STUN);
                    try {
                        return paste(candidate, other.until("ANSWER ").substring(7), late);
                    } finally {
                        other.close();
                    }
                }
                Path profile = Files.createDirectory(home.resolve("profile"));
                try (Browser browser =
                        new Browser(Browser.Kind.valueOf(mentor), profile, home.resolve("mentor.html"))) {
                    browser.evaluate("document.getElementById('by').value = 'Ruth'");
                    browser.evaluate("document.getElementById('answer').click()");
                    browser.await("document.getElementById('code').value.length > 100");
                    return paste(candidate, browser.evaluate("document.getElementById('code').value"), late);
                }
            });
        } finally {
            candidate.close();
        }
    }

    private static double paste(Program candidate, String answer, int late) throws Exception {
        TimeUnit.SECONDS.sleep(late);
        long began = System.nanoTime();
        candidate.say(answer);
        String came = candidate.until("THERE", "NOT", "LOST");
        if (!came.startsWith("THERE")) {
            System.out.println(came);
            return -1;
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
