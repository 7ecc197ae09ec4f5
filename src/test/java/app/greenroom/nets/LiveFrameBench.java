package app.greenroom.nets;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.scene.FaceFilm;
import app.greenroom.scene.SampleScene;
import app.greenroom.scene.SampleScenes;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.face.Crop;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What one live frame costs: a camera's frames, 30 a second at 1280×720, through {@link PictureAnalysis} on one thread,
 * against the bare nets run as often as the frames ran them, second by second in turn. Prints milliseconds of that
 * thread's processor time, which other programs disturb less than time on the wall, and memory before and after.
 *
 * <p>Arguments: the number of frames (10,000 when left out), then pictures to use besides the generated scenes. Not a
 * test: times depend on the machine.
 */
final class LiveFrameBench {
    private static final int RATE = 30;
    private static final int SHOT = 300; // frames of one scene, ten seconds
    private static final double WINDOW = 10; // seconds that a live judgement looks back
    private static final int WARM_UP = 1500;
    private static final int DIFFERENT = 20; // frames of a scene, played to and fro

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<List<Frame>> scenes;
    private final BareNets bare = new BareNets();
    private final Samples all = new Samples();

    private LiveFrameBench(List<List<Frame>> scenes) {
        this.scenes = scenes;
    }

    public static void main(String[] arguments) throws CaptureException, IOException {
        int frames = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        List<List<Frame>> scenes = new ArrayList<>();
        for (SampleScene scene : SampleScenes.all()) {
            scenes.add(film(scene));
        }
        for (int i = 1; i < arguments.length; i++) {
            scenes.add(shaken(ImageFile.read(Path.of(arguments[i]), 0)));
        }
        new LiveFrameBench(scenes).run(frames);
    }

    private void run(int frames) throws IOException {
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            play(analysis, WARM_UP, new Samples());
            Memory before = Memory.now();
            play(analysis, frames, all);
            Memory after = Memory.now();
            report(before, after);
        } finally {
            bare.close();
        }
    }

    /** Plays scene after scene, and after every second of it the bare nets alone, as often as they ran in it. */
    private void play(FrameAnalysis analysis, int frames, Samples into) {
        PictureAnalysis live = new PictureAnalysis(analysis, WINDOW, 1);
        FrameAnalysis.Runs[] second = new FrameAnalysis.Runs[RATE];
        for (int i = 0; i < frames; i++) {
            int shot = i % SHOT;
            if (shot == 0) {
                live = new PictureAnalysis(analysis, WINDOW, 1);
            }
            List<Frame> scene = scenes.get(i / SHOT % scenes.size());
            Frame picture = scene.get(toAndFro(shot, scene.size()));
            Frame frame = new Frame(picture.width(), picture.height(), picture.rgb(), (double) shot / RATE);

            FrameAnalysis.Runs runsBefore = analysis.runs();
            long bytes = THREAD.getCurrentThreadAllocatedBytes();
            long wall = System.nanoTime();
            long cpu = THREAD.getCurrentThreadCpuTime();
            live.accept(frame);
            boolean judged = shot % 6 == 3;
            if (judged) {
                live.finish();
            }
            cpu = THREAD.getCurrentThreadCpuTime() - cpu;
            wall = System.nanoTime() - wall;
            bytes = THREAD.getCurrentThreadAllocatedBytes() - bytes;

            FrameAnalysis.Runs runs = minus(analysis.runs(), runsBefore);
            into.add(cpu, wall, bytes, runs, shot == 0);
            second[i % RATE] = runs;
            if (i % RATE == RATE - 1) {
                for (FrameAnalysis.Runs r : second) {
                    into.addBare(bare.run(frame, r));
                }
            }
        }
    }

    private static FrameAnalysis.Runs minus(FrameAnalysis.Runs a, FrameAnalysis.Runs b) {
        return new FrameAnalysis.Runs(a.detector() - b.detector(), a.mesh() - b.mesh(), a.mask() - b.mask());
    }

    private void report(Memory before, Memory after) {
        System.out.printf(
                "%,d frames of %d scenes, 1280×720, 30 a second, one thread; times in ms%n%n",
                all.count(), scenes.size());
        System.out.println("| frames | share | median | p95 | max | bare nets, median | ratio of the means |");
        System.out.println("|---|---|---|---|---|---|---|");
        all.print("all, processor time", all.cpu, i -> true);
        all.print("all, time on the wall", all.wall, i -> true);
        all.print("face mesh alone", all.cpu, i -> !all.detects(i) && !all.masks(i));
        all.print("with the person mask and all that needs it", all.cpu, i -> all.masks(i) && !all.detects(i));
        all.print("with the face detector", all.cpu, i -> all.detects(i) && !all.first(i));
        all.print("first of a scene: everything", all.cpu, all::first);
        System.out.printf(
                "%nquietest tenth of the run, processor time: median %.2f, p95 %.2f%n",
                all.quietest(0.5), all.quietest(0.95));
        System.out.printf(
                "allocated per frame: %.3f MB on average, %.3f MB at most%n",
                all.meanBytes() / 1e6, all.maxBytes() / 1e6);
        System.out.printf("memory: %s after the warm-up, %s at the end%n", before, after);
    }

    /** A generated person who moves a little. */
    private static List<Frame> film(SampleScene scene) {
        FaceFilm film = new FaceFilm(scene.face(), time -> 0.5 + 0.5 * Math.sin(9 * time));
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            frames.add(film.frame((double) i / RATE));
        }
        return frames;
    }

    /** A picture that moves a little: each frame shifted further to the right, its left edge repeated. */
    private static List<Frame> shaken(Frame picture) {
        List<Frame> frames = new ArrayList<>();
        int stride = 3 * picture.width();
        for (int i = 0; i < DIFFERENT; i++) {
            byte[] rgb = picture.rgb().clone();
            for (int row = 0; row < rgb.length; row += stride) {
                System.arraycopy(picture.rgb(), row, rgb, row + 3 * i, stride - 3 * i);
            }
            frames.add(new Frame(picture.width(), picture.height(), rgb, 0));
        }
        return frames;
    }

    private static int toAndFro(int i, int count) {
        int at = i % (2 * count - 2);
        return at < count ? at : 2 * count - 2 - at;
    }

    /** The nets alone, on inputs that are ready. */
    private static final class BareNets implements AutoCloseable {
        private final Bare detector = new Bare("face detector", Models.fullRangeFace(), 192, 2);
        private final Bare mesh = new Bare("face mesh", Models.faceMesh(), 192, 2);
        private final Bare mask = new Bare("person mask", Models.selfieSegmentation(), 256, 1);

        /** Processor time of that many runs, in nanoseconds. */
        long run(Frame frame, FrameAnalysis.Runs runs) {
            return detector.run(frame, runs.detector()) + mesh.run(frame, runs.mesh()) + mask.run(frame, runs.mask());
        }

        @Override
        public void close() {
            detector.close();
            mesh.close();
            mask.close();
        }
    }

    private static final class Bare implements AutoCloseable {
        private final Net net;
        private final int size;
        private final float[] input;
        private final float[][] outputs;

        Bare(String name, byte[] model, int size, int outputs) {
            net = new Net(name, model);
            this.size = size;
            input = new float[3 * size * size];
            this.outputs = new float[outputs][];
            for (int i = 0; i < outputs; i++) {
                this.outputs[i] = new float[net.outputLength(i)];
            }
        }

        long run(Frame frame, long times) {
            if (times == 0) {
                return 0;
            }
            new Crop(frame.width() / 2.0, frame.height() / 2.0, frame.height(), frame.height(), 0)
                    .sample(frame, size, 0, 1, 1, input);
            long from = THREAD.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                net.run(input);
                for (int o = 0; o < outputs.length; o++) {
                    net.output(o, outputs[o]);
                }
            }
            return THREAD.getCurrentThreadCpuTime() - from;
        }

        @Override
        public void close() {
            net.close();
        }
    }

    /** One entry a frame; {@code bare} may lag behind by up to a second. */
    private static final class Samples {
        private final List<Long> cpu = new ArrayList<>();
        private final List<Long> wall = new ArrayList<>();
        private final List<Long> bytes = new ArrayList<>();
        private final List<Long> bare = new ArrayList<>();
        private final List<FrameAnalysis.Runs> runs = new ArrayList<>();
        private final List<Boolean> firsts = new ArrayList<>();

        void add(long cpuTime, long wallTime, long allocated, FrameAnalysis.Runs ran, boolean first) {
            cpu.add(cpuTime);
            wall.add(wallTime);
            bytes.add(allocated);
            runs.add(ran);
            firsts.add(first);
        }

        void addBare(long time) {
            bare.add(time);
        }

        int count() {
            return cpu.size();
        }

        boolean detects(int i) {
            return runs.get(i).detector() > 0;
        }

        boolean masks(int i) {
            return runs.get(i).mask() > 0;
        }

        boolean first(int i) {
            return firsts.get(i);
        }

        void print(String what, List<Long> times, IntPredicate which) {
            List<Long> chosen = new ArrayList<>();
            List<Long> alone = new ArrayList<>();
            for (int i = 0; i < bare.size(); i++) {
                if (which.test(i)) {
                    chosen.add(times.get(i));
                    alone.add(bare.get(i));
                }
            }
            if (chosen.isEmpty()) {
                return;
            }
            System.out.printf(
                    "| %s | %.1f %% | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    what,
                    100.0 * chosen.size() / bare.size(),
                    quantile(chosen, 0.5),
                    quantile(chosen, 0.95),
                    quantile(chosen, 1),
                    quantile(alone, 0.5),
                    mean(chosen) / mean(alone));
        }

        /** A quantile in the tenth of the run in which it is smallest: least disturbed by other programs. */
        double quietest(double q) {
            int length = Math.max(1, cpu.size() / 10);
            double best = Double.POSITIVE_INFINITY;
            for (int from = 0; from + length <= cpu.size(); from += length) {
                best = Math.min(best, quantile(cpu.subList(from, from + length), q));
            }
            return best;
        }

        double meanBytes() {
            return mean(bytes);
        }

        double maxBytes() {
            return bytes.stream().mapToLong(b -> b).max().orElse(0);
        }

        private static double mean(List<Long> values) {
            return values.stream().mapToLong(v -> v).average().orElse(0);
        }

        private static double quantile(List<Long> nanos, double q) {
            long[] sorted = nanos.stream().mapToLong(v -> v).toArray();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, (int) (q * sorted.length))] / 1e6;
        }
    }

    /**
     * Memory in use.
     *
     * @param heap bytes of Java objects after a full garbage collection
     * @param resident bytes of the whole process in memory, native parts included; 0 where the system does not tell
     */
    private record Memory(long heap, long resident) {
        static Memory now() throws IOException {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            Path status = Path.of("/proc/self/status");
            long resident = 0;
            if (Files.isReadable(status)) {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith("VmRSS:")) {
                        resident = 1024 * Long.parseLong(line.replaceAll("\\D", ""));
                    }
                }
            }
            return new Memory(heap, resident);
        }

        @Override
        public String toString() {
            return String.format("heap %.1f MB, process %.1f MB", heap / 1e6, resident / 1e6);
        }
    }
}
