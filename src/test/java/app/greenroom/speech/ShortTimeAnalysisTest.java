package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.fillers.SpeechEmbedding;
import app.greenroom.speech.room.MainsHum;
import app.greenroom.speech.room.NoiseEvents;
import app.greenroom.speech.voice.SpeechBand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortTimeAnalysisTest {
    private static List<ShortTimeFrame> frames(float[] samples) {
        ShortTimeAnalysis analysis = new ShortTimeAnalysis();
        SpeechBand band = new SpeechBand(
                ShortTimeAnalysis.RATE, analysis, new MainsHum(), new NoiseEvents(), new SpeechEmbedding());
        for (int i = 0; i + 160 <= samples.length; i += 160) {
            band.accept(java.util.Arrays.copyOfRange(samples, i, i + 160), 160);
        }
        band.finish(samples.length / 160);
        return analysis.toList();
    }

    private static float[] harmonics(double hertz) {
        float[] sum = Sounds.silence(1, ShortTimeAnalysis.RATE);
        for (int k = 1; k * hertz < 3000; k++) {
            sum = Sounds.mixed(sum, Sounds.sine(1, ShortTimeAnalysis.RATE, k * hertz, 0.1 / k));
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {75, 88, 120, 200, 310, 450})
    void findsThePitchOfAHarmonicSound(double hertz) {
        List<ShortTimeFrame> frames = frames(harmonics(hertz));

        assertThat(frames).hasSize(100);
        for (ShortTimeFrame frame : frames.subList(10, 90)) {
            assertThat((double) frame.pitch()).isCloseTo(hertz, within(hertz * 0.02));
            assertThat(frame.periodicity()).isGreaterThan(0.9f);
        }
    }

    /** Of two periods of so deep a voice, hardly more fits into a frame. */
    @ParameterizedTest
    @ValueSource(doubles = {53, 55, 57, 64})
    void findsThePitchOfAVeryDeepVoice(double hertz) {
        for (ShortTimeFrame frame : frames(harmonics(hertz)).subList(10, 90)) {
            assertThat((double) frame.pitch()).isCloseTo(hertz, within(hertz * 0.03));
            assertThat(frame.periodicity()).isGreaterThan(0.6f);
        }
    }

    @Test
    void noiseHasNoPitchToSpeakOf() {
        long periodic = frames(Sounds.white(5, ShortTimeAnalysis.RATE, 0.1, 1)).stream()
                .filter(frame -> frame.periodicity() > 0.6)
                .count();

        assertThat(periodic).isLessThan(10);
    }

    @Test
    void silenceIsFreeOfNaN() {
        for (ShortTimeFrame frame : frames(Sounds.silence(0.2, ShortTimeAnalysis.RATE))) {
            assertThat(frame.periodicity()).isZero();
            assertThat(frame.bands()).containsOnly(0);
        }
    }
}
