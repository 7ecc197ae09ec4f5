package app.greenroom.ui.start;

import app.greenroom.model.Interview;
import app.greenroom.text.Argument;
import app.greenroom.ui.look.Heading;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;

/** All interviews that are known, each with a button that forgets it. */
final class ListSheet extends Rounded {
    private final transient Texts texts;
    private final transient Upcoming upcoming;
    private final transient Consumer<Interview> remove;
    private final JPanel rows = new JPanel(new GridBagLayout());
    private transient List<String> shown = List.of();

    ListSheet(Texts texts, Upcoming upcoming, Consumer<Interview> remove) {
        super(new BorderLayout(0, UIScale.scale(8)));
        this.texts = texts;
        this.upcoming = upcoming;
        this.remove = remove;
        setName("start.list");
        getAccessibleContext().setAccessibleName(texts.get("start.list"));
        rows.setOpaque(false);
        add(new Heading(texts.get("start.list"), 1.15f), BorderLayout.NORTH);
        add(rows, BorderLayout.CENTER);
    }

    void show(List<Interview> all) {
        setVisible(!all.isEmpty());
        List<String> lines = all.stream().map(this::line).toList();
        if (lines.equals(shown)) {
            return; // a button that has the focus keeps it
        }
        shown = lines;
        rows.removeAll();
        for (int i = 0; i < all.size(); i++) {
            row(all.get(i), lines.get(i));
        }
        rows.applyComponentOrientation(texts.direction());
        revalidate();
        repaint();
    }

    private void row(Interview interview, String line) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(UIScale.scale(3), 0, UIScale.scale(3), UIScale.scale(8));
        rows.add(new Wrapped(line), at);
        JButton forget = new JButton(texts.get("start.remove"));
        forget.setName("start.remove");
        forget.getAccessibleContext().setAccessibleName(texts.get("start.remove.named", Argument.name(line)));
        forget.addActionListener(e -> remove.accept(interview));
        at.gridx = 1;
        at.weightx = 0;
        at.fill = GridBagConstraints.NONE;
        rows.add(forget, at);
    }

    private String line(Interview interview) {
        String when = upcoming.headline(interview);
        return interview.title().isEmpty() ? when : interview.title() + "\n" + when;
    }
}
