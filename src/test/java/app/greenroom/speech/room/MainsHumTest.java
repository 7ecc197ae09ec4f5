package app.greenroom.speech.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.Sounds;
import app.greenroom.speech.Talker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainsHumTest {
    private static final int RATE = 16000;

    /** Speech in a room with a comb of which every further line is 6 dB softer. */
    private static RoomFacts room(double hertz, double level) {
        float[] talk = Sounds.scaledTo(new Talker(RATE, 1, 120, 1).talk(4), 0.05);
        float[] sound = Sounds.joined(Sounds.silence(1.5, RATE), talk, Sounds.silence(1.5, RATE));
        sound = Sounds.mixed(sound, Sounds.pink(7, RATE, 0.0003, 2));
        double rms = Math.pow(10, level / 20) * Math.sqrt(0.75);
        for (int line = 1; line <= 4; line++) {
            double amplitude = Math.sqrt(2) * rms * Math.pow(2, 1 - line);
            sound = Sounds.mixed(sound, Sounds.sine(7, RATE, hertz * line, amplitude));
        }
        return Sounds.analyse(sound, RATE).room();
    }

    @ParameterizedTest
    @CsvSource({"50, -40", "50, -60", "60, -40", "60, -60", "49.9, -50", "60.1, -50"})
    void frequencyAndLevelAreThoseOfTheComb(double hertz, double level) {
        RoomFacts room = room(hertz, level);

        assertThat(room.hum()).hasValue(10 * Math.rint(hertz / 10));
        assertThat(room.humLevel().orElseThrow()).isCloseTo(level, within(1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {44, 55, 73})
    void otherTonesAreNoHumOfTheMains(double hertz) {
        assertThat(room(hertz, -50).hum()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"white", "pink", "brown"})
    void noiseHasNone(String colour) {
        for (int seed = 1; seed <= 5; seed++) {
            float[] noise =
                    switch (colour) {
                        case "white" -> Sounds.white(5, RATE, 0.02, seed);
                        case "pink" -> Sounds.pink(5, RATE, 0.02, seed);
                        default -> Sounds.brown(5, RATE, 0.05, seed);
                    };
            assertThat(Sounds.analyse(noise, RATE).room().hum()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 120, 150})
    void aVoiceAtAMultipleIsNoHum(double pitch) {
        float[] talk = Sounds.scaledTo(new Talker(RATE, 1, pitch, 1).talk(8), 0.05);

        assertThat(Sounds.analyse(Sounds.mixed(talk, Sounds.pink(8, RATE, 0.0003, 1)), RATE)
                        .room()
                        .hum())
                .isEmpty();
    }
}
