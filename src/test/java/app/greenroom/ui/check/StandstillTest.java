package app.greenroom.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandstillTest {
    private long now = Long.MAX_VALUE - 1_000_000_000L; // a count of nanoseconds may run over
    private final Standstill standstill = new Standstill(() -> now);

    @Test
    void aSecondWithoutAPictureIsOne() {
        assertThat(standstill.still()).as("none is awaited yet").isFalse();
        standstill.picture();
        now += 999_000_000L;
        assertThat(standstill.still()).isFalse();
        now += 1_000_000L;
        assertThat(standstill.still()).isTrue();
        standstill.picture();
        assertThat(standstill.still()).isFalse();
    }

    @Test
    void aCameraThatIsGoneIsNotAwaited() {
        standstill.picture();
        standstill.none();
        now += 5_000_000_000L;
        assertThat(standstill.still()).isFalse();
        standstill.picture();
        now += 1_000_000_000L;
        assertThat(standstill.still()).as("it came back and stands still").isTrue();
    }
}
