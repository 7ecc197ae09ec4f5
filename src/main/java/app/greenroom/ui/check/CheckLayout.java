package app.greenroom.ui.check;

import app.greenroom.ui.look.Scroll;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JPanel;

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
        JPanel sound = new JPanel(new BorderLayout(UIScale.scale(8), 0));
        sound.setOpaque(false);
        sound.add(level, BorderLayout.CENTER);
        sound.add(bar.tries(), BorderLayout.LINE_END);
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
}
