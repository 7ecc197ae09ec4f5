package app.greenroom.speech;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Chooses the channel to listen to. Averaging a dead side in would read a recording 6 dB too quiet, and averaging a
 * side of opposite polarity would delete it, so one channel is taken as it is: the one that has carried most power
 * above the rumble lately. It is left only for a channel clearly louder, and by a short cross-fade, so that no step is
 * heard.
 */
final class LiveChannel {
    /** Peak to peak: a digital path at rest carries a constant, or dither of at most ±1 step of 16 bits. */
    private static final float REST = 2.01f / 32768;

    /** Another channel must carry twice the power. */
    private static final double CLEARLY_LOUDER = 2;

    /** Power heard is forgotten with this time constant, in frames of 10 ms. */
    private static final double MEMORY = 1000;

    /** A channel with a thousandth of the power, 30 dB less, carries at most what leaks into it. */
    private static final double DEAD = 0.001;

    private final int channels;
    private final HighPass[] rumble;
    private final double[] high;
    private final double[] power;
    private final float[] least;
    private final float[] most;
    private int chosen;

    LiveChannel(int channels, int sampleRate) {
        this.channels = channels;
        rumble = new HighPass[channels];
        for (int c = 0; c < channels; c++) {
            rumble[c] = new HighPass(60, sampleRate);
        }
        high = new double[sampleRate / 100 + 1];
        power = new double[channels];
        least = new float[channels];
        most = new float[channels];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        Arrays.fill(most, Float.NEGATIVE_INFINITY);
    }

    /** Takes one frame of interleaved samples and writes the channel listened to into {@code mono}. */
    void choose(float[] interleaved, int length, float[] mono) {
        int before = chosen;
        for (int c = 0; c < channels; c++) {
            float low = least[c];
            float top = most[c];
            for (int i = 0; i < length; i++) {
                float sample = interleaved[i * channels + c];
                low = sample < low ? sample : low;
                top = sample > top ? sample : top;
            }
            least[c] = low;
            most[c] = top;
        }
        if (channels > 1 && length > 0) {
            weigh(interleaved, length);
        }
        for (int i = 0; i < length; i++) {
            float fade = (i + 1f) / length;
            float to = interleaved[i * channels + chosen];
            mono[i] = before == chosen ? to : to * fade + interleaved[i * channels + before] * (1 - fade);
        }
    }

    /** The only channel of several that carries anything, 0 is the left; empty where others do too, or none. */
    OptionalInt only() {
        if (channels < 2 || digitalSilence()) {
            return OptionalInt.empty();
        }
        for (int c = 0; c < channels; c++) {
            if (c != chosen && power[c] > DEAD * power[chosen]) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(chosen);
    }

    private void weigh(float[] interleaved, int length) {
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < length; i++) {
                high[i] = interleaved[i * channels + c];
            }
            rumble[c].filter(high, length);
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += high[i] * high[i];
            }
            power[c] += sum / length - power[c] / MEMORY;
        }
        for (int c = 0; c < channels; c++) {
            if (power[c] > CLEARLY_LOUDER * power[chosen]) {
                chosen = c;
            }
        }
    }

    /** Whether no channel has ever moved. True before the first sample. */
    boolean digitalSilence() {
        for (int c = 0; c < channels; c++) {
            if (most[c] - least[c] > REST) {
                return false;
            }
        }
        return true;
    }
}
