package app.greenroom.speech.manner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.measure.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class PitchTrackTest {
    private final PitchTrack track = new PitchTrack();

    /** Voice from one pitch to another, as straight as the ear hears it. */
    private void voice(double from, double to, double first, double last) {
        for (double at = from; at < to - 1e-6; at += 0.01) {
            track.add(at, first * Math.pow(last / first, (at - from) / (to - from)));
        }
    }

    @Test
    void theRangeOfAPartIsThatOfItsVoiceAlone() {
        voice(0, 5, 100, 200); // an octave, of which eight tenths lie between the percentiles
        voice(10, 15, 150, 150);
        assertThat(track.range(new Interval(0, 6)).orElseThrow()).isCloseTo(0.8 * 12, within(0.4));
        assertThat(track.range(new Interval(9, 16)).orElseThrow()).isCloseTo(0, within(0.2));
        assertThat(track.range(new Interval(20, 30))).isEmpty();
        assertThat(track.range(new Interval(0, 0.9)))
                .as("less than a second of voice")
                .isEmpty();
    }

    @Test
    void highVoicesFitToo() {
        voice(0, 3, 65, 500);
        assertThat(track.range(new Interval(0, 3)).orElseThrow())
                .isCloseTo(0.8 * 12 * Math.log(500 / 65.0) / Math.log(2), within(0.5));
    }

    @Test
    void aPauseBeforeTheVoiceSetsInAnewIsNotOneInsideARun() {
        voice(0, 2, 140, 100); // comes down
        voice(2.5, 4, 140, 130); // sets in anew
        voice(4.4, 6, 128, 100); // goes on
        voice(7, 7.03, 120, 120); // too little to tell
        assertThat(track.places(List.of(new Interval(2, 2.5), new Interval(4, 4.4), new Interval(6, 7))))
                .isEqualTo(new PitchTrack.PausePlaces(1, 1, 1));
    }

    @Test
    void whereMostPausesAreNotKnownNothingIsTold() {
        assertThat(new PitchTrack.PausePlaces(1, 1, 2).known()).isTrue();
        assertThat(new PitchTrack.PausePlaces(1, 0, 2).known()).isFalse();
        assertThat(new PitchTrack.PausePlaces(0, 0, 0).known())
                .as("no pauses are none")
                .isTrue();
    }
}
