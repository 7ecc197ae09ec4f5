package app.greenroom.ui.settings;

import app.greenroom.model.Settings;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One choice changed, all others left as they are. */
interface Change extends UnaryOperator<Settings> {
    static Change language(Optional<Locale> language) {
        return s -> new Settings(
                language,
                s.units(),
                s.platform(),
                s.zone(),
                s.interview(),
                s.reports(),
                s.keepHistory(),
                s.theme(),
                s.textScale());
    }

    static Change units(Settings.Units units) {
        return s -> new Settings(
                s.language(),
                units,
                s.platform(),
                s.zone(),
                s.interview(),
                s.reports(),
                s.keepHistory(),
                s.theme(),
                s.textScale());
    }

    static Change platform(String platform) {
        return s -> new Settings(
                s.language(),
                s.units(),
                platform,
                s.zone(),
                s.interview(),
                s.reports(),
                s.keepHistory(),
                s.theme(),
                s.textScale());
    }

    static Change interview(Optional<LocalDateTime> interview, Optional<ZoneId> zone) {
        return s -> new Settings(
                s.language(),
                s.units(),
                s.platform(),
                zone,
                interview,
                s.reports(),
                s.keepHistory(),
                s.theme(),
                s.textScale());
    }

    static Change reports(Optional<Path> reports) {
        return s -> new Settings(
                s.language(),
                s.units(),
                s.platform(),
                s.zone(),
                s.interview(),
                reports,
                s.keepHistory(),
                s.theme(),
                s.textScale());
    }

    static Change keepHistory(boolean keep) {
        return s -> new Settings(
                s.language(),
                s.units(),
                s.platform(),
                s.zone(),
                s.interview(),
                s.reports(),
                keep,
                s.theme(),
                s.textScale());
    }

    static Change theme(Settings.Theme theme) {
        return s -> new Settings(
                s.language(),
                s.units(),
                s.platform(),
                s.zone(),
                s.interview(),
                s.reports(),
                s.keepHistory(),
                theme,
                s.textScale());
    }

    static Change textScale(double scale) {
        return s -> new Settings(
                s.language(),
                s.units(),
                s.platform(),
                s.zone(),
                s.interview(),
                s.reports(),
                s.keepHistory(),
                s.theme(),
                scale);
    }
}
