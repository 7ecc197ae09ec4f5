package app.greenroom.speech;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.CaptureException;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * What listening costs: the same minute of sound at 16, 44.1 and 48 kHz through {@link SoundAnalysis}, all measures
 * together, on one thread. Prints how many times faster than real time that is, by the thread's processor time, which
 * other programs disturb less than time on the wall, and by the wall; what is allocated; which class takes what share; the
 * first pass of a fresh JVM; and the memory of a process that hears an hour.
 *
 * <p>Argument: a WAV recording, repeated or cut to a minute; without it a generated talker. Not a test: times depend on
 * the machine.
 */
final class SoundBench {
    private static final int[] RATES = {16000, 44100, 48000};
    private static final int BLOCK = 1024;
    private static final int WARM_UP = 15;
    private static final int PASSES = 25;
    private static final int MINUTES = 60;
    private static final String OWN = "app.greenroom.speech.";
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String file;

    private SoundBench(String file) {
        this.file = file;
    }

    public static void main(String[] arguments) throws CaptureException, IOException, InterruptedException {
        String file = arguments.length > 0 ? arguments[0] : "";
        SoundBench bench = new SoundBench(file);
        if (arguments.length > 1) {
            bench.once(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        System.out.printf(
                "one minute of %s, all measures, one thread%n%n", file.isEmpty() ? "a generated talker" : file);
        System.out.println("| Hz | × real time, processor: median | worst | wall: median | worst | allocated, MB |");
        System.out.println("|---|---|---|---|---|---|");
        for (int rate : RATES) {
            bench.warm(rate);
        }
        System.out.println();
        for (int rate : RATES) {
            bench.profile(rate);
        }
        System.out.println();
        for (int rate : RATES) {
            bench.child(rate, 1);
        }
        for (int rate : RATES) {
            bench.child(rate, MINUTES);
        }
    }

    private float[] sound(int rate) throws CaptureException {
        return file.isEmpty() ? BenchSound.generated(rate) : BenchSound.of(Path.of(file), rate);
    }

    private static void listen(SoundAnalysis analysis, float[] sound, int rate) {
        for (int i = 0; i < sound.length; i += BLOCK) {
            float[] block = Arrays.copyOfRange(sound, i, Math.min(sound.length, i + BLOCK));
            analysis.accept(new AudioBlock(block, 1, rate, (double) i / rate));
        }
    }

    private static SpeechFacts analyse(float[] sound, int rate) {
        SoundAnalysis analysis = new SoundAnalysis(rate, 1);
        listen(analysis, sound, rate);
        return analysis.finish();
    }

    private void warm(int rate) throws CaptureException {
        float[] sound = sound(rate);
        double[] cpu = new double[PASSES];
        double[] wall = new double[PASSES];
        long bytes = 0;
        for (int i = -WARM_UP; i < PASSES; i++) {
            long bytesBefore = THREAD.getCurrentThreadAllocatedBytes();
            long wallBefore = System.nanoTime();
            long cpuBefore = THREAD.getCurrentThreadCpuTime();
            analyse(sound, rate);
            if (i >= 0) {
                cpu[i] = (THREAD.getCurrentThreadCpuTime() - cpuBefore) / 1e9;
                wall[i] = (System.nanoTime() - wallBefore) / 1e9;
                bytes += THREAD.getCurrentThreadAllocatedBytes() - bytesBefore;
            }
        }
        Arrays.sort(cpu);
        Arrays.sort(wall);
        System.out.printf(
                "| %d | %.0f | %.0f | %.0f | %.0f | %.1f |%n",
                rate,
                BenchSound.SECONDS / cpu[PASSES / 2],
                BenchSound.SECONDS / cpu[PASSES - 1],
                BenchSound.SECONDS / wall[PASSES / 2],
                BenchSound.SECONDS / wall[PASSES - 1],
                bytes / 1e6 / PASSES);
    }

    /** Samples the stack a hundred times a second and more; a sample counts for the innermost class of ours. */
    private void profile(int rate) throws CaptureException, IOException {
        float[] sound = sound(rate);
        Path dump = Files.createTempFile("sound", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(5));
            recording.start();
            for (int i = 0; i < PASSES; i++) {
                analyse(sound, rate);
            }
            recording.stop();
            recording.dump(dump);
        }
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(dump)) {
            List<RecordedFrame> stack = event.getStackTrace() == null
                    ? List.of()
                    : event.getStackTrace().getFrames();
            for (RecordedFrame frame : stack) {
                String name = frame.getMethod().getType().getName();
                if (name.startsWith(OWN)) {
                    counts.merge(name.substring(OWN.length()).replaceAll("\\$.*", ""), 1, Integer::sum);
                    all++;
                    break;
                }
            }
        }
        Files.delete(dump);
        List<String> shares = new ArrayList<>();
        int samples = all;
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> shares.add("%s %.1f %%".formatted(each.getKey(), 100.0 * each.getValue() / samples)));
        System.out.printf("at %d Hz, %d samples: %s%n", rate, samples, String.join(", ", shares));
    }

    /** Hears the minute so often in a JVM of its own. */
    private void child(int rate, int minutes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SoundBench.class.getName(),
                        file,
                        String.valueOf(rate),
                        String.valueOf(minutes))
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the JVM for " + rate + " Hz failed");
        }
    }

    /** What {@link #child} runs. */
    private void once(int rate, int minutes) throws CaptureException, IOException {
        float[] sound = sound(rate);
        long wall = System.nanoTime();
        long cpu = THREAD.getCurrentThreadCpuTime();
        SoundAnalysis analysis = new SoundAnalysis(rate, 1);
        for (int i = 0; i < minutes; i++) {
            listen(analysis, sound, rate);
        }
        SpeechFacts facts = analysis.finish();
        cpu = THREAD.getCurrentThreadCpuTime() - cpu;
        wall = System.nanoTime() - wall;
        System.out.printf(
                "fresh JVM, %d Hz, %d min with %.0f s of speech: × real time, processor %.0f, wall %.0f; memory of the"
                        + " process, highest: %s%n",
                rate,
                minutes,
                facts.activity().seconds(),
                facts.duration() * 1e9 / cpu,
                facts.duration() * 1e9 / wall,
                memory());
    }

    /** As Linux counts it; other systems do not tell a process its own. */
    private static String memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "unknown here";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElse("unknown here");
    }
}
