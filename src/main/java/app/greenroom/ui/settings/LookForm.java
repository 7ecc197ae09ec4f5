package app.greenroom.ui.settings;

import app.greenroom.model.Settings;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.LengthUnit;
import app.greenroom.text.Unit;
import app.greenroom.ui.look.Form;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javax.swing.JComponent;

/** How the window looks and speaks. */
final class LookForm {
    private static final double[] SCALES = {0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3};

    private LookForm() {}

    static JComponent of(Texts texts, Saver saver, SettingsScreen.Actions actions) {
        Settings now = saver.keeper().settings();
        Form form = new Form(texts, "settings.look");
        form.row(
                "settings.language",
                Option.choice(
                        languages(texts, now),
                        now.language(),
                        language -> saver.save(SettingsChange.language(language), actions::rebuild)));
        form.row(
                "settings.theme",
                Option.choice(
                        List.of(
                                new Option<>(Settings.Theme.SYSTEM, texts.get("settings.theme.system")),
                                new Option<>(Settings.Theme.LIGHT, texts.get("settings.theme.light")),
                                new Option<>(Settings.Theme.DARK, texts.get("settings.theme.dark")),
                                new Option<>(Settings.Theme.HIGH_CONTRAST, texts.get("settings.theme.contrast"))),
                        now.theme(),
                        theme -> saver.save(SettingsChange.theme(theme), actions::theme)));
        form.row(
                "settings.size",
                Option.choice(
                        sizes(texts, now),
                        now.textScale(),
                        scale -> saver.save(SettingsChange.textScale(scale), actions::rebuild)));
        form.row(
                "settings.units",
                Option.choice(
                        List.of(
                                new Option<>(LengthUnit.CENTIMETRES, texts.get("settings.units.centimetres")),
                                new Option<>(LengthUnit.INCHES, texts.get("settings.units.inches"))),
                        now.units(),
                        units -> saver.save(SettingsChange.units(units), actions::rebuild)));
        form.wide(new Wrapped(texts.get("settings.look.note")).muted());
        return form;
    }

    /** Each language by its own name, so that whoever sees the wrong one finds theirs. */
    private static List<Option<Optional<Locale>>> languages(Texts texts, Settings now) {
        List<Option<Optional<Locale>>> all = new ArrayList<>();
        Locale system = Locale.getDefault();
        all.add(new Option<>(
                Optional.empty(),
                texts.get("settings.language.system", Argument.name(system.getDisplayLanguage(system)))));
        for (Language each : Language.all()) {
            Locale locale = each.locale();
            all.add(new Option<>(Optional.of(locale), capital(locale.getDisplayLanguage(locale), locale)));
        }
        now.language()
                .filter(locale -> all.stream().noneMatch(one -> one.value().equals(Optional.of(locale))))
                .ifPresent(locale -> all.add(new Option<>(Optional.of(locale), locale.getDisplayName(locale))));
        return all;
    }

    /** Spanish writes its own name with a small letter, which looks odd in a list of names. */
    private static String capital(String name, Locale locale) {
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static List<Option<Double>> sizes(Texts texts, Settings now) {
        return DoubleStream.concat(DoubleStream.of(SCALES), DoubleStream.of(now.textScale()))
                .sorted()
                .distinct()
                .mapToObj(scale -> new Option<>(scale, texts.language().amount(scale, Unit.FRACTION, 0)))
                .toList();
    }
}
