package app.greenroom.ui.look;

import java.awt.Color;
import java.awt.Component;
import java.awt.ComponentOrientation;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Insets;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
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
        muted(true);
        return this;
    }

    /** Whether it is less conspicuous from now on. */
    public void muted(boolean less) {
        muted = less;
        updateUI();
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

    /** Swing does not wrap what is no higher than its border, and so would never learn that it should be higher. */
    @Override
    public Dimension getPreferredSize() {
        Insets around = getInsets();
        int wide = getWidth() - around.left - around.right;
        if (wide > 0 && getHeight() <= around.top + around.bottom) {
            getUI().getRootView(this).setSize(wide, Short.MAX_VALUE);
        }
        return super.getPreferredSize();
    }

    /**
     * How high something with words in it is where it is that wide; it has that size then.
     *
     * @param content whose parts are laid out
     */
    public static int heightOf(Container content, int width) {
        int high = 0; // words know how high they are once they know how wide
        for (int pass = 0; pass < 2; pass++) {
            content.setSize(width, Math.max(high, 1));
            lay(content);
            high = content.getPreferredSize().height;
        }
        return high;
    }

    private static void lay(Container content) {
        content.invalidate();
        content.doLayout();
        for (Component child : content.getComponents()) {
            if (child instanceof JPanel inner) {
                lay(inner);
            }
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
        makeRoom();
    }

    @Override
    public void setComponentOrientation(ComponentOrientation direction) {
        super.setComponentOrientation(direction);
        makeRoom();
    }

    @Override
    public void setFont(Font font) {
        super.setFont(font);
        makeRoom();
    }

    @Override
    public void setText(String text) {
        super.setText(text);
        makeRoom();
    }

    /** Swing gives lines of Arabic less room than its letters have dots below and vowels above. */
    private void makeRoom() {
        if (size == 0) { // called by the constructors above this one as well, which have no words yet
            return;
        }
        Font font = getFont();
        String words = getText().replace('\n', ' ');
        if (font == null || words.isBlank() || getComponentOrientation().isLeftToRight()) {
            setBorder(null);
            return;
        }
        FontMetrics metrics = getFontMetrics(font);
        Rectangle2D letters = new TextLayout(words, font, metrics.getFontRenderContext()).getBounds();
        int above = (int) Math.ceil(-letters.getMinY()) - metrics.getAscent();
        int below = (int) Math.ceil(letters.getMaxY()) - metrics.getDescent();
        setBorder(BorderFactory.createEmptyBorder(Math.max(0, above), 0, Math.max(0, below), 0));
    }
}
