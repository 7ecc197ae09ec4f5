package app.greenroom.ui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Insets;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Objects;
import javax.swing.JTabbedPane;
import javax.swing.UIManager;

/** Brings titles of tabs closer together where they would else take two rows, because a row costs a small window an eighth of it. */
final class CloseTabs extends ComponentAdapter {
    private static final String INSETS = "JTabbedPane.tabInsets";
    private static final String LINES = "JTabbedPane.showTabSeparators";

    private final JTabbedPane tabs;

    CloseTabs(JTabbedPane tabs) {
        this.tabs = tabs;
        tabs.addComponentListener(this);
        tabs.addChangeListener(e -> fit());
        tabs.addPropertyChangeListener("UI", e -> fit());
    }

    @Override
    public void componentResized(ComponentEvent e) {
        fit();
    }

    /** FlatLaf scales insets by itself, so that these are pixels of a usual screen. */
    private void fit() {
        Insets usual = UIManager.getInsets("TabbedPane.tabInsets");
        if (tabs.getWidth() == 0 || usual == null) {
            return;
        }
        double scale = UIScale.getUserScaleFactor();
        int words = 0;
        for (int i = 0; i < tabs.getTabCount(); i++) {
            FontMetrics metrics = tabs.getFontMetrics(tabs.getFont());
            words += metrics.stringWidth(tabs.getTitleAt(i));
            words += tabs.getIconAt(i) == null ? 0 : tabs.getIconAt(i).getIconWidth();
        }
        int spare = (int) ((tabs.getWidth() - words) / scale / tabs.getTabCount() / 2) - 1;
        int beside = Math.max(2, Math.min(usual.left, spare));
        Insets now = beside == usual.left ? null : new Insets(usual.top, beside, usual.bottom, beside);
        if (!Objects.equals(now, tabs.getClientProperty(INSETS))) {
            tabs.putClientProperty(INSETS, now);
            tabs.putClientProperty(LINES, now != null); // titles that close would read like one sentence
        }
    }
}
