package app.greenroom.ui.check;

import app.greenroom.model.GuideStep;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.check.GuidedCheck;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Container;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows states of the check's screen that take a camera and a while to come by. On the Swing thread. */
public final class Posed {
    private Posed() {}

    /** The cards of a run, as they would stand beside the picture. */
    public static void cards(CheckScreen screen, CheckRun run) {
        within(screen, CardColumn.class)
                .show(Arrays.stream(Card.values())
                        .map(card -> CardState.of(
                                card,
                                run.findings().stream()
                                        .filter(finding -> card.areas().contains(finding.area()))
                                        .toList()))
                        .toList());
        screen.live();
    }

    /** A step of a check. */
    public static void asking(CheckScreen screen, GuideStep step) {
        screen.live();
        GuidePane guide = within(screen, GuidePane.class);
        guide.begin();
        guide.step(step, GuidedCheck.WHOLE);
    }

    /** No check runs. */
    public static void idle(CheckScreen screen) {
        within(screen, GuidePane.class).idle(false);
    }

    /** The verdict on a run. */
    public static void verdict(CheckScreen screen, CheckRun run) {
        within(screen, VerdictPane.class).show(run, Optional.empty(), false);
        ((CardLayout) screen.getLayout()).show(screen, "verdict");
    }

    private static <C extends Component> C within(Container in, Class<C> type) {
        @Nullable C found = search(in, type);
        if (found == null) {
            throw new AssertionError("no " + type.getSimpleName());
        }
        return found;
    }

    private static <C extends Component> @Nullable C search(Container in, Class<C> type) {
        for (Component part : in.getComponents()) {
            @Nullable
            C found = type.isInstance(part) ? type.cast(part) : part instanceof Container c ? search(c, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
