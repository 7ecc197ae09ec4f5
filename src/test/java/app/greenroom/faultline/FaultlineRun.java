package app.greenroom.faultline;

import app.greenroom.model.Readiness;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs as many schedules as asked for and counts: {@code FaultlineRun (check|watch|morning|mock|all) FIRST COUNT [real|remembered]
 * [AT_ONCE]}. Of all kinds together each has a quarter of the seeds. Each run's sound is analysed and each recording encoded
 * where it is real, see {@link Senses}. Exits with 1 when a run did what it must not do.
 */
public final class FaultlineRun {
    private static final int MOST_TOLD = 20;
    private static final List<String> ALL = List.of("check", "watch", "morning", "mock");

    private final String what;
    private final Senses senses;
    private final AtomicLong next;
    private final long end;
    private final Map<Readiness.Status, Integer> verdicts = new EnumMap<>(Readiness.Status.class); // guarded by this
    private long runs;
    private long wrong;

    private FaultlineRun(String what, Senses senses, long first, long count) {
        this.what = what;
        this.senses = senses;
        next = new AtomicLong(first);
        end = first + count;
    }

    public static void main(String[] arguments) throws Exception {
        Senses senses = arguments.length > 3 && arguments[3].equals("remembered") ? Senses.REMEMBERED : Senses.REAL;
        long count = Long.parseLong(arguments[2]);
        FaultlineRun all = new FaultlineRun(arguments[0], senses, Long.parseLong(arguments[1]), count);
        int atOnce = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1;
        GoodRoom.get();
        long start = System.nanoTime();
        Thread[] threads = new Thread[atOnce];
        for (int i = 0; i < atOnce; i++) {
            threads[i] = new Thread(all::some, "runs");
            threads[i].start();
        }
        long every = Math.max(100, Math.min(1_000, count / 1_000));
        for (long told = every; all.runs() < count; ) {
            Thread.sleep(100);
            if (all.runs() >= told) {
                told = all.runs() / every * every + every;
                all.tell(start);
            }
        }
        for (Thread each : threads) {
            each.join();
        }
        all.tell(start);
        System.exit(all.wrong == 0 ? 0 : 1);
    }

    private synchronized long runs() {
        return runs;
    }

    private synchronized void tell(long start) {
        double cpu = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(Double.NaN);
        System.out.printf(
                "%d runs of %s in %.0f s, %.0f s of the processor: %s, %d wrong; %d stretches of sound remembered%n",
                runs, what, (System.nanoTime() - start) / 1e9, cpu, verdicts, wrong, RememberedSound.measured());
    }

    private void some() {
        for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
            String kind = what.equals("all") ? ALL.get((int) (seed % ALL.size())) : what;
            Trial trial;
            try {
                trial = run(kind, senses, seed);
            } catch (Exception e) {
                throw new IllegalStateException(kind + " " + seed, e);
            }
            count(kind, seed, trial);
        }
    }

    private synchronized void count(String kind, long seed, Trial trial) {
        runs++;
        trial.ended().ifPresent(status -> verdicts.merge(status, 1, Integer::sum));
        List<String> all = List.copyOf(trial.wrong());
        if (!all.isEmpty()) {
            wrong++;
            if (wrong <= MOST_TOLD) {
                System.out.println(kind + " " + seed + ": " + all.subList(0, Math.min(2, all.size())) + " "
                        + Schedule.of(seed, seconds(kind)));
            }
        }
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
    static Trial run(String what, Senses senses, long seed) throws Exception {
        Trial trial = new Trial(Schedule.of(seed, seconds(what)), senses);
        return trial.alone(
                switch (what) {
                    case "watch" -> trial::watch;
                    case "morning" -> trial::morning;
                    case "mock" -> trial::mock;
                    default -> trial::check;
                });
    }
}
