package app.greenroom.mock.link;

import app.greenroom.mock.MockSession;
import app.greenroom.mock.SavedSession;
import app.greenroom.model.mock.MockEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills mentor and candidate in turn, each 0.5 to 4 s after the first mark, as {@link LinkBench} says: how soon the other end is
 * told, when the two are together again by a new code, and what the session lost. Who was killed comes back by a program that was
 * started before, so that Java's own start does not count, and whoever carries the codes takes no time.
 */
final class LinkKills {
    private static final String TOLD = "for six seconds: the connection is lost";

    private final Random chance = new Random(5);
    private final List<Double> told = new ArrayList<>();
    private final List<Double> back = new ArrayList<>();
    private final List<Double> lost = new ArrayList<>();
    private int marksLost;

    private LinkKills() {}

    static void run(int times) throws Exception {
        LinkKills all = new LinkKills();
        for (int i = 0; i < times; i += 2) {
            all.pair(i);
        }
        all.print("told the other side", all.told);
        all.print("together again by a new code", all.back);
        all.print("of the session lost", all.lost);
        System.out.println("marks that the candidate had told of and that are not kept: " + all.marksLost);
    }

    private void print(String what, List<Double> seconds) {
        Collections.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%s: %d kills, median %.2f s, longest %.2f s%n",
                what,
                seconds.size(),
                seconds.get(seconds.size() / 2),
                seconds.get(seconds.size() - 1));
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private void pair(int number) throws Exception {
        Path home = Files.createTempDirectory("kills");
        try (Program candidate = new Program("candidate", home.toString());
                Program first = new Program("mentor", "-");
                Program second = new Program("mentor", "-");
                Program reopened = new Program("candidate", "-")) {
            for (Program waiting : List.of(first, second, reopened)) {
                waiting.until("READY");
            }
            first.say(candidate.rest("CODE"));
            candidate.say(first.rest("ANSWER"));
            long killed = killed(candidate, first);
            says(candidate, "LOST");
            told.add(since(killed));
            System.out.printf(Locale.ROOT, "%d: a mentor is killed", number + 1);
            back(candidate, second, killed);

            Path next = Files.createTempDirectory("kills");
            killed = killed(candidate, candidate);
            says(second, "PRESENCE LOST");
            told.add(since(killed));
            reopened.say(next.toString());
            System.out.printf(Locale.ROOT, "%d: a candidate is killed", number + 2);
            back(reopened, second, killed);
            kept(home, candidate);
        }
    }

    /** By a new code they are together again. */
    private void back(Program candidate, Program mentor, long killed) throws Exception {
        System.out.printf(Locale.ROOT, ", told after %.2f s", since(killed));
        mentor.say(candidate.rest("CODE"));
        System.out.printf(Locale.ROOT, ", invited %.2f", since(killed));
        candidate.say(mentor.rest("ANSWER"));
        System.out.printf(Locale.ROOT, ", answered %.2f", since(killed));
        String met = candidate.until("THERE", "NOT");
        back.add(met.startsWith("NOT") ? Double.POSITIVE_INFINITY : since(killed));
        System.out.printf(Locale.ROOT, ", %s %.2f%n", met, since(killed));
        if (met.startsWith("NOT")) {
            throw new IllegalStateException(met);
        }
    }

    private static void says(Program survivor, String begin) throws Exception {
        String line = survivor.until(begin);
        if (!line.contains(TOLD)) {
            throw new IllegalStateException(line);
        }
    }

    /** Kills one of the two after a while in which marks came; when that was. */
    private long killed(Program candidate, Program victim) throws Exception {
        candidate.until("MARK");
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(chance.nextInt(500, 4_000));
        while (System.nanoTime() < until) {
            candidate.until("MARK");
        }
        victim.close();
        return System.nanoTime();
    }

    /** Marks come four times a second: what lies between the last one that was told of and the last that is kept is lost. */
    private void kept(Path home, Program candidate) throws Exception {
        try {
            candidate.until("nothing"); // reads what it had said before it was killed
        } catch (IOException e) {
            // That was all.
        }
        MockSession session = SavedSession.all(home).get(0);
        List<Double> kept = session.events().stream()
                .filter(MockEvent.Marked.class::isInstance)
                .map(MockEvent::at)
                .toList();
        double last = candidate.marks.get(candidate.marks.size() - 1);
        lost.add(Math.max(0, last - kept.get(kept.size() - 1)));
        marksLost += Math.max(0, candidate.marks.size() - kept.size());
        if (session.whole()
                || session.notes().stream().noneMatch(note -> note.toString().contains("cut short"))) {
            throw new IllegalStateException("it does not say that it was cut short");
        }
    }
}
