package app.greenroom.ui.settings;

import app.greenroom.model.Settings;
import app.greenroom.text.LengthUnit;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One choice changed, all others left as they are. */
interface SettingsChange extends UnaryOperator<Settings> {
    static SettingsChange language(Optional<Locale> language) {
        return in(draft -> draft.language = language);
    }

    static SettingsChange units(LengthUnit units) {
        return in(draft -> draft.units = units);
    }

    static SettingsChange platform(String platform) {
        return in(draft -> draft.platform = platform);
    }

    static SettingsChange interview(Optional<LocalDateTime> interview, Optional<ZoneId> zone) {
        return in(draft -> {
            draft.interview = interview;
            draft.zone = zone;
        });
    }

    static SettingsChange reports(Optional<Path> reports) {
        return in(draft -> draft.reports = reports);
    }

    static SettingsChange keepHistory(boolean keep) {
        return in(draft -> draft.keepHistory = keep);
    }

    static SettingsChange theme(Settings.Theme theme) {
        return in(draft -> draft.theme = theme);
    }

    static SettingsChange textScale(double scale) {
        return in(draft -> draft.textScale = scale);
    }

    private static SettingsChange in(Consumer<Draft> what) {
        return settings -> {
            Draft draft = new Draft(settings);
            what.accept(draft);
            return draft.settings();
        };
    }

    /** Settings that are being written. */
    final class Draft {
        private Optional<Locale> language;
        private LengthUnit units;
        private String platform;
        private Optional<ZoneId> zone;
        private Optional<LocalDateTime> interview;
        private Optional<Path> reports;
        private boolean keepHistory;
        private Settings.Theme theme;
        private double textScale;

        private Draft(Settings from) {
            language = from.language();
            units = from.units();
            platform = from.platform();
            zone = from.zone();
            interview = from.interview();
            reports = from.reports();
            keepHistory = from.keepHistory();
            theme = from.theme();
            textScale = from.textScale();
        }

        private Settings settings() {
            return new Settings(
                    new Settings.Look(language, units, theme, textScale),
                    new Settings.Appointment(platform, zone, interview),
                    reports,
                    keepHistory);
        }
    }
}
