package app.greenroom.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.report.ExampleRuns;
import app.greenroom.report.text.TextReport;
import app.greenroom.report.text.TextStyle;
import app.greenroom.text.Language;
import app.greenroom.ui.look.Texts;
import java.awt.KeyboardFocusManager;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class PreparedReportTest {
    @Test
    void holdsTheSameReportAsPagesAndInWords() {
        PreparedReport laid = PreparedReport.of(ExampleRuns.remembered(), Language.english());
        try (var pages = laid.pages()) {
            assertThat(laid.aspects()).hasSize(pages.count()).isNotEmpty();
        }
        assertThat(laid.text())
                .isEqualTo(TextReport.render(ExampleRuns.remembered(), TextStyle.plain(), Language.english()))
                .contains("Accepted by you on 20 November 2026");
    }

    @Test
    void theWordsCanBeReadAndCopiedButNotChangedAndTabLeavesThem() throws Exception {
        AtomicReference<TextView> made = new AtomicReference<>();
        SwingUtilities.invokeAndWait(() -> {
            TextView view = new TextView(Texts.of(Language.english()));
            view.show(TextReport.render(ExampleRuns.notReady(), TextStyle.plain(), Language.english()));
            made.set(view);
        });
        TextView view = Objects.requireNonNull(made.get());
        assertThat(view.getText())
                .isEqualTo(TextReport.render(ExampleRuns.notReady(), TextStyle.plain(), Language.english()));
        assertThat(view.isEditable()).isFalse();
        assertThat(view.isFocusable()).isTrue();
        assertThat(view.getCaretPosition()).isZero();
        assertThat(view.getAccessibleContext().getAccessibleName()).isEqualTo("The report in words");
        assertThat(view.areFocusTraversalKeysSet(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS))
                .isFalse();
    }
}
