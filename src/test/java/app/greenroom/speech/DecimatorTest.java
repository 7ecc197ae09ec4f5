package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimatorTest {
    private static float[] decimate(float[] samples, int factor, int block) {
        Decimator decimator = new Decimator(factor, block);
        float[] kept = new float[samples.length / factor + 1];
        float[] some = new float[block];
        int count = 0;
        for (int i = 0; i + block <= samples.length; i += block) {
            int more = decimator.process(Arrays.copyOfRange(samples, i, i + block), block, some);
            System.arraycopy(some, 0, kept, count, more);
            count += more;
        }
        return Arrays.copyOf(kept, count);
    }

    @ParameterizedTest
    @CsvSource({"2, 320, 1000", "3, 480, 100", "3, 480, 6000", "12, 1920, 3000", "3, 7, 1000"})
    void keepsWhatIsBelowWithoutDelay(int factor, int block, double hertz) {
        float[] kept = decimate(Sounds.sine(1, 16000 * factor, hertz, 0.5), factor, block);
        float[] wanted = Sounds.sine(1, 16000, hertz, 0.5);

        for (int i = 100; i < kept.length; i++) {
            assertThat(kept[i]).isCloseTo(wanted[i], within(0.005f));
        }
        assertThat(kept.length).isGreaterThan(15900);
    }

    @ParameterizedTest
    @CsvSource({"2, 320, 10000", "3, 480, 12000", "12, 1920, 16000", "12, 1920, 70000"})
    void dropsWhatWouldFoldBack(int factor, int block, double hertz) {
        float[] kept = decimate(Sounds.sine(1, 16000 * factor, hertz, 0.5), factor, block);

        for (int i = 100; i < kept.length; i++) {
            assertThat(kept[i]).isCloseTo(0, within(0.001f));
        }
    }
}
