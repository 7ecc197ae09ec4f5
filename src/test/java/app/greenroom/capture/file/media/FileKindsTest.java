package app.greenroom.capture.file.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.model.FileKinds;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of file gives the values that the same sound and the same pictures have in any other. */
class FileKindsTest {
    private static final int RATE = 48_000;

    private final Path folder;

    FileKindsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "a.m4a, aac, 48000",
        "a.m4a, alac, 48000",
        "a.m4a, ac3, 48000",
        "a.mp4, eac3, 48000",
        "a.mov, pcm_mulaw, 8000",
        "a.mov, pcm_alaw, 8000",
        "a.mov, pcm_s24le, 48000",
        "a.mov, pcm_s16be, 44100",
        "a.mov, adpcm_ima_qt, 44100",
        "a.mkv, flac, 48000",
        "a.mkv, pcm_s16le, 48000",
        "a.webm, libopus, 48000",
        "a.ogg, libopus, 48000",
        "a.ogg, libspeex, 16000",
        "a.ogg, flac, 48000",
        "a.mp3, libmp3lame, 44100",
        "a.flac, flac, 44100",
        "a.aac, aac, 48000",
        "a.aiff, pcm_s16be, 44100",
        "a.caf, alac, 48000",
        "a.caf, pcm_f32le, 48000",
        "a.wav, adpcm_ms, 44100",
        "a.wav, adpcm_ima_wav, 44100",
        "a.wav, pcm_mulaw, 8000",
        "a.wav, pcm_alaw, 8000",
        "a.wav, pcm_f64le, 48000",
        "a.avi, libmp3lame, 44100",
        "a.wma, wmav2, 44100",
        "a.flv, aac, 44100",
        "a.ts, aac, 48000",
        "a.ts, mp2, 48000",
        "a.mpg, mp2, 48000"
    })
    void soundIsAsLongAndAsLoudInAll(String name, String codec, int rate) throws Exception {
        Path file = folder.resolve(name);
        TestMedia.sound(file, codec, tone(2, 1, rate), 1, rate);

        Recording recording = Recording.open(file);
        List<AudioBlock> blocks = heard(recording);

        float[] samples = channel(blocks, 0);
        double late = codec.startsWith("wma") ? 0.15 : 0.06; // the last of its blocks is filled up
        assertThat((double) samples.length / blocks.get(0).sampleRate()).isCloseTo(2, within(late));
        assertThat(blocks.get(0).sampleRate()).isEqualTo(rate);
        // LAME makes all that it encodes 0.45 dB softer, and Speex gives a voice's sound, not its level.
        double near = codec.equals("libmp3lame") || codec.equals("libspeex") ? 0.5 : 0.1;
        assertThat(level(Arrays.copyOfRange(samples, rate / 2, rate * 3 / 2)))
                .isCloseTo(20 * Math.log10(0.3 / Math.sqrt(2)), within(near));
        assertThat(recording.hasPictures()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "f.mp4, libopenh264", "f.mp4, mpeg4", "f.mp4, libaom-av1", "f.mov, prores", "f.mov, mjpeg", "f.mov, png",
        "f.mkv, ffv1", "f.mkv, libopenh264", "f.mkv, mpeg2video", "f.webm, libvpx", "f.webm, libvpx-vp9",
                "f.avi, mjpeg",
        "f.avi, mpeg4", "f.avi, rawvideo", "f.avi, huffyuv", "f.wmv, wmv2", "f.wmv, msmpeg4", "f.flv, flv",
        "f.ts, mpeg2video", "f.ts, libopenh264", "f.mpg, mpeg1video", "f.mpg, mpeg2video"
    })
    void picturesHaveTheSameTimesAndColoursInAll(String name, String codec) throws Exception {
        Path file = folder.resolve(name);
        double step = name.endsWith("mpg") ? 0.02 : 0.1; // a program stream tells its rate, and few times
        TestMedia.write(file, "", new float[0], 1, RATE, 0, codec, halves(10, 320, 240, step), 0);

        List<Frame> frames = seen(Recording.open(file));

        assertThat(frames).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(frames.get(i).time()).isCloseTo(i * step, within(0.03));
        }
        assertColour(frames.get(5), 80, 120, 200, 60, 40);
        assertColour(frames.get(5), 240, 120, 30, 60, 90);
    }

    /** More than 4 GB need another header, which is the same in a small file (EBU Tech 3306). */
    @Test
    void aLongRecordersWaveIsRead() throws Exception {
        byte[] data = new byte[2 * RATE];
        for (int i = 0; i < RATE; i++) {
            int value = (int) (9830 * Math.sin(2 * Math.PI * 220 * i / RATE));
            data[2 * i] = (byte) value;
            data[2 * i + 1] = (byte) (value >> 8);
        }
        ByteBuffer sizes = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
        sizes.putLong(data.length + 72).putLong(data.length).putLong(RATE).putInt(0);
        ByteBuffer format = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        format.putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(2 * RATE)
                .putShort((short) 2)
                .putShort((short) 16);
        Path file = Files.write(folder.resolve("long.wav"), wave("RF64", -1, sizes.array(), format.array(), -1, data));

        float[] samples = channel(heard(Recording.open(file)), 0);

        assertThat(samples).hasSize(RATE);
        assertThat(level(samples)).isCloseTo(20 * Math.log10(0.3 / Math.sqrt(2)), within(0.1));
    }

    /** A recorder that was switched off never writes the lengths. */
    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aWaveThatWasNeverClosedIsHeardToItsEnd(int length) throws Exception {
        ByteBuffer format = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        format.putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(2 * RATE)
                .putShort((short) 2)
                .putShort((short) 16);
        byte[] data = new byte[2 * RATE];
        Arrays.fill(data, (byte) 20);
        Path file = Files.write(
                folder.resolve("open.wav"), wave("RIFF", length, new byte[0], format.array(), length, data));

        assertThat(channel(heard(Recording.open(file)), 0)).hasSize(RATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.m4a", "a.mp4", "a.wav"})
    void aDownloadThatStoppedAfterTheIndexSaysSo(String name) throws Exception {
        Path whole = folder.resolve("whole." + name.substring(2));
        TestMedia.sound(whole, name.endsWith("wav") ? "adpcm_ms" : "aac", tone(2, 1, RATE), 1, RATE);
        byte[] bytes = Files.readAllBytes(whole);
        int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name.endsWith("wav") ? "data" : "mdat");
        Path file = Files.write(folder.resolve(name), Arrays.copyOf(bytes, data + 8));

        assertThat(why(() -> heard(Recording.open(file)))).contains("was not saved to its end");
    }

    /** The index comes last, so that a recorder that crashed leaves none. */
    @Test
    void aFilmThatWasNeverClosedSaysSo() throws Exception {
        Path file = folder.resolve("film.mp4");
        TestMedia.write(file, "aac", tone(1, 1, RATE), 1, RATE, 0, "mpeg4", halves(3, 320, 240, 0.1), 0);
        byte[] bytes = Files.readAllBytes(file);
        int index = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("moov") - 4;
        int size = ByteBuffer.wrap(bytes).getInt(index);
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        open.write(bytes, 0, index);
        open.write(bytes, index + size, bytes.length - index - size);
        Files.write(file, open.toByteArray());

        assertThat(why(() -> Recording.open(file))).contains("was never closed", "its index is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"libopenh264", "libvpx", "mjpeg", "mpeg4"})
    void picturesThatWereErasedAreNeverClean(String codec) throws Exception {
        Path file = folder.resolve("film.mkv");
        TestMedia.write(file, "", new float[0], 1, RATE, 0, codec, halves(10, 320, 240, 0.1), 0);
        byte[] all = TestMedia.erased(file, 0);
        byte[] most = TestMedia.erased(file, 4);

        Files.write(file, all);
        assertThat(why(() -> seen(Recording.open(file)))).contains("could not be decoded");
        Files.write(file, most);
        assertThat(why(() -> seen(Recording.open(file)))).contains("% of its pictures are damaged");
    }

    @Test
    void soundBesidePicturesThatCannotBeReadIsHeard() throws Exception {
        Path file = folder.resolve("film.mkv");
        TestMedia.write(file, "libopus", tone(1, 1, RATE), 1, RATE, 0, "ffv1", halves(3, 5120, 2880, 0.1), 0);
        Recording large = Recording.open(file);
        assertThat(level(channel(heard(large), 0))).isCloseTo(-13.5, within(0.5));
        assertThat(why(() -> seen(large))).isEqualTo("its pictures are larger than 4K");

        TestMedia.write(file, "libopus", tone(1, 1, RATE), 1, RATE, 0, "utvideo", halves(3, 320, 240, 0.1), 0);
        Recording other = Recording.open(file);
        assertThat(heard(other)).isNotEmpty();
        assertThat(why(() -> seen(other))).contains("stored as utvideo");
    }

    @Test
    void picturesBesideSoundThatCannotBeReadAreSeen() throws Exception {
        Path file = folder.resolve("film.mkv");
        TestMedia.write(file, "wavpack", tone(1, 1, RATE), 1, RATE, 0, "libopenh264", halves(3, 320, 240, 0.1), 0);

        Recording recording = Recording.open(file);

        assertThat(seen(recording)).hasSize(3);
        assertThat(why(() -> heard(recording))).contains("stored as wavpack");
        CaptureException partly = catchThrowableOfType(CaptureException.class, () -> heard(recording));
        assertThat(partly.getMessage()).contains("can be read in part only", "AAC sound");
    }

    @Test
    void channelsThatNoFileNeedsAreRefusedByName() throws Exception {
        Path file = folder.resolve("many.mkv");
        TestMedia.sound(file, "pcm_s16le", tone(1, 41, RATE), 41, RATE);
        assertThat(why(() -> heard(Recording.open(file)))).contains("41 channels");

        Path fewer = folder.resolve("fewer.mkv");
        TestMedia.sound(fewer, "pcm_s16le", tone(1, 20, RATE), 20, RATE);
        assertThat(heard(Recording.open(fewer))).allMatch(block -> block.channels() == 20);
    }

    /** Time stamps can claim hours of silence in a kilobyte. It comes bit by bit, and not without end. */
    @Test
    void silenceThatTimeStampsClaimIsBounded() throws Exception {
        Path file = folder.resolve("gaps.mkv");
        TestMedia.sparse(file, "flac", 8, 192_000, 590, 9);
        long samples = 0;
        long blocks = 0;
        long steps = Effort.steps();
        try (AudioSource source = Recording.open(file).sound().orElseThrow()) {
            for (Optional<AudioBlock> next = source.next(); next.isPresent(); next = source.next()) {
                blocks++;
                assertThat(next.get().length()).isLessThan(100_000);
                samples += next.get().length();
            }
        }
        assertThat(samples / 192_000.0).isBetween(590.0, 700.0);
        assertThat(Effort.steps() - steps).as("reading goes on").isGreaterThanOrEqualTo(blocks);
    }

    @Test
    void theKindsThatSentencesNameAreThoseThatAreRead() {
        List<String> named = new ArrayList<>(List.of((FileKinds.PICTURES + ", " + FileKinds.RECORDINGS).split(", ")));
        for (String kind : named) {
            String ending = kind.toLowerCase(Locale.ROOT);
            assertThat(Container.isEnding(ending) || List.of("jpeg", "png").contains(ending))
                    .as(kind)
                    .isTrue();
        }
        for (Container container : Container.values()) {
            assertThat(named)
                    .as(container.name())
                    .anyMatch(kind -> container.isEndingOf(kind.toLowerCase(Locale.ROOT)));
        }
    }

    private interface Reading {
        void read() throws Exception;
    }

    private static String why(Reading reading) {
        CaptureException refused = catchThrowableOfType(CaptureException.class, reading::read);
        assertThat(refused).isNotNull();
        return ((DeviceFault.Unreadable) refused.fault()).why().toString();
    }

    private static byte[] wave(String form, int length, byte[] sizes, byte[] format, int dataLength, byte[] data)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(form.getBytes(StandardCharsets.US_ASCII));
        out.write(number(length));
        out.write("WAVE".getBytes(StandardCharsets.US_ASCII));
        if (sizes.length > 0) {
            out.write("ds64".getBytes(StandardCharsets.US_ASCII));
            out.write(number(sizes.length));
            out.write(sizes);
        }
        out.write("fmt ".getBytes(StandardCharsets.US_ASCII));
        out.write(number(format.length));
        out.write(format);
        out.write("data".getBytes(StandardCharsets.US_ASCII));
        out.write(number(dataLength));
        out.write(data);
        return out.toByteArray();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static float[] tone(double seconds, int channels, int rate) {
        int length = (int) (seconds * rate);
        float[] samples = new float[length * channels];
        for (int i = 0; i < samples.length; i++) {
            int at = i / channels;
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * 220 * at / rate));
        }
        return samples;
    }

    /** The left half of the colour of skin, the right one of a dim room. */
    private static List<Frame> halves(int count, int width, int height, double step) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i += 3) {
            boolean left = i / 3 % width < width / 2;
            rgb[i] = (byte) (left ? 200 : 30);
            rgb[i + 1] = (byte) 60;
            rgb[i + 2] = (byte) (left ? 40 : 90);
        }
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(new Frame(width, height, rgb, i * step));
        }
        return frames;
    }

    private static void assertColour(Frame frame, int x, int y, int... expected) {
        for (int i = 0; i < 3; i++) {
            assertThat(frame.rgb()[3 * (y * frame.width() + x) + i] & 255).isCloseTo(expected[i], within(6));
        }
    }

    private static List<AudioBlock> heard(Recording recording) throws Exception {
        List<AudioBlock> blocks = new ArrayList<>();
        try (AudioSource source = recording.sound().orElseThrow()) {
            for (Optional<AudioBlock> next = source.next(); next.isPresent(); next = source.next()) {
                blocks.add(next.get());
            }
        }
        return blocks;
    }

    private static List<Frame> seen(Recording recording) throws Exception {
        List<Frame> frames = new ArrayList<>();
        try (FrameSource source = recording.pictures(0).orElseThrow()) {
            for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
                frames.add(next.get());
            }
        }
        return frames;
    }

    private static float[] channel(List<AudioBlock> blocks, int channel) {
        float[] samples = new float[blocks.stream().mapToInt(AudioBlock::length).sum()];
        int at = 0;
        for (AudioBlock block : blocks) {
            for (int i = 0; i < block.length(); i++) {
                samples[at++] = block.samples()[i * block.channels() + channel];
            }
        }
        return samples;
    }

    /** In dB below full scale. */
    private static double level(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return 10 * Math.log10(sum / samples.length);
    }
}
