package app.greenroom.ui.look;

import app.greenroom.report.Grade;
import com.formdev.flatlaf.FlatLaf;
import java.awt.Color;
import javax.swing.UIManager;

/**
 * The colours that mean something. Each is legible as text on the cards' ground in its own theme (WCAG 2.2 asks for a
 * contrast of 4.5 to 1), and none is the only thing that tells what it means.
 */
public final class Palette {
    /** Marks lie over pictures of any brightness, on a dark line of their own. */
    public static final Color MARK_GOOD = new Color(0x6EE7A0);

    public static final Color MARK_WARNING = new Color(0xFFD35C);
    public static final Color MARK_BAD = new Color(0xFF8A80);
    public static final Color MARK_GUIDE = new Color(0xF2F4F7);
    public static final Color MARK_SHADE = new Color(0, 0, 0, 150);
    public static final Color CHIP = new Color(16, 18, 22, 205);
    public static final Color CHIP_TEXT = Color.WHITE;

    private Palette() {}

    /** Whether the theme in use is a dark one. */
    public static boolean dark() {
        return FlatLaf.isLafDark();
    }

    /** Whether the theme in use has as much contrast as there is; it is a dark one, too. */
    public static boolean high() {
        return UIManager.getBoolean("Greenroom.highContrast");
    }

    /** A grade's colour in the theme in use. */
    public static Color of(Grade grade) {
        return high() ? high(grade) : of(grade, dark());
    }

    /** A grade's colour on black, at 7 to 1 at least. */
    static Color high(Grade grade) {
        return switch (grade) {
            case OK -> new Color(0x5CF08F);
            case BETTER -> new Color(0xFFD24D);
            case NOT_READY -> new Color(0xFFA39C);
            case UNKNOWN -> new Color(0xB5CCFF);
            case ACCEPTED -> new Color(0xDCC3FF);
            case NOT_ASKED -> new Color(0xD0D6DF);
        };
    }

    /** A grade's colour. */
    public static Color of(Grade grade, boolean dark) {
        return switch (grade) {
            case OK -> dark ? new Color(0x5CD08A) : new Color(0x17703B);
            case BETTER -> dark ? new Color(0xEBB44B) : new Color(0x8A5A00);
            case NOT_READY -> dark ? new Color(0xFF9088) : new Color(0xB3261E);
            case UNKNOWN -> dark ? new Color(0x9DB7E8) : new Color(0x3F5F9E);
            case ACCEPTED -> dark ? new Color(0xC9A9F0) : new Color(0x6B4BA1);
            case NOT_ASKED -> dark ? new Color(0xA9B0BB) : new Color(0x5A626E);
        };
    }

    /** The ground of cards. */
    public static Color card(boolean dark) {
        return dark ? high() ? Color.BLACK : new Color(0x2A2D33) : Color.WHITE;
    }

    /** The ground of the window. */
    public static Color ground(boolean dark) {
        return dark ? high() ? Color.BLACK : new Color(0x1E2025) : new Color(0xF1F3F6);
    }

    /** Text that matters less. */
    public static Color muted(boolean dark) {
        return dark ? high() ? new Color(0xE2E6EC) : new Color(0xB4BBC6) : new Color(0x515A66);
    }
}
