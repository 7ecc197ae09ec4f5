package app.greenroom.ui.report;

import app.greenroom.model.run.CheckRun;
import app.greenroom.ui.look.Columns;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.GridBagLayout;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** How the report's screen is arranged: nothing yet, or pages or words with a column beside them. */
final class ReportPane extends JPanel {
    private static final int COLUMN = 300; // of what to do
    private static final int LEAST = 400; // for the pages
    private static final int LEAST_HIGH = 220;
    private static final int GAP = 6; // for a frame
    private static final String NONE = "none";
    private static final String REPORT = "report";
    private static final String PAGES = "pages";
    private static final String TEXT = "text";

    private final transient Texts texts;
    private final CardLayout states = new CardLayout();
    private final CardLayout views = new CardLayout();
    private final JPanel view = new View();
    private final PagesPane sheets;
    private final JScrollPane pages;
    private final JScrollPane read;
    private @Nullable Columns around;
    private final TextView words;
    private final ViewBar bar;
    private final SideColumn side;
    private final Notice notice;
    private final JProgressBar progress = new JProgressBar();

    ReportPane(Texts texts, SideColumn.Actions actions, Runnable check) {
        this.texts = texts;
        sheets = new PagesPane(texts);
        words = new TextView(texts);
        side = new SideColumn(texts, actions);
        notice = new Notice(texts);
        bar = new ViewBar(texts, new Views());
        pages = new JScrollPane(sheets);
        read = new JScrollPane(words);
        setLayout(states);
        setOpaque(false);
        add(empty(check), NONE);
        add(report(), REPORT);
    }

    private JComponent empty(Runnable check) {
        Rounded sheet = new Rounded(new BorderLayout(0, UIScale.scale(12)));
        Wrapped title = new Wrapped(texts.get("report.none"), 1.5f, true);
        title.setName("report.none");
        sheet.add(title, BorderLayout.NORTH);
        sheet.add(new Wrapped(texts.get("report.none.detail")), BorderLayout.CENTER);
        JButton button = new Controls(texts).named(new JButton(), "report.check", check);
        Controls.primary(button);
        JPanel foot = new JPanel(new BorderLayout());
        foot.setOpaque(false);
        foot.add(button, BorderLayout.LINE_START);
        sheet.add(foot, BorderLayout.SOUTH);
        int pad = UIScale.scale(24);
        sheet.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        JPanel column = new JPanel(new BorderLayout());
        column.add(sheet, BorderLayout.NORTH);
        column.setPreferredSize(new Dimension(UIScale.scale(460), UIScale.scale(280)));
        JPanel middle = new JPanel(new GridBagLayout());
        middle.setOpaque(false);
        middle.add(column);
        return middle;
    }

    private JComponent report() {
        pages.setName("report.pages.scroll");
        pages.setOpaque(false);
        pages.getViewport().setOpaque(false);
        pages.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                sheets.revalidate();
                view.revalidate(); // which is as high as all pages where nothing stands beside them
            }
        });
        view.setOpaque(false);
        view.add(pages, PAGES);
        view.add(read, TEXT);
        Scroll column = new Scroll(side);
        progress.setIndeterminate(true);
        progress.setStringPainted(true);
        progress.setName("report.progress");
        progress.setVisible(false);
        JPanel head = new JPanel(new BorderLayout(0, UIScale.scale(8)));
        head.setOpaque(false);
        head.add(notice, BorderLayout.NORTH);
        head.add(bar, BorderLayout.CENTER);
        head.add(progress, BorderLayout.SOUTH);
        JPanel left = new JPanel(new BorderLayout(0, UIScale.scale(8)));
        left.setOpaque(false);
        left.add(head, BorderLayout.NORTH);
        left.add(view, BorderLayout.CENTER);
        JPanel whole = new JPanel(new BorderLayout());
        whole.setOpaque(false);
        Columns columns = new Columns(left, column, COLUMN, LEAST).sideFirst();
        columns.handOver(pages);
        columns.handOver(read);
        around = columns;
        whole.add(columns, BorderLayout.CENTER);
        int pad = UIScale.scale(12);
        whole.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        key(whole, "ctrl PLUS", bar::larger);
        key(whole, "ctrl EQUALS", bar::larger);
        key(whole, "ctrl shift EQUALS", bar::larger); // where + is above =
        key(whole, "ctrl ADD", bar::larger);
        key(whole, "ctrl MINUS", bar::smaller);
        key(whole, "ctrl SUBTRACT", bar::smaller);
        key(whole, "ctrl 0", bar::fit);
        return whole;
    }

    private static void key(JComponent where, String stroke, Runnable action) {
        where.getInputMap(WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(stroke), stroke);
        where.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    /** A run is there whose report will be: what the old one can do no more, and what is known of the new one. */
    void begin(CheckRun run) {
        side.ready(false);
        side.show(run);
        states.show(this, REPORT);
    }

    /** Shows a report. */
    void show(PreparedReport laid) {
        sheets.show(laid.pages(), laid.aspects());
        words.show(laid.text());
        view.revalidate();
        side.ready(true);
    }

    /** Shows what takes long, until it is done. */
    void busy(Optional<String> what) {
        what.ifPresent(sentence -> {
            progress.setString(sentence);
            progress.getAccessibleContext().setAccessibleName(sentence);
        });
        progress.setVisible(what.isPresent());
    }

    /** Where it says what went wrong. */
    Notice notice() {
        return notice;
    }

    /** The column beside the pages. */
    SideColumn side() {
        return side;
    }

    /** The pages. */
    PagesPane sheets() {
        return sheets;
    }

    /** Pages or words: in a frame of their own beside the column, and all of them one below the other where that is above. */
    private final class View extends JPanel {
        View() {
            super(views);
        }

        private boolean whole() {
            Columns columns = around;
            return columns != null && columns.stacked();
        }

        @Override
        public void doLayout() {
            pages.setVerticalScrollBarPolicy(
                    whole()
                            ? JScrollPane.VERTICAL_SCROLLBAR_NEVER
                            : JScrollPane.VERTICAL_SCROLLBAR_ALWAYS); // or the width that fits would change with it
            super.doLayout();
        }

        @Override
        public Dimension getMinimumSize() {
            boolean whole = whole();
            JScrollPane shown = read.isVisible() ? read : pages;
            int all = shown.getViewport().getView().getPreferredSize().height + UIScale.scale(GAP);
            int least = UIScale.scale(LEAST_HIGH);
            return new Dimension(UIScale.scale(240), whole ? Math.max(least, all) : least);
        }
    }

    private final class Views implements ViewBar.Actions {
        @Override
        public void text(boolean shown) {
            views.show(view, shown ? TEXT : PAGES);
            view.revalidate();
            (shown ? words : sheets).requestFocusInWindow();
        }

        @Override
        public void zoom(double factor) {
            Point at = pages.getViewport().getViewPosition();
            double before = sheets.zoom();
            sheets.zoom(factor);
            SwingUtilities.invokeLater(() -> {
                pages.validate();
                int x = (int) Math.round(at.x * factor / before);
                int y = (int) Math.round(at.y * factor / before);
                pages.getViewport().setViewPosition(new Point(bounded(x, true), bounded(y, false)));
            });
        }

        private int bounded(int position, boolean across) {
            Dimension all = pages.getViewport().getViewSize();
            Dimension seen = pages.getViewport().getExtentSize();
            int most = across ? all.width - seen.width : all.height - seen.height;
            return Math.max(0, Math.min(position, most));
        }
    }
}
