package app.greenroom.mock;

import app.greenroom.call.CallServers;
import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.mock.link.LinkProgram;
import app.greenroom.mock.link.MentorHost;
import app.greenroom.mock.link.Program;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Records and calls at once, as fast as time runs: {@code LiveTapeBench SECONDS [ALONE]} shows the pictures of a sample, 1280 × 720, 30
 * a second, to a {@link Tape} and, but for {@code ALONE}, to a mentor's program on the same computer. It prints how many pictures
 * were kept, what was told, what the mentor saw, and how much of a processor this end took.
 */
public final class LiveTapeBench {
    private static final Path FRAMES = Path.of("samples", "good-room", "frames");
    private static final int RATE = 48_000;
    private static final int BLOCK = RATE / 50;
    private static final int PICTURES = 30;
    private static final int MOST_FRAMES = 24; // each takes 2.8 MB

    private LiveTapeBench() {}

    public static void main(String[] args) throws Exception {
        int seconds = Integer.parseInt(args[0]);
        List<Frame> frames = frames();
        if (args.length > 1) {
            record(seconds, frames, null);
        } else {
            try (MentorHost host = LinkProgram.host(CallServers.NONE, true, now -> System.out.println(now.words()));
                    Program mentor =
                            new Program("mentor", host.invite("Mock", true).code())) {
                host.accept(mentor.rest("ANSWER"));
                Thread reader = new Thread(() -> read(mentor), "mentor's words");
                reader.setDaemon(true);
                reader.start();
                record(seconds, frames, host.companion().orElseThrow());
            }
        }
        System.exit(0);
    }

    private static void read(Program mentor) {
        try {
            while (true) {
                System.out.println("the mentor's end: " + mentor.until("SEEN", "PRESENCE"));
            }
        } catch (IOException e) {
            // It ended.
        }
    }

    private static List<Frame> frames() throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (Stream<Path> files = Files.list(FRAMES)) {
            for (Path file : files.sorted().limit(MOST_FRAMES).toList()) {
                frames.add(Images.frame(ImageIO.read(file.toFile()), 0));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d pictures of %d × %d%n",
                frames.size(),
                frames.get(0).width(),
                frames.get(0).height());
        return frames;
    }

    private static double processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static void record(int seconds, List<Frame> frames, @Nullable Companion mentor) throws Exception {
        Path file = Files.createTempDirectory("live").resolve("tape.mp4");
        List<String> told = new ArrayList<>();
        long began = System.nanoTime();
        double used = processor();
        Tape tape = new Tape(
                file,
                new Tape.Content(true, false),
                () -> OptionalDouble.of((System.nanoTime() - began) / 1e9),
                () -> Long.MAX_VALUE,
                text -> told.add(String.format(Locale.ROOT, "%.1f s: %s", (System.nanoTime() - began) / 1e9, text)));
        int late = 0;
        try (tape) {
            Thread microphone = new Thread(() -> speak(tape, began, seconds), "microphone");
            microphone.setDaemon(true);
            microphone.start();
            for (int i = 0; i < seconds * PICTURES; i++) {
                long due = began + i * 1_000_000_000L / PICTURES;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                late += System.nanoTime() - due > 30_000_000 ? 1 : 0;
                Frame frame = frames.get(i % frames.size());
                tape.accept(frame);
                if (mentor != null) {
                    mentor.show(frame);
                }
            }
            microphone.join();
            used = processor() - used;
        }
        System.out.printf(
                Locale.ROOT,
                "%d s: %s of %d that the camera gave, told %s; %d pictures came more than 30 ms late from this bench"
                        + " itself; this end took %.2f processors; load %.1f%n",
                seconds,
                tape.counts(),
                seconds * PICTURES,
                told,
                late,
                used / seconds,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void speak(Tape tape, long began, int seconds) {
        for (int i = 1; i <= seconds * RATE / BLOCK; i++) {
            long due = began + i * 20_000_000L;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            float[] samples = new float[BLOCK];
            for (int j = 0; j < BLOCK; j++) {
                samples[j] = (float) (0.2 * Math.sin(2 * Math.PI * 440 * (i * BLOCK + j) / RATE));
            }
            tape.accept(new AudioBlock(samples, 1, RATE, 0));
        }
    }
}
