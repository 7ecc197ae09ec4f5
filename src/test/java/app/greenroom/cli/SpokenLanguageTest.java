package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.Host;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.cli.usage.LanguageChoice;
import app.greenroom.memory.Memory;
import app.greenroom.model.Settings;
import app.greenroom.report.text.TextStyle;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.text.Language;
import app.greenroom.text.LengthUnit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line speaks the user's language, wherever that is said. */
class SpokenLanguageTest {
    private static final int READY = 0;
    private static final int USAGE = 64;

    /** What no language changes: options, commands, the program's name, and what stands in ⟦ ⟧, which is translated. */
    private static final Pattern NO_WORDS = Pattern.compile(
            "⟦[^⟧]*⟧|--?[a-zA-Z][a-z-]*|\\bgreenroom\\b|\\{\"input\":(?s:.)*?\"reason\"\\}\\.*\\]\\}",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Charset letters = StandardCharsets.UTF_8;
    private Language system = Language.english();
    private Optional<Memory> memory = Optional.empty();

    SpokenLanguageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aCheckSpeaksGermanOnTheTerminalAndInItsReport() throws IOException {
        Path report = folder.resolve("report.txt");
        run(
                "check",
                "--language",
                "de",
                "--input",
                Path.of("samples", "good-room").toString(),
                "--report",
                report.toString());
        String german = "Beide Seiten Ihres Gesichts sind beleuchtet.";
        assertThat(out()).contains(german).doesNotContain("Both sides of your face");
        assertThat(report).content().contains(german).doesNotContain("Both sides of your face");
    }

    @ParameterizedTest
    @CsvSource({"de,de", "de-AT,de", "de_AT,de", "EN,en", "en-US,en", "es,es", "ar,ar"})
    void takesTheLanguagesThatThereAre(String tag, String language) {
        assertThat(LanguageChoice.of(tag, Language.english()))
                .hasValueSatisfying(
                        chosen -> assertThat(chosen.locale().getLanguage()).isEqualTo(language));
        assertThat(run("devices", "--language", tag)).isEqualTo(READY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "german", "d", "", "de de", "12"})
    void namesTheLanguagesThereAreWhereOneIsUnknown(String tag) {
        assertThat(run("check", "--language", tag)).isEqualTo(USAGE);
        assertThat(out()).isEmpty();
        assertThat(err().lines().toList())
                .singleElement()
                .asString()
                .contains("There is no language", "ar, de, en or es.");
    }

    @Test
    void takesTheLanguageBeforeTheCommandAndBehindIt() {
        assertThat(LanguageChoice.asked("check", "--language", "de")).contains("de");
        assertThat(LanguageChoice.asked("--language=de", "check")).contains("de");
        assertThat(LanguageChoice.asked("--language", "de", "check", "--language", "es"))
                .contains("es");
        assertThat(LanguageChoice.asked("measure", "--", "--language", "de")).isEmpty();
        assertThat(LanguageChoice.asked("check", "--language")).isEmpty();
        assertThat(LanguageChoice.command("--language", "de", "window")).contains("window");
        assertThat(LanguageChoice.command("--language=de", "window")).contains("window");
        assertThat(LanguageChoice.command("check", "--camera", "window")).contains("check");
        assertThat(LanguageChoice.command()).isEmpty();
    }

    @Test
    void aLanguageThatIsForgottenIsAskedFor() {
        assertThat(run("check", "--language")).isEqualTo(USAGE);
        assertThat(err()).contains("--language needs a value");
    }

    @Test
    void speaksTheSystemsLanguageWithItsUnit() {
        assertThat(LanguageChoice.ofSystem(Locale.GERMANY).locale()).isEqualTo(Locale.GERMANY);
        assertThat(LanguageChoice.ofSystem(Locale.GERMANY).lengths()).isEqualTo(LengthUnit.CENTIMETRES);
        assertThat(LanguageChoice.ofSystem(Locale.US).lengths()).isEqualTo(LengthUnit.INCHES);
        assertThat(LanguageChoice.ofSystem(
                                new Locale.Builder().setLanguageTag("es-US").build())
                        .lengths())
                .isEqualTo(LengthUnit.INCHES);
        assertThat(LanguageChoice.ofSystem(Locale.JAPAN).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theSettingsGoBeforeTheSystemAndTheOptionBeforeBoth() {
        memory = Optional.of(new Memory(folder, folder));
        Language german = LanguageChoice.ofSystem(Locale.GERMANY);
        assertThat(LanguageChoice.kept(memory, german)).isSameAs(german);
        save(Optional.of(Locale.forLanguageTag("es")));
        Language kept = LanguageChoice.kept(memory, german);
        assertThat(kept.locale().getLanguage()).isEqualTo("es");
        assertThat(kept.lengths()).isEqualTo(LengthUnit.INCHES);
        assertThat(LanguageChoice.of("ar", kept))
                .hasValueSatisfying(asked -> assertThat(asked.lengths()).isEqualTo(LengthUnit.INCHES));
        save(Optional.empty());
        assertThat(LanguageChoice.kept(memory, german).locale()).isEqualTo(Locale.GERMANY);
        assertThat(LanguageChoice.kept(memory, german).lengths()).isEqualTo(LengthUnit.INCHES);
    }

    @Test
    void keepsTheUsersCountryWhereItSpeaksTheLanguage() {
        Locale swiss = Locale.forLanguageTag("de-CH");
        assertThat(LanguageChoice.of("de", LanguageChoice.ofSystem(swiss)).map(Language::locale))
                .contains(swiss);
        assertThat(LanguageChoice.of("es", LanguageChoice.ofSystem(swiss)).map(Language::locale))
                .contains(Locale.forLanguageTag("es"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "window",
                "check",
                "network",
                "peer",
                "accepted",
                "history",
                "watch",
                "review",
                "echo",
                "measure",
                "devices"
            })
    void noWordOfAUsageTextEscapesTranslation(String command) {
        system = Language.pseudo();
        assertThat(command.isEmpty() ? run("--help") : run(command, "--help")).isEqualTo(READY);
        assertThat(out()).contains("⟦", "--language");
        String left = NO_WORDS.matcher(out()).replaceAll("");
        if (command.isEmpty()) {
            left = left.replaceAll("(?m)^  [a-z]+ ", ""); // the commands
        }
        left = left.replaceFirst("greenroom", "").replaceFirst(" " + command + " ", " ");
        assertThat(left).as(out()).doesNotContainPattern("\\p{L}{2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "--dance",
                "check room",
                "check --seconds",
                "check --seconds ten",
                "check --seconds 121",
                "check --json --json",
                "check --platform skype",
                "check --report report.doc",
                "check --accept dancing",
                "check --echo --input room",
                "check --roll-back --input room",
                "network --watch",
                "network --until 07:45",
                "network --plan tomorrow",
                "network --minutes soon --watch",
                "peer --minutes 0",
                "network --stun 127.0.0.1:9",
                "watch --seconds 0",
                "watch --picture --microphone Headset",
                "review",
                "review talk.wav --channel middle",
                "accepted --undo dancing"
            })
    void noComplaintEscapesTranslation(String command) {
        system = Language.pseudo();
        assertThat(run(command.split(" "))).isEqualTo(USAGE);
        assertThat(err().lines()).hasSizeBetween(1, 2).allMatch(line -> line.startsWith("⟦") && line.endsWith("⟧"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "devices",
                "accepted",
                "history",
                "history --erase",
                "history --erase-all",
                "accepted --undo noise"
            })
    void noLineOfAListEscapesTranslation(String command) {
        memory = Optional.of(new Memory(folder, folder));
        String[] arguments = (command + " --language en-XA").split(" ");
        assertThat(run(arguments)).isIn(READY, USAGE);
        assertThat((out() + err()).lines())
                .isNotEmpty()
                .allMatch(line -> line.strip().startsWith("⟦") && line.endsWith("⟧"));
    }

    @Test
    void thePlanOfProbesIsTranslated() {
        assertThat(run("network", "--plan", "2026-11-06T07:40", "--language", "en-XA"))
                .isEqualTo(READY);
        assertThat(out().lines().filter(line -> !line.startsWith("  ") && !line.isEmpty()))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("⟦") && line.endsWith("⟧"));
    }

    @Test
    void aTerminalOfPlainLettersIsSpokenToInThose() {
        letters = StandardCharsets.US_ASCII;
        assertThat(run("check", "--seconds", "ten")).isEqualTo(USAGE);
        assertThat(err()).contains("\"ten\" is not a number");
        assertThat(run("measure", "--help")).isEqualTo(READY);
        assertThat(err() + out()).doesNotContain("?");
    }

    private void save(Optional<Locale> language) {
        Settings usual = Settings.DEFAULTS;
        assertThat(memory.orElseThrow()
                        .settings()
                        .save(new Settings(
                                new Settings.Look(language, LengthUnit.INCHES, usual.theme(), usual.textScale()),
                                usual.appointment(),
                                usual.reports(),
                                usual.keepHistory())))
                .isEmpty();
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, false, letters),
                new PrintStream(err, true, letters),
                false,
                new TextStyle(80, false, letters));
        Clock clock = Clock.fixed(Instant.parse("2026-11-02T07:40:00Z"), ZoneOffset.UTC);
        Host host = new Host("", List.of("greenroom"), memory);
        return Main.run(
                new CommandEnvironment(terminal, FakeDevices.none(), clock, System::nanoTime, host, system), arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
