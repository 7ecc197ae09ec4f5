package app.greenroom.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JViewport;
import org.junit.jupiter.api.Test;

/** Where the picture stands among what belongs to it. */
class CheckLayoutTest {
    private final JComponent bar = part(100);
    private final JComponent picture = part(360);
    private final JComponent heard = part(50);
    private final JComponent guide = part(120);
    private final JComponent seen = part(80);

    private static JComponent part(int high) {
        JComponent part = new JPanel(null);
        part.setMinimumSize(new Dimension(300, high));
        part.setPreferredSize(new Dimension(300, high));
        return part;
    }

    private void lay(int port) {
        JViewport window = new JViewport();
        window.setSize(600, port);
        CheckLayout.PictureColumn column = new CheckLayout.PictureColumn(bar, picture, heard, guide, seen);
        seen.setVisible(false);
        window.setView(column);
        column.setSize(600, Math.max(port, column.getMinimumSize().height));
        column.doLayout();
    }

    @Test
    void devicesStandAboveThePictureWhereThereIsRoom() {
        lay(900);
        assertThat(bar.getY()).isZero();
        assertThat(picture.getY()).isEqualTo(108);
        assertThat(picture.getHeight()).as("all that is left").isEqualTo(900 - 100 - 50 - 120 - 3 * 8);
    }

    @Test
    void inALowWindowThePictureComesFirstWithWhatIsToBePressed() {
        lay(600);
        assertThat(picture.getY()).isZero();
        assertThat(picture.getHeight()).isEqualTo(600 - 120 - 8);
        assertThat(guide.getY() + guide.getHeight()).as("in sight").isEqualTo(600);
        assertThat(bar.getY()).as("last").isGreaterThan(heard.getY());
    }

    @Test
    void inTheLowestThePictureIsNoHigherThanCanBeSeen() {
        lay(300);
        assertThat(picture.getY()).isZero();
        assertThat(picture.getHeight()).isEqualTo(300);
    }
}
