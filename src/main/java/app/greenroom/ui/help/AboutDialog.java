package app.greenroom.ui.help;

import app.greenroom.text.Argument;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Heading;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.ComponentOrientation;
import java.awt.FlowLayout;
import java.awt.Window;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** What this program is, whose parts it holds and under which licences. */
final class AboutDialog extends JDialog {
    private final Wrapped parts = new Wrapped("");
    private final Wrapped licence = new Wrapped("");

    AboutDialog(Window owner, Texts texts) {
        super(owner, texts.get("help.about.title"), ModalityType.MODELESS);
        setName("about");
        parts.setName("about.parts");
        licence.setName("about.licence");
        JPanel head = new JPanel(new BorderLayout(0, UIScale.scale(4)));
        int pad = UIScale.scale(14);
        head.setBorder(BorderFactory.createEmptyBorder(pad, pad, UIScale.scale(8), pad));
        head.add(new Heading("Greenroom " + About.version(), 1.6f), BorderLayout.NORTH);
        head.add(new Wrapped(texts.get("help.about.words")), BorderLayout.CENTER);
        JTabbedPane tabs = new JTabbedPane();
        tabs.setName("about.tabs");
        tabs.addTab(texts.get("help.parts"), scrolled(parts));
        tabs.addTab(texts.get("help.licence"), scrolled(licence));
        Controls controls = new Controls(texts);
        JButton close = controls.button("help.close", this::dispose);
        JPanel foot = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        foot.add(close);
        add(head, BorderLayout.NORTH);
        add(tabs, BorderLayout.CENTER);
        add(foot, BorderLayout.SOUTH);
        getRootPane().setDefaultButton(close);
        getRootPane()
                .registerKeyboardAction(
                        e -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JRootPane.WHEN_IN_FOCUSED_WINDOW);
        applyComponentOrientation(texts.direction());
        parts.setComponentOrientation(ComponentOrientation.LEFT_TO_RIGHT); // these are in English
        licence.setComponentOrientation(ComponentOrientation.LEFT_TO_RIGHT);
        setSize(Look.fitting(680, 560));
        setLocationRelativeTo(owner);
        read(texts);
    }

    private static JComponent scrolled(Wrapped text) {
        JPanel room = new JPanel(new BorderLayout());
        int pad = UIScale.scale(12);
        room.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        room.add(text, BorderLayout.CENTER);
        text.setFocusable(true); // so that it can be read by keyboard and screen reader
        Scroll scroll = new Scroll(room);
        return scroll;
    }

    private void read(Texts texts) {
        Thread reader = new Thread(
                () -> {
                    String notice = text("NOTICE", texts);
                    String terms = text("LICENSE", texts);
                    SwingUtilities.invokeLater(() -> {
                        parts.setText(About.plain(notice));
                        parts.setCaretPosition(0);
                        licence.setText(terms);
                        licence.setCaretPosition(0);
                    });
                },
                "licences");
        reader.setDaemon(true);
        reader.start();
    }

    private static String text(String name, Texts texts) {
        try (InputStream in = AboutDialog.class.getResourceAsStream("/META-INF/" + name)) {
            return in == null
                    ? texts.get("help.missing", Argument.name(name))
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return texts.get("help.missing", Argument.name(name));
        }
    }
}
