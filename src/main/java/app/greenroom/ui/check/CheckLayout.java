package app.greenroom.ui.check;

import app.greenroom.ui.look.Beside;
import app.greenroom.ui.look.Columns;
import app.greenroom.ui.look.ResultLine;
import app.greenroom.ui.look.Scroll;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;

/** Where the parts of the first screen stand: the picture as large as there is room for, all else around it. */
final class CheckLayout {
    private static final int COLUMN = 212; // pixels of a usual screen for the dots
    private static final int LEAST = 480; // the same for the picture and what stands with it

    private CheckLayout() {}

    static JPanel of(
            DeviceBar bar,
            PreviewPane preview,
            LevelBar level,
            ResultLine result,
            SeenBar seen,
            GuidePane guide,
            CardColumn cards) {
        JPanel heard = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        heard.setOpaque(false);
        heard.add(new Beside(level, bar.tries(), 8, true), BorderLayout.NORTH);
        heard.add(result, BorderLayout.CENTER);
        seen.instead(
                bar, heard,
                guide); // so that the picture and the switch are in sight together, in small windows as well
        PictureColumn left = new PictureColumn(bar, preview, heard, guide, seen);
        JPanel main = new JPanel(new BorderLayout());
        main.setOpaque(false);
        main.add(new Columns(left, new Scroll(cards), COLUMN, LEAST), BorderLayout.CENTER);
        return main;
    }

    /**
     * The picture with what belongs to it, one below the other; the picture takes the room that is left. Where all of it is too high to be
     * seen at once, because the window is small or the text is large, the picture comes first and the devices, which are chosen
     * once, come last.
     */
    static final class PictureColumn extends JPanel {
        private static final int GAP = 8;

        private final JComponent picture;
        private final JComponent guide;
        private final List<JComponent> usual;
        private final List<JComponent> low;

        /**
         * @param guide stands right below the picture where that comes first
         * @param seen the same, in its place
         */
        PictureColumn(JComponent bar, JComponent picture, JComponent heard, JComponent guide, JComponent seen) {
            super(null);
            this.picture = picture;
            this.guide = guide;
            usual = List.of(bar, picture, heard, guide, seen);
            low = List.of(picture, guide, seen, heard, bar);
            setOpaque(false);
            usual.forEach(this::add);
        }

        private int others() {
            int gap = UIScale.scale(GAP);
            return usual.stream()
                    .filter(part -> part != picture && part.isVisible())
                    .mapToInt(part -> part.getPreferredSize().height + gap)
                    .sum();
        }

        /** How much of it can be seen at once; all of it before that is known. */
        private int port() {
            return SwingUtilities.getAncestorOfClass(JViewport.class, this) instanceof JViewport port
                            && port.getHeight() > 0
                    ? port.getHeight()
                    : Integer.MAX_VALUE;
        }

        private boolean low() {
            return others() + picture.getMinimumSize().height > port();
        }

        /** The least height of the picture: with what is to be pressed in sight where that leaves enough of it. */
        private int least() {
            int least = picture.getMinimumSize().height;
            if (!low()) {
                return least;
            }
            int beneath = guide.isVisible() ? guide.getPreferredSize().height + UIScale.scale(GAP) : 0;
            return Math.max(port() - beneath, Math.min(least, port()));
        }

        @Override
        public Dimension getMinimumSize() {
            int wide = usual.stream()
                    .mapToInt(part -> part.getMinimumSize().width)
                    .max()
                    .orElse(0);
            return new Dimension(wide, least() + others());
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(picture.getPreferredSize().width, picture.getPreferredSize().height + others());
        }

        @Override
        public void doLayout() {
            int gap = UIScale.scale(GAP);
            int high = Math.max(least(), getHeight() - others());
            int y = 0;
            for (Component part : low() ? low : usual) {
                if (part.isVisible()) {
                    int own = part == picture ? high : part.getPreferredSize().height;
                    part.setBounds(0, y, getWidth(), own);
                    y += own + gap;
                }
            }
        }
    }
}
