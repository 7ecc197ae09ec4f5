package app.greenroom.ui.mock;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Settings;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Texts;
import java.awt.Component;
import java.awt.Container;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;

/** How far a review is, as it is shown. */
class ReviewProgressTest {
    private static <T extends Component> T part(Container within, Class<T> kind) {
        for (Component each : within.getComponents()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        throw new AssertionError("no " + kind);
    }

    @Test
    void whatIsDoneIsShownWhileItIsDone() throws Exception {
        Texts texts = Look.texts(Settings.DEFAULTS).read();
        ReviewProgress[] made = new ReviewProgress[1];
        SwingUtilities.invokeAndWait(() -> made[0] = new ReviewProgress(texts));
        ReviewProgress progress = made[0];
        assertThat(progress.isVisible()).isFalse();

        progress.at(Text.of("Looking where the head is turned"), 0.349);
        SwingUtilities.invokeAndWait(() -> {
            assertThat(progress.isVisible()).isTrue();
            assertThat(part(progress, JProgressBar.class).getValue()).isEqualTo(34);
            assertThat(part(progress, JTextComponent.class).getText())
                    .isEqualTo(texts.say(Text.of("Looking where the head is turned")));
        });

        progress.done();
        SwingUtilities.invokeAndWait(() -> assertThat(progress.isVisible()).isFalse());
    }
}
