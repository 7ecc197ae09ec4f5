package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentMaximumTest {
    private final RecentMaximum band = new RecentMaximum();

    @Test
    void sentencesWithoutHighSoundsMakeAMicrophoneNoNarrower() {
        assertThat(band.accept(0, 6000)).isEqualTo(6000);
        assertThat(band.accept(8, 7900)).isEqualTo(7900);
        assertThat(band.accept(16, 5800)).isEqualTo(7900);
        assertThat(band.accept(60, 6100)).isEqualTo(7900);
        assertThat(band.accept(67, 7800)).isEqualTo(7900);
    }

    @Test
    void whatWasNotHeardForLongCountsNoMore() {
        band.accept(0, 7900);
        assertThat(band.accept(RecentMaximum.REMEMBERED + 1, 5000)).isEqualTo(5000);
        assertThat(band.accept(RecentMaximum.REMEMBERED + 2, 5200)).isEqualTo(5200);
    }

    /** Three seconds of room, later half of that, then speech: a minute after the first the second one still counts. */
    @Test
    void whatCameAfterTheMostCountsWhenThatIsOld() {
        band.accept(0, 3);
        band.accept(50, 1.5);
        assertThat(band.accept(60.5, 0.1)).isEqualTo(1.5);
        assertThat(band.accept(111, 0.1)).isEqualTo(0.1);
    }

    @Test
    void anotherMicrophoneBeginsAnew() {
        band.accept(0, 7900);
        band.forget();
        assertThat(band.accept(1, 3400)).isEqualTo(3400);
    }
}
