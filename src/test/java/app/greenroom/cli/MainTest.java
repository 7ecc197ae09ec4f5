package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.capture.Frame;
import app.greenroom.capture.file.media.TestMedia;
import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.report.text.TextStyle;
import app.greenroom.session.RecordedSession;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.FakeDevices;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final int READY = 0;
    private static final int NOT_READY = 1;
    private static final int COULD_NOT_CHECK = 2;
    private static final int USAGE = 64;

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Devices devices = FakeDevices.none();

    MainTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void withoutACommandItPrintsHelp() {
        assertThat(run()).isEqualTo(READY);
        assertThat(out()).contains("Usage: greenroom", "check", "measure", "devices");
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "check --help",
                "measure --help",
                "devices --help",
                "watch --help",
                "review --help",
                "echo --help",
                "--version"
            })
    void helpIsNoMistake(String command) {
        assertThat(run(command.split(" "))).isEqualTo(READY);
        assertThat(out()).isNotBlank().contains("reenroom");
        assertThat(err()).isEmpty();
    }

    @Test
    void aReviewOfWhatIsNotThereCouldNotBeMade() {
        assertThat(run("review", folder.resolve("gone.mp4").toString())).isEqualTo(COULD_NOT_CHECK);
        assertThat(err()).contains("gone.mp4", "it is not there");
        assertThat(run("review", "gone.mp4", "--table", "table.csv")).isEqualTo(USAGE);
        assertThat(err()).contains("--table goes with --batch alone.");
    }

    /** Only one side of it can be read: the other is judged, and the exit status tells that not all is. */
    @Test
    void soundBesidePicturesThatCannotBeReadIsReviewed() {
        Path film = folder.resolve("film.mkv");
        byte[] rgb = new byte[3 * 5120 * 2880];
        float[] tone = new float[5 * 48_000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.3 * Math.sin(i / 30.0));
        }
        List<Frame> large = List.of(new Frame(5120, 2880, rgb, 0), new Frame(5120, 2880, rgb, 0.1));
        TestMedia.write(film, "libopus", tone, 1, 48_000, 0, "ffv1", large, 0);

        assertThat(run("review", film.toString())).isEqualTo(COULD_NOT_CHECK);
        assertThat(out().replaceAll("\\s+", " "))
                .contains("“film.mkv” can be read in part only: its pictures are larger than 4K.", "Review of");
        assertThat(run("measure", film.toString())).isEqualTo(COULD_NOT_CHECK);
        assertThat(out()).contains("noise.floor", "its pictures are larger than 4K");
        assertThat(run("check", "--input", film.toString())).isEqualTo(COULD_NOT_CHECK);
        assertThat(out().replaceAll("\\s+", " ")).contains("its pictures are larger than 4K", "Sound");
    }

    @Test
    void aRecordingCutOffSaysHowMuchThereIs() throws IOException {
        Path film = folder.resolve("call.m4a");
        float[] noise = new float[20 * 48_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (0.3 * Math.sin(i * (i % 977) / 300.0));
        }
        TestMedia.sound(film, "aac", noise, 1, 48_000);
        byte[] whole = Files.readAllBytes(film);
        Files.write(film, Arrays.copyOf(whole, whole.length * 3 / 10));

        run("check", "--input", film.toString());

        assertThat(out().replaceAll("\\s+", " "))
                .containsPattern("call\\.m4a \\(of its 20 s, only [56](\\.\\d)? s could be read\\)");
    }

    @Test
    void aReviewIsPrintedAndWritten() throws IOException {
        Path report = folder.resolve("review.json");
        Path page = folder.resolve("review.html");
        String sound = Path.of("samples", "many-ums", "sound.wav").toString();
        assertThat(run("review", sound, "--report", report.toString(), page.toString(), "--marks", "0:00"))
                .as("whatever is found in it, it was reviewed")
                .isEqualTo(READY);
        assertThat(out()).contains("One answer of 28 s.", "All voices", "Um, uh or a drawn-out word at");
        JsonObject json = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
        assertThat(json.get("schema").getAsString()).isEqualTo("greenroom.review/1");
        assertThat(json.getAsJsonArray("answers")).hasSize(1);
        assertThat(json.getAsJsonArray("moments")).isNotEmpty();
        assertThat(Files.readString(page)).contains("data:audio/mp4;base64,", "This page holds the sound");
        assertThat(err()).contains("Report written");
    }

    @Test
    void helpNamesTheExitStatus() {
        run("check", "--help");
        assertThat(out()).contains("Exit status:", "not ready", "64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "--dance",
                "check --dance",
                "check room",
                "check --seconds",
                "check --seconds 2.9",
                "check --seconds 121",
                "check --seconds -5",
                "check --seconds NaN",
                "check --seconds ten",
                "check --platform skype",
                "peer --minutes 0",
                "peer --minutes 241",
                "peer --platform skype",
                "network --peer 12345",
                "watch --seconds 0",
                "review",
                "review talk.wav --marks 2:10,0:05",
                "review talk.wav --channel middle",
                "review talk.wav --report talk.docx",
                "watch --input room --camera Front",
                "watch --input room --microphone Headset",
                "watch --picture --microphone Headset",
                "watch --sound --camera Front",
                "check --echo --input room",
                "check --roll-back --input room",
                "check --speaker Desk",
                "check --platform",
                "check --camera",
                "check --report",
                "check --report report",
                "check --report report.doc",
                "check --report report.html report.docx",
                "check --endpoints none.json",
                "measure",
                "measure --dance",
                "devices all"
            })
    void wrongUsageIsSaidInOneLineAndWhereToRead(String command) {
        assertThat(run(command.split(" "))).isEqualTo(USAGE);
        assertThat(out()).isEmpty();
        assertThat(err().lines().toList()).hasSizeBetween(1, 2);
        assertThat(err()).isNotBlank();
    }

    @Test
    void saysWhatANumberShouldBe() {
        run("check", "--seconds", "ten");
        assertThat(err()).contains("--seconds", "“ten” is not a number").doesNotContain("double");
    }

    @Test
    void saysWhichPlatformsThereAre() {
        run("check", "--platform", "skype");
        assertThat(err()).contains("“skype”", "zoom, teams, meet, webex, thalamus");
    }

    @Test
    void takesAPlatformInCapitals() throws IOException {
        session();
        assertThat(run("check", "--platform", "Zoom", "--input", path("session")))
                .isEqualTo(NOT_READY);
    }

    @Test
    void listsNoDevices() {
        assertThat(run("devices")).isEqualTo(READY);
        assertThat(out().lines().toList())
                .containsExactly(
                        "Cameras:",
                        "  none found; plug a camera in, or allow this program to use it",
                        "Microphones:",
                        "  none found; plug a microphone in, or allow this program to use it",
                        "Speakers:",
                        "  none found; plug a speaker in, or allow this program to use it");
    }

    @Test
    void listsDevices() {
        devices = new FakeDevices();
        assertThat(run("devices")).isEqualTo(READY);
        assertThat(out().lines().toList())
                .containsExactly(
                        "Cameras:",
                        "  Front",
                        "      1280×720, 640×480",
                        "Microphones:",
                        "  Headset",
                        "      48 kHz mono",
                        "Speakers:",
                        "  none found; plug a speaker in, or allow this program to use it");
    }

    @Test
    void listsMicrophonesWhereCamerasCannotBeListed() {
        devices = FakeDevices.broken();
        assertThat(run("devices")).isEqualTo(COULD_NOT_CHECK);
        assertThat(out()).contains("could not be listed (UnsatisfiedLinkError)", "  Headset");
    }

    @Test
    void aSessionThatMissesSomethingIsNotReady() throws IOException {
        session();
        assertThat(run("check", "--input", path("session"))).isEqualTo(NOT_READY);
        assertThat(out()).contains("NOT READY", "Monday");
    }

    @Test
    void whatCannotBeCheckedIsNotReadyEither() throws IOException {
        session();
        assertThat(run("check", "--input", path("session/sound.wav"))).isEqualTo(COULD_NOT_CHECK);
        assertThat(out()).contains("COULD NOT CHECK", "The recording holds no pictures.");
    }

    @Test
    void withoutDevicesNothingIsKnown() throws IOException {
        Path nowhere = Files.writeString(folder.resolve("nowhere.json"), "{}");
        assertThat(run("check", "--seconds", "3", "--json", "--endpoints", nowhere.toString()))
                .isEqualTo(COULD_NOT_CHECK);
        JsonObject report = JsonParser.parseString(out()).getAsJsonObject();
        assertThat(report.getAsJsonObject("verdict").get("status").getAsString())
                .isEqualTo("could-not-check");
        assertThat(err())
                .startsWith(
                        "Sit as you will in the interview. Stay silent for three seconds, then speak until the time is"
                                + " up (3 seconds)")
                .doesNotContain("Contacting");
    }

    @Test
    void printsJsonAndNothingElse() throws IOException {
        session();
        assertThat(run("check", "--input", path("session"), "--json")).isEqualTo(NOT_READY);
        JsonObject report = JsonParser.parseString(out()).getAsJsonObject();
        assertThat(report.get("schema").getAsString()).startsWith("greenroom.report/");
        assertThat(report.keySet()).contains("verdict", "areas", "findings", "measurements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.json", "report.pdf", "report.txt"})
    void writesReports(String name) throws IOException {
        session();
        assertThat(run("check", "--input", path("session"), "--report", path(name)))
                .isEqualTo(NOT_READY);
        assertThat(Files.size(folder.resolve(name))).isPositive();
        assertThat(err()).contains("Report written: " + path(name));
    }

    @Test
    void writesSeveralReports() throws IOException {
        session();
        run("check", "--input", path("session"), "--report", path("a.json"), path("b.txt"), "--json");
        assertThat(folder.resolve("a.json")).content(StandardCharsets.UTF_8).isEqualTo(out());
        assertThat(folder.resolve("b.txt")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none/report.html", "folder.html", "session/sound.wav/report.html", "/dev/full.html"})
    void aReportThatCannotBeWrittenIsOneSentence(String name) throws IOException {
        session();
        Files.createDirectory(folder.resolve("folder.html"));
        String report = name.startsWith("/") ? full() : path(name);
        assertThat(run("check", "--input", path("session"), "--report", report)).isEqualTo(NOT_READY);
        assertThat(out()).as("the verdict all the same").contains("NOT READY");
        assertThat(err().lines().filter(line -> line.contains("report")).toList())
                .singleElement()
                .asString()
                .contains("cannot be written", report)
                .endsWith(".");
    }

    @Test
    void anOldReportOutlivesACheckThatFails() throws IOException {
        Path old = Files.writeString(folder.resolve("report.html"), "an old report");
        assertThat(run("check", "--input", path("none"), "--report", old.toString()))
                .isEqualTo(COULD_NOT_CHECK);
        assertThat(old).hasContent("an old report");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing unfinished is left behind").containsExactly(old);
        }
    }

    @Test
    void anInputThatCannotBeReadIsOneSentenceWithItsFix() throws IOException {
        Files.writeString(folder.resolve("diary.wav"), "Dear diary");
        for (String input : List.of("none", "diary.wav", ".")) {
            out.reset();
            err.reset();
            assertThat(run("check", "--input", path(input))).isEqualTo(COULD_NOT_CHECK);
            assertThat(out()).isEmpty();
            assertThat(err().lines().toList())
                    .singleElement()
                    .asString()
                    .contains("cannot be read: ", "Choose another");
        }
    }

    @Test
    void measuresEveryPathInOrderOnALineOfItsOwn() throws IOException {
        session();
        String sound = path("session/sound.wav");
        String picture = path("session/frames/000000.jpg");
        assertThat(run("measure", "--json", sound, path("session"), picture)).isEqualTo(READY);
        List<String> lines = out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines)
                .map(line -> measured(line).get("input").getAsString())
                .containsExactly(sound, path("session"), picture);
        for (String line : lines) {
            JsonObject measured = measured(line);
            assertThat(measured.keySet()).containsExactly("input", "measurements", "findings");
            assertThat(measured.getAsJsonArray("measurements"))
                    .isNotEmpty()
                    .allSatisfy(m -> assertThat(m.getAsJsonObject().keySet()).containsExactly("id", "value", "unit"));
            assertThat(measured.getAsJsonArray("findings")).isNotEmpty().allSatisfy(f -> assertThat(
                            f.getAsJsonObject().keySet())
                    .containsExactly("check", "outcome", "reason"));
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void onePathThatCannotBeReadLeavesTheOthers() throws IOException {
        session();
        Files.writeString(folder.resolve("@text.wav"), "Dear diary");
        assertThat(run("measure", path("none"), path("@text.wav"), path("session/sound.wav"), "@none"))
                .isEqualTo(COULD_NOT_CHECK);
        List<String> lines = out().lines().toList();
        assertThat(lines).hasSize(4);
        for (int unreadable : new int[] {0, 1, 3}) {
            JsonObject line = measured(lines.get(unreadable));
            assertThat(line.getAsJsonArray("measurements")).isEmpty();
            JsonObject finding = line.getAsJsonArray("findings").get(0).getAsJsonObject();
            assertThat(finding.get("outcome").getAsString()).isEqualTo("could-not-check");
            assertThat(finding.get("reason").getAsString()).contains("cannot be read");
        }
        assertThat(measured(lines.get(2)).getAsJsonArray("measurements")).isNotEmpty();
    }

    @Test
    void watchesARecordingAndSaysHowItEnds() throws IOException {
        session();
        assertThat(run("watch", "--input", path("session"))).isEqualTo(COULD_NOT_CHECK);
        assertThat(out()).contains("Watching “Monday”", "At the end");
        assertThat(run("watch", "--picture", "--input", path("session/sound.wav")))
                .isEqualTo(COULD_NOT_CHECK);
        assertThat(err()).contains("holds no pictures");
    }

    @Test
    void aFullDiskBehindTheOutputIsNoticed() throws IOException {
        session();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThat(run(full, "measure", path("session/sound.wav"))).isEqualTo(COULD_NOT_CHECK);
        assertThat(err()).contains("Not everything could be printed");
    }

    private static JsonObject measured(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }

    /** A file that swallows nothing, under a name that says what to write. */
    private String full() throws IOException {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.isWritable(device), "SKIPPED: this system has no /dev/full");
        return Files.createSymbolicLink(folder.resolve("full.html"), device).toString();
    }

    private void session() throws IOException {
        RecordedSession.write(folder.resolve("session"));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        return run(out, arguments);
    }

    private int run(OutputStream to, String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(to, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                new TextStyle(80, false, StandardCharsets.UTF_8));
        Clock clock = Clock.fixed(Instant.parse("2026-11-02T07:40:00Z"), ZoneOffset.UTC);
        int status = Main.run(new CommandEnvironment(terminal, devices, clock, System::nanoTime), arguments);
        assertThat(out() + err()).as("a stack trace").doesNotContain("Exception", "\tat ");
        return status;
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
