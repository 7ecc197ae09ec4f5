package app.greenroom.ui.help;

import app.greenroom.model.Area;
import app.greenroom.session.check.CheckGuide;
import app.greenroom.text.Argument;
import app.greenroom.ui.Screen;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Heading;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.WebBrowser;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.event.HierarchyEvent;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * Explains every check: what it looks at, whether it decides, its limits and where they come from; and shows the project's pages.
 * Made when it is first seen, so that the window opens as fast as without it.
 */
public final class HelpScreen implements Screen {
    private final Texts texts;
    private final JPanel content = new JPanel(new BorderLayout());
    private final JTabbedPane tabs = new JTabbedPane();
    private final JPanel pages = new JPanel(new BorderLayout());
    private final JPanel list = new JPanel(new GridBagLayout());
    private final JTextField search = new JTextField();
    private final JLabel found = new JLabel();
    private final List<CheckSheet> sheets = new ArrayList<>();
    private final Map<Area, Heading> headings = new EnumMap<>(Area.class);

    /** A screen in the language of {@code texts}. */
    public HelpScreen(Texts texts) {
        this.texts = texts;
        content.setOpaque(false);
        content.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && content.isShowing() && sheets.isEmpty()) {
                build();
            }
        });
    }

    @Override
    public String key() {
        return "tab.help";
    }

    @Override
    public JComponent content() {
        return content;
    }

    @Override
    public void explain(Area area) {
        search.setText("");
        tabs.setSelectedIndex(0);
        SwingUtilities.invokeLater(
                () -> { // when everything has its place
                    Heading heading = headings.get(area);
                    if (heading != null && list.getParent() != null) {
                        Rectangle place = heading.getBounds();
                        list.scrollRectToVisible(new Rectangle(0, place.y, 1, list.getVisibleRect().height));
                        search.requestFocusInWindow();
                    }
                });
    }

    private void build() {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(0, 0, UIScale.scale(8), 0);
        list.setOpaque(false);
        list.add(new Wrapped(texts.get("help.intro")), at);
        for (CheckGuide.Entry entry : CheckGuide.all()) {
            if (!headings.containsKey(entry.area())) {
                Heading heading = new Heading(texts.get("area." + entry.area().id()), 1.3f);
                headings.put(entry.area(), heading);
                list.add(heading, at);
            }
            CheckSheet sheet = new CheckSheet(entry, texts);
            sheets.add(sheet);
            list.add(sheet, at);
        }
        at.weighty = 1;
        list.add(Box.createGlue(), at);
        int pad = UIScale.scale(12);
        list.setBorder(BorderFactory.createEmptyBorder(0, pad, pad, pad));
        Scroll scroll = new Scroll(list);
        JPanel checks = new JPanel(new BorderLayout());
        checks.setOpaque(false);
        checks.add(top(), BorderLayout.NORTH);
        checks.add(scroll, BorderLayout.CENTER);
        scroll.keys(checks);
        pages.setOpaque(false);
        tabs.setName("help.tabs");
        tabs.addTab(texts.get("help.checks"), checks);
        tabs.addTab(texts.get("help.pages"), pages);
        tabs.addChangeListener(e -> {
            if (tabs.getSelectedComponent() == pages && pages.getComponentCount() == 0) {
                readPages();
            }
        });
        content.add(tabs, BorderLayout.CENTER);
        content.applyComponentOrientation(texts.direction());
        filter();
        content.revalidate();
        content.repaint();
    }

    private void readPages() {
        aside("help pages", () -> {
            try {
                List<HelpPage> read = HelpPages.read();
                showPages(() -> new PagesPanel(read, texts, this::browse));
            } catch (IOException e) {
                showPages(() -> new Wrapped(texts.get("help.missing", Argument.name("pages"))));
            }
        });
    }

    private void showPages(Supplier<JComponent> made) {
        SwingUtilities.invokeLater(() -> {
            if (pages.getComponentCount() == 0) {
                pages.add(made.get(), BorderLayout.CENTER);
                pages.revalidate();
            }
        });
    }

    private void browse(URI address) {
        aside("browser", () -> {
            if (!WebBrowser.open(WebBrowser.ofThisComputer(), address)) {
                SwingUtilities.invokeLater(() -> {
                    if (pages.getComponentCount() == 1 && pages.getComponent(0) instanceof PagesPanel shown) {
                        shown.note(texts.get("help.web.none", Argument.name(address.toString())));
                    }
                });
            }
        });
    }

    private static void aside(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private JComponent top() {
        Controls controls = new Controls(texts);
        search.setColumns(28);
        search.putClientProperty("JTextField.placeholderText", texts.get("help.search.hint"));
        search.putClientProperty("JTextField.showClearButton", true);
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                filter();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                filter();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                filter();
            }
        });
        found.setName("help.found");
        Row row = new Row(8);
        int pad = UIScale.scale(12);
        row.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        row.add(controls.label("help.search", search));
        row.add(search);
        row.add(found);
        row.add(
                controls.button("help.about", () -> new AboutDialog(SwingUtilities.getWindowAncestor(content), texts)
                        .setVisible(true)),
                Row.END);
        return row;
    }

    /** Shows what holds every word that was typed. */
    private void filter() {
        List<String> wanted =
                List.of(search.getText().strip().toLowerCase(texts.locale()).split("\\s+"));
        int shown = 0;
        Map<Area, Boolean> some = new EnumMap<>(Area.class);
        for (CheckSheet sheet : sheets) {
            boolean holds = wanted.stream().allMatch(sheet::holds);
            sheet.setVisible(holds);
            if (holds) {
                shown++;
                some.put(sheet.area(), true);
            }
        }
        headings.forEach((area, heading) -> heading.setVisible(some.containsKey(area)));
        found.setText(texts.get("help.found", Argument.count(shown), Argument.count(sheets.size())));
        found.setForeground(Palette.muted(Palette.dark()));
        list.revalidate();
        list.repaint();
    }
}
