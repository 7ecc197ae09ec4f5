package app.greenroom.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockSheet;
import app.greenroom.model.mock.MockSheet.Asked;
import app.greenroom.model.mock.MockSheet.Remark;
import app.greenroom.model.mock.Question;
import app.greenroom.model.mock.QuestionKind;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.NetworkStory.Day;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.report.ExampleReview;
import app.greenroom.report.ExampleRuns;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables read back as RFC 4180 says. */
class ReviewCsvTest {
    private static final int COLUMNS = 9;

    private static List<List<String>> rows(String table) {
        assertThat(table).endsWith("\r\n");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char next = table.charAt(i);
            if (quoted) {
                if (next != '"') {
                    cell.append(next);
                } else if (i + 1 < table.length() && table.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (next == '"') {
                quoted = true;
            } else if (next == ',' || next == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (next == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (next != '\r') {
                cell.append(next);
            }
        }
        assertThat(rows).allMatch(each -> each.size() == COLUMNS);
        return rows;
    }

    private static Review mock(String question, String note) {
        Review plain = ExampleReview.of("=2+3", Optional.empty());
        MockSheet sheet = new MockSheet(
                Company.MENTOR,
                List.of(new Asked(
                        new Question(question, List.of(), QuestionKind.SCEPTIC, false, Optional.empty()),
                        question,
                        new Interval(8, 90),
                        Optional.of(new Interval(10, 88.5)),
                        Set.of())),
                List.of(
                        new Remark(12.5, Optional.of(Mark.GOOD), "", "Ruth"),
                        new Remark(14, Optional.empty(), note, "")),
                List.of(Text.written("Shorter.")),
                Optional.of(Text.written("Calm.")),
                List.of(new Days(
                        Text.written("Fewer."),
                        Text.written("Um and uh"),
                        "per minute",
                        List.of(new Day(LocalDate.of(2026, 11, 20), 7.25)),
                        OptionalDouble.of(4),
                        OptionalDouble.of(7.25),
                        false)),
                List.of(Text.written("Two so far.")));
        return new Review(
                plain.source(),
                plain.sound(),
                plain.pictures(),
                plain.answers(),
                plain.moments(),
                plain.findings(),
                plain.notes(),
                Optional.of(sheet));
    }

    /** What a mentor writes is no cell of its own, whichever line break it holds. */
    @ParameterizedTest
    @ValueSource(strings = {"x,=1+2,\u2028", "=1+2\u2029", "\u0085,=1+2"})
    void noNoteBecomesAFormula(String note) {
        assertThat(rows(ReviewCsv.render(mock("Why?", note), Language.english())))
                .allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.startsWith("=")));
    }

    @Test
    void everythingOfAMockInterviewIsARow() {
        List<List<String>> rows = rows(ReviewCsv.render(mock("Why us, \"now\"?", "a\nline"), Language.english()));
        assertThat(rows.get(0))
                .containsExactly("row", "number", "id", "start", "end", "value", "unit", "outcome", "text");
        assertThat(rows)
                .contains(
                        row("review", "", "2026-11-23T07:40Z", "0", "180", "", "", "", "'=2+3"),
                        row("answer", "1", "", "10", "88.5", "", "", "", "Why <medicine> & \"why\" now?"),
                        row("measurement", "1", "speech.words.rate", "", "", "142", "per minute", "", ""),
                        row("measurement", "1", "pauses.filled", "14", "14.5", "", "", "", ""),
                        row("finding", "2", "answer-length", "", "", "", "", "missed", "Speech: Very short."),
                        row("fix", "2", "answer-length", "", "", "", "", "", "Add one example."),
                        row("evidence", "2", "answer.length", "", "", "14", "s", "", "Length"),
                        row("moment", "", "long-pause", "18.5", "20", "", "", "", "long pause"),
                        row("picture", "", "", "40", "80", "", "", "missed", "A window behind you."),
                        row("measurement", "", "speech.level", "", "", "-24", "dBov", "", ""),
                        row("asked", "1", "sceptic", "8", "90", "", "", "", "Why us, \"now\"?"),
                        row("mark", "", "good", "12.5", "12.5", "", "", "", "good (Ruth)"),
                        row("remark", "", "", "14", "14", "", "", "", "“a line”"),
                        row("point", "", "", "", "", "", "", "", "Shorter."),
                        row("well", "", "", "", "", "", "", "", "Calm."),
                        row("earlier", "", "2026-11-20", "", "", "7.25", "per minute", "", "Um and uh"),
                        row("now", "", "", "", "", "4", "per minute", "", "Um and uh"),
                        row("practised", "", "", "", "", "", "", "", "Two so far."));
    }

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void noSpreadsheetTakesWhatSomebodyWroteForAFormula() {
        for (String bad : List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1")) {
            List<List<String>> rows = rows(ReviewCsv.render(mock(bad, "x"), Language.english()));
            assertThat(rows.stream().filter(each -> each.get(0).equals("asked")).map(each -> each.get(8)))
                    .allMatch(cell -> cell.startsWith("'"));
        }
    }

    @Test
    void aRunHasItsVerdictItsFindingsAndWhatWasMeasured() {
        List<List<String>> rows = rows(CsvReport.render(ExampleRuns.notReady(), Language.english()));
        assertThat(rows).extracting(each -> each.get(0)).contains("verdict", "subject", "finding", "fix", "evidence");
        assertThat(rows.stream().filter(each -> each.get(0).equals("finding")))
                .hasSameSizeAs(ExampleRuns.notReady().findings())
                .allMatch(each -> !each.get(2).isEmpty()
                        && !each.get(7).isEmpty()
                        && !each.get(8).isEmpty());
    }
}
