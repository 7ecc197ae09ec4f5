package app.greenroom.ui.check;

import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.Box;
import javax.swing.JPanel;

/** The six cards, one below the other; as wide as the column, as high as their words. */
final class CardColumn extends JPanel {
    private final transient Map<Card, CardPane> panes = new EnumMap<>(Card.class);

    CardColumn(Texts texts, Consumer<CardState> open) {
        super(new GridBagLayout());
        setOpaque(false);
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.weightx = 1;
        at.insets = new Insets(0, 0, UIScale.scale(8), 0);
        for (Card card : Card.values()) {
            CardPane pane = new CardPane(card, texts, open);
            panes.put(card, pane);
            add(pane, at);
        }
        at.weighty = 1;
        add(Box.createGlue(), at);
    }

    /** Shows these states from now on. */
    void show(List<CardState> states) {
        for (CardState state : states) {
            CardPane pane = panes.get(state.card());
            if (pane != null) {
                pane.show(state);
            }
        }
    }

    /** Says this on a card for as long as nothing is known of it. */
    void waiting(Card card, String words) {
        CardPane pane = panes.get(card);
        if (pane != null) {
            pane.waiting(words);
        }
    }
}
