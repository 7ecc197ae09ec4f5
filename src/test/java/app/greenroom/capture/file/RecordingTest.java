package app.greenroom.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.Images;
import app.greenroom.text.Text;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
    private static final String GOOD = """
        {"schema": "greenroom.session/1", "made": "2026-11-02T07:40:00+01:00", "title": "Monday morning"}\
        """;
    private static final byte[] JPEG =
            Images.jpeg(Images.frame(new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB), 0), 0.8f);
    private static final byte[] WAV = WavBytes.mono(16_000, new double[] {0, 0.5, -0.5});

    private final Path folder;

    RecordingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void opensASession() throws Exception {
        describe(GOOD);
        frame("000500.jpg", JPEG);
        frame("000000.jpg", JPEG);
        frame("1000.PNG", JPEG); // what it is shows in its first bytes
        frame("notes.txt", JPEG);
        Files.createDirectory(folder.resolve("frames/000100.jpg"));
        Files.write(folder.resolve("sound.wav"), WAV);
        Files.writeString(folder.resolve("probes.json"), "{}");

        Recording session = Recording.open(folder);

        assertThat(session.isSession()).isTrue();
        assertThat(session.title()).isEqualTo("Monday morning");
        assertThat(session.made()).isEqualTo(ZonedDateTime.parse("2026-11-02T07:40:00+01:00"));
        assertThat(times(session)).containsExactly(0.0, 0.5, 1.0);
        assertThat(session.sound().orElseThrow().next().orElseThrow().length()).isEqualTo(3);
        assertThat(session.probes()).contains(folder.resolve("probes.json"));
    }

    @Test
    void everyPartOfASessionMayBeMissing() throws Exception {
        describe("{\"schema\": \"greenroom.session/1\"}");
        Files.setLastModifiedTime(folder.resolve("session.json"), FileTime.from(Instant.parse("2026-11-03T10:00:00Z")));

        Recording session = Recording.open(folder);

        assertThat(session.title()).isEqualTo(folder.getFileName().toString());
        assertThat(session.made()).isEqualTo(ZonedDateTime.parse("2026-11-03T10:00:00Z"));
        assertThat(session.hasPictures()).isFalse();
        assertThat(session.sound()).isEmpty();
        assertThat(session.probes()).isEmpty();
    }

    @Test
    void opensAPictureAndASound() throws Exception {
        Path picture = Files.write(folder.resolve("me.bin"), JPEG);
        Files.setLastModifiedTime(picture, FileTime.from(Instant.parse("2026-11-03T10:00:00Z")));
        Recording still = Recording.open(picture);
        assertThat(still.title()).isEqualTo("me.bin");
        assertThat(still.made()).isEqualTo(ZonedDateTime.parse("2026-11-03T10:00:00Z"));
        assertThat(times(still)).containsExactly(0.0);
        assertThat(still.hasSound()).isFalse();

        Recording sound = Recording.open(Files.write(folder.resolve("voice"), WAV));
        assertThat(sound.hasPictures()).isFalse();
        assertThat(sound.sound()).isPresent();
        assertThat(sound.isSession()).isFalse();
    }

    @Test
    void saysWhyItOpensNothing() throws Exception {
        assertThat(why(folder)).contains("no session.json");
        assertThat(why(folder.resolve("none"))).isEqualTo("it is not there");
        assertThat(why(save("empty.jpg", ""))).isEqualTo("it is empty");
        assertThat(why(save("diary.wav", "Dear diary"))).contains("not a WAV recording");
        assertThat(why(save("diary.png", "Dear diary"))).contains("picture");
        assertThat(why(save("diary.txt", "Dear diary"))).contains("that this program knows");
        assertThat(why(save("riff", "RIFF"))).contains("that this program knows");
        Files.createDirectory(folder.resolve("session.json"));
        assertThat(why(folder)).contains("no session.json");
    }

    /** It would be waited for until somebody writes into it. */
    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.wav");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        } catch (IOException e) {
            assumeTrue(false, "SKIPPED: this system has no mkfifo");
        }
        assertThat(why(pipe)).contains("a pipe or a device");
        describe(GOOD);
        Files.move(pipe, folder.resolve("sound.wav"));
        Recording session = Recording.open(folder);
        assertThat(session.claimedSeconds()).isEmpty();
        CaptureException failed = catchThrowableOfType(CaptureException.class, session::sound);
        assertThat(failed).hasMessageContaining("a pipe or a device");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIF89a\0\1",
                "BM\0\0\0\0\0\0",
                "II*\0\b",
                "PK\3\4",
                "\0\0\0\fJXL \r\n",
                "RIFF\2\0\0\0WEBPVP8X\n\0\0\0\2"
            })
    void otherKindsAreNamedAsWhatTheyAre(String start) throws Exception {
        assertThat(why(Files.write(folder.resolve("me.jpg"), start.getBytes(StandardCharsets.ISO_8859_1))))
                .matches("it is a (GIF|BMP|TIFF|ZIP|JPEG XL|WebP \\(animation\\)) file, which this program does not"
                        + " read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "not JSON",
                "[]",
                "null",
                "5",
                "\"greenroom.session/1\"",
                "{\"schema\": 1}",
                "{\"schema\": null}",
                "{\"schema\": {}}",
                "{\"schema\": [\"greenroom.session/1\"]}",
                "{\"schema\": \"greenroom.session/1\", \"title\": 5}",
                "{\"schema\": \"greenroom.session/1\", \"title\": {}}",
                "{\"schema\": \"greenroom.session/1\", \"made\": \"yesterday\"}",
                "{\"schema\": \"greenroom.session/1\", \"made\": \"2026-13-41T07:40:00Z\"}",
                "{\"schema\": \"greenroom.session/1\", \"made\": \"+999999999-12-31T23:59:59Z\"}",
                "{\"schema\": \"greenroom.session/1\", \"made\": 12}",
                "{\"schema\": \"greenroom.session/1\", \"made\": null}"
            })
    void saysThatTheDescriptionIsDamaged(String json) throws Exception {
        describe(json);
        assertThat(why(folder)).isEqualTo("its session.json is damaged");
    }

    @Test
    void refusesOtherSchemas() throws Exception {
        describe("{}");
        assertThat(why(folder)).contains("not written by this version");
        describe("{\"schema\": \"greenroom.session/2\"}");
        assertThat(why(folder)).contains("not written by this version");
    }

    @Test
    void refusesADescriptionMadeToHarm() throws Exception {
        describe("[".repeat(50_000));
        assertThat(why(folder)).isEqualTo("its session.json is damaged");
        describe("{\"schema\":".repeat(5_000));
        assertThat(why(folder)).isEqualTo("its session.json is damaged");
        describe("{\"schema\": \"greenroom.session/1\", \"title\": \"" + "a".repeat(1000) + "\"}");
        assertThat(why(folder)).isEqualTo("its session.json is damaged");
        describe(GOOD + " ".repeat(100_000_000));
        assertThat(why(folder)).isEqualTo("its session.json is damaged");
    }

    @Test
    void leavesDamagedPicturesOut() throws Exception {
        describe(GOOD);
        for (int i = 0; i < 5; i++) {
            frame(i + "00.jpg", JPEG);
        }
        frame("100.jpg", Arrays.copyOf(JPEG, JPEG.length / 2));
        frame("300.jpg", new byte[0]);
        assertThat(times(Recording.open(folder))).containsExactly(0.0, 0.2, 0.4);
    }

    @Test
    void failsWhenHalfOfThePicturesAreDamaged() throws Exception {
        describe(GOOD);
        frame("0.jpg", JPEG);
        frame("100.jpg", JPEG);
        frame("200.jpg", new byte[0]);
        frame("300.jpg", new byte[0]);
        Recording session = Recording.open(folder);
        CaptureException failed = catchThrowableOfType(CaptureException.class, () -> times(session));
        DeviceFault.Unreadable fault = (DeviceFault.Unreadable) failed.fault();
        assertThat(fault.device()).isEqualTo(DeviceName.file("Monday morning"));
        assertThat(fault.why()).hasToString("2 of its 4 pictures are damaged");
    }

    @Test
    void namesTheFileWhenNoPictureCanBeRead() throws Exception {
        describe(GOOD);
        frame("0.jpg", new byte[0]);
        frame("100.jpg", new byte[0]);
        Recording session = Recording.open(folder);
        CaptureException failed = catchThrowableOfType(CaptureException.class, () -> times(session));
        assertThat(failed.fault()).isEqualTo(new DeviceFault.Unreadable("0.jpg", Text.of("it is empty")));
    }

    @Test
    void saysWhyTheSoundCannotBeRead() throws Exception {
        describe(GOOD);
        save("sound.wav", "Dear diary");
        Recording session = Recording.open(folder);
        assertThat(session.hasSound()).isTrue();
        CaptureException failed = catchThrowableOfType(CaptureException.class, session::sound);
        assertThat(failed.fault())
                .isEqualTo(new DeviceFault.Unreadable("sound.wav", Text.of("it is not a WAV recording")));
    }

    private void describe(String json) throws IOException {
        save("session.json", json);
    }

    private Path save(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private void frame(String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(folder.resolve("frames")).resolve(name), content);
    }

    private static List<Double> times(Recording recording) throws CaptureException, InterruptedException {
        List<Double> times = new ArrayList<>();
        try (FrameSource pictures = recording.pictures().orElseThrow()) {
            for (Optional<Frame> next = pictures.next(); next.isPresent(); next = pictures.next()) {
                times.add(next.get().time());
            }
        }
        return times;
    }

    private static String why(Path path) {
        CaptureException refused = catchThrowableOfType(CaptureException.class, () -> Recording.open(path));
        assertThat(refused).isNotNull();
        return ((DeviceFault.Unreadable) refused.fault()).why().toString();
    }
}
