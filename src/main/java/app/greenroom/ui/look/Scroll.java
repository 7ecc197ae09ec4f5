package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Collection;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** Something as wide as there is room for lines that one can follow, and as high as it wants, seen through a window without a frame in every theme. */
public final class Scroll extends JScrollPane {
    /** Swing's names of what its scroll panes do, by keys. */
    private static final Map<String, String> KEYS = Map.of(
            "UP", "unitScrollUp",
            "DOWN", "unitScrollDown",
            "PAGE_UP", "scrollUp",
            "PAGE_DOWN", "scrollDown",
            "HOME", "scrollHome",
            "END", "scrollEnd");

    /** What they are called. */
    static final Collection<String> DOES = KEYS.values();

    /** Shows this, scrolled up and down where it must be. */
    public Scroll(JComponent content) {
        super(new WidthTracking(new Centred(content)));
        setHorizontalScrollBarPolicy(HORIZONTAL_SCROLLBAR_NEVER);
        getVerticalScrollBar().setUnitIncrement(UIScale.scale(24));
        setOpaque(false);
        getViewport().setOpaque(false);
    }

    /** Is as high as what it shows, where those around have the room: words that wrap later are told to them, too. */
    public Scroll asHighAsItsContent() {
        getViewport().getView().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                if (getParent() instanceof JComponent around) { // of itself it would tell nobody beyond it
                    around.revalidate();
                }
            }
        });
        return this;
    }

    /** Keys that scroll it wherever the focus is within this, unless what has the focus uses them itself. */
    public void keys(JComponent around) {
        KEYS.forEach((key, does) -> {
            around.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), "scroll " + key);
            around.getActionMap().put("scroll " + key, new AbstractAction() {
                @Override
                public void actionPerformed(ActionEvent e) {
                    Action action = Scroll.this.getActionMap().get(does);
                    if (action != null && isShowing()) {
                        action.actionPerformed(new ActionEvent(Scroll.this, e.getID(), does));
                    }
                }
            });
        });
    }

    /** Scrolls whatever this lies in until it can be seen. */
    public static void reveal(JComponent part) {
        Container in = SwingUtilities.getAncestorOfClass(JViewport.class, part);
        while (in instanceof JViewport port) {
            port.scrollRectToVisible(SwingUtilities.convertRectangle(part, SwingUtilities.getLocalBounds(part), port));
            in = SwingUtilities.getAncestorOfClass(JViewport.class, port);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(null); // each theme brings a frame of its own
    }
}
