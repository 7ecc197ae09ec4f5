package app.greenroom.ui.check;

import app.greenroom.ui.look.ResultLine;
import app.greenroom.ui.look.Scroll;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** Where the parts of the first screen stand: the picture as large as there is room for, all else around it. */
final class CheckLayout {
    private CheckLayout() {}

    static JPanel of(
            DeviceBar bar, PreviewPane preview, LevelBar level, ResultLine result, GuidePane guide, CardColumn cards) {
        JPanel left = new JPanel(new BorderLayout(0, UIScale.scale(8)));
        left.setOpaque(false);
        left.add(bar, BorderLayout.NORTH);
        left.add(preview, BorderLayout.CENTER);
        JPanel foot = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        foot.setOpaque(false);
        JPanel sound = new Sound(level, bar.tries());
        JPanel heard = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        heard.setOpaque(false);
        heard.add(sound, BorderLayout.NORTH);
        heard.add(result, BorderLayout.CENTER);
        foot.add(heard, BorderLayout.NORTH);
        foot.add(guide, BorderLayout.CENTER);
        left.add(foot, BorderLayout.SOUTH);
        Scroll right = new Scroll(cards);
        right.setPreferredSize(new Dimension(UIScale.scale(212), UIScale.scale(400)));
        JPanel main = new JPanel(new BorderLayout(UIScale.scale(14), 0));
        main.setOpaque(false);
        main.add(left, BorderLayout.CENTER);
        main.add(right, BorderLayout.LINE_END);
        return main;
    }

    /** The level, and beside it the buttons that try devices; below it where they would leave it too little room. */
    private static final class Sound extends JPanel {
        private static final int LEAST = 220; // pixels of a usual screen for the level

        private final JComponent tries;

        Sound(LevelBar level, JComponent tries) {
            super(new BorderLayout(UIScale.scale(8), UIScale.scale(4)));
            this.tries = tries;
            setOpaque(false);
            add(level, BorderLayout.CENTER);
            add(tries, BorderLayout.LINE_END);
        }

        @Override
        public void doLayout() {
            BorderLayout layout = (BorderLayout) getLayout();
            String where = getWidth() - tries.getPreferredSize().width < UIScale.scale(LEAST)
                    ? BorderLayout.SOUTH
                    : BorderLayout.LINE_END;
            if (!where.equals(layout.getConstraints(tries))) {
                layout.removeLayoutComponent(tries);
                layout.addLayoutComponent(tries, where);
                SwingUtilities.invokeLater(this::revalidate); // it is of another height
            }
            super.doLayout();
        }
    }
}
