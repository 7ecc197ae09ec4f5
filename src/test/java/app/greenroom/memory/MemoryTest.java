package app.greenroom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Acceptance;
import app.greenroom.model.Settings;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.model.run.RunSummary;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {
    private static final ZonedDateTime AT = ZonedDateTime.parse("2026-11-24T07:40:00Z[Europe/London]");
    private static final UsedDevice CAMERA = new UsedDevice(UsedDevice.Kind.CAMERA, "usb-1", "Front “HD”");
    private static final UsedDevice OTHER = new UsedDevice(UsedDevice.Kind.CAMERA, "usb-2", "Front “HD”");
    private static final List<Measurement> NUMBERS = List.of(Measurement.of("camera.elevation", -18.5, "deg"));

    private final Path data;
    private final Path chosen;
    private final Memory memory;

    MemoryTest(@TempDir Path folder) {
        data = folder.resolve("data");
        chosen = folder.resolve("settings");
        memory = new Memory(data, chosen);
    }

    @Test
    void whatIsAcceptedIsThereAgainUntilItIsUndone() {
        AcceptedFindings accepted = memory.accepted();
        Acceptance one = acceptance("camera-height", Optional.of(CAMERA));
        Acceptance two = acceptance("network-jitter", Optional.empty());
        assertThat(accepted.accept(one)).isEmpty();
        assertThat(accepted.accept(two)).isEmpty();
        assertThat(new AcceptedFindings(data).all()).isEqualTo(new Remembered<>(List.of(one, two), Optional.empty()));

        assertThat(accepted.undo("camera-height", Optional.of(OTHER))).isEmpty();
        assertThat(accepted.undo("camera-height", Optional.empty())).isEmpty();
        assertThat(accepted.all().value()).as("not of that device").hasSize(2);
        assertThat(accepted.undo("camera-height", Optional.of(CAMERA))).isEmpty();
        assertThat(accepted.all().value()).containsExactly(two);
    }

    @Test
    void acceptedAgainTheNewerHolds() {
        memory.accepted().accept(acceptance("camera-height", Optional.of(CAMERA)));
        Acceptance newer = new Acceptance(
                "camera-height", Optional.of(CAMERA), AT.plusDays(1), "Lower still.", "Raise it by # cm.", NUMBERS);
        memory.accepted().accept(newer);
        assertThat(memory.accepted().all().value()).containsExactly(newer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"accepted\": 7}",
                "{\"accepted\": [7]}",
                "{\"accepted\": [{\"check\": \"camera-height\"}]}",
                "{\"accepted\": [{\"check\": \"a\", \"at\": \"now\", \"sentence\": \"\", \"cause\": \"\", \"numbers\": []}]}"
            })
    void whatCannotBeUnderstoodCountsAsNotAcceptedAndIsKeptBeside(String content) throws IOException {
        Files.createDirectories(data);
        Files.writeString(memory.accepted().file(), content);
        assertThat(memory.accepted().all().value()).isEmpty();
        assertThat(memory.accepted().all().trouble().orElseThrow().toString()).contains("cannot be understood");
        Acceptance one = acceptance("camera-height", Optional.of(CAMERA));
        assertThat(memory.accepted().accept(one)).isEmpty();
        assertThat(memory.accepted().all()).isEqualTo(new Remembered<>(List.of(one), Optional.empty()));
        assertThat(data.resolve("accepted.json.damaged")).hasContent(content);
    }

    @Test
    void oneDamagedEntryLeavesTheOthers() throws IOException {
        Acceptance one = acceptance("camera-height", Optional.of(CAMERA));
        memory.accepted().accept(one);
        Path file = memory.accepted().file();
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"accepted\": \\[", "\"accepted\": [{\"check\": true},"));
        assertThat(memory.accepted().all().value()).containsExactly(one);
        assertThat(memory.accepted().all().trouble()).isPresent();
    }

    @Test
    void theLastGoodCheckIsTheLast() {
        LastGoodCheck last = memory.lastGood();
        assertThat(last.load()).isEqualTo(new Remembered<>(Optional.empty(), Optional.empty()));
        last.keep(new GoodCheck(AT, "Zoom", List.of(CAMERA), NUMBERS));
        GoodCheck newer = new GoodCheck(AT.plusDays(1), "", List.of(), List.of());
        assertThat(last.keep(newer)).isEmpty();
        assertThat(new LastGoodCheck(data).load()).isEqualTo(new Remembered<>(Optional.of(newer), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"at\": \"2026-11-24T07:40:00Z\", \"platform\": \"\", \"devices\": [{}], \"numbers\": []}",
                "{\"at\": \"2026-11-24T07:40:00Z\", \"platform\": \"\", \"devices\": [], \"numbers\":"
                        + " [{\"id\": \"a\", \"value\": 1e999, \"unit\": \"\"}]}"
            })
    void aDamagedLastGoodCheckIsNone(String content) throws IOException {
        Files.createDirectories(data);
        Files.writeString(memory.lastGood().file(), content);
        assertThat(memory.lastGood().load().value()).isEmpty();
        assertThat(memory.lastGood().load().trouble().orElseThrow().toString())
                .contains("the next good one takes its place");
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(data, "a file in the folder's place");
        assertThat(memory.accepted()
                        .accept(acceptance("a", Optional.empty()))
                        .orElseThrow()
                        .toString())
                .startsWith("What you accept could not be kept");
        assertThat(memory.lastGood()
                        .keep(new GoodCheck(AT, "", List.of(), NUMBERS))
                        .orElseThrow()
                        .toString())
                .startsWith("This check could not be kept");
        assertThat(data).hasContent("a file in the folder's place");
    }

    @Test
    void allIsErasedAndNamed() throws Exception {
        fill();
        Memory.Erasure erasure = memory.eraseAll();
        assertThat(erasure.troubles()).isEmpty();
        assertThat(erasure.erased()).hasSize(5);
        assertThat(Text.lines(erasure.erased()).toString())
                .contains("history.sqlite", "devices.properties", "accepted.json", "last-good.json", "settings.json");
        assertThat(files()).isEmpty();
        assertThat(memory.eraseAll()).isEqualTo(new Memory.Erasure(List.of(), List.of()));
    }

    @Test
    void whatCannotBeErasedLeavesNothingElseBehind() throws Exception {
        fill();
        Path stubborn = memory.accepted().file();
        Files.delete(stubborn);
        Files.createDirectories(stubborn.resolve("inside"));
        Memory.Erasure erasure = memory.eraseAll();
        assertThat(erasure.troubles()).singleElement().asString().contains("could not be erased", "accepted.json");
        assertThat(erasure.erased()).hasSize(4);
        assertThat(memory.settings().load().value()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void aUserWithoutAHomeHasNoMemory() {
        Properties properties = new Properties();
        assertThat(Memory.ofThisComputer(Map.of(), properties)).isEmpty();
        properties.setProperty("user.home", "?");
        assertThat(Memory.ofThisComputer(Map.of(), properties)).isEmpty();
        properties.setProperty("user.home", data.toString());
        properties.setProperty("os.name", "Linux");
        assertThat(Memory.ofThisComputer(Map.of("XDG_CONFIG_HOME", chosen.toString()), properties)
                        .orElseThrow()
                        .settings()
                        .file())
                .isEqualTo(chosen.resolve("greenroom").resolve("settings.json"));
    }

    private void fill() throws Exception {
        memory.runs().keep(new RunSummary("network", AT, "zoom", "", "ready", NUMBERS));
        Files.writeString(data.resolve("devices.properties"), "camera.name=Front");
        Files.writeString(data.resolve("devices.properties.new"), "camera.na");
        Files.writeString(data.resolve("accepted.json123.new"), "{");
        memory.accepted().accept(acceptance("camera-height", Optional.of(CAMERA)));
        memory.lastGood().keep(new GoodCheck(AT, "Zoom", List.of(CAMERA), NUMBERS));
        memory.settings().save(Settings.DEFAULTS);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> kept = Files.list(data);
                Stream<Path> settings = Files.list(chosen)) {
            return Stream.concat(kept, settings).toList();
        }
    }

    private static Acceptance acceptance(String check, Optional<UsedDevice> device) {
        return new Acceptance(check, device, AT, "The camera is 18° below your eyes.", "Raise it by # cm.", NUMBERS);
    }
}
