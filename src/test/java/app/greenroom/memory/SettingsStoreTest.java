package app.greenroom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.greenroom.model.Settings;
import app.greenroom.text.LengthUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    private static final Settings CHOSEN = new Settings(
            new Settings.Look(Optional.of(Locale.forLanguageTag("de-CH")), LengthUnit.INCHES, Settings.Theme.DARK, 1.5),
            new Settings.Appointment(
                    "teams",
                    Optional.of(ZoneId.of("America/New_York")),
                    Optional.of(LocalDateTime.parse("2026-12-03T07:40"))),
            Optional.of(Path.of("reports", "of mine")),
            false,
            Optional.of(new Settings.Relay("turn:ann:se:cret@turn.example.org:3478?transport=tcp")));

    private final Path folder;
    private final SettingsStore store;

    SettingsStoreTest(@TempDir Path temporary) {
        folder = temporary.resolve("not").resolve("there yet");
        store = new SettingsStore(folder);
    }

    @Test
    void withoutAFileTheUsualHoldsAndNothingIsSaid() {
        assertThat(store.load()).isEqualTo(new Remembered<>(Settings.DEFAULTS, Optional.empty()));
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatIsSavedIsThereAgain() throws IOException {
        assertThat(store.save(CHOSEN)).isEmpty();
        assertThat(new SettingsStore(folder).load()).isEqualTo(new Remembered<>(CHOSEN, Optional.empty()));
        assertThat(store.save(Settings.DEFAULTS)).isEmpty();
        assertThat(store.load()).isEqualTo(new Remembered<>(Settings.DEFAULTS, Optional.empty()));
        assertThat(names()).containsExactly(SettingsStore.FILE_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "7", "\"text\"", "{\"a\":}", "settings = yes", "\uFFFF\u0000", "{}{}"})
    void aDamagedFileMeansTheUsualAndIsSaid(String content) throws IOException {
        write(content.getBytes(StandardCharsets.UTF_8));
        Remembered<Settings> read = store.load();
        assertThat(read.value()).isEqualTo(Settings.DEFAULTS);
        assertThat(read.trouble().orElseThrow().toString())
                .contains("cannot be understood", store.file().toString());
    }

    @Test
    void neitherDepthNorSizeNorBrokenLettersDoHarm() throws IOException {
        for (byte[] hostile : new byte[][] {
            "[".repeat(200_000).getBytes(StandardCharsets.UTF_8),
            ("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
            new byte[2_000_000],
            {'{', (byte) 0xC3, '}'}
        }) {
            write(hostile);
            assertThat(store.load().value()).isEqualTo(Settings.DEFAULTS);
            assertThat(store.load().trouble()).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"units\": \"miles\"",
                "\"units\": 3",
                "\"units\": null",
                "\"platform\": \"../etc\"",
                "\"platform\": {}",
                "\"zone\": \"Mars/Olympus\"",
                "\"interview\": \"soon\"",
                "\"interview\": \"2026-02-30T07:40\"",
                "\"reports\": \"a\\u0000b\"",
                "\"keepHistory\": \"yes\"",
                "\"relay\": \" \"",
                "\"relay\": 7",
                "\"theme\": \"pink\"",
                "\"textScale\": 400",
                "\"textScale\": 1e999",
                "\"textScale\": \"1\"",
                "\"language\": \"not a language!\""
            })
    void anEntryThatMakesNoSenseCostsItselfAlone(String entry) throws IOException {
        String name = entry.substring(1, entry.indexOf('"', 1));
        String others = Stream.of("\"theme\": \"dark\"", "\"units\": \"inch\"")
                .filter(other -> !other.startsWith("\"" + name))
                .collect(Collectors.joining(", "));
        write(("{" + others + ", " + entry + "}").getBytes(StandardCharsets.UTF_8));
        Remembered<Settings> read = store.load();
        assertThat(read.trouble().orElseThrow().toString()).contains("Some settings (" + name + ")");
        assertThat(read.value().theme()).isEqualTo(name.equals("theme") ? Settings.Theme.SYSTEM : Settings.Theme.DARK);
        assertThat(read.value().units()).isEqualTo(name.equals("units") ? LengthUnit.CENTIMETRES : LengthUnit.INCHES);
        assertThat(read.value().textScale()).isEqualTo(1);
        assertThat(read.value().platform()).isEqualTo("zoom");
    }

    @Test
    void whatANewerProgramAddedIsPassedOver() throws IOException {
        write("{\"theme\": \"light\", \"smell\": \"lavender\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(store.load().trouble()).isEmpty();
        assertThat(store.load().value().theme()).isEqualTo(Settings.Theme.LIGHT);
    }

    @Test
    void whatCouldNotBeUnderstoodIsCopiedBesideBeforeItIsReplaced() throws IOException {
        write("theme = dark".getBytes(StandardCharsets.UTF_8));
        assertThat(store.save(CHOSEN)).isEmpty();
        assertThat(folder.resolve("settings.json.damaged")).hasContent("theme = dark");
        assertThat(store.load().value()).isEqualTo(CHOSEN);
        assertThat(store.erase()).isTrue();
        assertThat(names()).isEmpty();
        assertThat(store.erase()).isFalse();
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidAndLosesNothing() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "mine");
        assertThat(store.save(CHOSEN).orElseThrow().toString())
                .startsWith("The settings could not be saved")
                .endsWith(".");
        assertThat(folder).hasContent("mine");
        assertThat(store.load().value()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void aFolderInPlaceOfTheFileIsSaidAndLosesNothing() throws IOException {
        Path inside = folder.resolve(SettingsStore.FILE_NAME).resolve("inside.txt");
        Files.createDirectories(inside.getParent());
        Files.writeString(inside, "mine");
        assertThat(store.load().trouble()).isPresent();
        assertThat(store.save(CHOSEN).orElseThrow().toString()).contains("stands in the way");
        assertThat(inside).hasContent("mine");
    }

    @Test
    void inAFolderThatMayNotBeWrittenTheOldSettingsStay() throws IOException {
        assertThat(store.save(CHOSEN)).isEmpty();
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(folder), "this user may write everywhere, so nothing can be refused");
            assertThat(store.save(Settings.DEFAULTS).orElseThrow().toString()).contains("you may not use");
            assertThat(store.load()).isEqualTo(new Remembered<>(CHOSEN, Optional.empty()));
            assertThat(names()).containsExactly(SettingsStore.FILE_NAME);
        } finally {
            folder.toFile().setWritable(true);
        }
    }

    @Test
    void thePasswordOfARelayIsForItsUserAlone() throws IOException {
        assertThat(store.save(CHOSEN)).isEmpty();
        if (Files.getFileAttributeView(store.file(), PosixFileAttributeView.class) != null) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file())))
                    .isEqualTo("rw-------");
        }
        assertThat(CHOSEN.toString())
                .contains("turn:ann:•••@turn.example.org:3478?transport=tcp")
                .doesNotContain("cret");
        assertThat(new Settings.Relay("turn:secret@turn.example.org").hidden()).isEqualTo("•••@turn.example.org");
        assertThat(new Settings.Relay("turn:192.0.2.1:80").hidden()).isEqualTo("turn:192.0.2.1:80");
        assertThat(store.erase()).isTrue();
        assertThat(names()).isEmpty();
    }

    @Test
    void settingsThatMakeNoSenseCannotBeMade() {
        assertThatThrownBy(() -> new Settings(
                        new Settings.Look(Optional.empty(), LengthUnit.CENTIMETRES, Settings.Theme.SYSTEM, Double.NaN),
                        new Settings.Appointment("zoom", Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void write(byte[] content) throws IOException {
        Files.createDirectories(folder);
        Files.write(store.file(), content);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
