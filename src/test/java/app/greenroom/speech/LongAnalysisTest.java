package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.room.NoiseKind;
import app.greenroom.speech.room.RoomFacts;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongAnalysisTest {
    private static final int RATE = 16_000;

    @Test
    void aShortRecordingGivesWhatOneAnalysisGives() {
        float[] sound = talk(40, 7);
        SoundAnalysis one = new SoundAnalysis(RATE, 1);
        one.accept(new AudioBlock(sound, 1, RATE, 0));
        SpeechFacts expected = one.finish();

        LongFacts facts = analyse(sound, 4096);

        assertThat(facts.whole().activity().speech())
                .isEqualTo(expected.activity().speech());
        assertThat(facts.whole().activity().silentPauses())
                .isEqualTo(expected.activity().silentPauses());
        assertThat(facts.whole().fillers().found()).isEqualTo(expected.fillers().found());
        assertThat(facts.whole().fillers().confidence())
                .isNotEmpty()
                .isEqualTo(expected.fillers().confidence());
        assertThat(facts.whole().room().events()).isEqualTo(expected.room().events());
        assertThat(facts.whole().room().kinds()).isEqualTo(expected.room().kinds());
        assertThat(facts.whole().level().range())
                .isPresent()
                .isEqualTo(expected.level().range());
        assertThat(facts.whole().signal().levels())
                .containsExactly(expected.signal().levels(), within(1e-4));
        assertThat(facts.syllables()).hasSize(expected.manner().rate().syllables());
        assertThat(facts.whole().level().speech().orElseThrow())
                .isCloseTo(expected.level().speech().orElseThrow(), within(1e-9));
    }

    @Test
    void theSizeOfBlocksDoesNotMatter() {
        float[] sound = talk(130, 3);
        LongFacts one = analyse(sound, sound.length);
        LongFacts other = analyse(sound, 1000);

        assertThat(other.whole().activity().speech())
                .isEqualTo(one.whole().activity().speech());
        assertThat(other.whole().fillers().found())
                .isEqualTo(one.whole().fillers().found());
        assertThat(other.syllables()).isEqualTo(one.syllables());
    }

    @Test
    void whatLiesOnASeamIsFoundOnce() {
        // Somebody talks without a break but for an um in every 7.4 s, so that seams fall anywhere.
        float[] phrase = phrase();
        int count = 45;
        float[] sound = repeated(phrase, count);
        SoundAnalysis single = new SoundAnalysis(RATE, 1);
        single.accept(new AudioBlock(repeated(phrase, 12), 1, RATE, 0));
        double perPhrase = single.finish().fillers().found().size() / 12.0;

        LongFacts facts = analyse(sound, 48_000);

        double length = (double) phrase.length / RATE;
        assertThat(perPhrase).as("each um is heard in one analysis").isEqualTo(1);
        assertThat(facts.whole().fillers().found()).hasSize(count);
        assertThat(facts.whole().fillers().confidence()).hasSize(count).allMatch(sure -> sure >= 0.5 && sure <= 1);
        SpeechFacts part = facts.part(new Interval(150, 200));
        int before = (int) facts.whole().fillers().found().stream()
                .filter(um -> um.start() + um.end() < 300)
                .count();
        assertThat(part.fillers().found()).hasSizeGreaterThan(5);
        assertThat(part.fillers().confidence())
                .isEqualTo(facts.whole()
                        .fillers()
                        .confidence()
                        .subList(before, before + part.fillers().found().size()));
        for (int i = 0; i < count; i++) {
            Interval um = facts.whole().fillers().found().get(i);
            assertThat((um.start() + um.end()) / 2).isBetween(i * length, (i + 1) * length);
        }
        assertThat(facts.whole().signal().levels().length).isCloseTo((int) (20 * count * length), within(1));
        for (int i = 1; i < facts.whole().activity().speech().size(); i++) {
            assertThat(facts.whole().activity().speech().get(i).start())
                    .isGreaterThanOrEqualTo(
                            facts.whole().activity().speech().get(i - 1).end() + 0.25 - 1e-9);
        }
    }

    @Test
    void knocksOnEverySecondAreFoundOnce() {
        int seconds = 260;
        float[] sound = Sounds.white(seconds, RATE, 0.0005, 4);
        for (int second = 1; second < seconds; second++) {
            knock(sound, second);
        }
        LongFacts facts = analyse(sound, 4096);

        assertThat(facts.whole().room().events()).hasSize(seconds - 1);
        assertThat(facts.whole().room().kinds()).hasSize(seconds - 1).containsOnly(NoiseKind.KNOCK);
    }

    @Test
    void kindsOfNoisesStayWithThem() {
        float[] sound = Sounds.white(260, RATE, 0.0005, 4);
        for (double at : new double[] {30, 100, 200, 230}) {
            knock(sound, at);
        }
        for (int key = 0; key < 10; key++) {
            knock(sound, 150 + 0.2 * key);
        }
        for (int i = 0; i < RATE; i++) {
            sound[210 * RATE + i] +=
                    (float) (0.1 * Math.exp(-3.0 * i / RATE) * Math.sin(2 * Math.PI * 1200 * i / RATE));
        }
        LongFacts facts = analyse(sound, 4096);

        RoomFacts room = facts.whole().room();
        assertThat(room.kinds()).hasSize(room.events().size());
        for (int i = 0; i < room.events().size(); i++) {
            double at = room.events().get(i).start();
            NoiseKind expected =
                    at > 149 && at < 153 ? NoiseKind.KEYS : at > 209 && at < 212 ? NoiseKind.CHIME : NoiseKind.KNOCK;
            assertThat(room.kinds().get(i)).as("at %.2f", at).isEqualTo(expected);
        }
        assertThat(room.kinds()).contains(NoiseKind.KEYS).containsOnlyOnce(NoiseKind.CHIME);
        assertThat(facts.part(new Interval(205, 240)).room().kinds()).containsExactly(NoiseKind.CHIME, NoiseKind.KNOCK);
    }

    private static void knock(float[] sound, double at) {
        for (int i = 0; i < RATE / 100; i++) {
            sound[(int) (at * RATE) + i] += (float) (0.3 * Math.exp(-i / 30.0) * Math.sin(i * 0.9));
        }
    }

    @Test
    void aPartCountsFromItsOwnBeginning() {
        float[] sound = Sounds.joined(talk(30, 1), Sounds.white(8, RATE, 0.0005, 2), talk(30, 2));
        LongFacts facts = analyse(sound, 4096);
        Interval second = new Interval(38, 68);

        SpeechFacts part = facts.part(second);

        assertThat(part.duration()).isEqualTo(30);
        assertThat(part.activity().speech().get(0).start()).isLessThan(1);
        assertThat(part.activity().seconds()
                        + facts.part(new Interval(0, 38)).activity().seconds())
                .isCloseTo(facts.whole().activity().seconds(), within(1e-6));
        assertThat(part.manner().rate().syllables()
                        + facts.part(new Interval(0, 38)).manner().rate().syllables())
                .isEqualTo(facts.syllables().length);
        assertThat(part.level().speech().orElseThrow())
                .isCloseTo(facts.whole().level().speech().orElseThrow(), within(1.0));
        // The silence between the two is no pause of the talk.
        SpeechFacts inside = facts.within(List.of(new Interval(0, 30), second));
        assertThat(facts.whole().manner().longPauses()).isNotEmpty();
        assertThat(inside.manner().longPauses()).isEmpty();
    }

    @Test
    void aMutedRecordingSaysSo() {
        assertThat(analyse(new float[200 * RATE], 4096).whole().signal().digitalSilence())
                .isTrue();
    }

    private static LongFacts analyse(float[] sound, int block) {
        LongAnalysis analysis = new LongAnalysis(RATE, 1);
        for (int from = 0; from < sound.length; from += block) {
            float[] part = Arrays.copyOfRange(sound, from, Math.min(sound.length, from + block));
            analysis.accept(new AudioBlock(part, 1, RATE, (double) from / RATE));
        }
        return analysis.finish();
    }

    private static float[] talk(double seconds, long seed) {
        Talker talker = new Talker(RATE, 1, 120, seed);
        float[] sound = new float[0];
        while (sound.length < seconds * RATE) {
            sound = Sounds.joined(
                    sound, talker.talk(3), Sounds.silence(0.5, RATE), talker.um(0.5, 0.2), Sounds.silence(0.4, RATE));
        }
        return withNoise(Arrays.copyOf(sound, (int) (seconds * RATE)), seed);
    }

    private static float[] phrase() {
        Talker talker = new Talker(RATE, 1, 120, 5);
        return withNoise(
                Sounds.joined(
                        talker.talk(5.8),
                        Sounds.silence(0.35, RATE),
                        talker.um(0.5, 0.2),
                        Sounds.silence(0.35, RATE),
                        talker.talk(0.2)),
                9);
    }

    private static float[] withNoise(float[] sound, long seed) {
        float[] noise = Sounds.white((double) sound.length / RATE, RATE, 0.0005, seed);
        for (int i = 0; i < sound.length; i++) {
            sound[i] = 0.3f * sound[i] + noise[Math.min(i, noise.length - 1)];
        }
        return sound;
    }

    private static float[] repeated(float[] phrase, int count) {
        float[] sound = new float[phrase.length * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(phrase, 0, sound, i * phrase.length, phrase.length);
        }
        return sound;
    }
}
