package app.greenroom.session.friend;

import app.greenroom.call.CallServers;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.quality.Rate;
import app.greenroom.network.world.Harm;
import app.greenroom.network.world.LineWorld;
import app.greenroom.network.world.LineWorld.Part;
import app.greenroom.session.Progress;
import app.greenroom.session.friend.FriendTrial.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tests with a friend over lines whose truth is known: {@code CallTable [PART-OF-A-NAME]}, as root on Linux, on a computer that
 * does nothing else. Some eight minutes; writes {@code target/accuracy/call.md}.
 */
final class CallTable {
    private static final Harm NEAR = Harm.delay(20);

    private CallTable() {}

    /** A line, seen from home: what it does on the way out and back. */
    record Line(String name, Harm out, Harm back) {}

    static List<Line> lines() {
        return List.of(
                new Line("near", Harm.delay(2), Harm.delay(2)),
                new Line("40 ms", NEAR, NEAR),
                new Line("80 ms", Harm.delay(40), Harm.delay(40)),
                new Line("300 ms", Harm.delay(150), Harm.delay(150)),
                new Line(
                        "80 ms, uneven by 15",
                        Harm.delay(40).withJitter(15),
                        Harm.delay(40).withJitter(15)),
                new Line("1 % lost each way", NEAR.withLoss(0.01), NEAR.withLoss(0.01)),
                new Line("3 % lost there", NEAR.withLoss(0.03), NEAR),
                new Line("10 % lost there", NEAR.withLoss(0.1), NEAR),
                new Line("5 % lost back", NEAR, NEAR.withLoss(0.05)),
                new Line("10 % lost each way", NEAR.withLoss(0.1), NEAR.withLoss(0.1)),
                new Line("3 % lost in bursts of 5", NEAR.withBursts(0.03, 5), NEAR.withBursts(0.03, 5)),
                new Line("silent 1.2 s of 6", NEAR.withOutages(6, 1.2), NEAR.withOutages(6, 1.2)),
                new Line("0.5 Mbit/s there", NEAR.withRate(0.5, 300), NEAR),
                new Line("1.5 Mbit/s there", NEAR.withRate(1.5, 300), NEAR),
                new Line("1 Mbit/s back", NEAR, NEAR.withRate(1, 300)),
                new Line("3 Mbit/s each way", NEAR.withRate(3, 300), NEAR.withRate(3, 300)),
                new Line("4 Mbit/s there, 8 back", NEAR.withRate(4, 200), NEAR.withRate(8, 200)),
                new Line("2 Mbit/s there with 2 % lost", NEAR.withRate(2, 200).withLoss(0.02), NEAR),
                new Line("5 % doubled", NEAR.withDuplicates(0.05), NEAR.withDuplicates(0.05)),
                new Line("5 % lost there, 5 Mbit/s back", NEAR.withLoss(0.05), NEAR.withRate(5, 200)));
    }

    public static void main(String[] words) throws Exception {
        String named = words.length > 0 ? words[0] : "";
        StringBuilder table = new StringBuilder("""
                | line | round trip | lost there, back | speed there, back | later there, back | kept waiting |
                |---|---|---|---|---|---|
                """);
        for (Line line : lines()) {
            if (line.name().contains(named)) {
                String row = measured(line, FriendPlan.FULL)
                        .map(samples -> row(line, samples))
                        .orElse("| %s | did not meet | | | | |".formatted(line.name()));
                System.out.println(row);
                table.append(row).append('\n');
            }
        }
        Path file = Path.of("target", "accuracy", "call.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
        System.exit(0);
    }

    /** A test over a line, between two computers that ask no server, as the end at home sees it; empty when they did not meet. */
    static Optional<FriendSamples> measured(Line line, FriendPlan plan) throws Exception {
        LineWorld world = new LineWorld(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            world.farComputer();
            world.heal();
            world.become(Part.LINE, line.out(), line.back());
            FriendTrial home = world.atHome(() -> trial(plan, 1));
            FriendTrial far = world.onTheInternet(() -> trial(plan, 2));
            try (home;
                    far) {
                home.accept(far.answer(home.offer()));
                Future<Result> mine = threads.submit(() -> home.run(java.time.Duration.ZERO, Progress.NONE));
                Future<Result> theirs = threads.submit(() -> far.run(java.time.Duration.ZERO, Progress.NONE));
                Result unused = theirs.get();
                return mine.get() instanceof Result.Measured measured
                        ? Optional.of(measured.samples())
                        : Optional.empty();
            }
        } finally {
            threads.shutdownNow();
            world.close();
        }
    }

    private static FriendTrial trial(FriendPlan plan, long seed) throws Exception {
        return new FriendTrial(plan, CallServers.NONE, Clock.systemUTC(), System::nanoTime, new Random(seed));
    }

    private static String row(Line line, FriendSamples samples) {
        NetworkFacts facts = FriendFacts.of(samples, List.of());
        LoadFacts load = facts.load().orElseThrow();
        return String.format(
                Locale.ROOT,
                "| %s | %s ms | %s, %s | %s, %s | %s, %s ms | %.0f, %.0f %% |",
                line.name(),
                number(facts.stream().orElseThrow().median()),
                share(FriendFacts.there(samples)),
                share(FriendFacts.back(samples)),
                rate(load.upload()),
                rate(load.download()),
                later(load, load.uploadDelay()),
                later(load, load.downloadDelay()),
                100 * samples.halves().mine().stall(),
                100 * samples.halves().theirs().stall());
    }

    private static String later(LoadFacts load, OptionalDouble busy) {
        return busy.isPresent() && load.idleDelay().isPresent()
                ? number(OptionalDouble.of(busy.getAsDouble() - load.idleDelay().getAsDouble()))
                : "–";
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : "–";
    }

    private static String share(Optional<Loss> loss) {
        return loss.map(one -> String.format(Locale.ROOT, "%.1f %%", 100 * one.fraction()))
                .orElse("–");
    }

    private static String rate(Optional<Rate> rate) {
        return rate.map(one ->
                        (Double.isInfinite(one.high()) ? "≥ " : "") + String.format(Locale.ROOT, "%.2f", one.value()))
                .orElse("–");
    }
}
