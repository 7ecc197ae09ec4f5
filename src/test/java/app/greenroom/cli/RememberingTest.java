package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.CaptureException;
import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.terminal.Host;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RunHistory;
import app.greenroom.model.Acceptance;
import app.greenroom.model.Settings;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.report.text.TextStyle;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.DeviceMemory;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.FakeDevices;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands remember, with a camera that shows nobody and no network. */
class RememberingTest {
    private static final ZonedDateTime THEN = ZonedDateTime.parse("2026-11-24T07:40:00Z");
    private static final UsedDevice OTHER = new UsedDevice(UsedDevice.Kind.CAMERA, "Back", "Back");

    private final Path folder;
    private final Memory memory;
    private final Path nowhere;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    RememberingTest(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("memory");
        memory = new Memory(folder, folder.resolve("settings"));
        nowhere = Files.writeString(temporary.resolve("nowhere.json"), "{}");
    }

    @Test
    void whatIsAcceptedDecidesNothingUntilItIsUndone() {
        assertThat(check()).isEqualTo(ExitCode.NOT_READY);
        String hint = " can be accepted in the next check: --accept ";
        assertThat(err()).contains(hint, "framing-face");
        String missed = err().substring(err().indexOf(hint) + hint.length()).strip();

        assertThat(check("--accept", missed)).isEqualTo(ExitCode.COULD_NOT_CHECK);
        assertThat(err()).contains("Accepted: framing-face. Undo it by 'greenroom accepted --undo framing-face'.");
        assertThat(reasons()).doesNotContain("framing-face").isNotEmpty();

        assertThat(run("accepted")).isEqualTo(ExitCode.READY);
        assertThat(out()).contains("2026-11-25  framing-face  ", "(camera “Front”)");
        assertThat(check()).as("remembered").isEqualTo(ExitCode.COULD_NOT_CHECK);
        assertThat(finding("framing-face").get("outcome").getAsString()).isEqualTo("missed");
        assertThat(finding("framing-face").get("accepted").getAsString()).isEqualTo("2026-11-25");

        assertThat(run("accepted", "--undo", "framing-face")).isEqualTo(ExitCode.READY);
        assertThat(out()).startsWith("Not accepted any more: 2026-11-25  framing-face");
        assertThat(run("accepted")).isEqualTo(ExitCode.READY);
        assertThat(out()).isNotEmpty().doesNotContain("framing-face");
        assertThat(memory.accepted().all().value()).isNotEmpty().noneMatch(one -> one.check()
                .equals("framing-face"));
    }

    @Test
    void invitationsAreReadListedAndForgotten() throws IOException {
        Path invitation = Files.writeString(
                folder.resolveSibling("invitation.txt"),
                "Subject: First talk\nThursday, December 3, 2026, 7:40 AM EST\nhttps://teams.microsoft.com/l/1\n");
        assertThat(run("interviews")).isEqualTo(ExitCode.READY);
        assertThat(out()).startsWith("No interviews are known.");
        assertThat(run("interviews", invitation.toString())).isEqualTo(ExitCode.READY);
        assertThat(out())
                .startsWith(
                        "Added: First talk: Microsoft Teams, Thursday 3 December 2026, 07:40 (America/New_York), here");
        assertThat(memory.settings().load().value().platform()).isEqualTo("teams");
        assertThat(run("interviews")).isEqualTo(ExitCode.READY);
        assertThat(out()).startsWith("1: First talk: Microsoft Teams");
        assertThat(run("interviews", "--remove", "2")).isEqualTo(ExitCode.USAGE);
        assertThat(run("interviews", "--remove", "1")).isEqualTo(ExitCode.READY);
        assertThat(memory.interviews().all().value()).isEmpty();

        Files.writeString(invitation, "05/06/2027, 14:00 CEST");
        assertThat(run("interviews", invitation.toString())).isEqualTo(ExitCode.COULD_NOT_CHECK);
        assertThat(err()).contains("can be 5 June 2027 or 6 May 2027", "Nothing was added");
        assertThat(memory.interviews().all().value()).isEmpty();
        assertThat(run("interviews", invitation.toString(), "--take", "2")).isEqualTo(ExitCode.READY);
        assertThat(memory.interviews().all().value().get(0).at()).hasToString("2027-05-06T14:00+02:00[Europe/Paris]");
        assertThat(run("interviews", folder.resolve("gone.ics").toString())).isEqualTo(ExitCode.COULD_NOT_CHECK);
        assertThat(err()).contains("cannot be read");
    }

    @Test
    void onlyWhatIsMissedIsAccepted() {
        check("--accept", "network-jitter,sound-level");
        assertThat(err())
                .contains("Nothing to accept: this check did not find “network-jitter” missed.")
                .doesNotContain("Accepted:");
        assertThat(memory.accepted().all().value()).isEmpty();
        assertThat(check("--accept", "beauty")).isEqualTo(ExitCode.USAGE);
        assertThat(run("accepted", "--undo", "beauty")).isEqualTo(ExitCode.USAGE);
        assertThat(run("accepted", "--undo", "framing-face")).isEqualTo(ExitCode.READY);
        assertThat(out()).startsWith("“framing-face” was not accepted.");
    }

    @Test
    void whatChangedSinceTheLastGoodCheckIsSaidOnOneScreen() {
        GoodCheck good = new GoodCheck(THEN, "", List.of(OTHER), List.of());
        memory.lastGood().keep(good);
        assertThat(run("check", "--quick", "--seconds", "3", "--endpoints", nowhere.toString()))
                .isEqualTo(ExitCode.NOT_READY);
        assertThat(out())
                .startsWith("✗ NOT READY")
                .contains(
                        "Since the last good check (24 November 2026, 07:40)",
                        "Another camera: Front instead of Back.");
        assertThat(out().lines().count()).as("one screen").isLessThanOrEqualTo(24);
        assertThat(memory.lastGood().load().value()).as("this one was not good").contains(good);
    }

    @Test
    void aRecordingNeitherReadsNorChangesWhatIsRemembered() throws IOException {
        remember();
        byte[] before = everything();
        assertThat(run(
                        "check",
                        "--json",
                        "--input",
                        Path.of("samples", "good-room").toString()))
                .isEqualTo(ExitCode.READY);
        assertThat(out()).doesNotContain("\"changes\"", "\"accepted\"");
        assertThat(everything()).isEqualTo(before);
        assertThat(run("check", "--accept", "framing-face", "--input", "samples/good-room"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("belong to no device");
    }

    @Test
    void whoWantsNothingKeptHasNothingKept() {
        memory.settings().save(settings("teams", false));
        memory.lastGood().keep(new GoodCheck(THEN, "", List.of(OTHER), List.of()));
        check();
        assertThat(out()).doesNotContain("\"changes\"");
        assertThat(folder.resolve(RunHistory.FILE_NAME)).doesNotExist();
    }

    @Test
    void thePlatformOfTheSettingsIsTakenAndADamagedFileIsSaid() throws IOException {
        memory.settings().save(settings("nobodys", true));
        assertThat(check()).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("The platform “nobodys” is not known");
        Files.writeString(memory.settings().file(), "{");
        assertThat(check()).isEqualTo(ExitCode.NOT_READY);
        assertThat(err()).containsOnlyOnce("The settings in “").contains("cannot be understood");
    }

    @Test
    void allIsErasedAndNamed() throws IOException {
        remember();
        assertThat(run("history", "--erase-all")).isEqualTo(ExitCode.READY);
        assertThat(out().lines().toList()).hasSize(4).allMatch(line -> line.startsWith("Erased: "));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(run("history", "--erase-all")).isEqualTo(ExitCode.READY);
        assertThat(out()).startsWith("There was nothing to erase.");
    }

    @Test
    void theDevicesThatWorkedLastAreErasedToo() {
        DeviceMemory devices = new DeviceMemory(Optional.of(folder));
        Devices system = Devices.system(System::nanoTime, devices, ComputerMeter.NONE);
        try (var microphone = new FakeDevices().microphone(Optional.empty())) {
            system.worked(microphone);
        } catch (CaptureException e) {
            throw new AssertionError(e);
        }
        assertThat(folder.resolve("devices.properties")).exists();
        assertThat(run("history", "--erase-all")).isEqualTo(ExitCode.READY);
        assertThat(out()).startsWith("Erased: The devices that worked last: ");
        assertThat(folder).isEmptyDirectory();
    }

    private void remember() {
        memory.settings().save(settings("teams", true));
        memory.lastGood().keep(new GoodCheck(THEN, "", List.of(OTHER), List.of()));
        memory.accepted()
                .accept(new Acceptance(
                        "network-jitter", Optional.empty(), THEN, "It varies.", "Use a cable.", List.of()));
        try {
            Files.writeString(folder.resolve("devices.properties"), "camera.name=Front");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] everything() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.writeBytes(file.toString().getBytes(StandardCharsets.UTF_8));
                all.writeBytes(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    private static Settings settings(String platform, boolean keepHistory) {
        Settings usual = Settings.DEFAULTS;
        return new Settings(
                usual.look(),
                new Settings.Appointment(platform, usual.zone(), usual.interview()),
                usual.reports(),
                keepHistory);
    }

    private List<String> reasons() {
        return report().getAsJsonObject("verdict").getAsJsonArray("reasons").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private JsonObject finding(String check) {
        return report().getAsJsonArray("findings").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(finding -> finding.get("check").getAsString().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject report() {
        return JsonParser.parseString(out()).getAsJsonObject();
    }

    private int check(String... more) {
        return run(Stream.concat(
                        Stream.of("check", "--json", "--seconds", "3", "--endpoints", nowhere.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                new TextStyle(80, false, StandardCharsets.UTF_8));
        Host host = new Host("Linux", List.of("greenroom"), Optional.of(memory));
        Clock clock = Clock.fixed(Instant.parse("2026-11-25T07:40:00Z"), ZoneOffset.UTC);
        return Main.run(new CommandEnvironment(terminal, new FakeDevices(), clock, System::nanoTime, host), arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
