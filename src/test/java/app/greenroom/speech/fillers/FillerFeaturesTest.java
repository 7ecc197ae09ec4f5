package app.greenroom.speech.fillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.Frames;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.Talker;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FillerFeaturesTest {
    private static final int RATE = ShortTimeAnalysis.RATE;

    private static float[] talk() {
        float[] talk = Sounds.joined(
                Sounds.silence(0.5, RATE), new Talker(RATE, 1, 120, 3).talk(4), Sounds.silence(0.5, RATE));
        return Sounds.mixed(Sounds.scaledTo(talk, 0.05), Sounds.pink(5, RATE, 5e-4, 1));
    }

    @Test
    void aRowForEveryTwentyMilliseconds() {
        float[] sound = talk();
        assertThat(FillerFeatures.of(Frames.of(sound)))
                .hasSize(sound.length / (RATE / 50) * FillerFeatures.SIZE)
                .doesNotContain(Float.NaN);
        assertThat(FillerFeatures.of(Frames.of(new float[0]))).isEmpty();
    }

    @Test
    void loudnessDoesNotMatter() {
        float[] one = FillerFeatures.of(Frames.of(talk()));
        float[] softer = FillerFeatures.of(Frames.of(Sounds.scaled(talk(), 0.25)));

        double worst = 0;
        for (int i = 0; i < one.length; i++) {
            worst = Math.max(worst, Math.abs(one[i] - softer[i]));
        }
        assertThat(worst).isLessThan(0.1);
    }

    @Test
    void digitalSilenceAndNoiseAreNumbers() {
        for (float[] sound : new float[][] {Sounds.silence(3, RATE), Sounds.white(3, RATE, 0.1, 1)}) {
            float[] rows = FillerFeatures.of(Frames.of(sound));
            for (float each : rows) {
                assertThat(each).isBetween(-4f, 4f);
            }
        }
    }

    @Test
    void aHigherVoiceMovesInSemitonesFromItsOwn() {
        float[] rows = FillerFeatures.of(Frames.of(talk()));
        double[] pitch = new double[rows.length / FillerFeatures.SIZE];
        int voiced = 0;
        for (int i = 0; i < pitch.length; i++) {
            if (rows[i * FillerFeatures.SIZE + 26] == 1) {
                pitch[voiced++] = rows[i * FillerFeatures.SIZE + 25];
            }
        }
        double[] sorted = Arrays.copyOf(pitch, voiced);
        Arrays.sort(sorted);

        assertThat(voiced).isGreaterThan(100);
        assertThat(sorted[voiced / 2]).isCloseTo(0, within(0.2));
    }
}
