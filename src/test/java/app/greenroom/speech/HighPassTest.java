package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighPassTest {
    @ParameterizedTest
    @CsvSource({"70, 16000, 70, -3.01", "70, 16000, 35, -24.1", "70, 16000, 1000, 0", "30, 192000, 30, -3.01"})
    void hasTheGainOfAButterworthFilterOfFourthOrder(double cutOff, int rate, double hertz, double gain) {
        double[] samples = new double[4 * rate];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.sin(2 * Math.PI * hertz * i / rate);
        }
        new HighPass(cutOff, rate).filter(samples, samples.length);
        double square = 0;
        for (int i = 2 * rate; i < samples.length; i++) {
            square += samples[i] * samples[i];
        }

        assertThat(10 * Math.log10(square / rate)).isCloseTo(gain, within(0.1));
    }
}
