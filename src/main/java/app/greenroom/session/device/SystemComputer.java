package app.greenroom.session.device;

import app.greenroom.model.ComputerLoad;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Watches this computer: a thread that wants to wake every 10 ms keeps how late it was, and asks once a second how busy the
 * processors are. A thread that sleeps is served first by most systems, so lateness alone would miss a computer whose analyses
 * wait for their turn; hence both. Which programs were busy is asked for only when the computer was.
 */
final class SystemComputer implements ComputerMeter.Watching {
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long SLICE = TimeUnit.SECONDS.toNanos(1);
    private static final int SLICES = 10;

    /** Every timer is late by some; this much, ns, is nobody's fault. */
    private static final long USUAL = TimeUnit.MILLISECONDS.toNanos(5);

    private static final double SECOND = SLICE;

    /** Under this share of one processor a program is not what keeps it busy. */
    private static final double BUSY = 0.2;

    private static final int NAMED = 2;

    private final LongSupplier nanoTime;
    private final Thread thread = new Thread(this::run, "computer-load");
    private final Deque<Slice> slices = new ArrayDeque<>();
    private long began;
    private long due;
    private long late;
    private long worst;
    private Map<Long, Long> used = Map.of();
    private long usedAt;
    private List<String> busiest = List.of();

    /**
     * Some second.
     *
     * @param length how long it was, ns
     * @param late by how much the thread was late in it, ns
     * @param worst at most at once, ns
     * @param load how much of all processors was in use, 0–1
     * @param others how much of it by others, 0–1
     */
    private record Slice(long length, long late, long worst, double load, double others) {}

    private SystemComputer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        thread.setDaemon(true);
        began = nanoTime.getAsLong();
        due = began + TICK;
    }

    static SystemComputer start(LongSupplier nanoTime) {
        SystemComputer one = new SystemComputer(nanoTime);
        one.thread.start();
        return one;
    }

    private void run() {
        Optional<com.sun.management.OperatingSystemMXBean> system = system();
        load(system); // the first answer only begins to count
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(TICK);
                if (tick()) {
                    Load now = load(system);
                    end(now);
                    if (soFar().filter(ComputerLoad::starved).isPresent()) {
                        ask();
                    }
                    rest();
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    /** Whether a slice is full. */
    private synchronized boolean tick() {
        long now = nanoTime.getAsLong();
        long by = Math.max(0, now - due - USUAL);
        late += by;
        worst = Math.max(worst, by);
        due = now + TICK;
        return now - began >= SLICE;
    }

    private synchronized void end(Load load) {
        slices.addLast(new Slice(nanoTime.getAsLong() - began, late, worst, load.all, load.others));
        while (slices.size() > SLICES) {
            slices.removeFirst();
        }
        late = 0;
        worst = 0;
    }

    /** Asking the system took time that was nobody's. */
    private synchronized void rest() {
        began = nanoTime.getAsLong();
        due = began + TICK;
    }

    @Override
    public synchronized Optional<ComputerLoad> soFar() {
        long length = 0;
        long lateness = 0;
        long most = 0;
        double load = 0;
        double others = 0;
        for (Slice slice : slices) {
            length += slice.length;
            lateness += slice.late;
            most = Math.max(most, slice.worst);
            load += slice.load / slices.size();
            others += slice.others / slices.size();
        }
        return length == 0
                ? Optional.empty()
                : Optional.of(new ComputerLoad(
                        Math.min(1, (double) lateness / length), most / SECOND, load, others, busiest));
    }

    /** How busy the processors are, 0–1 of all. */
    private record Load(double all, double others) {}

    private static Load load(Optional<com.sun.management.OperatingSystemMXBean> system) {
        if (system.isEmpty()) {
            return new Load(0, 0);
        }
        double all = Math.max(0, system.get().getCpuLoad()); // negative or not a number where it is not told
        double own = Math.max(0, system.get().getProcessCpuLoad());
        return Double.isNaN(all) || Double.isNaN(own) ? new Load(0, 0) : new Load(all, Math.max(0, all - own));
    }

    private static Optional<com.sun.management.OperatingSystemMXBean> system() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean bean
                ? Optional.of(bean)
                : Optional.empty();
    }

    /** Which programs of this user's are busy, told by what they used since the last time that it was asked. */
    private void ask() {
        Map<Long, Long> now = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        long own = ProcessHandle.current().pid();
        ProcessHandle.allProcesses().filter(one -> one.pid() != own).forEach(one -> {
            ProcessHandle.Info info = one.info();
            info.totalCpuDuration().ifPresent(cpu -> now.put(one.pid(), cpu.toNanos()));
            info.command().ifPresent(command -> names.put(one.pid(), name(command)));
        });
        long at = nanoTime.getAsLong();
        synchronized (this) {
            double passed = Math.max(1, at - usedAt);
            Map<String, Double> shares = new HashMap<>();
            if (!used.isEmpty()) {
                now.forEach((pid, cpu) -> {
                    Long before = used.get(pid);
                    String name = names.get(pid);
                    if (before != null && name != null) {
                        shares.merge(name, (cpu - before) / passed, Double::sum);
                    }
                });
                busiest = shares.entrySet().stream()
                        .filter(each -> each.getValue() > BUSY)
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(NAMED)
                        .map(Map.Entry::getKey)
                        .toList();
            }
            used = now;
            usedAt = at;
        }
    }

    private static String name(String command) {
        Path file = Path.of(command).getFileName();
        return file == null ? command : file.toString();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
