package app.greenroom.ui.coach;

import app.greenroom.report.Grade;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Palette;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;

/** A grade's symbol on the coach's sheet, which is dark in every theme. */
record SheetGrade(Grade grade) implements Icon {
    private static final int SIZE = 30;
    private static final Color SYMBOL = new Color(0x16181C);

    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
        GradeIcon.paint(g, grade, x, y, getIconWidth(), Palette.of(grade, true), SYMBOL);
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(SIZE);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(SIZE);
    }
}
