package app.greenroom.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ten thousand damaged files: {@code MutationRun FOLDER [COUNT [SEED]]} reads them in a process that is watched from this one and
 * started again where it dies. Each finding is a line in {@code FOLDER/findings.txt}: kind, seed, and what happened. What was
 * done is counted in {@code FOLDER/done.txt}, so that a run that was ended goes on where it was. A tenth of the files runs through
 * a whole check too.
 *
 * <p>FFmpeg reads in the watched process itself here, without what protects the program from it, so that its faults are seen.
 */
public final class MutationRun {
    private static final Duration MOST_WORK = Duration.ofSeconds(10);
    private static final long MOST_MEMORY_KB = 1_000_000;
    private static final int EACH_CHECKED = 10;
    private static final List<SeedFile> KINDS = List.of(SeedFile.values());

    private MutationRun() {}

    /** Runs to the end, or goes on. Its exit status is the number of findings, 100 at most. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        if (args.length == 4) {
            work(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]));
            return;
        }
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        Path done = folder.resolve("done.txt");
        int from = Files.exists(done) ? Integer.parseInt(Files.readString(done).strip()) : 0;
        while (from < count) {
            from = watched(folder, from, count, seed);
            Files.writeString(done, Integer.toString(from));
        }
        Path findings = folder.resolve("findings.txt");
        List<String> found = Files.exists(findings) ? Files.readAllLines(findings) : List.of();
        System.out.println(count + " files, " + found.size() + " findings");
        found.forEach(System.out::println);
        System.exit(Math.min(100, found.size()));
    }

    private static SeedFile kind(int index) {
        return KINDS.get(index % KINDS.size());
    }

    /** Starts a process that works from here, and comes back with where the next is to begin. */
    private static int watched(Path folder, int from, int count, long seed) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:+ErrorFileToStderr",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MutationRun.class.getName(),
                        folder.toString(),
                        Integer.toString(from),
                        Integer.toString(count),
                        Long.toString(seed))
                .redirectError(Redirect.to(folder.resolve("errors.txt").toFile()));
        Process process = builder.start();
        AtomicLong begun = new AtomicLong(from);
        Thread watch = new Thread(() -> watch(process, begun));
        watch.setDaemon(true);
        watch.start();
        int next = from;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("BEGIN ")) {
                    next = Integer.parseInt(line.substring(6));
                    begun.set(next);
                    Files.writeString(folder.resolve("done.txt"), Integer.toString(next));
                } else if (line.startsWith("FOUND ")) {
                    found(folder, line.substring(6));
                } else if (line.startsWith("COUNT ")) {
                    System.out.println(line);
                }
            }
        } catch (IOException e) {
            System.out.println(e);
        }
        if (process.waitFor() != 0) {
            found(folder, kind(next) + " " + (seed + next) + " the process ended with " + process.exitValue());
            return next + 1;
        }
        return count;
    }

    /** Kills a process that spends ten seconds of the processor's time on one file. */
    private static void watch(Process process, AtomicLong begun) {
        long seen = -1;
        Duration at = Duration.ZERO;
        try {
            while (!process.waitFor(250, TimeUnit.MILLISECONDS)) {
                Duration worked = process.info().totalCpuDuration().orElse(Duration.ZERO);
                if (begun.get() != seen) {
                    seen = begun.get();
                    at = worked;
                } else if (worked.minus(at).compareTo(MOST_WORK) > 0) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void found(Path folder, String what) throws IOException {
        System.out.println(what);
        Files.writeString(
                folder.resolve("findings.txt"), what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void work(Path folder, int from, int to, long seed) throws Exception {
        MutatedFiles files = new MutatedFiles(folder.resolve("files"));
        Map<SeedFile, int[]> counts = new EnumMap<>(SeedFile.class);
        for (int i = from; i < to && !System.out.checkError(); i++) { // nobody listens where the watcher was ended
            SeedFile kind = kind(i);
            System.out.println("BEGIN " + i);
            forgetPeak();
            try {
                MutatedFiles.Result result = files.read(kind, seed + i, i / KINDS.size() % EACH_CHECKED == 0);
                counts.computeIfAbsent(kind, any -> new int[2])[result == MutatedFiles.Result.READ ? 0 : 1]++;
            } catch (Exception | Error e) {
                System.out.println("FOUND " + kind + " " + (seed + i) + " " + e + " at " + place(e));
            }
            long peak = peak().orElse(0L);
            if (peak > MOST_MEMORY_KB) {
                System.out.println("FOUND " + kind + " " + (seed + i) + " took " + peak / 1000 + " MB");
            }
        }
        counts.forEach(
                (kind, count) -> System.out.println("COUNT " + kind + " read " + count[0] + ", refused " + count[1]));
    }

    private static String place(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0].toString();
    }

    /** Lets Linux count the most memory anew. */
    private static void forgetPeak() {
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException e) {
            return; // another system: memory is not looked at there
        }
    }

    /** The most memory since then, in kB. */
    private static Optional<Long> peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
