package app.greenroom.ui.help;

import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.ComponentOrientation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;

/** The pages: their titles on one side, the one that is chosen beside them. */
final class PagesPanel extends JPanel {
    private final transient List<HelpPage> pages;
    private final transient Consumer<URI> browser;
    private final DefaultListModel<String> titles = new DefaultListModel<>();
    private final JList<String> list = new JList<>(titles);
    private final Wrapped note = new Wrapped("").muted();
    private final PageView view = new PageView(this::follow);

    /**
     * Shows the first page.
     *
     * @param browser is given an address of the web when somebody pressed it
     */
    PagesPanel(List<HelpPage> pages, Texts texts, Consumer<URI> browser) {
        super(new BorderLayout(UIScale.scale(16), 0));
        this.pages = List.copyOf(pages);
        this.browser = browser;
        setOpaque(false);
        int pad = UIScale.scale(12);
        setBorder(BorderFactory.createEmptyBorder(pad, pad, 0, 0));
        pages.forEach(page -> titles.addElement(page.title()));
        list.setName("help.pages");
        list.getAccessibleContext().setAccessibleName(texts.get("help.pages"));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFixedCellHeight(UIScale.scale(28));
        list.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, pad)); // a scroll bar's room
        list.putClientProperty("html.disable", true);
        list.addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && list.getSelectedIndex() >= 0) {
                view.show(this.pages.get(list.getSelectedIndex()));
            }
        });
        JScrollPane left = new JScrollPane(list);
        left.setBorder(null);
        left.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        JPanel page = new JPanel(new BorderLayout(0, pad));
        page.setOpaque(false);
        page.setBorder(BorderFactory.createEmptyBorder(0, 0, pad, pad));
        note.setVisible(!texts.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
        note.setText(texts.get("help.pages.english"));
        note.setName("help.pages.note");
        page.add(note, BorderLayout.NORTH);
        page.add(view, BorderLayout.CENTER);
        add(left, BorderLayout.LINE_START);
        add(new Scroll(page), BorderLayout.CENTER);
        applyComponentOrientation(texts.direction());
        view.setComponentOrientation(ComponentOrientation.LEFT_TO_RIGHT); // the pages are written in English
        list.setSelectedIndex(0);
    }

    /** Says something above the page. */
    void note(String words) {
        note.setText(words);
        note.setVisible(true);
    }

    private void follow(String link) {
        List<String> target = HelpPage.target(link);
        if (target.isEmpty()) {
            browser.accept(URI.create(link)); // what leads nowhere else was taken away
            return;
        }
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).name().equals(target.get(0))) {
                list.setSelectedIndex(i);
                list.ensureIndexIsVisible(i);
            }
        }
        if (!target.get(1).isEmpty()) {
            SwingUtilities.invokeLater(() -> view.go(target.get(1))); // when everything has its place
        }
        view.requestFocusInWindow();
    }
}
