package app.greenroom.speech.microphone;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.capture.Telephone;
import app.greenroom.capture.file.WavFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A microphone that becomes as narrow as a telephone, and much that only sounds a little like it. */
class NarrowedBandTest {
    private static final int RATE = 16_000;
    private static final int BLOCK = 320;
    private static final double CHANGE = 10.3; // seconds

    /** When it became narrow, as a positive time, or wide again, as a negative one. */
    private static List<Double> turns(float[] sound, int rate, int channels) {
        NarrowedBand band = new NarrowedBand(rate, channels);
        List<Double> turns = new ArrayList<>();
        for (int i = 0; i + BLOCK * channels <= sound.length; i += BLOCK * channels) {
            float[] block = Arrays.copyOfRange(sound, i, i + BLOCK * channels);
            double time = (double) i / channels / rate;
            if (band.accept(new AudioBlock(block, channels, rate, time))) {
                double end = time + (double) BLOCK / rate;
                turns.add(band.hertz().isPresent() ? end : -end);
            }
        }
        return turns;
    }

    private static float[] voice(double seconds) {
        double[] voice = SyntheticVoice.speak(RATE, seconds, -24);
        float[] sound = new float[voice.length];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) voice[i];
        }
        return sound;
    }

    /** What a telephone leaves of it, with the sixteen bits of a converter. */
    private static float[] telephone(float[] sound) {
        double[] wide = new double[sound.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = sound[i];
        }
        double[] through = Telephone.of(wide, RATE);
        float[] narrow = new float[sound.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) (Math.round(through[i] * 32768) / 32768.0);
        }
        return narrow;
    }

    private static float[] switched(float[] sound, double from, double to) {
        float[] mixed = sound.clone();
        int start = (int) (from * RATE);
        int end = (int) Math.min(to * RATE, sound.length);
        System.arraycopy(telephone(sound), start, mixed, start, end - start);
        return mixed;
    }

    private static float[] fading(float[] sound, double from) {
        float[] faded = sound.clone();
        for (int i = (int) (from * RATE); i < faded.length; i++) {
            faded[i] *= (float) Math.pow(10, -(i - from * RATE) / RATE); // 20 dB a second
        }
        return faded;
    }

    @Test
    void aVoiceThatGoesOnInTheCallModeIsNoticedWithinTwoSecondsAndSoIsItsEnd() {
        List<Double> turns = turns(switched(voice(20), CHANGE, 15), RATE, 1);
        assertThat(turns).hasSize(2);
        assertThat(turns.get(0)).isBetween(CHANGE + 1, CHANGE + 2.2);
        assertThat(-turns.get(1)).isBetween(15.0, 16.0);
    }

    @Test
    void twoChannelsAreHeardAsOne() {
        float[] sound = switched(voice(14), CHANGE, 14);
        float[] stereo = new float[2 * sound.length];
        for (int i = 0; i < sound.length; i++) {
            stereo[2 * i] = sound[i]; // the right side is dead
        }
        assertThat(turns(stereo, RATE, 2)).singleElement().satisfies(t -> assertThat(t)
                .isBetween(CHANGE + 1, CHANGE + 2.2));
    }

    @Test
    void aVoiceThatFadesAwayOrFallsSilentIsNotNarrow() {
        assertThat(turns(fading(voice(16), 8), RATE, 1)).isEmpty();
        float[] muted = voice(16);
        Arrays.fill(muted, 8 * RATE, muted.length, 0);
        assertThat(turns(muted, RATE, 1)).isEmpty();
        assertThat(turns(telephone(voice(16)), RATE, 1))
                .as("narrow from the beginning on")
                .isEmpty();
    }

    @Test
    void whatHasNoHighPartCannotLoseIt() {
        assertThat(turns(voice(16), 8_000, 1)).isEmpty();
    }

    /** No labelled recording becomes narrow on its way, nor fading; each in which a voice goes on is noticed when it does. */
    @Test
    void theLabelledRecordingsBecomeNarrowOnlyWhenTheyDo() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(LabelledData.folder("speech"))) {
            files = all.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        for (Path file : files) {
            float[] sound = read(file);
            assertThat(turns(sound, RATE, 1)).as("%s", file).isEmpty();
            assertThat(turns(fading(sound, sound.length / 2.0 / RATE), RATE, 1))
                    .as("%s, fading", file)
                    .isEmpty();
        }
        float[] talk = read(LabelledData.folder("speech").resolve("filler-acoustic_corpus.wav"));
        for (double change = 4; change < 22; change += 3) {
            double from = change;
            assertThat(turns(switched(talk, from, Double.POSITIVE_INFINITY), RATE, 1))
                    .as("switched at %s s", from)
                    .singleElement()
                    .satisfies(t -> assertThat(t).isBetween(from + 1, from + 2.5));
        }
    }

    private static float[] read(Path file) throws Exception {
        List<float[]> blocks = new ArrayList<>();
        try (WavFile wav = new WavFile(file)) {
            for (Optional<AudioBlock> block = wav.next(); block.isPresent(); block = wav.next()) {
                blocks.add(Arrays.copyOf(block.get().samples(), block.get().length()));
            }
        }
        float[] sound =
                new float[blocks.stream().mapToInt(block -> block.length).sum()];
        int at = 0;
        for (float[] block : blocks) {
            System.arraycopy(block, 0, sound, at, block.length);
            at += block.length;
        }
        return sound;
    }
}
