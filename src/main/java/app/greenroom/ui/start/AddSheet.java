package app.greenroom.ui.start;

import app.greenroom.plan.Invitation;
import app.greenroom.plan.Invitations;
import app.greenroom.plan.PlanException;
import app.greenroom.session.RequestException;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.FileChoice;
import app.greenroom.ui.look.Heading;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Takes an invitation, pasted or as a file, shows how it is read, and keeps what the user says is right. */
final class AddSheet extends Rounded {
    private static final int ROWS = 4;

    private final transient Texts texts;
    private final transient StartScreen screen;
    private final JTextArea pasted = new JTextArea(ROWS, 20);
    private final JPanel found = new JPanel();

    AddSheet(Texts texts, StartScreen screen, StartScreen.Actions actions) {
        super(new BorderLayout(0, UIScale.scale(8)));
        this.texts = texts;
        this.screen = screen;
        setName("start.add");
        getAccessibleContext().setAccessibleName(texts.get("start.add"));
        Controls controls = new Controls(texts);
        JPanel head = new JPanel(new BorderLayout(0, UIScale.scale(4)));
        head.setOpaque(false);
        JLabel label = controls.label("start.paste", pasted);
        head.add(new Heading(texts.get("start.add"), 1.15f), BorderLayout.NORTH);
        head.add(label, BorderLayout.SOUTH);
        pasted.setLineWrap(true);
        pasted.setWrapStyleWord(true);
        // Tab goes on, as everywhere else in the window; nobody writes columns here.
        pasted.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, (Set<java.awt.AWTKeyStroke>) null);
        pasted.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, (Set<java.awt.AWTKeyStroke>) null);
        JScrollPane scroll = new JScrollPane(pasted);
        Row row = new Row(8);
        row.add(controls.button("start.read", this::read));
        row.add(controls.button("start.file", this::open));
        row.add(controls.button("start.self", actions::write));
        found.setLayout(new BoxLayout(found, BoxLayout.PAGE_AXIS));
        found.setOpaque(false);
        found.setName("start.found");
        JPanel foot = new JPanel(new BorderLayout(0, UIScale.scale(8)));
        foot.setOpaque(false);
        foot.add(row, BorderLayout.NORTH);
        foot.add(found, BorderLayout.CENTER);
        add(head, BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
        add(foot, BorderLayout.SOUTH);
    }

    /** What came of reading: invitations, or why there are none. */
    private record Result(List<Invitation> invitations, Text why) {}

    /** Reads something. */
    private interface Reading {
        List<Invitation> by(Invitations reader) throws PlanException;
    }

    private void read() {
        String text = pasted.getText();
        read(reader -> reader.read(text));
    }

    private void open() {
        file().ifPresent(path -> read(reader -> reader.read(path)));
    }

    private void read(Reading what) {
        screen.run(
                () -> {
                    try {
                        ZonedDateTime now = ZonedDateTime.now(screen.desk().clock());
                        return new Result(
                                what.by(new Invitations(
                                        now,
                                        NetworkSession.inviting(screen.desk().platforms()))),
                                Text.EMPTY);
                    } catch (PlanException e) {
                        return new Result(List.of(), e.text());
                    } catch (RequestException e) {
                        return new Result(List.of(), e.text());
                    }
                },
                this::show);
    }

    private void show(Result result) {
        found.removeAll();
        if (!result.why().isEmpty()) {
            Wrapped why = new Wrapped(texts.say(result.why()));
            why.setName("start.why");
            found.add(why);
            Announcement.say(why.getText()); // it stands right here
        }
        for (Invitation invitation : result.invitations()) {
            FoundPane pane = new FoundPane(texts, screen, invitation, kept -> kept());
            pane.setAlignmentX(Component.LEFT_ALIGNMENT);
            found.add(pane);
            Announcement.say(pane.spoken());
        }
        found.applyComponentOrientation(texts.direction());
        found.revalidate();
        found.repaint();
        if (found.getComponentCount() > 0) {
            SwingUtilities.invokeLater(() -> found.scrollRectToVisible(SwingUtilities.getLocalBounds(found)));
        }
    }

    private void kept() {
        if (List.of(found.getComponents()).stream().noneMatch(Component::isVisible)) {
            pasted.setText("");
            found.removeAll();
            found.revalidate();
        }
    }

    private Optional<Path> file() {
        return new FileChoice(this, screen.desk().system(), "start.chooser", texts)
                .open(
                        texts.get("start.file.title"),
                        screen.folder(),
                        new FileNameExtensionFilter(texts.get("start.file.kind"), "ics", "ical", "vcs", "txt", "eml"));
    }
}
