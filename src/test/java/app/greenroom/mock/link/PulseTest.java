package app.greenroom.mock.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/** Who is there and who is lost, on a clock of the test's own. */
class PulseTest {
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** What is concluded whenever it changes, with the whole seconds of when, of an end whose beats arrive where this says so. */
    private static List<String> changes(double seconds, LongPredicate arrives) {
        Pulse pulse = new Pulse(0);
        List<String> changes = new ArrayList<>();
        Presence before = Presence.HERE;
        long beat = 0;
        for (long now = 0; now < seconds * SECOND; now += LOOK) {
            for (; beat <= now; beat += Pulse.EVERY) {
                if (arrives.test(beat)) {
                    pulse.beat();
                }
            }
            Presence found = pulse.at(now);
            if (found != before) {
                changes.add(now / SECOND + " " + found);
                before = found;
            }
        }
        return changes;
    }

    @Test
    void whoIsKilledIsSilentAfterThreeSecondsAndLostAfterSix() {
        assertThat(changes(60, beat -> beat <= 10 * SECOND)).containsExactly("13 SILENT", "16 LOST");
    }

    @Test
    void whoComesBackIsHereAgain() {
        assertThat(changes(60, beat -> beat <= 10 * SECOND || beat >= 30 * SECOND))
                .containsExactly("13 SILENT", "16 LOST", "30 HERE");
    }

    @Test
    void nobodyIsLostOnALineThatLosesOneInTen() {
        Random chance = new Random(11);
        assertThat(changes(24 * 3600, beat -> chance.nextDouble() >= 0.1))
                .as("a whole day")
                .noneMatch(change -> change.contains("LOST"))
                .as("and hardly ever thought silent: six in a row")
                .hasSizeLessThan(20);
    }

    @Test
    void anOutageOfTwoSecondsIsNotEvenToldOf() {
        assertThat(changes(3600, beat -> beat % (20 * SECOND) >= 2 * SECOND)).isEmpty();
    }

    @Test
    void nothingIsConcludedOfAnEndThatNeverSentABeat() {
        assertThat(changes(3600, beat -> false)).isEmpty();
    }

    @Test
    void whatThisComputerSleptDoesNotCount() {
        Pulse pulse = new Pulse(0);
        pulse.beat();
        assertThat(pulse.at(0)).isEqualTo(Presence.HERE);
        long now = 3600 * SECOND; // its lid was closed
        assertThat(pulse.at(now)).isEqualTo(Presence.HERE);
        for (int i = 0; i < 12; i++) {
            now += LOOK;
            assertThat(pulse.at(now)).isEqualTo(Presence.HERE);
        }
        now += 5 * LOOK;
        assertThat(pulse.at(now)).as("that was three seconds awake").isEqualTo(Presence.SILENT);
    }

    @Test
    void otherMessagesAreSignsOfLifeToo() {
        Pulse pulse = new Pulse(0);
        pulse.beat();
        for (long now = 0; now < 60 * SECOND; now += LOOK) {
            if (now % (2 * SECOND) == 0) {
                pulse.heard();
            }
            assertThat(pulse.at(now)).isEqualTo(Presence.HERE);
        }
    }

    @Test
    void aBeatIsDueTwiceASecond() {
        Pulse pulse = new Pulse(0);
        int due = 0;
        for (long now = 0; now < 10 * SECOND; now += LOOK / 20) {
            due += pulse.due(now) ? 1 : 0;
        }
        assertThat(due).isEqualTo(20);
    }
}
