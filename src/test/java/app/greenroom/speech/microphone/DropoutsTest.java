package app.greenroom.speech.microphone;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.Talker;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DropoutsTest {
    private static final int RATE = 16000;

    private static float[] spoken() {
        float[] talk = Sounds.scaledTo(new Talker(RATE, 1, 120, 1).talk(4), 0.05);
        float[] sound = Sounds.joined(Sounds.silence(1, RATE), talk, Sounds.silence(1, RATE));
        return Sounds.mixed(sound, Sounds.pink(6, RATE, 0.0005, 2));
    }

    @Test
    void gapsTornIntoSpeechAreFound() {
        float[] sound = spoken();
        Arrays.fill(sound, (int) (2.06 * RATE), (int) (2.14 * RATE), 0);
        Arrays.fill(sound, (int) (3.1 * RATE), (int) (3.3 * RATE), 0.01f);

        assertThat(Sounds.analyse(sound, RATE).microphone().dropouts())
                .containsExactly(new Interval(2.06, 2.14), new Interval(3.1, 3.3));
    }

    @Test
    void aGateBetweenWordsIsNone() {
        float[] sound = spoken();
        Arrays.fill(sound, 0, RATE, 0);
        Arrays.fill(sound, 5 * RATE, 6 * RATE, 0);

        assertThat(Sounds.analyse(sound, RATE).microphone().dropouts()).isEmpty();
    }

    @Test
    void soundWithoutGapsHasNone() {
        assertThat(Sounds.analyse(spoken(), RATE).microphone().dropouts()).isEmpty();
    }
}
