package app.greenroom.ui.strip;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.Images;
import app.greenroom.capture.file.WavFile;
import app.greenroom.memory.StripPlace.Place;
import app.greenroom.model.Settings;
import app.greenroom.model.SoundKind;
import app.greenroom.model.SourceKind;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.CallRules;
import app.greenroom.session.live.CallWatch;
import app.greenroom.ui.look.Look;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * What the strip beside a call takes of a processor: the whole process, window and Java's own threads included, second by second while
 * a sample is played at the pace of a camera with thirty pictures a second and of a microphone. What a camera's driver takes is not
 * in it. Needs a display.
 *
 * <p>Arguments: the sample's folder, seconds, and {@code sound} where the camera is left to the call.
 */
public final class StripBench {
    private static final double RATE = 30;
    private static final int WARM = 60; // seconds in which Java compiles, told by themselves

    private StripBench() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        Path sample = Path.of(args[0]);
        int seconds = Integer.parseInt(args[1]);
        List<Frame> pictures;
        try (Stream<Path> files = Files.list(sample.resolve("frames"))) {
            pictures = files.sorted().limit(60).map(StripBench::picture).toList();
        }
        FakeDevices devices = FakeDevices.none();
        devices.shared = args.length < 3;
        devices.camera = () -> new Camera(pictures);
        float[] sound = sound(sample.resolve("sound.wav"));
        devices.microphone = () -> new Microphone(sound);
        CallWatch watch = new CallWatch(devices);
        CallRules rules = new CallRules(watch.camera(), now());
        SwingUtilities.invokeAndWait(() -> {
            Look.use(Settings.Theme.LIGHT, false, 1);
            CallStrip strip = new CallStrip(Look.texts(Settings.DEFAULTS), new CallStrip.Actions() {
                @Override
                public void closed() {}

                @Override
                public void moved(Place place) {}
            });
            strip.place(Optional.empty());
            strip.setVisible(true);
            new Timer(500, tick -> strip.show(rules.glance(now()), Optional.empty())).start();
        });
        AtomicInteger looked = new AtomicInteger();
        Thread thread = new Thread(() -> {
            try {
                watch.run(Optional.empty(), Optional.empty(), event -> {
                    rules.accept(event, now());
                    looked.incrementAndGet();
                });
            } catch (Exception e) {
                e.printStackTrace(System.out);
            }
        });
        thread.setDaemon(true);
        thread.start();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long first = system.getProcessCpuTime();
        TimeUnit.SECONDS.sleep(WARM);
        System.out.printf("the first minute: %.1f %%%n", (system.getProcessCpuTime() - first) / 1e7 / WARM);
        double[] shares = new double[seconds];
        for (int i = 0; i < seconds; i++) {
            long cpu = system.getProcessCpuTime();
            long wall = System.nanoTime();
            TimeUnit.SECONDS.sleep(1);
            shares[i] = 100.0 * (system.getProcessCpuTime() - cpu) / (System.nanoTime() - wall);
        }
        Arrays.sort(shares);
        System.out.printf(
                "%s: %d events, sign %s; share of one core, second by second: median %.1f %%, 95th percentile %.1f %%,"
                        + " worst %.1f %%%n",
                args.length < 3 ? "camera and microphone" : "microphone alone",
                looked.get(),
                rules.glance(now()),
                shares[seconds / 2],
                shares[(int) (0.95 * seconds)],
                shares[seconds - 1]);
        System.exit(0);
    }

    private static double now() {
        return System.nanoTime() / 1e9;
    }

    private static Frame picture(Path file) {
        try {
            return Images.frame(ImageIO.read(file.toFile()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At 48 kHz, as most microphones give it. */
    private static float[] sound(Path file) throws Exception {
        List<Float> all = new ArrayList<>();
        try (WavFile wav = new WavFile(file)) {
            int times = Microphone.RATE / wav.sampleRate();
            for (Optional<AudioBlock> block = wav.next(); block.isPresent(); block = wav.next()) {
                for (float sample : block.get().samples()) {
                    for (int i = 0; i < times; i++) {
                        all.add(sample);
                    }
                }
            }
        }
        float[] sound = new float[all.size()];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = all.get(i);
        }
        return sound;
    }

    private static void until(double time, double start) throws InterruptedException {
        double left = start + time - now();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep((long) (left * 1e9));
        }
    }

    private static final class Camera implements FrameSource {
        private final List<Frame> pictures;
        private final double start = now();
        private int number;

        Camera(List<Frame> pictures) {
            this.pictures = pictures;
        }

        @Override
        public Optional<Frame> next() throws InterruptedException {
            double time = number / RATE;
            until(time, start);
            return Optional.of(pictures.get(number++ % pictures.size()).at(time));
        }

        @Override
        public String name() {
            return "Front";
        }

        @Override
        public SourceKind kind() {
            return SourceKind.CAMERA;
        }

        @Override
        public double[] arrivals() {
            return new double[0];
        }

        @Override
        public void close() {}
    }

    private static final class Microphone implements AudioSource {
        private static final int RATE = 48_000;
        private static final int BLOCK = RATE / 50;

        private final float[] sound;
        private final double start = now();
        private int position;

        Microphone(float[] sound) {
            this.sound = sound;
        }

        @Override
        public Optional<AudioBlock> next() throws InterruptedException {
            double time = (double) position / RATE;
            until(time + (double) BLOCK / RATE, start);
            float[] block = new float[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                block[i] = sound[(position + i) % sound.length];
            }
            position += BLOCK;
            return Optional.of(new AudioBlock(block, 1, RATE, time));
        }

        @Override
        public String name() {
            return "Headset";
        }

        @Override
        public SoundKind kind() {
            return SoundKind.MICROPHONE;
        }

        @Override
        public void close() {}
    }
}
