package app.greenroom.report.text;

import app.greenroom.model.Area;
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
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.List;
import java.util.stream.Stream;

/** A run for the terminal: the verdict first, then what to fix, then every area. */
public final class TextReport {
    private static final int LEAST_AREA_COLUMN = 15;
    private static final int LEAST_GRADE_COLUMN = 17;

    private final CheckRun run;
    private final TextStyle style;
    private final Language language;
    private final TextLines out;
    private final int areaColumn;
    private final int gradeColumn;

    private TextReport(CheckRun run, TextStyle style, Language language) {
        this.run = run;
        this.style = style;
        this.language = language;
        this.out = new TextLines(style.width());
        this.areaColumn = column(LEAST_AREA_COLUMN, Stream.of(Area.values()).map(Area::title));
        this.gradeColumn = column(LEAST_GRADE_COLUMN, Stream.of(Grade.values()).map(Grade::text));
    }

    /** A column for the longest of some words. */
    private int column(int least, Stream<Text> words) {
        return words.mapToInt(text -> Columns.of(language.say(text)) + 2).reduce(least, Math::max);
    }

    /** The whole report, lines ended by {@code \n}. */
    public static String render(CheckRun run, TextStyle style, Language language) {
        TextReport report = new TextReport(run, style, language);
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
    public static String brief(CheckRun run, TextStyle style, Language language) {
        TextReport report = new TextReport(run, style, language);
        report.verdict();
        AreaSummary.of(run).stream()
                .filter(area -> area.lead().isPresent())
                .forEach(area -> report.out.add(
                        report.areaLine(area) + Columns.padded(area.grade().word(language), report.gradeColumn),
                        area.sentence(language)));
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
        String word = grade.symbol() + " "
                + language.say(Text.of(
                        switch (status) {
                            case READY -> "READY";
                            case NOT_READY -> "NOT READY";
                            case COULD_NOT_CHECK -> "COULD NOT CHECK";
                        }));
        out.add(paint(word, grade, true) + "  ", Wording.headline(run, language));
    }

    private void subject() {
        Text when = Text.of("When");
        int column = column(0, Stream.concat(run.subject().stream().map(CheckRun.Subject::role), Stream.of(when)));
        for (CheckRun.Subject subject : run.subject()) {
            out.add(Columns.padded(language.say(subject.role()), column), language.say(subject.name()));
        }
        out.add(Columns.padded(language.say(when), column), Wording.date(run.at(), language));
    }

    private void remedies() {
        List<Remedy> first = Remedy.first(run);
        if (first.isEmpty()) {
            return;
        }
        out.blank();
        out.add(
                "",
                language.say(Text.of(
                        "{0, plural, one {Fix this first} other {Fix these first}}", Argument.count(first.size()))));
        for (int i = 0; i < first.size(); i++) {
            out.add(
                    "  " + language.number(i + 1, 0) + ". ",
                    language.say(first.get(i).fix().text()));
        }
    }

    private void changes() {
        run.changes().ifPresent(changes -> {
            out.blank();
            out.add("", Wording.since(changes, run.at(), language));
            Wording.changed(changes, language).forEach(sentence -> out.add("  – ", sentence));
        });
    }

    private void area(AreaSummary area) {
        out.blank();
        String score = area.score().isPresent() ? "  " + score(area.score().getAsInt()) : "";
        out.line(areaLine(area) + paint(area.grade().word(language), area.grade(), false) + score);
        if (area.findings().isEmpty()) {
            out.add("  ", area.sentence(language));
        }
        for (int i = 0; i < area.findings().size(); i++) {
            Finding finding = area.findings().get(i);
            Grade grade = Grade.of(finding);
            out.add(
                    i == 0 ? "  " : "  " + paint(grade.symbol(), grade, false) + " ",
                    Wording.sentence(finding, language));
            details(finding, i == 0 ? "  " : "    ");
        }
    }

    /** What is drawn elsewhere, in words. */
    private void network() {
        run.network().ifPresent(story -> {
            out.blank();
            out.line(language.say(Text.of("The way to {0}", Argument.of(story.platform()))));
            story.quality().ifPresent(quality -> out.add("  ", language.say(quality)));
            for (NetworkStory.Part part : story.path()) {
                Grade grade = PathSketch.grade(part.state());
                out.add("  " + paint(grade.symbol(), grade, false) + " ", NetworkWording.part(part, language));
            }
            if (story.trips().size() > 1) {
                out.add("  ", NetworkWording.trips(story.trips(), language));
            }
            story.days().ifPresent(days -> out.add("  ", language.say(days.sentence())));
        });
    }

    private void details(Finding finding, String indent) {
        Wording.obstacle(finding, language).ifPresent(reason -> out.add(indent, reason));
        Wording.accepted(finding, language).ifPresent(accepted -> out.add(indent, accepted));
        finding.evidence().forEach(evidence -> out.add(indent, numbers(evidence)));
        Wording.trackRecord(finding).ifPresent(record -> out.add(indent, language.say(record.text())));
        Wording.fix(finding, language).ifPresent(fix -> out.add(indent + TextLines.arrow(language), fix));
    }

    private String numbers(Evidence evidence) {
        Argument label = Argument.of(evidence.label());
        Argument value = Argument.of(Numbers.valueOf(evidence));
        List<Text> ranges = Numbers.rangesOf(evidence);
        return language.say(
                switch (ranges.size()) {
                    case 0 -> Text.of("{0}: {1}", label, value);
                    case 1 -> Text.of("{0}: {1} ({2})", label, value, Argument.of(ranges.get(0)));
                    default ->
                        Text.of(
                                "{0}: {1} ({2}; {3})",
                                label, value, Argument.of(ranges.get(0)), Argument.of(ranges.get(1)));
                });
    }

    private String score(int score) {
        return language.say(Text.of("{0}/100", Argument.count(score)));
    }

    private String areaLine(AreaSummary area) {
        Grade grade = area.grade();
        return paint(grade.symbol(), grade, false) + " "
                + Columns.padded(language.say(area.area().title()), areaColumn);
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
}
