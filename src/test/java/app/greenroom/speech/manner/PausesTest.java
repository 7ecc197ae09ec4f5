package app.greenroom.speech.manner;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausesTest {
    @Test
    void gapsFrom250MillisecondsArePauses() {
        List<Interval> speech = List.of(new Interval(1, 2), new Interval(2.24, 3), new Interval(3.25, 4));

        assertThat(Pauses.between(speech)).containsExactly(new Interval(3, 3.25));
    }

    @Test
    void noSpeechHasNoPauses() {
        assertThat(Pauses.between(List.of())).isEmpty();
    }
}
