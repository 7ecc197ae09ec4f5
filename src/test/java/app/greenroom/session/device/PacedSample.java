package app.greenroom.session.device;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.Images;
import app.greenroom.capture.file.WavFile;
import app.greenroom.model.SoundKind;
import app.greenroom.model.SourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A sample played again and again, at the pace of a camera with thirty pictures a second and of a microphone with 48 kHz. */
public final class PacedSample {
    private static final double RATE = 30;

    private PacedSample() {}

    /** The devices that play a sample's folder. */
    public static FakeDevices of(Path sample) throws Exception {
        List<Frame> pictures;
        try (Stream<Path> files = Files.list(sample.resolve("frames"))) {
            pictures = files.sorted().limit(60).map(PacedSample::picture).toList();
        }
        float[] sound = sound(sample.resolve("sound.wav"));
        FakeDevices devices = FakeDevices.none();
        devices.camera = () -> new Camera(pictures);
        devices.microphone = () -> new Microphone(sound);
        return devices;
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
