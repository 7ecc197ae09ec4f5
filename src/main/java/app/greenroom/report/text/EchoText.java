package app.greenroom.report.text;

import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.report.Grade;
import app.greenroom.report.Numbers;
import app.greenroom.report.Wording;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;

/** The echo test's finding for the terminal: what was found, what to do, and the numbers. */
public final class EchoText {
    private EchoText() {}

    /** Lines ended by {@code \n}. */
    public static String render(Finding finding, TextStyle style, Language language) {
        Grade grade = Grade.of(finding);
        TextLines out = new TextLines(style.width());
        out.add(TextReport.paint(grade.symbol(), grade, false, style) + " ", Wording.sentence(finding, language));
        Wording.fix(finding, language).ifPresent(fix -> out.add("  " + TextLines.arrow(language), fix));
        for (Evidence evidence : finding.evidence()) {
            out.add(
                    "  ",
                    language.say(Text.of(
                            "{0}: {1}", Argument.of(evidence.label()), Argument.of(Numbers.valueOf(evidence)))));
        }
        return PlainLetters.fit(out.toString(), style.charset());
    }
}
