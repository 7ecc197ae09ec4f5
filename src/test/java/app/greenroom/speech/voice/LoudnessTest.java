package app.greenroom.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.Sounds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals after EBU Tech 3341, for one channel: a sine of 1 kHz then reads 3 LU less than in both. */
class LoudnessTest {
    private static Loudness of(float[] sound, int rate) {
        Loudness loudness = new Loudness(rate);
        int frame = rate / 100;
        for (int i = 0; i + frame <= sound.length; i += frame) {
            loudness.accept(Arrays.copyOfRange(sound, i, i + frame), frame);
        }
        return loudness;
    }

    private static float[] tone(double seconds, int rate, double level) {
        return Sounds.sine(seconds, rate, 1000, Math.pow(10, level / 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 44100, 48000, 96000})
    void oneKilohertzReadsItsLevel(int rate) {
        assertThat(of(tone(20, rate, -23), rate).integrated().orElseThrow()).isCloseTo(-26.0, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"-72, -23, -72", "-36, -23, -36"})
    void quietPartsAreGatedOut(double before, double middle, double after) {
        float[] sound = Sounds.joined(tone(10, 48000, before), tone(60, 48000, middle), tone(10, 48000, after));

        assertThat(of(sound, 48000).integrated().orElseThrow()).isCloseTo(-26.0, within(0.1));
    }

    @Test
    void partsWithinTenUnitsCount() {
        float[] sound = Sounds.joined(tone(20, 48000, -26), tone(20.1, 48000, -20), tone(20, 48000, -26));

        assertThat(of(sound, 48000).integrated().orElseThrow()).isCloseTo(-26.0, within(0.1));
    }

    @Test
    void silenceHasNone() {
        assertThat(of(Sounds.silence(2, 48000), 48000).integrated()).isEmpty();
        assertThat(of(tone(0.3, 48000, -10), 48000).integrated()).isEmpty();
    }
}
