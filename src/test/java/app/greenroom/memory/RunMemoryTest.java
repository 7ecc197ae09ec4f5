package app.greenroom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Acceptance;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.Settings;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.ChangesSince;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.RunSummary;
import app.greenroom.session.CheckResult;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.LengthUnit;
import app.greenroom.text.Text;
import app.greenroom.verdict.ReadinessRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMemoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T07:40:00Z"), ZoneOffset.UTC);
    private static final ZonedDateTime AT = ZonedDateTime.parse("2026-11-02T07:40:00Z");
    private static final UsedDevice CAMERA = new UsedDevice(UsedDevice.Kind.CAMERA, "usb-1", "Front");
    private static final UsedDevice OTHER = new UsedDevice(UsedDevice.Kind.CAMERA, "usb-2", "Front");
    private static final Finding LOW =
            finding("camera-height", Area.CAMERA_HEIGHT, new Outcome.Missed(new Fix(Text.of("Raise it by 12 cm."))));
    private static final Finding LOSS =
            finding("network-loss", Area.NETWORK, new Outcome.Missed(new Fix(Text.of("Use a cable."))));
    private static final Finding WELL = finding("sound-level", Area.SOUND, new Outcome.Met());
    private static final RunSummary KEPT = new RunSummary(
            NetworkSession.kind(), AT, "zoom", "", "met", List.of(Measurement.of("net.rtt.median", 40, "ms")));

    private final Path data;
    private final Memory memory;
    private final List<String> told = new ArrayList<>();
    private final RunMemory keeper;

    RunMemoryTest(@TempDir Path folder) {
        data = folder.resolve("data");
        memory = new Memory(data, folder.resolve("settings"));
        keeper = keeper();
    }

    private RunMemory keeper() {
        return new RunMemory(Optional.of(memory), CLOCK, text -> told.add(text.toString()));
    }

    @Test
    void settingsAreThereAgainNextTime() {
        keeper.load();
        assertThat(keeper.settings()).isEqualTo(Settings.DEFAULTS);
        Settings chosen = settings(false);
        keeper.save(chosen);
        RunMemory next = keeper();
        next.load();
        assertThat(next.settings()).isEqualTo(chosen);
        assertThat(told).isEmpty();
    }

    @Test
    void keepsAHistoryAndTheLastGoodCheck() throws Exception {
        assertThat(keeper.past(NetworkSession.kind())).contains(List.of());
        CheckRun run = recall(keeper, result(WELL));
        assertThat(run.changes()).isEmpty();
        assertThat(keeper.past(NetworkSession.kind())).contains(List.of(KEPT));
        assertThat(memory.lastGood().load().value().orElseThrow().devices()).containsExactly(CAMERA);
        assertThat(told).isEmpty();
    }

    @Test
    void aRunThatIsNotReadyDoesNotTakeTheGoodOnesPlace() {
        recall(keeper, result(LOW));
        assertThat(memory.lastGood().load().value()).isEmpty();
    }

    @Test
    void keepsNothingOfAnyRunWhenThatIsNotWanted() throws Exception {
        keeper.save(settings(false));
        recall(keeper, result(WELL));
        assertThat(keeper.past(NetworkSession.kind())).isEmpty();
        assertThat(memory.runs().runs(NetworkSession.kind(), Instant.EPOCH)).isEmpty();
        assertThat(Files.exists(data)).as("no file, not even a folder").isFalse();
        keeper.save(settings(true));
        recall(keeper, result(WELL));
        assertThat(keeper.past(NetworkSession.kind()).orElseThrow()).hasSize(1);
    }

    @Test
    void whatIsAcceptedInARunHoldsForItsCameraUntilItIsUndone() {
        CheckRun run = run(LOW, LOSS);
        keeper.accept(run, "camera-height");
        keeper.accept(run, "sound-level"); // was not even looked at
        assertThat(keeper.accepted()).extracting(Acceptance::check).containsExactly("camera-height");
        assertThat(keeper.marked(LOW, List.of(CAMERA)).accepted()).contains(LocalDate.parse("2026-11-02"));
        assertThat(keeper.marked(LOW, List.of(OTHER)).accepted()).isEmpty();
        assertThat(keeper.marked(LOW, List.of()).accepted()).isEmpty();
        assertThat(recall(keeper, result(LOW)).readiness().status()).isEqualTo(Readiness.Status.READY);

        RunMemory next = keeper();
        next.load();
        assertThat(next.accepted()).isEqualTo(keeper.accepted());

        keeper.undo("camera-height", List.of(OTHER));
        keeper.undo("network-loss", List.of(CAMERA));
        assertThat(keeper.accepted()).as("of another camera, of another check").hasSize(1);
        keeper.undo("camera-height", List.of(OTHER, CAMERA));
        assertThat(keeper.accepted()).isEmpty();
        assertThat(keeper.marked(LOW, List.of(CAMERA)).accepted()).isEmpty();
        assertThat(memory.accepted().all().value()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsAcceptedLiveIsThereToo() {
        keeper.accept(LOW, List.of(CAMERA));
        keeper.accept(LOSS, List.of());
        keeper.accept(WELL, List.of(CAMERA)); // nothing to accept
        assertThat(keeper.accepted()).extracting(Acceptance::check).containsExactly("camera-height", "network-loss");
        keeper.undo(keeper.accepted().get(0));
        keeper.undo("network-loss", List.of(CAMERA));
        assertThat(keeper.accepted()).isEmpty();
    }

    @Test
    void aRunIsJudgedAgainWithWhatIsAcceptedNow() {
        CheckResult result = result(LOW);
        ChangesSince changes = new ChangesSince(AT.minusDays(1), List.of(Text.of("The camera is lower.")));
        CheckRun shown = recall(keeper, result);
        CheckRun before = new CheckRun(
                shown.at(),
                shown.subject(),
                shown.readiness(),
                shown.findings(),
                shown.measurements(),
                shown.shown(),
                shown.devices(),
                Optional.of(changes));
        keeper.accept(result.run(), "camera-height");
        CheckRun again = keeper.again(result.run(), before);
        assertThat(again.readiness().status()).isEqualTo(Readiness.Status.READY);
        assertThat(again.changes()).contains(changes);
        keeper.undo("camera-height", again.devices());
        assertThat(keeper.again(result.run(), again).readiness()).isEqualTo(shown.readiness());
    }

    @Test
    void aDiskThatCannotBeWrittenIsToldAndStandsInNobodysWay() throws IOException {
        Files.writeString(data, "a file where the folder should be");
        CheckRun run = recall(keeper, result(WELL));
        assertThat(run.findings()).containsExactly(WELL);
        assertThat(told).isNotEmpty().allSatisfy(sentence -> assertThat(sentence)
                .contains(data.toString())
                .endsWith("."));
        told.clear();
        keeper.accept(LOW, List.of(CAMERA));
        assertThat(told).isNotEmpty();
        assertThat(keeper.accepted()).as("what cannot be kept is not accepted").isEmpty();
    }

    @Test
    void aDamagedMemoryIsToldOnceAndCountsAsEmpty() throws IOException {
        Files.createDirectories(data);
        Files.writeString(memory.accepted().file(), "Dear diary");
        Files.writeString(memory.lastGood().file(), "Dear diary");
        Files.createDirectories(memory.settings().file().getParent());
        Files.writeString(memory.settings().file(), "Dear diary");
        keeper.load();
        assertThat(told).hasSize(2);
        assertThat(keeper.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(keeper.accepted()).isEmpty();
        keeper.undo("camera-height", List.of(CAMERA));
        keeper.load();
        assertThat(told).as("once").hasSize(2);

        CheckRun run = recall(keeper, result(LOW));
        assertThat(run.changes()).isEmpty();
        assertThat(told)
                .hasSize(3)
                .last()
                .asString()
                .contains(memory.lastGood().file().toString());
        recall(keeper, result(LOW));
        assertThat(told).hasSize(3);
    }

    @Test
    void aHistoryThatCannotBeReadIsNone() throws IOException {
        Files.createDirectories(data);
        Files.writeString(memory.runs().file(), "Dear diary, this is no database at all. ".repeat(50));
        assertThat(keeper.past(NetworkSession.kind())).contains(List.of());
        assertThat(keeper.past(NetworkSession.kind())).contains(List.of());
        assertThat(told).singleElement().asString().contains("The history “", "is damaged: it was set aside");
    }

    @Test
    void whatIsDamagedIsSetAsideByNameAndToldInOneRunOnly() throws IOException {
        Files.createDirectories(data);
        Files.createDirectories(memory.settings().file().getParent());
        for (Path file : List.of(
                memory.settings().file(),
                memory.accepted().file(),
                memory.lastGood().file())) {
            Files.writeString(file, "{");
        }
        keeper.load();
        recall(keeper, result(LOW));
        assertThat(told).hasSize(3).allMatch(text -> text.contains("cannot be understood"));
        assertThat(told.get(0))
                .endsWith("It was set aside as “" + memory.settings().file() + ".damaged”.");
        assertThat(data.resolve("accepted.json.damaged")).hasContent("{");
        RunMemory next = keeper();
        next.load();
        recall(next, result(LOW));
        assertThat(told).hasSize(3);
    }

    @Test
    void withoutAMemoryEverythingHoldsUntilTheWindowCloses() {
        RunMemory none = new RunMemory(Optional.empty(), CLOCK, text -> told.add(text.toString()));
        none.load();
        none.save(settings(true));
        assertThat(none.settings()).isEqualTo(settings(true));
        none.accept(LOW, List.of(CAMERA));
        none.undo("camera-height", List.of(CAMERA));
        assertThat(none.accepted()).isEmpty();
        assertThat(none.past(NetworkSession.kind())).isEmpty();
        assertThat(recall(none, result(LOW)).findings()).containsExactly(LOW);
        assertThat(none.eraseAll()).isEqualTo(new Memory.Erasure(List.of(), List.of()));
        assertThat(none.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(told).isEmpty();
    }

    @Test
    void forgetsEverything() {
        keeper.save(settings(true));
        keeper.accept(LOW, List.of(CAMERA));
        recall(keeper, result(WELL));
        Memory.Erasure erasure = keeper.eraseAll();
        assertThat(erasure.troubles()).isEmpty();
        assertThat(erasure.erased()).hasSize(4);
        assertThat(keeper.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(keeper.accepted()).isEmpty();
        assertThat(keeper.past(NetworkSession.kind())).contains(List.of());
        assertThat(memory.lastGood().load().value()).isEmpty();
    }

    private static Settings settings(boolean keepHistory) {
        Settings usual = Settings.DEFAULTS;
        return new Settings(
                new Settings.Look(usual.language(), LengthUnit.INCHES, Settings.Theme.DARK, 1.5),
                new Settings.Appointment("teams", usual.zone(), usual.interview()),
                usual.reports(),
                keepHistory);
    }

    private static CheckResult result(Finding... findings) {
        return new CheckResult(run(findings), Optional.of(KEPT));
    }

    private static CheckRun run(Finding... findings) {
        return new CheckRun(
                AT,
                List.of(),
                ReadinessRules.judge(List.of(findings)),
                List.of(findings),
                List.of(Measurement.of("camera.elevation", -18, "deg")),
                CheckRun.Shown.NOTHING,
                List.of(CAMERA),
                Optional.empty());
    }

    private static Finding finding(String check, Area area, Outcome outcome) {
        return new Finding(
                check, area, Importance.DECISIVE, outcome, Text.of("A sentence."), OptionalInt.empty(), List.of());
    }

    private static CheckRun recall(RunMemory memory, CheckResult result) {
        return memory.recall(result.run(), result.keep());
    }
}
