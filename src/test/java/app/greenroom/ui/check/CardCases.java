package app.greenroom.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.model.Finding;
import app.greenroom.model.Settings;
import app.greenroom.report.ExampleRuns;
import app.greenroom.report.Grade;
import app.greenroom.text.Language;
import app.greenroom.ui.Driver;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.swing.JFrame;
import javax.swing.JPanel;

/** What the cards do on a screen. Run by {@link CardColumnTest}. */
public final class CardCases implements CameraRoom.Cases {
    private static final int ROUNDS = 120;
    private static final List<Finding> FINDINGS = ExampleRuns.notReady().findings();

    @Override
    public Map<String, CameraRoom.Case> cases() {
        return Map.of(
                "each card is as high as its words, and none scrolls by itself",
                room -> high(),
                "the focus waits on the coach's sheet while its buttons are gone",
                room -> CoachFocus.kept());
    }

    private static void high() throws Exception {
        Random random = new Random(1);
        CardColumn column = Driver.on(() -> {
            Look.use(Settings.Theme.LIGHT, Settings.Theme.LIGHT, 1);
            return new CardColumn(Texts.of(Language.english()), any -> {});
        });
        Scroll scroll = Driver.on(() -> new Scroll(column));
        JFrame frame = Driver.on(() -> {
            scroll.setPreferredSize(new Dimension(360, 600));
            JFrame made = new JFrame();
            made.add(new JPanel(), BorderLayout.CENTER);
            made.add(scroll, BorderLayout.EAST);
            made.setSize(1024, 700);
            made.setVisible(true);
            return made;
        });
        for (int round = 0; round < ROUNDS; round++) {
            boolean theme = random.nextInt(3) == 0;
            Driver.on(() -> {
                if (theme) {
                    Look.use(
                            random.nextBoolean() ? Settings.Theme.LIGHT : Settings.Theme.DARK, Settings.Theme.LIGHT, 1);
                } else {
                    column.show(states(random));
                }
                return true;
            });
            List<Integer> heights = heights(column);
            assertThat(Driver.<Integer>on(() -> scroll.getViewport().getViewPosition().y))
                    .as("scrolled in round %s", round)
                    .isZero();
            for (int pass = 0; pass < 3; pass++) { // the height of words hangs on a width that a pass may change
                Driver.on(() -> {
                    forget(frame);
                    frame.validate();
                    return true;
                });
            }
            assertThat(heights).as("round %s", round).isEqualTo(heights(column));
        }
        Driver.on(() -> {
            frame.dispose();
            return true;
        });
    }

    private static List<CardState> states(Random random) {
        return Arrays.stream(Card.values()).map(card -> state(card, random)).toList();
    }

    /** Nothing, what is well, what is not, or all of it. */
    private static CardState state(Card card, Random random) {
        int which = random.nextInt(4);
        List<Finding> some = FINDINGS.stream()
                .filter(finding -> card.areas().contains(finding.area()))
                .filter(finding -> (which & (Grade.of(finding) == Grade.OK ? 1 : 2)) != 0)
                .toList();
        return CardState.of(card, some, random.nextBoolean());
    }

    /** The heights of the cards, once everything has come to rest. */
    private static List<Integer> heights(CardColumn column) {
        for (int i = 0; i < 8; i++) {
            Driver.on(() -> true); // what was put off until later may put off more
        }
        return Driver.on(() -> Arrays.stream(column.getComponents())
                .filter(CardPane.class::isInstance)
                .map(Component::getHeight)
                .toList());
    }

    private static void forget(Component part) {
        part.invalidate();
        if (part instanceof Container container) {
            Arrays.stream(container.getComponents()).forEach(CardCases::forget);
        }
    }
}
