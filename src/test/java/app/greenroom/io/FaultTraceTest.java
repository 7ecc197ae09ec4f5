package app.greenroom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTraceTest {
    private static final Instant NOW = Instant.parse("2026-11-30T07:40:00.123Z");

    private final Path home;
    private final Path folder;
    private final FaultTrace traces;

    FaultTraceTest(@TempDir Path home) {
        this.home = home;
        folder = home.resolve(".local/share/greenroom");
        traces = new FaultTrace(folder, home, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void nobodyElseIsTraced() {
        FaultTrace.use(Optional.empty());
    }

    @Test
    void theMessageNamesTheFileThatHoldsWhereItHappened() throws Exception {
        FaultTrace.use(Optional.of(traces));
        Path shown = Path.of("~", ".local", "share", "greenroom", "faults-1.txt");
        assertThat(FaultTrace.told(Text.of("camera"), fault()))
                .hasToString(
                        "This program failed at the camera (IllegalStateException; more is kept in " + shown + ").");
        assertThat(folder.resolve("faults-1.txt"))
                .content()
                .startsWith("2026-11-30T07:40:00Z Java ")
                .contains("java.lang.IllegalStateException: index 5 out of bounds for length 3\n")
                .contains("    at app.greenroom.io.FaultTraceTest.fault line ")
                .contains("Caused by: java.io.UncheckedIOException: java.io.IOException closed\n")
                .contains("Caused by: java.io.IOException: closed\n")
                .contains("Beside it: java.lang.UnsatisfiedLinkError\n");
    }

    @Test
    void withoutAPlaceAFaultIsToldAllTheSame() throws Exception {
        String plain = "This program failed at the camera (IllegalStateException).";
        assertThat(FaultTrace.told(Text.of("camera"), fault())).hasToString(plain);
        Path wrong = Files.writeString(home.resolve("file"), "");
        FaultTrace.use(Optional.of(new FaultTrace(wrong.resolve("below"), home, Clock.systemUTC())));
        assertThat(FaultTrace.told(Text.of("camera"), fault())).hasToString(plain);
    }

    @Test
    void whoHasAFolderElsewhereIsNotToldToOthersByItsPath() {
        FaultTrace other = new FaultTrace(folder, home.resolve("me"), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(other.keep(fault()))
                .contains(Path.of("…", "greenroom", "faults-1.txt").toString());
    }

    @Test
    void itIsItsUsersAlone() throws Exception {
        assumeTrue(
                home.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system knows no POSIX permissions");
        traces.keep(fault());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("faults-1.txt"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameFaultIsKeptOnceHoweverOftenItComesBack() throws Exception {
        RuntimeException again = fault();
        Optional<String> file = traces.keep(again);
        long size = Files.size(folder.resolve("faults-1.txt"));
        for (int i = 0; i < 100; i++) {
            assertThat(traces.keep(again)).isEqualTo(file);
        }
        assertThat(folder.resolve("faults-1.txt")).hasSize(size);
        Files.delete(folder.resolve("faults-1.txt"));
        assertThat(traces.keep(again)).isEqualTo(file);
        assertThat(folder.resolve("faults-1.txt")).hasSize(size);
    }

    @Test
    void howeverManyThereAreTheyTakeFiveFilesOfSixtyFourKilobytes() throws Exception {
        for (int i = 0; i < 400; i++) {
            RuntimeException fault = new IllegalStateException("index " + i);
            StackTraceElement[] frames = new StackTraceElement[200];
            Arrays.fill(frames, new StackTraceElement("app.greenroom.Long", "method", null, i));
            fault.setStackTrace(frames);
            String file = traces.keep(fault).orElseThrow();
            Path path = folder.resolve(Path.of(file).getFileName());
            assertThat(path).content().contains("index " + i + "\n");
            Files.setLastModifiedTime(path, FileTime.from(NOW.plusSeconds(i)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).hasSize(5).allSatisfy(each -> assertThat(Files.size(each))
                    .isLessThanOrEqualTo(64 * 1024));
        }
        assertThat(FaultTrace.erase(folder)).isTrue();
        assertThat(folder).isEmptyDirectory();
        assertThat(FaultTrace.erase(folder)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Index 5 out of bounds for length 3|index 5 out of bounds for length 3",
                "Cannot invoke \"java.lang.String.length()\" because \"<local1>\" is null|cannot invoke java.lang.String.length because … is null",
                "class java.lang.Integer cannot be cast to class app.greenroom.model.Outcome (x)|class java.lang.Integer cannot be cast to class app.greenroom.model.Outcome …",
                "Direct buffer memory: Cannot reserve 4096 bytes|… buffer memory cannot reserve 4096 bytes",
                "no jnitensorflow in java.library.path: /home/anna/lib|no … in …",
            })
    void whatProgramsSayIsKept(String message, String kept) {
        assertThat(FaultTrace.scrubbed(message)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/anna/Videos/interview.mp4",
                "C:\\Users\\Anna Schmidt\\AppData\\Local\\Greenroom",
                "file:///home/anna/my%20room.wav",
                "anna@laptop-of-anna.local",
                "laptop-of-anna",
                "LAPTOPOFANNA",
                "192.168.178.21",
                "192.168.178.21:8080",
                "192 168 178 21",
                "fe80::1ff:fe23:4567:890a%eth0",
                "00:1B:44:11:3A:B7",
                "https://user:password@example.com/call?token=abc",
                "zoom.us:443",
                "+49 170 1234567",
                "Anna Schmidt's iPhone",
                "anna’s webcam",
                "Камера Анны",
                "アンナのカメラ",
                "آنا",
                "java.anna.Schmidt@home",
                "app.greenroom.anna",
                "com.example.anna.Host",
                "-----BEGIN CERTIFICATE-----",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0",
                "Fritz!Box 7590 AnnaNet",
                "0.12, 0.34, -0.56, 0.78, 0.91",
                "\u202eanna\u0007\u001b[31m",
            })
    void nothingOfAPersonOrAComputerIsKept(String secret) {
        assertThat(FaultTrace.scrubbed("cannot open " + secret + " for reading"))
                .isEqualTo("cannot open … for reading")
                .doesNotContainIgnoringCase("anna", "schmidt", "example", "178", "443", "zoom", "1234567");
        assertThat(FaultTrace.trace(new IOException("closed", new IllegalStateException(secret))))
                .doesNotContainIgnoringCase("anna\n", "schmidt", "example", "laptop", "zoom", "1234567");
    }

    @Test
    void aPictureOrASoundIsNotKept() {
        byte[] picture = new byte[10_000];
        new Random(1).nextBytes(picture);
        String base64 = Base64.getEncoder().encodeToString(picture);
        assertThat(FaultTrace.scrubbed(base64)).isEqualTo("…");
        StringBuilder sound = new StringBuilder();
        for (byte sample : picture) {
            sound.append(sample).append(", ");
        }
        assertThat(FaultTrace.scrubbed(sound.toString()).length()).isLessThan(20);
        assertThat(FaultTrace.scrubbed("read 1 and 2 and 3 and 4 and 5 and 6"))
                .isEqualTo("read 1 and 2 and 3 and 4 and … and …");
    }

    @Test
    void aMessageForgesNoLines() {
        String trace = FaultTrace.trace(new IllegalStateException(
                "closed\n    at app.greenroom.Main.main line 1\nCaused by: java.lang.Error\r\n\u0085x"));
        assertThat(trace.lines().filter(line -> line.contains("Caused by"))).isEmpty();
        assertThat(trace.lines().findFirst().orElseThrow()).startsWith("java.lang.IllegalStateException: closed at");
        IllegalStateException forged = new IllegalStateException();
        forged.setStackTrace(new StackTraceElement[] {new StackTraceElement("/home/anna x\ny", "m\r(\u202e", "z", -1)});
        assertThat(FaultTrace.trace(forged)).hasLineCount(2).doesNotContain("\r", "\u202e");
    }

    @Test
    void faultsThatAreBrokenThemselvesAreKept() {
        RuntimeException broken = new RuntimeException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }

            @Override
            public synchronized Throwable getCause() {
                throw new IllegalStateException("no cause");
            }
        };
        assertThat(FaultTrace.trace(broken)).startsWith(broken.getClass().getName() + "\n    at ");
        Throwable circle = new IllegalStateException();
        circle.initCause(new IllegalArgumentException(circle));
        assertThat(FaultTrace.trace(circle)).containsOnlyOnce("Caused by: ");
        Throwable deep = new IllegalStateException("end");
        for (int i = 0; i < 10_000; i++) {
            deep = new RuntimeException("next", deep);
        }
        assertThat(FaultTrace.trace(deep)).hasSizeLessThanOrEqualTo(16 * 1024);
        assertThat(FaultTrace.scrubbed("x ".repeat(1_000_000))).isEqualTo("…");
    }

    private static RuntimeException fault() {
        IllegalStateException fault = new IllegalStateException(
                "Index 5 out of bounds for length 3", new UncheckedIOException(new IOException("closed")));
        fault.addSuppressed(new UnsatisfiedLinkError());
        return fault;
    }
}
