package app.greenroom.report.text;

import app.greenroom.text.Language;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.report.Grade;
import app.greenroom.report.Numbers;
import app.greenroom.report.Wording;

/** The echo test's finding for the terminal: what was found, what to do, and the numbers. */
public final class EchoText {
    private EchoText() {}

    /** Lines ended by {@code \n}. */
    public static String render(Finding finding, TextStyle style) {
        Grade grade = Grade.of(finding);
        TextLines out = new TextLines(style.width());
        out.add(TextReport.paint(grade.symbol(), grade, false, style) + " ", Wording.sentence(finding));
        Wording.fix(finding).ifPresent(fix -> out.add("  → ", fix.text().toString()));
        for (Evidence evidence : finding.evidence()) {
            out.add("  ", evidence.label() + ": " + Numbers.value(evidence));
        }
        return PlainLetters.fit(out.toString(), style.charset());
    }

    /** render in a language. */
    public static String render(Finding finding, TextStyle style, Language language) {
        return render(finding, style);
    }
}
