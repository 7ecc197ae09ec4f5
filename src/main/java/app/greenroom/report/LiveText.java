package app.greenroom.report;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.Locale;

/** Findings for the terminal as they come and go. */
public final class LiveText {
    private static final String INDENT = " ".repeat(9);

    private LiveText() {}

    /**
     * One finding, with its fix where it has one; lines ended by {@code \n}.
     *
     * @param time seconds since the watch began
     * @param mended whether it was worse before
     */
    public static String render(double time, Finding finding, boolean mended, TextStyle style) {
        Grade grade = Grade.of(finding);
        TextLines out = new TextLines(style.width());
        long seconds = (long) time;
        String clock = String.format(Locale.ROOT, "%3d:%02d  ", seconds / 60, seconds % 60);
        String word = mended && finding.outcome() instanceof Outcome.Met ? "Mended: " : "";
        out.add(clock + TextReport.paint(grade.symbol(), grade, false, style) + " ", word + Wording.sentence(finding));
        Wording.obstacle(finding).ifPresent(reason -> out.add(INDENT, reason));
        Wording.fix(finding).ifPresent(fix -> out.add(INDENT + "→ ", fix.text()));
        return PlainLetters.fit(out.toString(), style.charset());
    }
}
