package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.ComponentOrientation;
import java.awt.Dimension;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

/** Words that go on in the next line where there is no more room; a label cannot do that. Cannot be edited. */
public final class Wrapped extends JTextArea {
    private final float size;
    private final boolean bold;
    private boolean muted;

    /**
     * @param size how large, as a share of the usual size
     */
    public Wrapped(String text, float size, boolean bold) {
        super(text);
        this.size = size;
        this.bold = bold;
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setColumns(1);
        updateUI();
    }

    /** Words of the usual size. */
    public Wrapped(String text) {
        this(text, 1, false);
    }

    /** The same, less conspicuous. */
    public Wrapped muted() {
        muted = true;
        updateUI();
        return this;
    }

    /** How high words are hangs on how wide they are: those around are told, once they have come to rest. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth() && width > 0;
        super.setBounds(x, y, width, height);
        if (other) {
            SwingUtilities.invokeLater(this::revalidate);
        }
    }

    /** Its lines are never to be squeezed; what Swing takes for the least is one letter to a line, in a theme that is new. */
    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        Font font = UIManager.getFont("Label.font");
        if (font != null && size > 0) {
            setFont(font.deriveFont(bold ? Font.BOLD : Font.PLAIN, font.getSize2D() * size));
        }
        setOpaque(false);
        setBackground(new Color(0, 0, 0, 0));
        if (getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE); // new words scroll nothing to themselves
        }
        setForeground(muted ? Palette.muted(Palette.dark()) : UIManager.getColor("Label.foreground"));
        foot();
    }

    @Override
    public void setComponentOrientation(ComponentOrientation direction) {
        super.setComponentOrientation(direction);
        foot();
    }

    /** Swing gives lines of Arabic less room below than its letters have dots. */
    private void foot() {
        boolean left = getComponentOrientation().isLeftToRight();
        setBorder(left ? null : BorderFactory.createEmptyBorder(0, 0, UIScale.scale(3), 0));
    }
}
