package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.model.measure.Interval;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundAnalysisTest {
    private static final int RATE = 16000;

    /** 2 s of speech between 1 s of room each. */
    private static float[] spoken(int rate, double level, double room) {
        float[] speech = new Talker(rate, 1, 120, 1).talk(2);
        float[] scaled = Sounds.scaled(speech, Math.pow(10, (level - Sounds.activeLevel(speech, rate)) / 20));
        float[] padded = Sounds.joined(Sounds.silence(1, rate), scaled, Sounds.silence(1, rate));
        return Sounds.mixed(padded, Sounds.white(4, rate, Math.pow(10, room / 20), 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 11025, 16000, 22050, 44100, 48000, 96000, 192000})
    void measuresTheSameAtAnyRate(int rate) {
        SpeechFacts facts = Sounds.analyse(spoken(rate, -26, -60), rate);

        assertThat(facts.duration()).isCloseTo(4, within(1e-9));
        assertThat(facts.level().speech().orElseThrow()).isCloseTo(-26, within(0.5));
        assertThat(facts.level().noiseFloor().orElseThrow()).isCloseTo(-60, within(0.5));
        assertThat(facts.level().snr().orElseThrow()).isCloseTo(34, within(0.7));
        assertThat(facts.activity().seconds()).isCloseTo(2, within(0.15));
        assertThat(facts.signal().clipShare()).hasValue(0);
        assertThat(facts.signal().levels()).hasSize(80);
    }

    @ParameterizedTest
    @CsvSource({"-45, -80", "-36, -70", "-20, -60", "-15, -60"})
    void followsTheLevel(double level, double room) {
        SpeechFacts facts = Sounds.analyse(spoken(RATE, level, room), RATE);

        assertThat(facts.level().speech().orElseThrow()).isCloseTo(level, within(0.5));
        assertThat(facts.level().noiseFloor().orElseThrow()).isCloseTo(room, within(0.5));
    }

    @Test
    void deadSideDoesNotMakeItQuieter() {
        float[] live = spoken(48000, -26, -60);
        float[] dead = new float[live.length];
        SpeechFacts left = Sounds.analyse(Sounds.interleaved(live, dead), 2, 48000, 777);
        SpeechFacts right = Sounds.analyse(Sounds.interleaved(dead, live), 2, 48000, 777);
        assertThat(left.microphone().only()).hasValue(0);
        assertThat(right.microphone().only()).hasValue(1);
        assertThat(Sounds.analyse(Sounds.interleaved(live, live), 2, 48000, 777)
                        .microphone()
                        .only())
                .isEmpty();
        SpeechFacts both = Sounds.analyse(Sounds.interleaved(live, live), 2, 48000, 777);

        assertThat(left.level().speech().orElseThrow()).isCloseTo(-26, within(0.5));
        assertThat(right.level().speech().orElseThrow()).isCloseTo(-26, within(0.5));
        assertThat(both.level().speech().orElseThrow()).isCloseTo(-26, within(0.5));
    }

    @Test
    void oppositePolarityDoesNotDeleteIt() {
        float[] live = spoken(RATE, -26, -60);
        SpeechFacts facts = Sounds.analyse(Sounds.interleaved(live, Sounds.scaled(live, -1)), 2, RATE, 500);

        assertThat(facts.signal().digitalSilence()).isFalse();
        assertThat(facts.level().speech().orElseThrow()).isCloseTo(-26, within(0.5));
    }

    @Test
    void blocksOfAnySizeGiveTheSame() {
        float[] sound = spoken(44100, -26, -60);
        SpeechFacts large = Sounds.analyse(sound, 1, 44100, sound.length);
        SpeechFacts small = Sounds.analyse(sound, 1, 44100, 7);

        assertThat(small.level().speech()).isEqualTo(large.level().speech());
        assertThat(small.level().noiseFloor()).isEqualTo(large.level().noiseFloor());
        assertThat(small.activity().speech()).isEqualTo(large.activity().speech());
        assertThat(small.signal().levels()).isEqualTo(large.signal().levels());
    }

    @Test
    void findsThePausesBetweenTheWords() {
        Talker talker = new Talker(RATE, 1, 120, 3);
        float[] sound = Sounds.joined(
                Sounds.silence(1, RATE),
                talker.talk(1),
                Sounds.silence(0.5, RATE),
                talker.talk(1),
                Sounds.silence(0.15, RATE),
                talker.talk(1),
                Sounds.silence(1.2, RATE),
                talker.talk(1),
                Sounds.silence(1, RATE));
        float[] room = Sounds.pink(sound.length / (double) RATE, RATE, 0.0005, 4);
        SpeechFacts facts = Sounds.analyse(Sounds.mixed(Sounds.scaledTo(sound, 0.04), room), RATE);

        assertThat(facts.activity().silentPauses()).hasSize(2);
        assertAround(facts.activity().silentPauses().get(0), 2, 2.5);
        assertAround(facts.activity().silentPauses().get(1), 4.65, 5.85);
    }

    private static void assertAround(Interval interval, double start, double end) {
        assertThat(interval.start()).isCloseTo(start, within(0.08));
        assertThat(interval.end()).isCloseTo(end, within(0.08));
    }

    @Test
    void zerosAndConstantsAreDigitalSilence() {
        float[] constant = Sounds.silence(3, RATE);
        Arrays.fill(constant, 0.25f);
        float[] dither = Sounds.silence(3, RATE);
        for (int i = 0; i < dither.length; i++) {
            dither[i] = (i * 7919 % 3 - 1) / 32768f;
        }
        for (float[] sound : new float[][] {Sounds.silence(3, RATE), constant, dither}) {
            SpeechFacts facts = Sounds.analyse(sound, RATE);

            assertThat(facts.signal().digitalSilence()).isTrue();
            assertThat(facts.level().noiseFloor()).isEmpty();
            assertThat(facts.level().speech()).isEmpty();
            assertThat(facts.signal().clipShare()).isEmpty();
            assertThat(facts.activity().seconds()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"white", "pink", "brown", "hum", "keyboard", "tone", "late fan"})
    void takesNoNoiseForSpeech(String kind) {
        for (int seed = 1; seed <= 4; seed++) {
            float[] room = Sounds.white(10, RATE, 0.0003, 99 + seed);
            float[] noise =
                    switch (kind) {
                        case "white" -> Sounds.white(10, RATE, 0.02, seed);
                        case "pink" -> Sounds.pink(10, RATE, 0.02, seed);
                        case "brown" -> Sounds.brown(10, RATE, 0.02, seed);
                        case "hum" ->
                            Sounds.mixed(
                                    Sounds.sine(10, RATE, 50 * seed, 0.02), Sounds.sine(10, RATE, 150 * seed, 0.01));
                        case "keyboard" -> Sounds.keyboard(10, RATE, 0.1, seed);
                        case "tone" ->
                            Sounds.joined(
                                    Sounds.silence(3, RATE),
                                    Sounds.sine(1, RATE, 440 * seed, 0.1),
                                    Sounds.silence(6, RATE));
                        default -> Sounds.joined(Sounds.silence(4, RATE), Sounds.pink(6, RATE, 0.01, seed));
                    };
            SpeechFacts facts = Sounds.analyse(Sounds.mixed(noise, room), RATE);

            assertThat(facts.signal().digitalSilence()).isFalse();
            assertThat(facts.activity().speech()).as("%s, seed %d", kind, seed).isEmpty();
            assertThat(facts.level().speech()).isEmpty();
            assertThat(facts.level().snr()).isEmpty();
        }
    }

    @Test
    void noSamplesOrOneSampleMeasureNothing() {
        SpeechFacts none = new SoundAnalysis(RATE, 2).finish();
        SpeechFacts one = Sounds.analyse(new float[] {0.5f}, RATE);
        SpeechFacts two = Sounds.analyse(new float[] {0.5f, -0.5f}, RATE);

        assertThat(none.duration()).isZero();
        assertThat(none.signal().digitalSilence()).isTrue();
        assertThat(one.duration()).isEqualTo(1.0 / RATE);
        assertThat(one.signal().digitalSilence()).isTrue();
        assertThat(two.signal().digitalSilence()).isFalse();
        assertThat(two.level().speech()).isEmpty();
        assertThat(two.level().noiseFloor()).isEmpty();
        assertThat(two.signal().levels()).isEmpty();
    }

    @Test
    void emptyBlocksChangeNothing() {
        SoundAnalysis analysis = new SoundAnalysis(RATE, 1);
        analysis.accept(new AudioBlock(new float[0], 1, RATE, 0));

        assertThat(analysis.finish().duration()).isZero();
    }

    @Test
    void samplesThatAreNoNumbersDoNotSpread() {
        float[] sound = spoken(RATE, -26, -60);
        sound[5000] = Float.NaN;
        sound[20000] = Float.POSITIVE_INFINITY;
        SpeechFacts facts = Sounds.analyse(sound, RATE);

        assertThat(facts.level().speech().orElseThrow()).isCloseTo(-26, within(0.5));
        assertThat(facts.signal().levels()).doesNotContain(Double.NaN);
    }

    @Test
    void gateBetweenTheWordsLeavesTheNoiseUnknown() {
        float[] speech = Sounds.scaledTo(new Talker(RATE, 1, 120, 5).talk(3), 0.05);
        SpeechFacts facts =
                Sounds.analyse(Sounds.joined(Sounds.silence(2, RATE), speech, Sounds.silence(2, RATE)), RATE);

        assertThat(facts.level().speech()).isPresent();
        assertThat(facts.level().noiseFloor()).isEmpty();
        assertThat(facts.level().snr()).isEmpty();
    }

    @Test
    void rumbleLowersTheRatioButNotTheAudibleOne() {
        float[] sound = Sounds.mixed(spoken(RATE, -26, -60), Sounds.sine(4, RATE, 12, 0.05));
        SpeechFacts facts = Sounds.analyse(sound, RATE);

        assertThat(facts.level().snr().orElseThrow()).isLessThan(10);
        assertThat(facts.room().audibleSnr().orElseThrow()).isCloseTo(34, within(1.0));
    }

    @Test
    void offsetIsTheMeanOfTheSamples() {
        float[] sound = spoken(RATE, -26, -60);
        for (int i = 0; i < sound.length; i++) {
            sound[i] += 0.02f;
        }

        assertThat(Sounds.analyse(sound, RATE).microphone().offset().orElseThrow())
                .isCloseTo(0.02, within(0.002));
    }

    @Test
    void refusesWhatItCannotHear() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SoundAnalysis(7999, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SoundAnalysis(192001, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SoundAnalysis(RATE, 0));
        SoundAnalysis analysis = new SoundAnalysis(RATE, 1);
        AudioBlock stereo = new AudioBlock(new float[4], 2, RATE, 0);
        AudioBlock faster = new AudioBlock(new float[4], 1, 48000, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> analysis.accept(stereo));
        assertThatIllegalArgumentException().isThrownBy(() -> analysis.accept(faster));
    }
}
