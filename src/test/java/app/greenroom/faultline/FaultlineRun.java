package app.greenroom.faultline;

import app.greenroom.model.Readiness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Runs as many schedules as asked for and counts: {@code FaultlineRun (check|watch|morning|mock) FIRST COUNT}.
 * Exits with 1 when a run did what it must not do.
 */
public final class FaultlineRun {
    private static final int MOST_TOLD = 20;
    private static final long TOLD_EVERY = 100;

    private FaultlineRun() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments[0];
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        Map<Readiness.Status, Integer> verdicts = new EnumMap<>(Readiness.Status.class);
        List<String> wrong = new ArrayList<>();
        GoodRoom.get();
        long start = System.nanoTime();
        for (long seed = first; seed < first + count; seed++) {
            Trial trial = run(what, seed);
            trial.ended().ifPresent(status -> verdicts.merge(status, 1, Integer::sum));
            for (String one : trial.wrong()) {
                wrong.add(seed + ": " + one);
                if (wrong.size() <= MOST_TOLD && trial.wrong().indexOf(one) < 2) {
                    System.out.println(what + " " + seed + ": " + one + " " + Schedule.of(seed, seconds(what)));
                }
            }
            long runs = seed - first + 1;
            if (runs % TOLD_EVERY == 0 || runs == count) {
                System.out.printf(
                        "%d runs of %s in %.1f s: %s, %d wrong%n",
                        runs, what, (System.nanoTime() - start) / 1e9, verdicts, wrong.size());
            }
        }
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static double seconds(String what) {
        return switch (what) {
            case "watch" -> Trial.WATCH;
            case "morning" -> Trial.MORNING / 2;
            case "mock" -> StagedMock.LENGTH;
            default -> Trial.CHECK;
        };
    }

    /** One run under the schedule of a seed. */
    static Trial run(String what, long seed) throws Exception {
        Trial trial = new Trial(Schedule.of(seed, seconds(what)));
        return trial.alone(
                switch (what) {
                    case "watch" -> trial::watch;
                    case "morning" -> trial::morning;
                    case "mock" -> trial::mock;
                    default -> trial::check;
                });
    }
}
