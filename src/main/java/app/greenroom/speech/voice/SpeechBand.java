package app.greenroom.speech.voice;

import app.greenroom.speech.Decimator;
import app.greenroom.speech.HighPass;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.fillers.SpeechEmbedding;
import app.greenroom.speech.room.MainsHum;
import app.greenroom.speech.room.NoiseEvents;
import be.tarsos.dsp.resample.Resampler;
import java.util.Arrays;
import java.util.Optional;

/**
 * Brings sound of any rate to 16 kHz, takes away what lies below 70 Hz (rumble, and the pulses of a creaking voice, which
 * disturb pitch and formants), and cuts it into frames of 40 ms every 10 ms for {@link ShortTimeAnalysis}. {@link MainsHum}
 * hears it with the rumble, {@link NoiseEvents} and {@link SpeechEmbedding} without.
 */
public final class SpeechBand {
    /** Hz: what lies lower is taken away. */
    public static final double RUMBLE = 70;

    private final ShortTimeAnalysis analysis;
    private final MainsHum hum;
    private final NoiseEvents events;
    private final SpeechEmbedding embedding;
    private final double ratio;
    private final Resampler resampler;

    /** For multiples of 16 kHz, several times as fast. */
    private final Optional<Decimator> decimator;

    private final HighPass highPass = new HighPass(RUMBLE, ShortTimeAnalysis.RATE);
    private final float[] window = new float[ShortTimeAnalysis.WINDOW];
    private final float[] resampled = new float[ShortTimeAnalysis.HOP * 4];
    private final double[] filtered = new double[ShortTimeAnalysis.HOP * 4];
    // The first frame is centred on the first 10 ms: what comes before the recording is zero.
    private int filled = (ShortTimeAnalysis.WINDOW - ShortTimeAnalysis.HOP) / 2;

    public SpeechBand(
            int sampleRate, ShortTimeAnalysis analysis, MainsHum hum, NoiseEvents events, SpeechEmbedding embedding) {
        this.analysis = analysis;
        this.hum = hum;
        this.events = events;
        this.embedding = embedding;
        ratio = (double) ShortTimeAnalysis.RATE / sampleRate;
        if (sampleRate > ShortTimeAnalysis.RATE && sampleRate % ShortTimeAnalysis.RATE == 0) {
            int longest = sampleRate / 100 + 1;
            decimator = Optional.of(new Decimator(sampleRate / ShortTimeAnalysis.RATE, longest));
        } else {
            decimator = Optional.empty();
        }
        resampler = new Resampler(false, ratio, ratio);
    }

    /** Takes at most 10 ms, rounded up to whole samples. */
    public void accept(float[] mono, int length) {
        if (decimator.isPresent()) {
            frame(resampled, decimator.get().process(mono, length, resampled));
        } else if (ratio == 1) {
            frame(mono, length);
        } else {
            resample(mono, length, false);
        }
    }

    /** Analyses the last frames, as far as {@code frames} in all. */
    public void finish(int frames) {
        if (decimator.isEmpty() && ratio != 1) {
            resample(new float[0], 0, true);
        }
        float[] after = new float[ShortTimeAnalysis.HOP];
        while (analysis.frames() < frames) {
            if (decimator.isPresent()) {
                accept(after, ShortTimeAnalysis.HOP);
            } else {
                frame(after, ShortTimeAnalysis.HOP);
            }
        }
    }

    private void resample(float[] mono, int length, boolean last) {
        int taken = 0;
        while (true) {
            Resampler.Result result =
                    resampler.process(ratio, mono, taken, length - taken, last, resampled, 0, resampled.length);
            taken += result.inputSamplesConsumed;
            frame(resampled, result.outputSamplesGenerated);
            if (taken >= length && result.outputSamplesGenerated == 0) {
                return;
            }
        }
    }

    private void frame(float[] samples, int length) {
        hum.accept(samples, length);
        for (int i = 0; i < length; i++) {
            filtered[i] = samples[i];
        }
        highPass.filter(filtered, length);
        events.accept(filtered, length);
        embedding.accept(filtered, length);
        for (int i = 0; i < length; i++) {
            window[filled++] = (float) filtered[i];
            if (filled == ShortTimeAnalysis.WINDOW) {
                analysis.accept(window);
                System.arraycopy(
                        window, ShortTimeAnalysis.HOP, window, 0, ShortTimeAnalysis.WINDOW - ShortTimeAnalysis.HOP);
                filled = ShortTimeAnalysis.WINDOW - ShortTimeAnalysis.HOP;
                Arrays.fill(window, filled, ShortTimeAnalysis.WINDOW, 0);
            }
        }
    }
}
