package app.greenroom.report.text;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.Wording;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.time.format.DateTimeFormatter;

/** A run as a {@link CsvTable}: its verdict, what was checked, each finding with its fix and its evidence, and all that was measured. */
public final class CsvReport {
    private CsvReport() {}

    /** The whole table. */
    public static String render(CheckRun run, Language language) {
        CsvTable table = new CsvTable();
        table.row("verdict")
                .id(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(run.at()))
                .text(Wording.headline(run, language));
        run.subject()
                .forEach(each ->
                        table.row("subject").id(language.say(each.role())).text(language.say(each.name())));
        run.findings().forEach(finding -> add(table, finding, language));
        run.measurements().forEach(each -> table.measured("measurement", 0, each, ""));
        return table.table();
    }

    static void add(CsvTable table, Finding finding, Language language) {
        add(table, 0, finding, language);
    }

    static void add(CsvTable table, int number, Finding finding, Language language) {
        table.row("finding")
                .number(number)
                .id(finding.check())
                .outcome(Outcome.id(finding.outcome()))
                .text(language.say(Text.of(
                        "{0}: {1}", Argument.of(finding.area().title()), Argument.of(Wording.reasonOf(finding)))));
        Wording.offered(finding)
                .ifPresent(fix ->
                        table.row("fix").number(number).id(finding.check()).text(language.say(fix.text())));
        finding.evidence()
                .forEach(each -> table.measured("evidence", number, each.measurement(), language.say(each.label())));
    }
}
