package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechToNoiseTest {
    private static final int RATE = 16000;
    private static final int SEEDS = 5;

    @ParameterizedTest
    @CsvSource({
        "white, 5",
        "white, 15",
        "white, 25",
        "white, 35",
        "pink, 5",
        "pink, 15",
        "pink, 25",
        "pink, 35",
        "brown, 5",
        "brown, 15",
        "brown, 25",
        "brown, 35"
    })
    void holdsInNoiseOfAnyColour(String colour, double snr) {
        double error = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            float[] talk = new Talker(RATE, 1, 120, seed).talk(4);
            float[] speech = Sounds.scaled(talk, Math.pow(10, (-26 - Sounds.activeLevel(talk, RATE)) / 20));
            float[] padded = Sounds.joined(Sounds.silence(1.5, RATE), speech, Sounds.silence(1.5, RATE));
            double rms = Math.pow(10, (-26 - snr) / 20);
            float[] noise =
                    switch (colour) {
                        case "white" -> Sounds.white(7, RATE, rms, seed);
                        case "pink" -> Sounds.pink(7, RATE, rms, seed);
                        default -> Sounds.brown(7, RATE, rms, seed);
                    };
            SpeechFacts facts = Sounds.analyse(Sounds.mixed(padded, noise), RATE);

            error += Math.abs(facts.level().snr().orElseThrow() - snr) / SEEDS;
            assertThat(facts.level().speech().orElseThrow()).isCloseTo(-26, within(1.5));
        }
        assertThat(error).isLessThan(2.5);
    }
}
