package app.greenroom.report.text;

import app.greenroom.text.Language;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Readiness;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.NetworkStory;
import app.greenroom.report.AreaSummary;
import app.greenroom.report.Grade;
import app.greenroom.report.NetworkWording;
import app.greenroom.report.Numbers;
import app.greenroom.report.Remedy;
import app.greenroom.report.Wording;
import app.greenroom.report.draw.PathSketch;
import java.util.List;
import java.util.Locale;

/** A run for the terminal: the verdict first, then what to fix, then every area. */
public final class TextReport {
    private static final int AREA_COLUMN = 15;
    private static final int GRADE_COLUMN = 17;

    private final CheckRun run;
    private final TextStyle style;
    private final TextLines out;

    private TextReport(CheckRun run, TextStyle style) {
        this.run = run;
        this.style = style;
        this.out = new TextLines(style.width());
    }

    /** The whole report, lines ended by {@code \n}. */
    public static String render(CheckRun run, TextStyle style) {
        TextReport report = new TextReport(run, style);
        report.verdict();
        report.out.blank();
        report.subject();
        report.remedies();
        report.changes();
        AreaSummary.of(run).forEach(report::area);
        report.network();
        return report.finished();
    }

    /** The short form: the verdict, one line an area, and what to fix first. */
    public static String brief(CheckRun run, TextStyle style) {
        TextReport report = new TextReport(run, style);
        report.verdict();
        AreaSummary.of(run).stream()
                .filter(area -> area.lead().isPresent())
                .forEach(area -> report.out.add(
                        report.areaLine(area) + padded(area.grade().word(), GRADE_COLUMN), area.sentence()));
        report.remedies();
        report.changes();
        return report.finished();
    }

    private String finished() {
        return PlainLetters.fit(out.toString(), style.charset());
    }

    private void verdict() {
        Readiness.Status status = run.readiness().status();
        Grade grade = Grade.of(status);
        String word = grade.symbol() + " " + status.title().toString().toUpperCase(Locale.ENGLISH);
        out.add(paint(word, grade, true) + "  ", Wording.headline(run));
    }

    private void subject() {
        int column = run.subject().stream()
                .mapToInt(subject -> Wording.clean(subject.role().toString()).length())
                .max()
                .orElse(0);
        column = Math.max(column, "When".length()) + 2;
        for (CheckRun.Subject subject : run.subject()) {
            out.add(padded(Wording.clean(subject.role().toString()), column), subject.name().toString());
        }
        out.add(padded("When", column), Wording.date(run.at()));
    }

    private void remedies() {
        List<Remedy> first = Remedy.first(run);
        if (first.isEmpty()) {
            return;
        }
        out.blank();
        out.add("", first.size() == 1 ? "Fix this first" : "Fix these first");
        for (int i = 0; i < first.size(); i++) {
            out.add("  " + (i + 1) + ". ", first.get(i).fix().text().toString());
        }
    }

    private void changes() {
        run.changes().ifPresent(changes -> {
            out.blank();
            out.add("", Wording.since(changes, run.at()));
            Wording.changed(changes).forEach(sentence -> out.add("  – ", sentence));
        });
    }

    private void area(AreaSummary area) {
        out.blank();
        String score = area.score().isPresent() ? "  " + area.score().getAsInt() + "/100" : "";
        out.line(areaLine(area) + paint(area.grade().word(), area.grade(), false) + score);
        if (area.findings().isEmpty()) {
            out.add("  ", area.sentence());
        }
        for (int i = 0; i < area.findings().size(); i++) {
            Finding finding = area.findings().get(i);
            Grade grade = Grade.of(finding);
            out.add(i == 0 ? "  " : "  " + paint(grade.symbol(), grade, false) + " ", Wording.sentence(finding));
            details(finding, i == 0 ? "  " : "    ");
        }
    }

    /** What is drawn elsewhere, in words. */
    private void network() {
        run.network().ifPresent(story -> {
            out.blank();
            out.line("The way to " + Wording.clean(story.platform().toString()));
            story.quality().ifPresent(quality -> out.add("  ", quality.toString()));
            for (NetworkStory.Part part : story.path()) {
                Grade grade = PathSketch.grade(part.state());
                String measured = part.label().isEmpty() ? "" : ": " + part.label();
                out.add(
                        "  " + paint(grade.symbol(), grade, false) + " ",
                        part.from() + " to " + part.to() + measured + " (" + PathSketch.word(part.state()) + ")");
            }
            if (story.trips().size() > 1) {
                out.add("  ", NetworkWording.trips(story.trips()));
            }
            story.days().ifPresent(days -> out.add("  ", days.sentence().toString()));
        });
    }

    private void details(Finding finding, String indent) {
        Wording.obstacle(finding).ifPresent(reason -> out.add(indent, reason));
        Wording.accepted(finding).ifPresent(accepted -> out.add(indent, accepted));
        finding.evidence().forEach(evidence -> out.add(indent, numbers(evidence)));
        Wording.fix(finding).ifPresent(fix -> out.add(indent + "→ ", fix.text().toString()));
    }

    private static String numbers(Evidence evidence) {
        List<String> ranges = Numbers.ranges(evidence);
        String beside = ranges.isEmpty() ? "" : " (" + String.join("; ", ranges) + ")";
        return evidence.label() + ": " + Numbers.value(evidence) + beside;
    }

    private String areaLine(AreaSummary area) {
        Grade grade = area.grade();
        return paint(grade.symbol(), grade, false) + " " + padded(area.area().title().toString(), AREA_COLUMN);
    }

    private String paint(String text, Grade grade, boolean bold) {
        return paint(text, grade, bold, style);
    }

    static String paint(String text, Grade grade, boolean bold, TextStyle style) {
        if (!style.color()) {
            return text;
        }
        String code =
                switch (grade) {
                    case OK -> "32";
                    case BETTER -> "33";
                    case NOT_READY -> "31";
                    case UNKNOWN -> "36";
                    case NOT_ASKED, ACCEPTED -> "2";
                };
        return "\u001b[" + (bold ? "1;" : "") + code + "m" + text + "\u001b[0m";
    }

    private static String padded(String text, int column) {
        return text + " ".repeat(Math.max(1, column - text.length()));
    }

    /** render in a language. */
    public static String render(CheckRun run, TextStyle style, Language language) {
        return render(run, style);
    }

    /** brief in a language. */
    public static String brief(CheckRun run, TextStyle style, Language language) {
        return brief(run, style);
    }
}
