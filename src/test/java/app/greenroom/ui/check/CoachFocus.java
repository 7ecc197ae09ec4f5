package app.greenroom.ui.check;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.report.ExampleRuns;
import app.greenroom.text.Language;
import app.greenroom.ui.Driver;
import app.greenroom.ui.coach.CoachPane;
import app.greenroom.ui.coach.Saying;
import app.greenroom.ui.look.Texts;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JFrame;

/** Where the focus is while the coach's buttons come and go. Needs a display. */
final class CoachFocus {
    private CoachFocus() {}

    static void kept() throws Exception {
        Finding wrong = ExampleRuns.notReady().findings().stream()
                .filter(finding -> finding.outcome() instanceof Outcome.Missed)
                .findFirst()
                .orElseThrow();
        CoachPane pane = Driver.on(() -> new CoachPane(Texts.of(Language.english()), new Around()));
        JFrame frame = Driver.on(() -> {
            JFrame made = new JFrame();
            made.getContentPane().setLayout(new BoxLayout(made.getContentPane(), BoxLayout.Y_AXIS));
            made.add(pane);
            JButton next = new JButton("after");
            next.setName("after");
            made.add(next);
            made.setSize(700, 400);
            made.setVisible(true);
            return made;
        });
        Driver driver = new Driver(Files.createTempDirectory("focus"));
        say(pane, new Saying.Act(wrong, wrong, false, 2));
        Component later = driver.await("coach.later");
        Driver.on(later::requestFocusInWindow);
        driver.until("the button has it", () -> focused("coach.later"));
        say(pane, new Saying.Mended(wrong, wrong, 1));
        driver.until("the sheet has it", () -> focused("coach"));
        say(pane, new Saying.Act(wrong, wrong, false, 1));
        driver.until("the same button has it", () -> focused("coach.later"));
        say(pane, new Saying.Act(wrong, wrong, true, 0));
        say(pane, new Saying.Mended(wrong, wrong, 0));
        driver.until("the sheet has it again", () -> focused("coach"));
        Driver.on(() -> {
            pane.setVisible(false);
            return true;
        });
        driver.until("what comes next has it", () -> focused("after"));
        Driver.on(() -> {
            frame.dispose();
            return true;
        });
    }

    private static void say(CoachPane pane, Saying saying) {
        Driver.on((Callable<Boolean>) () -> {
            pane.say(saying);
            return true;
        });
    }

    private static boolean focused(String name) {
        return Driver.on(() -> {
            Component owner =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            return owner != null && name.equals(owner.getName());
        });
    }

    /** A sheet on nothing. */
    static final class Around implements CoachPane.Surroundings {
        @Override
        public Optional<BufferedImage> snapshot(int width) {
            return Optional.empty();
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void why(Finding finding) {}

        @Override
        public void later() {}

        @Override
        public void news(String sentence) {}
    }
}
