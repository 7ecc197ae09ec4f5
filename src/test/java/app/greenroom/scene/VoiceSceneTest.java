package app.greenroom.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.measure.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoiceSceneTest {
    private static final int RATE = 16_000;

    private static VoiceScene scene(int fillers, RoomNoise noise, double snr) {
        return new VoiceScene(77, 20, RATE, 140, fillers, -24, noise, snr);
    }

    @Test
    void theSameSceneGivesTheSameSamples() {
        VoiceScene scene = scene(4, RoomNoise.PINK, 30);
        assertThat(scene.sound().samples()).isEqualTo(scene.sound().samples());
        VoiceScene other = new VoiceScene(78, 20, RATE, 140, 4, -24, RoomNoise.PINK, 30);
        assertThat(other.sound().samples()).isNotEqualTo(scene.sound().samples());
    }

    @ParameterizedTest
    @EnumSource(RoomNoise.class)
    void theRoomIsAsLoudAsItSays(RoomNoise noise) {
        Sound sound = scene(0, noise, 20).sound();
        double room = level(sound, 0, 1);
        assertThat(room).isCloseTo(-44, within(1.5));
    }

    @Test
    void thereIsRoomAtBothEndsAndSilenceInThePauses() {
        Sound sound = scene(4, RoomNoise.WHITE, 60).sound();
        SoundTruth truth = sound.truth();
        assertThat(truth.speech().get(0).start()).isCloseTo(1.0, within(1e-9));
        assertThat(truth.speech().get(truth.speech().size() - 1).end()).isLessThan(19.2);
        assertThat(level(sound, 19.3, 20)).isLessThan(-80);
        for (Interval pause : truth.silentPauses()) {
            assertThat(level(sound, pause.start() + 0.1, pause.end())).isLessThan(-70);
        }
        for (Interval speech : truth.speech()) {
            assertThat(level(sound, speech.start(), speech.end())).isGreaterThan(-35);
        }
    }

    @Test
    void fillersAreHeldAtOnePitchBelowTheMedian() {
        Sound sound = scene(6, RoomNoise.WHITE, 50).sound();
        assertThat(sound.truth().fillers()).hasSize(6);
        for (SoundTruth.Filler filler : sound.truth().fillers()) {
            assertThat(filler.word()).isIn("um", "uh");
            double early = pitch(sound, filler.when().start() + 0.08);
            double late = pitch(sound, filler.when().start() + 0.2);
            assertThat(12 * Math.log(late / early) / Math.log(2)).isCloseTo(0, within(0.6));
            assertThat(late).isBetween(140 * 0.82, 140 * 0.93); // below the speaker's median
        }
    }

    @Test
    void aLongerTakeHasFillersAsOften() {
        VoiceScene longer = scene(4, RoomNoise.PINK, 30).lasting(60);
        assertThat(longer.fillers()).isEqualTo(12);
        Sound sound = longer.sound();
        assertThat(sound.truth().fillers()).hasSizeBetween(11, 12);
        assertThat(sound.samples().length / (double) RATE).isCloseTo(60, within(0.2));
    }

    @Test
    void theMouthIsShutInPauses() {
        Sound sound = scene(4, RoomNoise.PINK, 30).sound();
        for (Interval pause : sound.truth().silentPauses()) {
            assertThat(sound.mouth((pause.start() + pause.end()) / 2)).isZero();
        }
        Interval first = sound.truth().speech().get(0);
        double widest = 0;
        for (double t = first.start(); t < first.end(); t += 0.02) {
            widest = Math.max(widest, sound.mouth(t));
        }
        assertThat(widest).isGreaterThan(0.5);
    }

    @Test
    void activeLevelLeavesPausesOut() {
        float[] samples = new float[10 * RATE];
        for (int i = 0; i < samples.length; i++) {
            boolean on = i % (2 * RATE) < RATE; // a second of tone, a second of nothing
            samples[i] = on ? (float) (0.1 * Math.sqrt(2) * Math.sin(2 * Math.PI * 440 * i / RATE)) : 0;
        }
        // −20 dB while it sounds; the hangover of 0.2 s and the smoothing count as active, 1 dB less.
        assertThat(ActiveLevel.of(samples, RATE)).isCloseTo(-21, within(0.4));
    }

    @Test
    void refusesWhatCannotBeSpoken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scene(0, RoomNoise.PINK, 20).lasting(1));
        assertThatIllegalArgumentException().isThrownBy(() -> scene(-1, RoomNoise.PINK, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> scene(0, RoomNoise.PINK, 200));
    }

    private static double level(Sound sound, double from, double to) {
        float[] samples = sound.samples();
        double sum = 0;
        int start = (int) (from * RATE);
        int end = (int) Math.min(samples.length, to * RATE);
        for (int i = start; i < end; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(sum / (end - start));
    }

    /** Pitch of 40 ms from a time on, by the highest peak of the autocorrelation. */
    private static double pitch(Sound sound, double from) {
        float[] samples = sound.samples();
        int start = (int) (from * RATE);
        int length = RATE / 25;
        int best = 0;
        double highest = 0;
        for (int lag = RATE / 250; lag < RATE / 70; lag++) {
            double sum = 0;
            double energy = 0;
            for (int i = start; i < start + length; i++) {
                sum += (double) samples[i] * samples[i + lag];
                energy += (double) samples[i + lag] * samples[i + lag];
            }
            double normal = sum / Math.sqrt(energy);
            if (normal > highest) {
                highest = normal;
                best = lag;
            }
        }
        return (double) RATE / best;
    }
}
