package app.greenroom.memory;

import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonField;
import app.greenroom.io.JsonForm;
import app.greenroom.io.StrictJson;
import app.greenroom.model.Settings;
import app.greenroom.text.Argument;
import app.greenroom.text.LengthUnit;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The user's settings in one small file. An entry that cannot be understood costs its own default and no other. Used by
 * several threads.
 */
public final class SettingsStore {
    /** The file's name in the folder for settings. */
    public static final String FILE_NAME = "settings.json";

    private static final String SYSTEM = "system";

    private static final int LONGEST = 2_000;

    private final KeptFile<Kept> file;

    /** How they are kept. */
    private record Kept(
            String language,
            String units,
            @JsonField(flat = true) KeptAppointment appointment,
            Optional<String> reports,
            boolean keepHistory,
            String theme,
            double textScale,
            Optional<String> relay) {}

    private record KeptAppointment(String platform, Optional<String> zone, Optional<String> interview) {}

    /** The settings in this folder, which need not exist yet. */
    public SettingsStore(Path folder) {
        file = new KeptFile<>(folder.resolve(FILE_NAME), JsonForm.kept(Kept.class));
    }

    /** Where they lie. */
    public Path file() {
        return file.path();
    }

    /** The settings; the defaults where there are none, and for each entry that cannot be understood. */
    public synchronized Remembered<Settings> load() {
        try {
            return file.read().map(this::settings).orElse(new Remembered<>(Settings.DEFAULTS, Optional.empty()));
        } catch (JsonFault e) {
            return new Remembered<>(
                    Settings.DEFAULTS,
                    Optional.of(file.damaged(
                            Text.of("The settings"), Text.of("the usual ones hold until you save yours again."))));
        } catch (IOException e) {
            return new Remembered<>(
                    Settings.DEFAULTS, Optional.of(file.trouble(Text.of("The settings could not be read"), e)));
        }
    }

    /**
     * Saves them; of a file that could not be understood whole a copy is kept beside.
     *
     * @return why they could not be saved, in one plain sentence with the fix; then what was saved before is there still.
     *     Empty when they were saved
     */
    public synchronized Optional<Text> save(Settings settings) {
        try {
            file.write(kept(settings), load().trouble().isPresent());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file.trouble(Text.of("The settings could not be saved"), e));
        }
    }

    /** Puts a file of which nothing can be understood out of the way, and says where it lies now. */
    synchronized Optional<Path> setAside() {
        return file.isDamaged() ? file.setAside() : Optional.empty();
    }

    boolean erase() throws IOException {
        return file.delete();
    }

    private static Kept kept(Settings settings) {
        return new Kept(
                settings.language().map(Locale::toLanguageTag).orElse(SYSTEM),
                id(settings.units()),
                new KeptAppointment(
                        settings.platform(),
                        settings.zone().map(ZoneId::getId),
                        settings.interview().map(LocalDateTime::toString)),
                settings.reports().map(Path::toString),
                settings.keepHistory(),
                settings.theme().id(),
                settings.textScale(),
                settings.relay().map(Settings.Relay::written));
    }

    private Remembered<Settings> settings(StrictJson json) {
        Settings usual = Settings.DEFAULTS;
        Entries entries = new Entries(json);
        Settings read = new Settings(
                new Settings.Look(
                        entries.read("language", SettingsStore::language, usual.language()),
                        entries.text("units", SettingsStore::units, usual.units()),
                        entries.text("theme", SettingsStore::theme, usual.theme()),
                        entries.read("textScale", SettingsStore::scale, usual.textScale())),
                new Settings.Appointment(
                        entries.text("platform", SettingsStore::platform, usual.platform()),
                        entries.text("zone", zone -> Optional.of(ZoneId.of(zone)), usual.zone()),
                        entries.text("interview", at -> Optional.of(LocalDateTime.parse(at)), usual.interview())),
                entries.text("reports", folder -> Optional.of(Path.of(folder)), usual.reports()),
                entries.read("keepHistory", all -> all.flag("keepHistory"), usual.keepHistory()),
                entries.text("relay", written -> Optional.of(new Settings.Relay(written)), usual.relay()));
        return new Remembered<>(
                read,
                entries.odd.isEmpty()
                        ? Optional.empty()
                        : Optional.of(file.damaged(
                                Text.of("Some settings ({0})", Argument.name(String.join(", ", entries.odd))),
                                Text.of("the usual ones hold for these until you save yours again."))));
    }

    private static Optional<Locale> language(StrictJson json) throws JsonFault {
        String tag = json.anyText("language", LONGEST);
        return tag.equals(SYSTEM)
                ? Optional.empty()
                : Optional.of(new Locale.Builder().setLanguageTag(tag).build())
                        .filter(locale -> !locale.getLanguage().isEmpty());
    }

    /** The name of a unit in the file, which is that of measurements. */
    private static String id(LengthUnit unit) {
        return switch (unit) {
            case CENTIMETRES -> Unit.CENTIMETRES.id();
            case INCHES -> Unit.INCHES.id();
        };
    }

    private static LengthUnit units(String id) {
        for (LengthUnit each : LengthUnit.values()) {
            if (id(each).equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static Settings.Theme theme(String id) {
        for (Settings.Theme each : Settings.Theme.values()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException(id);
    }

    /** The records themselves say what they take. */
    private static String platform(String id) {
        return new Settings.Appointment(id, Optional.empty(), Optional.empty()).platform();
    }

    private static double scale(StrictJson json) throws JsonFault {
        Settings.Look usual = Settings.DEFAULTS.look();
        double scale = json.number("textScale", -Double.MAX_VALUE, Double.MAX_VALUE);
        return new Settings.Look(usual.language(), usual.units(), usual.theme(), scale).textScale();
    }

    /** Reads entries one by one and notes the names of those that it did not understand. */
    private static final class Entries {
        private final StrictJson json;
        private final List<String> odd = new ArrayList<>();

        Entries(StrictJson json) {
            this.json = json;
        }

        <T> T text(String name, Function<String, T> reading, T otherwise) {
            return read(name, all -> reading.apply(all.anyText(name, LONGEST)), otherwise);
        }

        <T> T read(String name, StrictJson.Reading<T> reading, T otherwise) {
            if (!json.has(name)) {
                return otherwise;
            }
            try {
                return reading.read(json);
            } catch (JsonFault | IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
                odd.add(name);
                return otherwise;
            }
        }
    }
}
