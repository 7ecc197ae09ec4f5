package app.greenroom.mock;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.model.review.Review;
import app.greenroom.session.Progress;
import app.greenroom.session.review.ReviewRequest;
import app.greenroom.session.review.ReviewSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Records a long session through a {@link Tape}, faster than time runs, and reads it back: {@code TapeBench [MINUTES [WIDTH HEIGHT
 * [RATE]]]}. The candidate's microphone runs 200 millionths slow, the other side's 100 fast. Each second has a tone of its own, by
 * which lost sound is found; every ten seconds there is a beep, and a flash in the picture. It prints memory on the way, how
 * far beep and flash lie apart, which seconds' tones are missing, and what {@code review} takes.
 */
public final class TapeBench {
    private static final Path FOLDER = Path.of("target", "bench");
    private static final int RATE = 48_000;
    private static final int BLOCK = RATE / 50;
    private static final double BEEP_FROM = 9;
    private static final double BEEP_TO = 9.3;
    private static final int TONES = 10;

    private TapeBench() {}

    public static void main(String[] args) throws Exception {
        int minutes = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        int width = args.length > 2 ? Integer.parseInt(args[1]) : 640;
        int height = args.length > 2 ? Integer.parseInt(args[2]) : 360;
        int rate = args.length > 3 ? Integer.parseInt(args[3]) : 15;
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve("tape-" + minutes + "min.mp4");
        Files.deleteIfExists(file);
        record(file, 60.0 * minutes, width, height, rate);
        System.out.printf(Locale.ROOT, "%s: %.1f MB%n", file, Files.size(file) / 1e6);
        readBack(file, 60 * minutes);
        long began = System.nanoTime();
        Review review =
                new ReviewSession().run(new ReviewRequest(file, List.of(), Optional.empty(), false), Progress.NONE);
        System.out.printf(
                Locale.ROOT,
                "review: %.1f s long, %d notes, in %.1f s%n",
                review.source().seconds(),
                review.notes().size(),
                (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private static void record(Path file, double seconds, int width, int height, int rate) throws Exception {
        AtomicLong nanos = new AtomicLong();
        List<String> told = new ArrayList<>();
        long began = System.nanoTime();
        Tape tape = new Tape(
                file,
                new Tape.Content(true, true),
                () -> OptionalDouble.of(nanos.get() / 1e9),
                () -> Long.MAX_VALUE,
                text -> told.add(text.toString()));
        try (tape) {
            Microphone own = new Microphone(200);
            Microphone other = new Microphone(-100);
            Camera camera = new Camera(width, height);
            int reported = 0;
            for (long picture = 0; picture < seconds * rate; picture++) {
                double at = (double) picture / rate;
                while (own.next() <= at || other.next() <= at) {
                    boolean mine = own.next() <= other.next();
                    Microphone now = mine ? own : other;
                    nanos.set(Math.round(1e9 * now.next()));
                    if (mine) {
                        tape.accept(now.block());
                    } else {
                        tape.acceptOther(now.block());
                    }
                    tape.await();
                }
                nanos.set(Math.round(1e9 * at));
                tape.accept(camera.picture(at));
                tape.await();
                int step = (int) (12 * at / seconds);
                if (step > reported) {
                    reported = step;
                    memory(at);
                }
            }
        }
        memory(seconds);
        System.out.println("told " + told + ", " + tape.counts());
        System.out.printf(
                Locale.ROOT,
                "recorded %.0f s in %.0f s%n",
                seconds,
                (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private static void memory(double at) throws IOException {
        System.gc();
        Runtime java = Runtime.getRuntime();
        String whole = "";
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            whole = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .map(line -> ", whole process " + Integer.parseInt(line.replaceAll("\\D+", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("");
        }
        System.out.printf(
                Locale.ROOT,
                "after %.0f s: heap in use %.1f MB%s%n",
                at,
                (java.totalMemory() - java.freeMemory()) / 1e6,
                whole);
    }

    private static boolean marked(double at) {
        double place = (at + 1e-6) % 10;
        return place >= BEEP_FROM && place < BEEP_TO;
    }

    private static double hertz(int second) {
        return 300 + 90 * (second % TONES);
    }

    /** Gives blocks of 20 ms by a clock that is wrong; their content is true to time. */
    private static final class Microphone {
        private final double length;
        private long blocks;

        Microphone(double millionthsSlow) {
            length = (double) BLOCK / RATE * (1 + millionthsSlow / 1e6);
        }

        /** When the next block is there. */
        double next() {
            return (blocks + 1) * length;
        }

        AudioBlock block() {
            float[] samples = new float[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                double at = (blocks + (double) i / BLOCK) * length;
                samples[i] = (float)
                        (marked(at)
                                ? 0.8 * Math.sin(2 * Math.PI * 2_000 * at)
                                : 0.2 * Math.sin(2 * Math.PI * hertz((int) at) * at));
            }
            blocks++;
            return new AudioBlock(samples, 1, RATE, 0);
        }
    }

    /** A grey picture in which a patch wanders, white for as long as it beeps. */
    private static final class Camera {
        private final int width;
        private final int height;

        Camera(int width, int height) {
            this.width = width;
            this.height = height;
        }

        Frame picture(double at) {
            byte[] rgb = new byte[3 * width * height];
            Arrays.fill(rgb, (byte) (marked(at) ? 255 : 40));
            int side = height / 4;
            int left = (int) (at * 40) % (width - side);
            for (int y = height / 2; y < height / 2 + side; y++) {
                int from = 3 * (y * width + left);
                Arrays.fill(rgb, from, from + 3 * side, (byte) 130);
            }
            return new Frame(width, height, rgb, at);
        }
    }

    private static void readBack(Path file, int seconds) throws Exception {
        Recording recording = Recording.open(file);
        List<Double> flashes = flashes(recording);
        for (SoundTrack track : recording.tracks()) {
            Heard heard = heard(recording, track, seconds);
            double worst = 0;
            double last = Double.NaN;
            for (int i = 0; i < Math.min(flashes.size(), heard.beeps().size()); i++) {
                last = heard.beeps().get(i) - flashes.get(i);
                worst = Math.max(worst, Math.abs(last));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f s, %d beeps and %d flashes, at most %.1f ms apart, the last %.1f ms; seconds without"
                            + " their tone %s%n",
                    track.name().orElse("?"),
                    heard.seconds(),
                    heard.beeps().size(),
                    flashes.size(),
                    1000 * worst,
                    1000 * last,
                    heard.missing());
        }
    }

    private static List<Double> flashes(Recording recording) throws Exception {
        List<Double> flashes = new ArrayList<>();
        int pictures = 0;
        boolean bright = false;
        try (FrameSource source = recording.pictures(0).orElseThrow()) {
            for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
                boolean now = (next.get().rgb()[0] & 255) > 140;
                if (now && !bright) {
                    flashes.add(next.get().time());
                }
                bright = now;
                pictures++;
            }
        }
        System.out.println(pictures + " pictures");
        return flashes;
    }

    private record Heard(double seconds, List<Double> beeps, List<Integer> missing) {}

    private static Heard heard(Recording recording, SoundTrack track, int seconds) throws Exception {
        List<Double> beeps = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        double end = 0;
        double loudAt = -10;
        int second = 0;
        float[] all = new float[RATE];
        int filled = 0;
        try (AudioSource source = recording.sound(track)) {
            for (Optional<AudioBlock> next = source.next(); next.isPresent(); next = source.next()) {
                AudioBlock block = next.get();
                for (int i = 0; i < block.length(); i++) {
                    double at = block.time() + (double) i / block.sampleRate();
                    float sample = block.samples()[i * block.channels()];
                    if (Math.abs(sample) > 0.4) {
                        if (at - loudAt > 1) {
                            beeps.add(at);
                        }
                        loudAt = at;
                    }
                    if ((int) at > second || filled == RATE) {
                        if (second < seconds && second % 10 != 9 && !holds(all, filled, hertz(second))) {
                            missing.add(second);
                        }
                        second = (int) at;
                        filled = 0;
                    }
                    all[filled++] = sample;
                    end = at;
                }
            }
        }
        return new Heard(end, beeps, missing);
    }

    /** Whether a second is its tone for nine tenths at least, as a Goertzel filter hears each tenth of it. */
    private static boolean holds(float[] samples, int length, double hertz) {
        int good = 0;
        int tenth = RATE / 10;
        for (int from = 0; from + tenth <= length; from += tenth) {
            double coefficient = 2 * Math.cos(2 * Math.PI * hertz / RATE);
            double before = 0;
            double earlier = 0;
            for (int i = from; i < from + tenth; i++) {
                double now = samples[i] + coefficient * before - earlier;
                earlier = before;
                before = now;
            }
            double power = before * before + earlier * earlier - coefficient * before * earlier;
            double amplitude = 2 * Math.sqrt(power) / tenth;
            good += amplitude > 0.15 ? 1 : 0;
        }
        return good >= 9;
    }
}
