package app.greenroom.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.Recordings;
import app.greenroom.speech.Frames;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.SyntheticNoises;
import app.greenroom.speech.Talker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceAndMusicTest {
    private static final int RATE = Recordings.RATE;

    /** Sentences of 1.4 s, and as long a pause or longer between. */
    private static float[] slowTalk() {
        Talker talker = new Talker(RATE, 1, 120, 4);
        List<float[]> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(Sounds.white(1.6, RATE, 1e-4, i));
            parts.add(talker.talk(1.4));
        }
        parts.add(Sounds.white(1.6, RATE, 1e-4, 9));
        return Sounds.joined(parts.toArray(float[][]::new));
    }

    private static float[] scaled(float[] music, float[] talk, double under) {
        double level = Sounds.activeLevel(talk, RATE) - under;
        return Sounds.scaled(music, Math.pow(10, level / 20) / Frames.heard(music));
    }

    @Test
    void musicInThePausesOfASlowVoiceDoesNotMakeItMusic() {
        float[] talk = slowTalk();
        for (double under : new double[] {13, 18}) {
            float[] music = scaled(Sounds.music((double) talk.length / RATE, RATE, 1, 5), talk, under);
            SpeechFacts facts = Sounds.analyse(Sounds.mixed(talk, music), RATE);
            assertThat(facts.activity().seconds()).as("%s dB", under).isBetween(4.0, 8.5);
            assertThat(facts.room().audibleSnr().orElseThrow()).isBetween(under - 4, under + 4);
        }
    }

    @Test
    void stringsAloneAreNobody() {
        for (long seed : new long[] {5, 6, 7}) {
            assertThat(Sounds.analyse(Sounds.music(10, RATE, 0.05, seed), RATE)
                            .activity()
                            .seconds())
                    .isZero();
        }
    }

    @Test
    void drumsAloneAreNobody() {
        for (long seed : new long[] {61, 62, 63}) {
            float[] drums = Sounds.scaledTo(SyntheticNoises.drums(10, seed), 0.05);
            assertThat(Sounds.analyse(drums, RATE).activity().seconds()).isZero();
        }
    }
}
