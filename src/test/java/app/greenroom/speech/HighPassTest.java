package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
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

    @Test
    void twoFiltersInOneLoopGiveWhatTheyGiveOneAfterTheOther() {
        double[] together = Sounds.doubles(Sounds.brown(0.5, 16000, 0.1, 3));
        double[] apart = together.clone();
        HighPass one = new HighPass(30, 16000);
        HighPass other = new HighPass(100, 16000);
        HighPass oneAgain = new HighPass(30, 16000);
        HighPass otherAgain = new HighPass(100, 16000);
        for (int block = 0; block < 2; block++) {
            double[] squares = new double[2];
            HighPass.filter(one, other, together, together.length, squares);
            oneAgain.filter(apart, apart.length);
            double first = sumOfSquares(apart);
            otherAgain.filter(apart, apart.length);

            assertThat(together).isEqualTo(apart);
            assertThat(squares[0]).isCloseTo(first, within(1e-9 * first));
            assertThat(squares[1]).isCloseTo(sumOfSquares(apart), within(1e-9 * first));
        }
    }

    private static double sumOfSquares(double[] samples) {
        return Arrays.stream(samples).map(x -> x * x).sum();
    }
}
