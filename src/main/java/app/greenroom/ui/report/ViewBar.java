package app.greenroom.ui.report;

import app.greenroom.text.Unit;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;

/** Pages or text, and how large. */
final class ViewBar extends JPanel {
    private static final double[] ZOOMS = {0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3};
    private static final int FIT = 3; // where 1 stands among them

    private final transient Texts texts;
    private final transient Actions actions;
    private final JPanel sizes = new JPanel(new FlowLayout(FlowLayout.TRAILING, UIScale.scale(4), 0));
    private final JLabel percent = new JLabel();
    private final JToggleButton pages;
    private final JToggleButton text;
    private final JButton smaller;
    private final JButton larger;
    private int at = FIT;

    /** What it changes. */
    interface Actions {
        /** Shows pages, or words. */
        void text(boolean shown);

        /** Shows pages this much wider than fits. */
        void zoom(double factor);
    }

    ViewBar(Texts texts, Actions actions) {
        super(new BorderLayout());
        this.texts = texts;
        this.actions = actions;
        setOpaque(false);
        pages = new Controls(texts).named(new JToggleButton(), "report.pages", () -> view(false));
        text = new Controls(texts).named(new JToggleButton(), "report.text", () -> view(true));
        pages.putClientProperty("JButton.buttonType", "tab");
        text.putClientProperty("JButton.buttonType", "tab");
        pages.setSelected(true);
        ButtonGroup group = new ButtonGroup();
        group.add(pages);
        group.add(text);
        JPanel views = new JPanel(new FlowLayout(FlowLayout.LEADING, UIScale.scale(4), 0));
        views.setOpaque(false);
        views.add(pages);
        views.add(text);
        smaller = new Controls(texts).named(new JButton(), "report.smaller", this::smaller);
        larger = new Controls(texts).named(new JButton(), "report.larger", this::larger);
        percent.setName("report.percent");
        sizes.setOpaque(false);
        sizes.add(smaller);
        sizes.add(percent);
        sizes.add(larger);
        sizes.add(new Controls(texts).named(new JButton(), "report.fit", this::fit));
        Row row = new Row(8);
        row.add(views);
        row.add(sizes, Row.END);
        add(row, BorderLayout.CENTER);
        show(FIT);
    }

    /** One step smaller. */
    void smaller() {
        zoom(Math.max(0, at - 1));
    }

    /** One step larger. */
    void larger() {
        zoom(Math.min(ZOOMS.length - 1, at + 1));
    }

    /** As wide as there is room. */
    void fit() {
        zoom(FIT);
    }

    private void view(boolean words) {
        sizes.setVisible(!words);
        actions.text(words);
    }

    private void zoom(int index) {
        show(index);
        actions.zoom(ZOOMS[index]);
    }

    private void show(int index) {
        at = index;
        percent.setText(texts.language().amount(ZOOMS[index], Unit.FRACTION, 0));
        smaller.setEnabled(index > 0);
        larger.setEnabled(index < ZOOMS.length - 1);
    }
}
