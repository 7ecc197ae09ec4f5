package app.greenroom.session.network;

import app.greenroom.io.Parallel;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.TestKeys;
import app.greenroom.network.Trouble;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.world.LineWorld;
import app.greenroom.session.Progress;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.network.NetworkRequest.Depth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Verdicts on {@linkplain LineSituation ways} whose truth is known, each several times, by the program's own session: {@code
 * VerdictTable RUNS whole|quick WORLDS [PARTS|OF|NAMES]}, as root on Linux. Some ten minutes; writes {@code
 * target/accuracy/network-DEPTH.md}.
 */
final class VerdictTable {
    private final TestKeys keys;
    private final Path folder;
    private final Depth depth;

    VerdictTable(Path folder, Depth depth) throws Exception {
        this.folder = folder;
        this.keys = new TestKeys(folder);
        keys.addLong();
        this.depth = depth;
    }

    /**
     * One run.
     *
     * @param right whether the verdict is true, and what must be said is
     * @param placed whether the trouble sits where it is said to; true where that is not judged
     * @param words for a reader
     */
    record Row(LineSituation situation, boolean right, boolean placed, String verdict, String words) {}

    public static void main(String[] words) throws Exception {
        Depth depth = words[1].equals("quick") ? Depth.QUICK : Depth.WHOLE;
        Path folder = Files.createTempDirectory("verdicts");
        List<String> named = words.length > 3 ? List.of(words[3].split("[|]", -1)) : List.of("");
        List<LineSituation> chosen = LineSituation.all().stream()
                .filter(one -> named.stream().anyMatch(one.name()::contains))
                .toList();
        List<Row> rows =
                new VerdictTable(folder, depth).run(chosen, Integer.parseInt(words[0]), Integer.parseInt(words[2]));
        String table = table(chosen, rows);
        Path file = Path.of("target", "accuracy", "network-" + words[1] + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
        System.out.println(table);
        System.exit(0);
    }

    /** Runs each situation so many times, in so many worlds side by side. */
    List<Row> run(List<LineSituation> situations, int runs, int worlds)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        List<Row> all = new ArrayList<>();
        try (Parallel threads = new Parallel("verdicts")) {
            List<Future<List<Row>>> parts = new ArrayList<>();
            for (int i = 0; i < worlds; i++) {
                int seed = i + 1;
                parts.add(threads.start(() -> inOneWorld(seed, situations, runs, next)));
            }
            for (Future<List<Row>> part : parts) {
                all.addAll(part.get());
            }
        }
        return all;
    }

    private List<Row> inOneWorld(int seed, List<LineSituation> situations, int runs, AtomicInteger next)
            throws Exception {
        List<Row> rows = new ArrayList<>();
        LineWorld world = new LineWorld(seed);
        WorldPlatform platform = world.onTheInternet(() -> new WorldPlatform(folder, keys));
        world.askNames(platform.nameServers());
        for (int i = next.getAndIncrement(); i < runs * situations.size(); i = next.getAndIncrement()) {
            rows.add(once(world, platform, situations.get(i % situations.size())));
        }
        platform.close();
        world.close();
        return rows;
    }

    private Row once(LineWorld world, WorldPlatform platform, LineSituation situation) throws Exception {
        situation.in(world, platform);
        NetworkRequest request = new NetworkRequest(
                Optional.empty(), "zoom", Optional.empty(), Optional.of(platform.endpoints()), depth, Optional.empty());
        NetworkSession session = new NetworkSession(Clock.systemUTC(), System::nanoTime, () -> "", ComputerMeter.NONE);
        return row(situation, world.atHome(() -> session.probe(request, Optional.empty(), Progress.NONE)));
    }

    private static Row row(LineSituation situation, NetworkSession.Probe probe) {
        NetworkFacts facts = probe.facts().orElseThrow();
        List<Trouble> troubles = facts.path().troubles();
        boolean hinted = facts.stream().filter(one -> one.narrow().isPresent()).isPresent();
        boolean placed = !situation.blamed()
                || (situation.blame().isEmpty()
                        ? troubles.isEmpty()
                        : troubles.stream().anyMatch(situation.blame()::contains));
        StringBuilder words = new StringBuilder();
        words.append(troubles)
                .append(" lost ")
                .append(facts.lostPackets().map(Loss::toString).orElse("-"));
        words.append(" tries ").append(facts.link().loss().map(Loss::toString).orElse("-"));
        words.append(" router ").append(facts.path().router());
        facts.traffic().ifPresent(count -> words.append(" kB ").append(count.total() / 1000));
        for (Finding finding : probe.result().run().findings()) {
            if (!(finding.outcome() instanceof Outcome.Met) && !(finding.outcome() instanceof Outcome.NotAsked)) {
                words.append("; ")
                        .append(finding.check())
                        .append(' ')
                        .append(Outcome.id(finding.outcome()))
                        .append(": ")
                        .append(finding.sentence());
            }
        }
        boolean told = probe.result().run().findings().stream()
                .anyMatch(one -> one.sentence().toString().contains(situation.says()));
        Row row = new Row(
                situation,
                situation.verdicts().contains(probe.result().run().readiness().status())
                        && hinted == situation.hint()
                        && told,
                placed,
                probe.result().run().readiness().status().id(),
                words.toString());
        System.out.printf(
                Locale.ROOT,
                "%s | %s%s| %s | %s%n",
                situation.name(),
                row.right() ? "" : "WRONG ",
                row.placed() ? "" : "BLAME ",
                row.verdict(),
                row.words());
        return row;
    }

    static String table(List<LineSituation> situations, List<Row> rows) {
        StringBuilder text = new StringBuilder("| way | verdicts | right | in the right place |\n|---|---|---|---|\n");
        for (LineSituation situation : situations) {
            List<Row> own = rows.stream()
                    .filter(row -> row.situation().equals(situation))
                    .toList();
            TreeMap<String, Integer> verdicts = new TreeMap<>();
            own.forEach(row -> verdicts.merge(row.verdict(), 1, Integer::sum));
            text.append("| %s | %s | %d of %d | %s |%n"
                    .formatted(
                            situation.name(),
                            verdicts,
                            own.stream().filter(Row::right).count(),
                            own.size(),
                            situation.blamed()
                                    ? own.stream().filter(Row::placed).count() + " of " + own.size()
                                    : "–"));
        }
        return text
                + "\nright: %d of %d, in the right place: %d%n"
                        .formatted(
                                rows.stream().filter(Row::right).count(),
                                rows.size(),
                                rows.stream().filter(Row::placed).count());
    }
}
