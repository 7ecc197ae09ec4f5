package app.greenroom.ui.look;

import java.awt.Font;
import javax.swing.JLabel;
import javax.swing.UIManager;

/** A line of bold words over what belongs together; keeps its size in every theme. */
public final class Heading extends JLabel {
    private final float size;

    /**
     * @param size how large, as a share of the usual size
     */
    public Heading(String text, float size) {
        super(text);
        this.size = size;
        putClientProperty("html.disable", true);
        updateUI();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        Font font = UIManager.getFont("Label.font");
        if (font != null && size > 0) { // called by the constructor above this one as well
            setFont(font.deriveFont(Font.BOLD, font.getSize2D() * size));
        }
    }
}
