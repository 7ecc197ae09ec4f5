package app.greenroom.capture.file.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFileTest {
    private static final int RATE = 48_000;

    private final Path folder;

    MediaFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "tone.m4a, aac, 1", "tone.mp4, aac, 2", "tone.mov, aac, 6", "tone.webm, libopus, 2",
        "tone.mkv, libopus, 1", "tone.mp3, libmp3lame, 2", "tone.ogg, libopus, 1", "tone.mov, pcm_f32le, 2",
        "tone.flac, flac, 2"
    })
    void soundComesAtItsOwnRateAndWithItsOwnChannels(String name, String codec, int channels) throws Exception {
        TestMedia.sound(folder.resolve(name), codec, tone(2, channels), channels, RATE);

        Recording recording = Recording.open(folder.resolve(name));
        assertThat(recording.hasPictures()).isFalse();
        assertThat(recording.claimedSeconds().orElse(0)).isCloseTo(2, within(0.1));
        List<AudioBlock> blocks = read(recording);

        assertThat(blocks).allMatch(b -> b.sampleRate() == RATE && b.channels() == channels);
        assertThat(seconds(blocks)).isCloseTo(2, within(0.1));
        float[] middle = Arrays.copyOfRange(channel(blocks, 0), RATE / 2, RATE * 3 / 2);
        assertThat(rms(middle)).isCloseTo(0.3 / Math.sqrt(2), within(0.02));
        assertThat(crossings(middle)).isBetween(435, 445);
    }

    @Test
    void timesOfBlocksFollowEachOther() throws Exception {
        TestMedia.sound(folder.resolve("tone.m4a"), "aac", tone(1, 1), 1, RATE);
        double time = 0;
        for (AudioBlock block : read(Recording.open(folder.resolve("tone.m4a")))) {
            assertThat(block.time()).isCloseTo(time, within(1e-6));
            time += (double) block.length() / block.sampleRate();
        }
    }

    @Test
    void soundThatBeginsAfterThePicturesKeepsItsTime() throws Exception {
        Path file = folder.resolve("late.mkv");
        TestMedia.write(file, "libopus", tone(1, 1), 1, RATE, 1.5, "mpeg4", pictures(30, 64, 48), 0);

        float[] samples = channel(read(Recording.open(file)), 0);

        assertThat(rms(Arrays.copyOfRange(samples, 0, (int) (1.4 * RATE)))).isLessThan(1e-4);
        assertThat(rms(Arrays.copyOfRange(samples, (int) (1.6 * RATE), (int) (2.4 * RATE))))
                .isCloseTo(0.212, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"film.mp4, mpeg4", "film.webm, libvpx", "film.mkv, libopenh264"})
    void picturesComeWithTheirTimesAndColours(String name, String codec) throws Exception {
        TestMedia.write(folder.resolve(name), "", new float[0], 1, RATE, 0, codec, pictures(20, 320, 240), 0);

        Recording recording = Recording.open(folder.resolve(name));
        assertThat(recording.hasSound()).isFalse();
        List<Frame> frames = frames(recording.pictures(0));

        assertThat(frames).hasSize(20);
        for (int i = 0; i < frames.size(); i++) {
            assertThat(frames.get(i).time()).isCloseTo(i / 10.0, within(0.002));
        }
        Frame frame = frames.get(5);
        assertThat(frame.width()).isEqualTo(320);
        assertThat(frame.height()).isEqualTo(240);
        assertThat(colour(frame, 80, 60)).as("upper left is red").isEqualTo("red");
        assertThat(colour(frame, 240, 180)).as("lower right is blue").isEqualTo("blue");
        assertThat(frames(recording.pictures(0.5))).hasSize(4);
        assertThat(frames(recording.pictures(1))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"90, 240, 320", "180, 320, 240", "-90, 240, 320"})
    void aTelephonesPicturesAreTurnedUpright(int rotation, int width, int height) throws Exception {
        Path file = folder.resolve("phone.mov");
        TestMedia.write(file, "", new float[0], 1, RATE, 0, "mpeg4", pictures(3, 320, 240), rotation);

        Frame frame = frames(Recording.open(file).pictures(0)).get(0);

        assertThat(frame.width()).isEqualTo(width);
        assertThat(frame.height()).isEqualTo(height);
        // Clockwise by 90°, what was at the upper left comes to the upper right.
        int x = rotation == -90 ? width / 4 : width * 3 / 4;
        int y = rotation == 90 ? height / 4 : height * 3 / 4;
        assertThat(colour(frame, x, y)).isEqualTo("red");
    }

    @Test
    void largePicturesAreMadeSmaller() throws Exception {
        Path file = folder.resolve("large.mp4");
        TestMedia.write(file, "", new float[0], 1, RATE, 0, "mpeg4", pictures(2, 1920, 1080), 0);

        Frame frame = frames(Recording.open(file).pictures(0)).get(0);

        assertThat(frame.width()).isEqualTo(1280);
        assertThat(frame.height()).isEqualTo(720);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "webm", "mp3", "ogg", "mkv"})
    void aDamagedFileIsReadAsFarAsItGoesOrRefusedInOneSentence(String kind) throws Exception {
        Path whole = folder.resolve("whole." + kind);
        String codec = kind.equals("mp4") ? "aac" : kind.equals("mp3") ? "libmp3lame" : "libopus";
        TestMedia.sound(whole, codec, tone(4, 1), 1, RATE);
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            byte[] broken = Arrays.copyOf(bytes, i % 3 == 0 ? 1 + random.nextInt(bytes.length) : bytes.length);
            for (int j = 0; j < 1 + i; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Path file = folder.resolve("broken." + kind);
            Files.write(file, broken);
            try {
                assertThat(seconds(read(Recording.open(file)))).isLessThan(1300);
            } catch (CaptureException e) {
                assertThat(e.fault()).isInstanceOf(DeviceFault.Unreadable.class);
            }
        }
        assertThat(ByteFeed.open()).isZero();
    }

    @Test
    void aRecordingThatWasCutOffGivesWhatItHas() throws Exception {
        Path whole = folder.resolve("whole.webm");
        TestMedia.sound(whole, "libopus", tone(4, 1), 1, RATE);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("half.webm"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(seconds(read(Recording.open(folder.resolve("half.webm"))))).isBetween(1.5, 2.5);
    }

    @Test
    void playlistsAndScriptsOpenNothing() throws Exception {
        Path secret = folder.resolve("secret.m4a");
        TestMedia.sound(secret, "aac", tone(1, 1), 1, RATE);
        for (String text : List.of(
                "#EXTM3U\n#EXTINF:1,\n" + secret + "\n",
                "ffconcat version 1.0\nfile '" + secret + "'\n",
                "<?xml version=\"1.0\"?><MPD><BaseURL>http://127.0.0.1:9/</BaseURL></MPD>",
                "v=0\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n")) {
            Path file = folder.resolve("film.mp4");
            Files.writeString(file, text);
            assertThatThrownBy(() -> Recording.open(file))
                    .isInstanceOfSatisfying(
                            CaptureException.class,
                            e -> assertThat(e.fault().toString()).contains("is none"));
            Path disguised = folder.resolve("disguised.mp4");
            Files.write(
                    disguised, ("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom" + text).getBytes(StandardCharsets.ISO_8859_1));
            assertThatThrownBy(() -> Recording.open(disguised)).isInstanceOf(CaptureException.class);
        }
    }

    @Test
    void garbageAndEmptyFilesAreRefused() throws Exception {
        byte[] garbage = new byte[200_000];
        new Random(3).nextBytes(garbage);
        for (byte[] start : List.of(
                new byte[] {0, 0, 0, 32, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'},
                new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3},
                new byte[] {'O', 'g', 'g', 'S', 0})) {
            byte[] bytes = garbage.clone();
            System.arraycopy(start, 0, bytes, 0, start.length);
            Path file = Files.write(folder.resolve("garbage.mp4"), bytes);
            assertThatThrownBy(() -> Recording.open(file)).isInstanceOf(CaptureException.class);
        }
        Path empty = Files.createFile(folder.resolve("empty.mp4"));
        assertThatThrownBy(() -> Recording.open(empty))
                .isInstanceOfSatisfying(CaptureException.class, e -> assertThat(e.fault())
                        .isEqualTo(new DeviceFault.Unreadable("empty.mp4", Text.of("it is empty"))));
    }

    @Test
    void hugePicturesAreRefused() throws Exception {
        Path file = folder.resolve("small.mp4");
        TestMedia.write(file, "", new float[0], 1, RATE, 0, "mpeg4", pictures(2, 320, 240), 0);
        byte[] bytes = Files.readAllBytes(file);
        int entry = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mp4v");
        bytes[entry + 28] = 0x7f; // width of the sample entry (ISO/IEC 14496-12, 12.1.3)
        bytes[entry + 30] = 0x7f;
        Path huge = Files.write(folder.resolve("huge.mp4"), bytes);

        try {
            assertThat(frames(Recording.open(huge).pictures(0))).allMatch(f -> f.width() <= 1280);
        } catch (CaptureException e) {
            assertThat(e.fault().toString()).contains("larger than 4K");
        }
    }

    @Test
    void aProtectedFileSaysSo() throws Exception {
        Path file = folder.resolve("open.m4a");
        TestMedia.sound(file, "aac", tone(1, 1), 1, RATE);
        byte[] bytes = Files.readAllBytes(file);
        int entry = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mp4a");
        System.arraycopy("enca".getBytes(StandardCharsets.US_ASCII), 0, bytes, entry, 4);
        Path closed = Files.write(folder.resolve("closed.m4a"), bytes);

        assertThatThrownBy(() -> Recording.open(closed)).isInstanceOfSatisfying(CaptureException.class, e -> assertThat(
                        e.fault().toString())
                .contains("protected"));
    }

    @Test
    void nothingIsLeftOpenOrAllocated() throws Exception {
        Path file = folder.resolve("film.mp4");
        TestMedia.write(file, "aac", tone(1, 2), 2, RATE, 0, "mpeg4", pictures(10, 320, 240), 0);
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "counts open files where the system lists them");
        long memory = 0;
        long files = 0;
        for (int i = 0; i < 120; i++) {
            Recording recording = Recording.open(file);
            try (AudioSource sound = recording.sound().orElseThrow();
                    FrameSource pictures = recording.pictures(0).orElseThrow()) {
                sound.next();
                pictures.next();
            }
            if (i == 40) {
                System.gc();
                memory = Pointer.physicalBytes();
                files = openFiles();
            }
        }
        System.gc();

        assertThat(openFiles()).as("what others let go meanwhile is no leak").isLessThanOrEqualTo(files);
        assertThat(ByteFeed.open()).isZero();
        // One of these films takes 2 MB while it is open; eighty that were forgotten would take 160.
        assertThat(Pointer.physicalBytes() - memory).isLessThan(60L << 20);
    }

    @Test
    void encodedSoundIsReadAgain() throws Exception {
        Path file = folder.resolve("small.m4a");
        byte[] bytes;
        try (SoundEncoder encoder = new SoundEncoder()) {
            float[] tone = tone(3, 2);
            for (int i = 0; i < tone.length; i += 9600) {
                encoder.accept(new AudioBlock(Arrays.copyOfRange(tone, i, i + 9600), 2, RATE, i / 2.0 / RATE));
            }
            bytes = encoder.finish();
        }
        Files.write(file, bytes);

        List<AudioBlock> blocks = read(Recording.open(file));
        assertThat(seconds(blocks)).isCloseTo(3, within(0.1));
        assertThat(bytes.length).isBetween(4000, 16_000);
        assertThat(rms(Arrays.copyOfRange(channel(blocks, 0), 16_000, 32_000))).isCloseTo(0.212, within(0.02));
    }

    private static long openFiles() throws Exception {
        try (var list = Files.list(Path.of("/proc/self/fd"))) {
            return list.count();
        }
    }

    private static float[] tone(double seconds, int channels) {
        int length = (int) (seconds * RATE);
        float[] samples = new float[length * channels];
        for (int i = 0; i < length; i++) {
            float here = (float) (0.3 * Math.sin(2 * Math.PI * 220 * i / RATE));
            Arrays.fill(samples, i * channels, (i + 1) * channels, here);
        }
        return samples;
    }

    /** Ten a second; the upper left quarter red, the lower right one blue. */
    private static List<Frame> pictures(int count, int width, int height) {
        List<Frame> frames = new ArrayList<>();
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean red = x < width / 2 && y < height / 2;
                boolean blue = x >= width / 2 && y >= height / 2;
                rgb[3 * (y * width + x)] = (byte) (red ? 200 : 20);
                rgb[3 * (y * width + x) + 2] = (byte) (blue ? 200 : 20);
            }
        }
        for (int i = 0; i < count; i++) {
            frames.add(new Frame(width, height, rgb, i / 10.0));
        }
        return frames;
    }

    private static String colour(Frame frame, int x, int y) {
        int at = 3 * (y * frame.width() + x);
        int red = frame.rgb()[at] & 255;
        int blue = frame.rgb()[at + 2] & 255;
        return red > blue + 80 ? "red" : blue > red + 80 ? "blue" : "dark";
    }

    private static List<AudioBlock> read(Recording recording) throws Exception {
        List<AudioBlock> blocks = new ArrayList<>();
        try (AudioSource source = recording.sound().orElseThrow()) {
            Optional<AudioBlock> block = source.next();
            while (block.isPresent()) {
                blocks.add(block.get());
                block = source.next();
            }
        }
        return blocks;
    }

    private static List<Frame> frames(Optional<FrameSource> pictures) throws Exception {
        List<Frame> frames = new ArrayList<>();
        try (FrameSource source = pictures.orElseThrow()) {
            Optional<Frame> frame = source.next();
            while (frame.isPresent()) {
                frames.add(frame.get());
                frame = source.next();
            }
        }
        return frames;
    }

    private static double seconds(List<AudioBlock> blocks) {
        return blocks.stream()
                .mapToDouble(b -> (double) b.length() / b.sampleRate())
                .sum();
    }

    private static float[] channel(List<AudioBlock> blocks, int channel) {
        int length = blocks.stream().mapToInt(AudioBlock::length).sum();
        float[] samples = new float[length];
        int at = 0;
        for (AudioBlock block : blocks) {
            for (int i = 0; i < block.length(); i++) {
                samples[at++] = block.samples()[i * block.channels() + channel];
            }
        }
        return samples;
    }

    private static double rms(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    private static int crossings(float[] samples) {
        int count = 0;
        for (int i = 1; i < samples.length; i++) {
            count += samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
        }
        return count;
    }
}
