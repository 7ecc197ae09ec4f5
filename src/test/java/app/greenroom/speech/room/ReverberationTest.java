package app.greenroom.speech.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.speech.Sounds;
import app.greenroom.speech.Talker;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReverberationTest {
    private static final int RATE = 16000;

    private static OptionalDouble rt60(float[] dry, double seconds) {
        float[] sound = seconds == 0 ? dry : Sounds.reverberated(dry, RATE, seconds, 1);
        sound = Sounds.scaledTo(sound, 0.05);
        return Sounds.analyse(Sounds.mixed(sound, Sounds.pink(sound.length / (double) RATE, RATE, 0.0002, 3)), RATE)
                .room()
                .rt60();
    }

    private static float[] spoken(double pitch) {
        Talker talker = new Talker(RATE, 1, pitch, 1);
        return Sounds.joined(
                Sounds.silence(1, RATE),
                talker.talk(2),
                Sounds.silence(0.5, RATE),
                talker.talk(3),
                Sounds.silence(1.5, RATE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.8, 1.1, 1.4})
    void followsTheTimeOfTheRoom(double seconds) {
        for (double pitch : new double[] {110, 200}) {
            assertThat(rt60(spoken(pitch), seconds).orElseThrow()).isCloseTo(seconds, within(0.3 * seconds));
        }
    }

    @Test
    void withoutARoomItIsShort() {
        assertThat(rt60(spoken(120), 0).orElseThrow()).isLessThan(0.3);
    }

    @Test
    void isUnknownWithoutSpeech() {
        assertThat(Sounds.analyse(Sounds.pink(5, RATE, 0.01, 1), RATE).room().rt60())
                .isEmpty();
    }
}
