package app.greenroom.ui.check;

import app.greenroom.ui.look.Beside;
import app.greenroom.ui.look.Columns;
import app.greenroom.ui.look.ResultLine;
import app.greenroom.ui.look.Scroll;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import javax.swing.JPanel;

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
        JPanel left = new JPanel(new BorderLayout(0, UIScale.scale(8)));
        left.setOpaque(false);
        left.add(bar, BorderLayout.NORTH);
        left.add(preview, BorderLayout.CENTER);
        JPanel heard = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        heard.setOpaque(false);
        heard.add(new Beside(level, bar.tries(), 8, true), BorderLayout.NORTH);
        heard.add(result, BorderLayout.CENTER);
        JPanel foot = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        foot.setOpaque(false);
        foot.add(heard, BorderLayout.NORTH);
        foot.add(guide, BorderLayout.CENTER);
        foot.add(seen, BorderLayout.SOUTH);
        seen.instead(
                bar, heard,
                guide); // so that the picture and the switch are in sight together, in small windows as well
        left.add(foot, BorderLayout.SOUTH);
        JPanel main = new JPanel(new BorderLayout());
        main.setOpaque(false);
        main.add(new Columns(left, new Scroll(cards), COLUMN, LEAST), BorderLayout.CENTER);
        return main;
    }
}
