package app.greenroom.ui.settings;

import app.greenroom.model.Settings;
import app.greenroom.plan.Zones;
import app.greenroom.session.RequestException;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.UserException;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Form;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/** Where the interview is held and when, on the clock of the invitation; shown on this computer's clock as well. */
final class InterviewForm {
    /** Zones that are offsets or old names in disguise; nobody means them. */
    private static final Set<String> ODD = Set.of("Etc", "SystemV", "US", "Brazil", "Canada", "Chile", "Mexico");

    private final Texts texts;
    private final Saver saver;
    private final WindowEnvironment desk;
    private final SettingsScreen.Actions actions;
    private final InterviewTime reader;
    private final JTextField day = new JTextField();
    private final JTextField time = new JTextField();
    private final JComboBox<String> zone = Controls.choice();
    private final Wrapped here = new Wrapped("");

    InterviewForm(Texts texts, Saver saver, WindowEnvironment desk, SettingsScreen.Actions actions) {
        this.texts = texts;
        this.saver = saver;
        this.desk = desk;
        this.actions = actions;
        reader = new InterviewTime(texts.locale());
    }

    JComponent form() {
        Form form = new Form(texts, "settings.interview");
        form.row("settings.platform", platform());
        form.row("settings.day", day);
        form.row("settings.time", time);
        form.row("settings.zone", zone);
        here.setName("settings.here");
        form.wide(here);
        new RelayForm(texts, saver).into(form); // last, because few ever need it
        fill();
        for (JTextField field : List.of(day, time)) {
            field.addActionListener(e -> changed());
            field.addFocusListener(new FocusAdapter() {
                @Override
                public void focusLost(FocusEvent e) {
                    changed();
                }
            });
        }
        zone.addActionListener(e -> changed());
        return form;
    }

    private JComponent platform() {
        JComboBox<Option<String>> combo = Option.choice(
                List.of(), saver.keeper().settings().platform(), id -> saver.save(SettingsChange.platform(id)));
        saver.run(
                this::platforms,
                all -> Option.offer(combo, all, saver.keeper().settings().platform()));
        return combo;
    }

    private List<Option<String>> platforms() {
        List<Option<String>> all = new ArrayList<>();
        try {
            known(desk.platforms(), all);
        } catch (RequestException e) {
            SwingUtilities.invokeLater(() -> actions.say(texts.say(e.text())));
            try {
                known(Optional.empty(), all);
            } catch (RequestException none) {
                all.clear(); // without a file there is nothing to refuse
            }
        }
        String now = saver.keeper().settings().platform();
        if (all.stream().noneMatch(option -> option.value().equals(now))) {
            all.add(new Option<>(now, now));
        }
        return all;
    }

    private static void known(Optional<Path> file, List<Option<String>> all) throws RequestException {
        NetworkSession.known(file).forEach(one -> all.add(new Option<>(one.id(), one.name())));
    }

    private void fill() {
        Settings now = saver.keeper().settings();
        LocalDate today =
                LocalDate.ofInstant(desk.clock().instant(), desk.clock().getZone());
        day.putClientProperty("JTextField.placeholderText", reader.text(today.plusDays(1)));
        time.putClientProperty("JTextField.placeholderText", reader.text(LocalTime.of(7, 40)));
        day.setText(now.interview().map(at -> reader.text(at.toLocalDate())).orElse(""));
        time.setText(now.interview().map(at -> reader.text(at.toLocalTime())).orElse(""));
        DefaultComboBoxModel<String> zones = new DefaultComboBoxModel<>();
        zones.addElement(own());
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !ODD.contains(id.substring(0, id.indexOf('/'))))
                .sorted()
                .forEach(zones::addElement);
        zone.setModel(zones);
        zone.setEditable(true);
        zone.setMaximumRowCount(12);
        zone.setSelectedItem(now.zone().map(ZoneId::getId).orElse(own()));
        show(now, Optional.empty());
    }

    /** The name of this computer's own zone in the list. */
    private String own() {
        return texts.get(
                "settings.zone.own", Argument.name(desk.clock().getZone().getId()));
    }

    /** Reads what stands in the fields; saves it when all of it can be understood, and else says what cannot. */
    private void changed() {
        try {
            Optional<String> typed = Optional.ofNullable(zone.getSelectedItem())
                    .map(Object::toString)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty() && !name.equals(own()));
            Optional<LocalDateTime> at = interview();
            Optional<ZoneId> chosen = Optional.empty();
            Optional<Text> warning = Optional.empty();
            if (typed.isPresent()) {
                chosen = Optional.of(Zones.of(typed.get()));
                if (at.isPresent()) {
                    warning = Zones.at(at.get(), typed.get()).warning();
                }
            } else if (at.isPresent()) {
                warning = Zones.at(at.get(), desk.clock().getZone().getId()).warning();
            }
            save(at, chosen, warning);
        } catch (UserException e) {
            here.setText(texts.get("settings.refused", Argument.of(e.text())));
        }
    }

    private Optional<LocalDateTime> interview() throws UserException {
        String typedDay = day.getText().strip();
        String typedTime = time.getText().strip();
        if (typedDay.isEmpty() && typedTime.isEmpty()) {
            return Optional.empty();
        } else if (typedDay.isEmpty()) {
            throw new UserException(texts.text("settings.day.missing"));
        } else if (typedTime.isEmpty()) {
            throw new UserException(texts.text("settings.time.missing"));
        }
        LocalDate on = reader.day(typedDay)
                .orElseThrow(() -> new UserException(
                        texts.text("settings.day.unclear", Argument.name(typedDay), Argument.name(example(day)))));
        LocalTime at = reader.time(typedTime)
                .orElseThrow(() -> new UserException(
                        texts.text("settings.time.unclear", Argument.name(typedTime), Argument.name(example(time)))));
        return Optional.of(on.atTime(at));
    }

    /** How to write it, as the empty field shows it. */
    private static String example(JTextField field) {
        return String.valueOf(field.getClientProperty("JTextField.placeholderText"));
    }

    private void save(Optional<LocalDateTime> at, Optional<ZoneId> chosen, Optional<Text> warning) {
        SettingsChange change = SettingsChange.interview(at, chosen);
        Settings wanted = change.apply(saver.keeper().settings());
        if (wanted.equals(saver.keeper().settings())) {
            if (warning.isEmpty()) {
                show(wanted, warning);
            }
            return;
        }
        saver.save(change, () -> show(saver.keeper().settings(), warning));
    }

    /** Says when that is on this computer's clock, and what there is to say about it. */
    private void show(Settings now, Optional<Text> warning) {
        ZoneId own = desk.clock().getZone();
        String words = now.interview()
                .map(at -> at.atZone(now.zone().orElse(own)))
                .map(at -> {
                    Argument when = Argument.moment(at.withZoneSameInstant(own));
                    boolean over = at.isBefore(ZonedDateTime.now(desk.clock()));
                    return texts.get(over ? "settings.here.over" : "settings.here", when);
                })
                .orElse(texts.get("settings.here.none"));
        here.setText(warning.map(text -> words + "\n" + texts.say(text)).orElse(words));
    }
}
