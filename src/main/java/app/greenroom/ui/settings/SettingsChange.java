package app.greenroom.ui.settings;

import app.greenroom.model.Settings;
import app.greenroom.text.LengthUnit;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One choice changed, all others left as they are. */
interface SettingsChange extends UnaryOperator<Settings> {
    static SettingsChange language(Optional<Locale> language) {
        return look(old -> new Settings.Look(language, old.units(), old.theme(), old.textScale()));
    }

    static SettingsChange units(LengthUnit units) {
        return look(old -> new Settings.Look(old.language(), units, old.theme(), old.textScale()));
    }

    static SettingsChange theme(Settings.Theme theme) {
        return look(old -> new Settings.Look(old.language(), old.units(), theme, old.textScale()));
    }

    static SettingsChange textScale(double scale) {
        return look(old -> new Settings.Look(old.language(), old.units(), old.theme(), scale));
    }

    static SettingsChange platform(String platform) {
        return appointment(old -> new Settings.Appointment(platform, old.zone(), old.interview()));
    }

    static SettingsChange interview(Optional<LocalDateTime> interview, Optional<ZoneId> zone) {
        return appointment(old -> new Settings.Appointment(old.platform(), zone, interview));
    }

    static SettingsChange reports(Optional<Path> reports) {
        return settings -> new Settings(
                settings.look(), settings.appointment(), reports, settings.keepHistory(), settings.relay());
    }

    static SettingsChange keepHistory(boolean keep) {
        return settings ->
                new Settings(settings.look(), settings.appointment(), settings.reports(), keep, settings.relay());
    }

    static SettingsChange relay(Optional<Settings.Relay> relay) {
        return settings -> new Settings(
                settings.look(), settings.appointment(), settings.reports(), settings.keepHistory(), relay);
    }

    private static SettingsChange look(UnaryOperator<Settings.Look> change) {
        return settings -> new Settings(
                change.apply(settings.look()),
                settings.appointment(),
                settings.reports(),
                settings.keepHistory(),
                settings.relay());
    }

    private static SettingsChange appointment(UnaryOperator<Settings.Appointment> change) {
        return settings -> settings.with(change.apply(settings.appointment()));
    }
}
