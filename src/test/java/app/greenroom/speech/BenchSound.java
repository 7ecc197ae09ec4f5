package app.greenroom.speech;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.file.WavFile;
import be.tarsos.dsp.resample.Resampler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A minute of sound for the benchmarks: a recording, repeated or cut to that length, or a generated talker. */
final class BenchSound {
    static final int SECONDS = 60;

    private BenchSound() {}

    /**
     * A generated talker who pauses and says um, with a room behind, 30 dB below.
     *
     * @return mono samples
     */
    static float[] generated(int rate) {
        Talker talker = new Talker(rate, 1.05, 140, 7);
        float[][] turns = new float[12][];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = Sounds.joined(
                    talker.talk(1.6),
                    Sounds.silence(0.3, rate),
                    talker.um(0.3, 0.2),
                    talker.talk(1.8),
                    Sounds.silence(0.8, rate));
        }
        float[] voice = Sounds.scaledTo(Sounds.joined(turns), 0.05);
        return Sounds.mixed(voice, Sounds.pink(SECONDS, rate, 0.0016, 8));
    }

    /**
     * The first channel of a WAV recording as one minute at that rate.
     *
     * @throws CaptureException when it cannot be read
     */
    static float[] of(Path file, int rate) throws CaptureException {
        Floats samples = new Floats();
        int own;
        try (WavFile source = new WavFile(file)) {
            own = source.sampleRate();
            Optional<AudioBlock> block = source.next();
            while (block.isPresent() && samples.size() < SECONDS * own) {
                float[] interleaved = block.get().samples();
                for (int i = 0; i < interleaved.length; i += block.get().channels()) {
                    samples.add(interleaved[i]);
                }
                block = source.next();
            }
        }
        return resampled(repeated(samples.toArray(), SECONDS * own), own, rate);
    }

    private static float[] repeated(float[] samples, int length) {
        float[] all = Arrays.copyOf(samples, length);
        for (int i = samples.length; i < length; i++) {
            all[i] = all[i - samples.length];
        }
        return all;
    }

    /** The same sound at another rate, filtered well. */
    static float[] resampled(float[] samples, int from, int to) {
        if (from == to) {
            return samples;
        }
        double ratio = (double) to / from;
        float[] result = new float[(int) (samples.length * ratio) + 1024];
        int length = new Resampler(true, ratio, ratio)
                .process(ratio, samples, 0, samples.length, true, result, 0, result.length)
                .outputSamplesGenerated;
        return Arrays.copyOf(result, length);
    }

    /** Writes a WAV recording of 16 bits and one channel. */
    static void write(Path file, float[] samples, int rate) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.round(32767 * Math.max(-1, Math.min(1, sample))));
        }
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }
}
