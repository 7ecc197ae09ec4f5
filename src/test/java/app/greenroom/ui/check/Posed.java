package app.greenroom.ui.check;

import app.greenroom.model.GuideStep;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.check.GuidedCheck;
import app.greenroom.session.check.SeatSession;
import app.greenroom.session.device.Devices;
import app.greenroom.session.line.LineTake;
import app.greenroom.session.line.MeasuredLine;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.SeeYourself;
import app.greenroom.session.picture.Preview;
import app.greenroom.ui.SampleLook;
import app.greenroom.ui.check.seat.SeatDialog;
import app.greenroom.ui.coach.CoachPane;
import app.greenroom.ui.coach.Saying;
import app.greenroom.ui.live.Choice;
import app.greenroom.ui.look.Texts;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
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

    /** A picture of a sample, and what is seen in it. */
    public static void picture(CheckScreen screen, SampleLook sample) {
        PreviewPane pane = screen.preview();
        pane.trouble(null, null);
        Preview preview = new Preview(pane);
        pane.connect(preview);
        preview.accept(sample.frame());
        pane.look(sample.look());
        within(screen, DeviceBar.class)
                .offer(
                        List.of(new Devices.Device("Integrated Camera: Integrated C", List.of())),
                        List.of(new Devices.Device("Built-in Audio Analog Stereo", List.of())),
                        new Choice(Optional.empty(), Optional.empty()));
        screen.live();
    }

    /** What the coach says. */
    public static void says(CheckScreen screen, Saying saying) {
        CoachPane coach = within(screen, CoachPane.class);
        coach.say(saying);
        coach.setVisible(true);
        screen.preview().revalidate();
    }

    /** All marks, in the coach's place. */
    public static void marks(CheckScreen screen, boolean shown) {
        within(screen, CoachPane.class).setVisible(!shown);
        screen.preview().marks(shown);
        screen.preview().revalidate();
    }

    /** What opens beside the screen: the numbers behind each dot that has any, and the step by two seats. */
    public static List<Window> dialogs(CheckScreen screen, CheckRun run, Texts texts) {
        Window owner = SwingUtilities.getWindowAncestor(screen);
        SeatSession seats = new SeatSession(new Recorder(), System::nanoTime);
        List<Window> all = new ArrayList<>();
        for (Card card : List.of(Card.HEIGHT, Card.SOUND)) {
            Window details = new DetailsDialog(
                    owner,
                    CardState.of(
                            card,
                            run.findings().stream()
                                    .filter(finding -> card.areas().contains(finding.area()))
                                    .toList()),
                    texts,
                    (finding, accepted) -> {},
                    area -> {},
                    seats);
            details.setName("details-" + card.key());
            all.add(details);
        }
        all.add(new SeatDialog(owner, seats, texts));
        all.forEach(one -> one.setVisible(true));
        return all;
    }

    /** A step of a check. */
    public static void asking(CheckScreen screen, GuideStep step) {
        screen.live();
        GuidePane guide = within(screen, GuidePane.class);
        guide.begin();
        guide.step(step, GuidedCheck.WHOLE);
    }

    /** Somebody looks at themselves as the line shows them. */
    public static void seeing(CheckScreen screen) {
        MeasuredLine line =
                new MeasuredLine(0.8, 0.03, 40, ZonedDateTime.parse("2026-11-28T18:00+01:00[Europe/Berlin]"));
        SeenBar bar = within(screen, SeenBar.class);
        bar.begin(line, new SeeYourself.Wishes());
        bar.made(line, new LineTake.Numbers(104, 21, 700_000, 400, 12));
        JToggleButton plain = within(bar, JToggleButton.class);
        ((AbstractButton) plain.getParent().getComponent(1)).doClick(); // the words for it are the longest
        screen.live();
    }

    /** Nobody does any more. */
    public static void seen(CheckScreen screen) {
        within(screen, SeenBar.class).end();
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
