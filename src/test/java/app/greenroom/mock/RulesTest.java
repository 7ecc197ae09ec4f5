package app.greenroom.mock;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.mock.Hint;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hints, the recorder's guard, and the clock that keeps sound beside the picture. */
class RulesTest {
    private static final int RATE = 1_000; // the arithmetic is the same at every rate

    @Test
    void aSingleUmIsNoHintAndABurstIsOne() {
        HintRules rules = new HintRules(120);
        rules.filler(1);
        assertThat(rules.at(2, 2)).isEmpty();
        rules.filler(10);
        rules.filler(12);
        assertThat(rules.at(13, 13)).isEmpty();
        rules.filler(14);
        assertThat(rules.at(15, 15)).contains(Hint.PAUSE);
        for (int i = 16; i < 35; i++) {
            rules.filler(i);
            assertThat(rules.at(i, i)).as("hints lie 20 s apart").isEmpty();
        }
        assertThat(rules.at(35, 35)).contains(Hint.PAUSE);
    }

    @Test
    void umsFarApartAreNoBurst() {
        HintRules rules = new HintRules(120);
        for (int i = 0; i < 20; i++) {
            rules.filler(11 * i);
            assertThat(rules.at(11 * i, 10)).isEmpty();
        }
    }

    @Test
    void whatLastsIsHintedAndALongAnswerOnce() {
        HintRules rules = new HintRules(120);
        rules.face(10, false);
        assertThat(rules.at(14, 0)).isEmpty();
        rules.face(14.5, false);
        assertThat(rules.at(15, 0)).contains(Hint.FRAME);
        rules.face(16, true);
        rules.light(17, false);
        assertThat(rules.at(40, 0)).contains(Hint.LIGHT);
        rules.light(41, true);
        assertThat(rules.at(70, 119)).isEmpty();
        assertThat(rules.at(71, 121)).contains(Hint.LAND);
        assertThat(rules.at(200, 250)).isEmpty();
        rules.question();
        assertThat(rules.at(400, 121)).contains(Hint.LAND);
    }

    @Test
    void nothingIsRecordedInTheHoursOfARealInterview() {
        ZonedDateTime at = ZonedDateTime.of(2026, 12, 3, 9, 0, 0, 0, ZoneId.of("America/New_York"));
        ZonedDateTime here = at.withZoneSameInstant(ZoneId.of("Asia/Karachi"));
        assertThat(RecordingGuard.why(Optional.of(at), here.minusMinutes(31))).isEmpty();
        assertThat(RecordingGuard.why(Optional.of(at), here.minusMinutes(29))
                        .orElseThrow()
                        .toString())
                .contains("19:00")
                .contains("must not be recorded");
        assertThat(RecordingGuard.why(Optional.of(at), here.plusMinutes(179))).isPresent();
        assertThat(RecordingGuard.why(Optional.of(at), here.plusMinutes(181))).isEmpty();
        assertThat(RecordingGuard.why(Optional.empty(), here)).isEmpty();
    }

    /** An hour of a microphone whose clock is wrong and whose blocks come late at times, and half a second that is lost. */
    private static List<Double> anHour(double millionths, double lost) {
        SoundClock clock = new SoundClock(RATE);
        Random random = new Random(5);
        List<Double> off = new ArrayList<>();
        double time = 3;
        for (int i = 1; i <= 90_000; i++) {
            time += 0.04 * (1 + millionths / 1e6);
            if (i == 45_000) {
                time += lost;
            }
            double late = random.nextInt(50) == 0 ? 0.08 * random.nextDouble() : 0.01 * random.nextDouble();
            clock.place(new float[40], time + late);
            off.add(clock.position() - time);
        }
        return off;
    }

    @Test
    void soundStaysBesideThePictureForAnHour() {
        for (double millionths : new double[] {-300, 0, 150}) {
            List<Double> off = anHour(millionths, 0);
            assertThat(off.subList(250, off.size()))
                    .as("%s millionths", millionths)
                    .allMatch(each -> Math.abs(each) < 0.04);
        }
    }

    @Test
    void soundThatWasLostLeavesSilenceAndNoLag() {
        List<Double> off = anHour(100, 0.5);
        assertThat(off.get(45_010)).isLessThan(-0.3);
        assertThat(off.subList(45_100, off.size())).allMatch(each -> Math.abs(each) < 0.04);
    }

    @Test
    void whoIsGoneLeavesSilenceAndComesBackInTime() {
        SoundClock clock = new SoundClock(RATE);
        clock.place(new float[100], 0.1);
        assertThat(clock.silence(0.1)).as("there is sound already").isEmpty();
        assertThat(clock.silence(3)).hasSize(2_900);
        assertThat(clock.silence(3.5)).hasSize(500);
        float[] back = clock.place(new float[] {1, 1}, 4);
        assertThat(back).hasSize(500);
        assertThat(back[497]).isZero();
        assertThat(back[498]).isEqualTo(1);
        assertThat(clock.position()).isEqualTo(4);
    }

    @Test
    void soundThatWasTakenForGoneAndComesAfterAllIsNotHeardTwice() {
        SoundClock clock = new SoundClock(RATE);
        clock.silence(2);
        assertThat(clock.place(new float[300], 1.9))
                .as("it lies behind all of it")
                .isEmpty();
        assertThat(clock.place(new float[300], 2.2)).hasSize(200);
        assertThat(clock.position()).isEqualTo(2.2);
    }

    @Test
    void theFirstSoundComesAfterTheSilenceUntilThen() {
        float[] first = new SoundClock(RATE).place(new float[] {1, 1, 1, 1}, 0.5);
        assertThat(first).hasSize(500);
        assertThat(first[495]).isZero();
        assertThat(first[496]).isEqualTo(1);
    }
}
