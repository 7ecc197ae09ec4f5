package app.greenroom;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.file.Recording;
import app.greenroom.capture.file.WavBytes;
import app.greenroom.capture.file.WavFile;
import app.greenroom.speech.Sounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Labelled recordings, and what their speech would be at another pace, in another band or through another converter. */
public final class Recordings {
    public static final int RATE = 16000;

    private static final int REACH = 16;

    private Recordings() {}

    /** The samples of a mono recording. */
    public static float[] read(Path file) throws CaptureException, InterruptedException {
        return all(new WavFile(file));
    }

    /** The samples of a mono recording in any container. */
    static float[] any(Path file) throws CaptureException, InterruptedException {
        return all(Recording.open(file).sound().orElseThrow());
    }

    private static float[] all(AudioSource from) throws CaptureException, InterruptedException {
        float[] all = new float[0];
        try (AudioSource source = from) {
            for (Optional<AudioBlock> block = source.next(); block.isPresent(); block = source.next()) {
                int at = all.length;
                int length = block.get().length();
                all = Arrays.copyOf(all, at + length);
                System.arraycopy(block.get().samples(), 0, all, at, length);
            }
        }
        return all;
    }

    static Path write(Path file, float[] samples, int rate) throws IOException {
        return Files.write(file, WavBytes.mono(rate, Sounds.doubles(samples)));
    }

    /** The same sound so many times as fast and as high, as from another tape speed. */
    public static float[] faster(float[] sound, double factor) {
        float[] result = new float[(int) (sound.length / factor)];
        double cut = Math.min(1, 1 / factor);
        double reach = REACH / cut;
        for (int i = 0; i < result.length; i++) {
            double at = i * factor;
            int to = (int) Math.min(sound.length - 1.0, at + reach);
            double sum = 0;
            for (int k = (int) Math.max(0, Math.ceil(at - reach)); k <= to; k++) {
                double x = (at - k) * cut;
                double sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
                sum += sound[k] * sinc * (0.5 + 0.5 * Math.cos(Math.PI * x / REACH));
            }
            result[i] = (float) (cut * sum);
        }
        return result;
    }

    /** The same sound with another number of samples a second. */
    public static float[] resampled(float[] sound, int rate) {
        return rate == RATE ? sound : faster(sound, (double) RATE / rate);
    }

    /** Without what lies above that frequency; the windowed filter falls within 300 Hz at 16 kHz. */
    public static float[] below(float[] sound, int rate, double hertz) {
        int half = rate / 150;
        double cut = 2 * hertz / rate;
        double[] kernel = new double[2 * half + 1];
        for (int i = -half; i <= half; i++) {
            double sinc = i == 0 ? 1 : Math.sin(Math.PI * i * cut) / (Math.PI * i * cut);
            kernel[half + i] = cut * sinc * (0.54 + 0.46 * Math.cos(Math.PI * i / half));
        }
        float[] result = new float[sound.length];
        for (int i = 0; i < sound.length; i++) {
            double sum = 0;
            for (int k = Math.max(-half, i - sound.length + 1); k <= Math.min(half, i); k++) {
                sum += kernel[half + k] * sound[i - k];
            }
            result[i] = (float) sum;
        }
        return result;
    }

    /** Louder by so many dB and cut off at full scale. */
    static float[] clipped(float[] sound, double decibels) {
        float[] louder = Sounds.scaled(sound, Math.pow(10, decibels / 20));
        for (int i = 0; i < louder.length; i++) {
            louder[i] = Math.max(-1, Math.min(1, louder[i]));
        }
        return louder;
    }

    /** Steady noise: white, pink, brown, or a fan's, which is broad and has the tone of its blades. */
    public static float[] noise(String kind, double seconds, double rms, long seed) {
        return switch (kind) {
            case "white" -> Sounds.white(seconds, RATE, rms, seed);
            case "pink" -> Sounds.pink(seconds, RATE, rms, seed);
            case "brown" -> Sounds.brown(seconds, RATE, rms, seed);
            default ->
                Sounds.scaledTo(
                        Sounds.mixed(
                                Sounds.pink(seconds, RATE, 1, seed),
                                Sounds.mixed(
                                        Sounds.sine(seconds, RATE, 118, 0.4), Sounds.sine(seconds, RATE, 236, 0.2))),
                        rms);
        };
    }
}
