package app.greenroom.capture.file;

import static app.greenroom.capture.file.WavBytes.A_LAW;
import static app.greenroom.capture.file.WavBytes.FLOAT;
import static app.greenroom.capture.file.WavBytes.PCM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavFileTest {
    private static final double[] SAMPLES = {0, 0.5, -0.5, 0.25, -1, 0.75, -0.125, 0.0625};

    private final Path folder;

    WavFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({"1,8", "1,16", "1,24", "1,32", "3,32", "3,64"})
    void readsEveryDepthInMonoAndStereo(int tag, int bits) throws Exception {
        for (int channels = 1; channels <= 2; channels++) {
            Path file = save(
                    WavBytes.file(WavBytes.format(tag, channels, 48_000, bits), WavBytes.data(tag, bits, SAMPLES)));
            try (WavFile wav = new WavFile(file)) {
                AudioBlock block = wav.next().orElseThrow();
                assertThat(block.channels()).isEqualTo(channels);
                assertThat(block.length()).isEqualTo(SAMPLES.length / channels);
                for (int i = 0; i < SAMPLES.length; i++) {
                    assertThat((double) block.samples()[i]).isCloseTo(SAMPLES[i], within(1.0 / 128));
                }
                assertThat(wav.next()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 16_000, 44_100, 48_000, 96_000, 192_000})
    void readsEveryRateAndTimesItsBlocks(int rate) throws Exception {
        double[] second = new double[rate];
        Arrays.setAll(second, i -> Math.sin(i * 0.01));
        Path file = save(WavBytes.mono(rate, second));
        try (WavFile wav = new WavFile(file)) {
            List<AudioBlock> blocks = blocks(wav);
            assertThat(wav.sampleRate()).isEqualTo(rate);
            assertThat(blocks.stream().mapToInt(AudioBlock::length).sum()).isEqualTo(rate);
            double expected = 0;
            for (AudioBlock block : blocks) {
                assertThat(block.sampleRate()).isEqualTo(rate);
                assertThat(block.time()).isCloseTo(expected, within(1e-9));
                expected += (double) block.length() / rate;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,16", "1,24", "1,32", "3,32"})
    void readsTheExtensibleHeader(int tag, int bits) throws Exception {
        Path file = save(WavBytes.file(WavBytes.extensible(tag, 2, 48_000, bits), WavBytes.data(tag, bits, SAMPLES)));
        try (WavFile wav = new WavFile(file)) {
            AudioBlock block = wav.next().orElseThrow();
            assertThat(block.channels()).isEqualTo(2);
            assertThat(block.samples()[5]).isCloseTo(0.75f, within(0.01f));
        }
    }

    @Test
    void passesOverOtherChunks() throws Exception {
        byte[] list = WavBytes.chunk("LIST", 5, new byte[] {'I', 'N', 'F', 'O', 'x', 0}); // odd length, padded
        Path file = save(WavBytes.riff(
                list,
                WavBytes.chunk("fmt ", WavBytes.format(PCM, 1, 16_000, 16)),
                list,
                WavBytes.chunk("data", WavBytes.data(PCM, 16, SAMPLES))));
        try (WavFile wav = new WavFile(file)) {
            assertThat(wav.next().orElseThrow().samples())
                    .hasSize(SAMPLES.length)
                    .contains(0.75f);
        }
    }

    @Test
    void readsOneSample() throws Exception {
        try (WavFile wav = new WavFile(save(WavBytes.mono(16_000, new double[] {0.5})))) {
            assertThat(wav.next().orElseThrow().samples()).containsExactly(0.5f);
            assertThat(wav.next()).isEmpty();
        }
    }

    @Test
    void aHeaderAloneHoldsNoBlock() throws Exception {
        try (WavFile wav = new WavFile(save(WavBytes.mono(16_000, new double[0])))) {
            assertThat(wav.next()).isEmpty();
        }
    }

    /** 0x7fffffff and 0xffffffff are what recorders write that could not come back to fill the length in. */
    @ParameterizedTest
    @ValueSource(ints = {1_000_000, Integer.MAX_VALUE, -1})
    void readsAsFarAsItGoesWhenTheHeaderPromisesMore(int claimed) throws Exception {
        Path file = save(WavBytes.riff(
                WavBytes.chunk("fmt ", WavBytes.format(PCM, 1, 16_000, 16)),
                WavBytes.chunk("data", claimed, WavBytes.data(PCM, 16, SAMPLES))));
        try (WavFile wav = new WavFile(file)) {
            int samples = blocks(wav).stream().mapToInt(AudioBlock::length).sum();
            assertThat(samples).isEqualTo(SAMPLES.length);
        }
    }

    @Test
    void stopsBeforeHalfASample() throws Exception {
        byte[] whole = WavBytes.mono(16_000, SAMPLES);
        try (WavFile wav = new WavFile(save(Arrays.copyOf(whole, whole.length - 1)))) {
            assertThat(wav.next().orElseThrow().samples()).hasSize(SAMPLES.length - 1);
        }
    }

    @Test
    void takesWhatIsNoNumberForSilence() throws Exception {
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 3, -3, 0.5};
        try (WavFile wav = new WavFile(
                save(WavBytes.file(WavBytes.format(FLOAT, 1, 48_000, 32), WavBytes.data(FLOAT, 32, odd))))) {
            assertThat(wav.next().orElseThrow().samples()).containsExactly(0, 0, 0, 1, -1, 0.5f);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 7_999, 192_001, 384_000, 0, -1})
    void refusesRatesOutsideItsRange(int rate) throws IOException {
        assertThat(refused(WavBytes.mono(rate, SAMPLES))).containsAnyOf("between 8 and 192 kHz", "damaged");
    }

    @Test
    void refusesALaw() throws IOException {
        byte[] alaw = WavBytes.file(WavBytes.format(A_LAW, 1, 8_000, 8), new byte[800]);
        assertThat(refused(alaw)).contains("ALAW");
    }

    @ParameterizedTest
    @CsvSource({"1,0,16", "1,65535,64", "3,65535,64", "1,33,16", "1,1,0", "1,1,12", "1,1,65535", "3,1,16", "99,1,16"})
    void refusesImpossibleFormats(int tag, int channels, int bits) throws IOException {
        assertThat(refused(WavBytes.file(WavBytes.format(tag, channels, 16_000, bits), new byte[1000])))
                .isNotBlank();
    }

    @Test
    void refusesWhatIsNoRecording() throws IOException {
        assertThat(refused(new byte[0])).isEqualTo("it is empty");
        assertThat(refused("Dear diary".getBytes(StandardCharsets.UTF_8))).isEqualTo("it is not a WAV recording");
        assertThat(refused(Arrays.copyOf(WavBytes.mono(16_000, SAMPLES), 12))).isEqualTo("it is not a WAV recording");
        assertThat(refused(Arrays.copyOf(WavBytes.mono(16_000, SAMPLES), 30))).isEqualTo("it is not a WAV recording");
        assertThat(why(folder.resolve("none.wav"))).isEqualTo("it is not there");
        assertThat(why(folder)).isEqualTo("it is a folder");
    }

    /** Whatever a header says, the answer is sound or a sentence, never another exception. */
    @Test
    void survivesEverySingleDamagedHeaderByte() throws Exception {
        byte[] good = WavBytes.mono(16_000, SAMPLES);
        for (int at = 0; at < 44; at++) {
            for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
                byte[] bad = good.clone();
                bad[at] = (byte) value;
                Path file = save(bad);
                try (WavFile wav = new WavFile(file)) {
                    assertThat(blocks(wav).stream().mapToInt(AudioBlock::length).sum())
                            .isLessThanOrEqualTo(bad.length);
                } catch (CaptureException e) {
                    assertThat(e.fault()).isInstanceOf(DeviceFault.Unreadable.class);
                }
            }
        }
    }

    private String refused(byte[] content) throws IOException {
        return why(save(content));
    }

    private static String why(Path file) {
        CaptureException refused = catchThrowableOfType(CaptureException.class, () -> new WavFile(file).close());
        assertThat(refused).isNotNull();
        return ((DeviceFault.Unreadable) refused.fault()).why().toString();
    }

    private static List<AudioBlock> blocks(WavFile wav) throws CaptureException {
        List<AudioBlock> blocks = new ArrayList<>();
        for (Optional<AudioBlock> next = wav.next(); next.isPresent(); next = wav.next()) {
            blocks.add(next.get());
        }
        return blocks;
    }

    private Path save(byte[] content) throws IOException {
        return Files.write(folder.resolve("sound.wav"), content);
    }
}
