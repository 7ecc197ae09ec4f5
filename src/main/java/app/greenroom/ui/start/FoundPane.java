package app.greenroom.ui.start;

import app.greenroom.model.Interview;
import app.greenroom.plan.Invitation;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRadioButton;

/** How one invitation is read: each way with both clocks and its warnings, and the platform; kept at a press. */
final class FoundPane extends JPanel {
    private final transient Texts texts;
    private final transient StartScreen screen;
    private final transient Invitation invitation;
    private final transient List<JRadioButton> ways = new ArrayList<>();
    private final transient List<String> ids;
    private final JComboBox<String> platform = Controls.choice();
    private final transient List<String> said = new ArrayList<>();

    FoundPane(Texts texts, StartScreen screen, Invitation invitation, Consumer<Interview> kept) {
        this.texts = texts;
        this.screen = screen;
        this.invitation = invitation;
        ids = List.copyOf(screen.platforms().keySet());
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(UIScale.scale(6), 0, UIScale.scale(6), 0));
        if (!invitation.title().isEmpty()) {
            put(new Wrapped(invitation.title(), 1.1f, true));
        }
        ways();
        apart();
        invitation.notes().forEach(note -> put(new Wrapped(texts.say(note)).muted()));
        if (!invitation.readings().isEmpty()) {
            keep(kept);
        }
    }

    private void ways() {
        ZoneId own = screen.desk().clock().getZone();
        ButtonGroup group = new ButtonGroup();
        for (Invitation.Reading reading : invitation.readings()) {
            Argument there = Argument.moment(reading.at());
            Text words = reading.at().getZone().equals(own)
                    ? Text.of(there)
                    : texts.text(
                            "start.both", there, Argument.moment(reading.at().withZoneSameInstant(own)));
            Wrapped line = new Wrapped(texts.say(words), 1.1f, true);
            line.setName("start.reading");
            if (invitation.readings().size() > 1) {
                JRadioButton way = new JRadioButton("", ways.isEmpty());
                way.setOpaque(false);
                way.setName("start.way");
                way.getAccessibleContext().setAccessibleName(line.getText());
                group.add(way);
                apart();
                ways.add(way);
                JPanel choice = new JPanel(new BorderLayout(UIScale.scale(4), 0));
                choice.setOpaque(false);
                choice.add(way, BorderLayout.LINE_START);
                choice.add(line, BorderLayout.CENTER);
                said.add(line.getText());
                put(choice);
                line.addMouseListener(new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent e) {
                        way.doClick(0);
                    }
                });
            } else {
                put(line);
            }
            for (Text warning : reading.warnings()) {
                Wrapped told = new Wrapped(texts.pointed(texts.say(warning)));
                told.setName("start.warning");
                put(told);
            }
        }
    }

    private void keep(Consumer<Interview> kept) {
        Controls controls = new Controls(texts);
        screen.platforms().values().forEach(platform::addItem);
        platform.setSelectedIndex(ids.indexOf(invitation.platform().orElseGet(screen::usual)));
        JButton keep = controls.button("start.keep", () -> {
            Interview interview = chosen();
            screen.keep(interview);
            setVisible(false);
            kept.accept(interview);
        });
        Controls.primary(keep);
        Row row = new Row(8);
        row.add(controls.label("start.platform", platform));
        row.add(platform);
        row.add(keep);
        apart();
        put(row);
    }

    /** Readings are told apart at a glance. */
    private void apart() {
        add(Box.createVerticalStrut(UIScale.scale(8)));
    }

    private Interview chosen() {
        int way = 0;
        for (int i = 0; i < ways.size(); i++) {
            way = ways.get(i).isSelected() ? i : way;
        }
        Interview read = invitation.interview(invitation.readings().get(way), screen.usual());
        int index = platform.getSelectedIndex();
        return new Interview(read.at(), index < 0 ? read.platform() : ids.get(index), read.title(), read.link());
    }

    private void put(JComponent part) {
        part.setAlignmentX(Component.LEFT_ALIGNMENT);
        add(part);
        if (part instanceof Wrapped words) {
            said.add(words.getText());
        }
    }

    /** All of it in words, for a screen reader. */
    String spoken() {
        return String.join(" ", said);
    }
}
