package app.greenroom.speech.microphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Sounds;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClippedPlacesTest {
    private static final int RATE = 16_000;

    /** Six seconds of a voice-like tone, overdriven for half a second at 2 s and for a tenth at 4 s. */
    private static float[] shouted(double gain) {
        float[] samples = new float[6 * RATE];
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / RATE;
            boolean loud = (time >= 2 && time < 2.5) || (time >= 4 && time < 4.1);
            double sample = (loud ? gain : 0.2) * Math.sin(2 * Math.PI * 150 * time) * (1 + 0.3 * Math.sin(9 * time));
            samples[i] = (float) Math.max(-1, Math.min(1, sample));
        }
        return samples;
    }

    @Test
    void saysWhereItClips() {
        List<Interval> places = Sounds.analyse(shouted(2), RATE).microphone().clipped();
        assertThat(places).hasSize(2);
        assertThat(places.get(0).start()).isCloseTo(2, within(0.03));
        assertThat(places.get(0).end()).isCloseTo(2.5, within(0.03));
        assertThat(places.get(1).start()).isCloseTo(4, within(0.03));
        assertThat(places.get(1).end()).isCloseTo(4.1, within(0.03));
    }

    @Test
    void whatIsNotClippedHasNoPlaces() {
        assertThat(Sounds.analyse(shouted(0.6), RATE).microphone().clipped()).isEmpty();
    }
}
