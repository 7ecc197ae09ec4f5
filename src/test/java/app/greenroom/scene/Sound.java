package app.greenroom.scene;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A generated recording, one channel, and its truth. */
public final class Sound {
    private final float[] samples;
    private final int sampleRate;
    private final SoundTruth truth;
    private final double[] starts;
    private final List<Segment> segments;

    Sound(float[] samples, int sampleRate, SoundTruth truth, List<Segment> segments) {
        this.samples = samples;
        this.sampleRate = sampleRate;
        this.truth = truth;
        this.segments = segments;
        starts = new double[segments.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + segments.get(i - 1).seconds();
        }
    }

    /** The samples, nominally −1 to 1. */
    public float[] samples() {
        return samples.clone();
    }

    /** In Hz. */
    public int sampleRate() {
        return sampleRate;
    }

    public SoundTruth truth() {
        return truth;
    }

    /** How far the speaker's mouth is open at a time in seconds, 0–1. */
    public double mouth(double time) {
        int i = Arrays.binarySearch(starts, time);
        return segments.get(i >= 0 ? i : Math.max(0, -i - 2)).open();
    }

    /** Writes a WAV file of 16 bit. */
    public void write(Path file) throws IOException {
        byte[] bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            int value = Math.max(-32768, Math.min(32767, Math.round(samples[i] * 32768)));
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        AudioFormat format = new AudioFormat(sampleRate, 16, 1, true, false);
        try (AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes), format, samples.length)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }
}
