package app.greenroom.ui.look;

import java.awt.Color;
import java.awt.Font;
import javax.swing.JTextArea;
import javax.swing.UIManager;

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
        setBorder(null);
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

    @Override
    public void updateUI() {
        super.updateUI();
        Font font = UIManager.getFont("Label.font");
        if (font != null && size > 0) {
            setFont(font.deriveFont(bold ? Font.BOLD : Font.PLAIN, font.getSize2D() * size));
        }
        setOpaque(false);
        setBackground(new Color(0, 0, 0, 0));
        setForeground(muted ? Palette.muted(Palette.dark()) : UIManager.getColor("Label.foreground"));
        setBorder(null);
    }
}
