package app.greenroom.session.review;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.capture.file.media.SoundEncoder;
import app.greenroom.capture.file.media.TestMedia;
import app.greenroom.model.review.Review;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.session.Interview;
import app.greenroom.session.Progress;
import app.greenroom.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long a review of a long recording takes, and how much memory: {@code ReviewBench [MINUTES] [video]}. It writes a
 * recording of generated answers (and of the drawn sample scenes, ten pictures a second at 1280×720), and lets a Java of
 * its own, with its heap capped, review it and make the report with its sound.
 */
public final class ReviewBench {
    private static final Path FOLDER = Path.of("target", "bench");
    private static final String HEAP = "-Xmx150m";
    private static final String HEAP_WITH_PICTURES = "-Xmx200m";

    private ReviewBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("--child")) {
            review(Path.of(args[1]));
            return;
        }
        int minutes = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        boolean video = args.length > 1 && args[1].equals("video");
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(minutes + (video ? "min.mp4" : "min.m4a"));
        if (!Files.exists(file)) {
            write(file, minutes, video);
        }
        System.out.printf(Locale.ROOT, "%s: %.1f MB%n", file, Files.size(file) / 1e6);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                video ? HEAP_WITH_PICTURES : HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ReviewBench.class.getName(),
                "--child",
                file.toString());
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("the review ended with " + status);
        }
    }

    private static void review(Path file) throws Exception {
        long began = System.nanoTime();
        Review review =
                new ReviewSession().run(new ReviewRequest(file, List.of(), Optional.empty(), true), Progress.NONE);
        double seconds = (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
        byte[] page = Reports.render(review, ReportFormat.HTML, Language.english());
        System.out.printf(
                Locale.ROOT,
                "%.0f min reviewed in %.1f s, %.0f times faster than real time; %d answers, %d moments%n",
                review.source().seconds() / 60,
                seconds,
                review.source().seconds() / seconds,
                review.answers().size(),
                review.moments().size());
        System.out.printf(
                Locale.ROOT,
                "page %.1f MB, of it sound %.1f MB%n",
                page.length / 1e6,
                review.sound().playback().orElseThrow().bytes().length / 1e6);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .forEach(line -> System.out.println(
                            "whole process at most " + line.replaceAll("\\D+(\\d+).*", "$1") + " kB"));
        }
    }

    private static void write(Path file, int minutes, boolean video) throws Exception {
        float[] once = new Interview()
                .silence(5)
                .answer(80, 6, -26)
                .silence(6)
                .answer(30, 4, -26)
                .silence(5)
                .answer(110, 3, -24)
                .samples();
        if (!video) {
            try (SoundEncoder encoder = new SoundEncoder()) {
                for (long done = 0; done < 60L * minutes * Interview.RATE; done += once.length) {
                    encoder.accept(new AudioBlock(once, 1, Interview.RATE, (double) done / Interview.RATE));
                }
                Files.write(file, encoder.finish());
            }
            return;
        }
        float[] all = new float[60 * minutes * Interview.RATE];
        for (int i = 0; i < all.length; i++) {
            all[i] = once[i % once.length];
        }
        TestMedia.write(file, "aac", all, 1, Interview.RATE, 0, "libopenh264", new Film(600 * minutes), 0);
    }

    /** Two sample scenes, a minute of each in turn. */
    private static final class Film extends AbstractList<Frame> {
        private static final int MINUTE = 600;
        private static final int REPEATED = 3;

        private final List<List<Frame>> scenes = new ArrayList<>();
        private final int count;

        Film(int count) throws CaptureException, InterruptedException {
            this.count = count;
            for (String scene : List.of("good-room", "low-laptop-bright-window")) {
                List<Frame> frames = new ArrayList<>();
                try (FrameSource source =
                        Recording.open(Path.of("samples", scene)).pictures().orElseThrow()) {
                    for (Optional<Frame> f = source.next(); f.isPresent(); f = source.next()) {
                        frames.add(f.get());
                    }
                }
                scenes.add(frames);
            }
        }

        @Override
        public Frame get(int index) {
            List<Frame> scene = scenes.get(index / MINUTE % scenes.size());
            Frame frame = scene.get(index / REPEATED % scene.size());
            return new Frame(frame.width(), frame.height(), frame.rgb(), index / 10.0);
        }

        @Override
        public int size() {
            return count;
        }
    }
}
