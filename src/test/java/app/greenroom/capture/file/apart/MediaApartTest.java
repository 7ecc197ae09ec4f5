package app.greenroom.capture.file.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.media.Container;
import app.greenroom.capture.file.media.Media;
import app.greenroom.capture.file.media.MediaFile;
import app.greenroom.capture.file.media.TestMedia;
import app.greenroom.io.SeparateJava;
import app.greenroom.io.SeparateProcess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Media in a process of their own: the same as in this one, and what becomes of a reader that breaks. */
@Timeout(120)
class MediaApartTest {
    private static final int RATE = 48_000;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Path folder;
    private final List<SeparateProcess> started = new ArrayList<>();

    MediaApartTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void endReaders() {
        started.forEach(SeparateProcess::close);
    }

    @Test
    void aReaderHandsOverWhatIsReadHereBitByBit() throws Exception {
        Path file = film();
        Media here = new MediaFile(file, Container.MP4);
        Media apart = new MediaApart(file, Container.MP4, () -> reader(MediaReader.class, LONG));

        assertThat(apart.hasSound()).isTrue();
        assertThat(apart.hasPictures()).isTrue();
        assertThat(apart.claimedSeconds()).isEqualTo(here.claimedSeconds());
        assertThat(apart.made()).isEqualTo(here.made());
        assertThat(apart.tracks()).isEqualTo(here.tracks());
        List<AudioBlock> sound = sound(apart.sound());
        List<AudioBlock> same = sound(here.sound());
        assertThat(sound).hasSameSizeAs(same).hasSizeGreaterThan(40);
        for (int i = 0; i < sound.size(); i++) {
            assertThat(sound.get(i).samples()).isEqualTo(same.get(i).samples());
            assertThat(sound.get(i).time()).isEqualTo(same.get(i).time());
        }
        assertThat(sound(apart.sound(apart.tracks().get(0)))).hasSameSizeAs(same);
        List<Frame> pictures = pictures(apart.pictures(0));
        List<Frame> alike = pictures(here.pictures(0));
        assertThat(pictures).hasSize(10).hasSameSizeAs(alike);
        for (int i = 0; i < pictures.size(); i++) {
            assertThat(pictures.get(i).rgb()).isEqualTo(alike.get(i).rgb());
            assertThat(pictures.get(i).time()).isEqualTo(alike.get(i).time());
        }
        assertThat(started).as("readers that are free are asked again").hasSize(2);
    }

    @Test
    void aSourceThatIsClosedEarlyEndsItsReader() throws Exception {
        Media apart = new MediaApart(film(), Container.MP4, () -> reader(MediaReader.class, LONG));
        FrameSource pictures = apart.pictures(0);
        assertThat(pictures.next()).isPresent();
        pictures.close();
        assertThat(started.get(0).status()).isPresent();
    }

    @Test
    void whatCannotBeReadIsSaidInTheSameSentence() throws Exception {
        Path file = film();
        byte[] bytes = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.mp4");
        Files.write(cut, Arrays.copyOf(bytes, 60));
        CaptureException here = catchThrowableOfType(CaptureException.class, () -> new MediaFile(cut, Container.MP4));
        assertThatThrownBy(() -> new MediaApart(cut, Container.MP4, () -> reader(MediaReader.class, LONG)))
                .isInstanceOf(CaptureException.class)
                .hasMessage(here.getMessage());
        assertThat(here).hasMessageContaining("cut.mp4");
    }

    @Test
    void aReaderThatCrashesLeavesThisProgramAlone() throws Exception {
        Media apart = new MediaApart(film(), Container.MP4, () -> reader(Crashing.class, LONG));
        assertThat(apart.hasSound()).isTrue();
        try (AudioSource sound = apart.sound()) {
            assertThat(sound.next()).isPresent();
            assertThatThrownBy(sound::next)
                    .isInstanceOf(CaptureException.class)
                    .hasMessageContaining("film.mp4")
                    .hasMessageContaining("the part of this program that reads such files broke down over it");
        }
        assertThat(started.get(0).status()).isPresent().isNotEqualTo(Optional.of(0));
    }

    @Test
    void readersThatWereKilledAreReplaced() throws Exception {
        Path file = film();
        Media apart = new MediaApart(file, Container.MP4, () -> reader(MediaReader.class, LONG));
        for (SeparateProcess each : List.copyOf(started)) {
            ProcessHandle.of(each.number()).orElseThrow().destroyForcibly();
            assertThat(each.status()).isPresent();
        }
        assertThat(sound(apart.sound())).hasSameSizeAs(sound(new MediaFile(file, Container.MP4).sound()));
        assertThat(started).hasSize(3);
    }

    @Test
    void aReaderThatHangsIsGivenUp() throws Exception {
        assertThatThrownBy(
                        () -> new MediaApart(film(), Container.MP4, () -> reader(Mute.class, Duration.ofMillis(400))))
                .isInstanceOf(CaptureException.class)
                // The second is as true where the tests themselves keep the computer busy.
                .hasMessageMatching(
                        "(?s).*(reading it came to a standstill|this computer was too busy with other programs).*");
        assertThat(started.get(0).status()).isPresent();
    }

    @Test
    void aReaderThatTakesTooMuchMemoryEndsItself() throws Exception {
        assertThatThrownBy(() -> new MediaApart(film(), Container.MP4, () -> reader(Greedy.class, LONG)))
                .isInstanceOf(CaptureException.class)
                .hasMessageContaining("reading it takes more memory than any recording needs");
        assertThat(started.get(0).status()).hasValue(ReaderLimits.MEMORY);
    }

    @Test
    void aReaderThatWorksWithoutEndEndsItself() throws Exception {
        assertThatThrownBy(() -> new MediaApart(film(), Container.MP4, () -> reader(Endless.class, LONG)))
                .isInstanceOf(CaptureException.class)
                .hasMessageContaining("reading it came to a standstill");
        assertThat(started.get(0).status()).hasValue(ReaderLimits.WORK);
    }

    @Test
    void whatABrokenReaderSaysIsNotBelieved() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream to = new DataOutputStream(bytes);
        Wire.write(to, new Frame(2, 2, new byte[12], 0.5));
        byte[] frame = bytes.toByteArray();
        assertThat(Wire.readFrame(in(frame)).time()).isEqualTo(0.5);
        frame[0] = 0x7F;
        assertThatThrownBy(() -> Wire.readFrame(in(frame))).isInstanceOf(IOException.class);

        bytes.reset();
        Wire.write(to, List.of(new AudioBlock(new float[] {0.5f, -0.5f}, 2, RATE, 1)));
        byte[] blocks = bytes.toByteArray();
        assertThat(Wire.readBlocks(in(blocks)).get(0).samples()).containsExactly(0.5f, -0.5f);
        blocks[blocks.length - 8] = 0x7F;
        assertThatThrownBy(() -> Wire.readBlocks(in(blocks)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no sample");

        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            Arrays.fill(noise, 0, random.nextInt(noise.length + 1), (byte) 0);
            try {
                switch (i % 4) {
                    case 0 -> Wire.readFacts(in(noise));
                    case 1 -> Wire.readBlocks(in(noise));
                    case 2 -> Wire.readFrame(in(noise));
                    default ->
                        assertThat(Wire.readFault(in(noise)).why().toString()).isNotNull();
                }
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(2000);
    }

    @Test
    void withoutJavaOrLauncherNothingIsStarted() throws Exception {
        Properties none = new Properties();
        none.setProperty("java.home", folder.toString());
        assertThat(SeparateJava.of(none)).isEmpty();
        Path launcher = folder.resolve("greenroom");
        Files.writeString(launcher, "");
        none.setProperty("jpackage.app-path", launcher.toString());
        assertThat(SeparateJava.of(none)).isEmpty();
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        assertThat(SeparateJava.of(none)).isPresent();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private SeparateProcess reader(Class<?> main, Duration patience) throws IOException {
        SeparateProcess process =
                SeparateJava.of(System.getProperties()).orElseThrow().start(main.getName(), 128, patience);
        started.add(process);
        return process;
    }

    private Path film() {
        Path file = folder.resolve("film.mp4");
        if (!Files.exists(file)) {
            float[] tone = new float[RATE];
            for (int i = 0; i < tone.length; i++) {
                tone[i] = (float) (0.3 * Math.sin(2 * Math.PI * 440 * i / RATE));
            }
            List<Frame> frames = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                byte[] rgb = new byte[3 * 64 * 48];
                Arrays.fill(rgb, (byte) (20 * i));
                frames.add(new Frame(64, 48, rgb, i / 10.0));
            }
            TestMedia.write(file, "aac", tone, 1, RATE, 0, "mpeg4", frames, 0);
        }
        return file;
    }

    private static List<AudioBlock> sound(AudioSource source) throws Exception {
        List<AudioBlock> all = new ArrayList<>();
        try (source) {
            for (Optional<AudioBlock> next = source.next(); next.isPresent(); next = source.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    private static List<Frame> pictures(FrameSource source) throws Exception {
        List<Frame> all = new ArrayList<>();
        try (source) {
            for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    /** Answers as a reader does that knows the file. */
    private static DataOutputStream facts(DataInputStream from) throws IOException {
        from.readUTF();
        from.readUTF();
        Wire.heard(from, Container.values());
        DataOutputStream to = new DataOutputStream(System.out);
        assertThat(Wire.heard(from, Wire.Ask.values())).isEqualTo(Wire.Ask.FACTS);
        Wire.say(to, Wire.Answer.FACTS);
        Wire.write(to, new Wire.Facts(true, true, OptionalDouble.empty(), Optional.empty(), List.of()));
        to.flush();
        return to;
    }

    /** A reader that touches memory that is not there, as a decoder with a fault does. */
    public static final class Crashing {
        public static void main(String[] args) throws Exception {
            DataInputStream from = new DataInputStream(System.in);
            DataOutputStream to = facts(from);
            Wire.heard(from, Wire.Ask.values());
            Wire.say(to, Wire.Answer.OPEN);
            Wire.say(to, Wire.Answer.BLOCKS);
            Wire.write(to, List.of(new AudioBlock(new float[100], 1, RATE, 0)));
            to.flush();
            new Nowhere().put((byte) 1);
        }
    }

    /** A reader that never says anything. */
    public static final class Mute {
        public static void main(String[] args) throws Exception {
            TimeUnit.HOURS.sleep(1);
        }
    }

    /** A reader that takes more and more memory outside of Java, where no limit of Java's holds. */
    public static final class Greedy {
        public static void main(String[] args) throws Exception {
            new ReaderLimits(() -> {}, 150_000_000, LONG);
            while (true) {
                Pointer.memset(Pointer.malloc(1 << 20), 1, 1 << 20);
            }
        }
    }

    /** A reader that works and comes no further. */
    public static final class Endless {
        public static void main(String[] args) {
            new ReaderLimits(() -> {}, Long.MAX_VALUE, Duration.ofMillis(300)).busy();
            double sum = 0;
            while (sum < 1e300) {
                sum = Math.sin(sum);
            }
        }
    }

    /** Memory at an address that no process has. */
    private static final class Nowhere extends BytePointer {
        Nowhere() {
            address = 16;
        }
    }
}
