package app.greenroom.ui.check;

import app.greenroom.model.GuideStep;
import app.greenroom.model.Outcome;
import app.greenroom.session.check.GuidedCheck;
import app.greenroom.text.Argument;
import app.greenroom.ui.look.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** Shows what a check tells on its way. Told on the check's thread. */
final class GuideWalk implements GuidedCheck.Guide {
    private final GuidePane pane;
    private final Texts texts;
    private final Supplier<List<GuideStep>> steps;
    private final Consumer<String> note;

    /**
     * @param steps those of the check that runs; asked on the Swing thread
     * @param note writes something that nobody need hear of, because they are speaking
     */
    GuideWalk(GuidePane pane, Texts texts, Supplier<List<GuideStep>> steps, Consumer<String> note) {
        this.pane = pane;
        this.texts = texts;
        this.steps = steps;
        this.note = note;
    }

    @Override
    public void began(GuideStep step) {
        SwingUtilities.invokeLater(() -> pane.step(step, steps.get()));
    }

    @Override
    public void at(GuideStep step, double share) {
        SwingUtilities.invokeLater(() -> pane.at(share));
    }

    @Override
    public void leftOut(GuideStep step, Outcome.CouldNotCheck why) {
        remark(texts.get("guide.leftout", Argument.of(why.reason())));
    }

    @Override
    public void remark(GuideStep step, GuidedCheck.Remark remark) {
        remark(texts.get("remark." + remark.name().toLowerCase(Locale.ROOT)));
    }

    private void remark(String words) {
        SwingUtilities.invokeLater(() -> {
            pane.remark(words); // which is heard with the step that follows
            note.accept(words);
        });
    }
}
