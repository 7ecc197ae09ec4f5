package app.greenroom.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ExampleRuns;
import app.greenroom.report.ReportFormat;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final CheckRun RUN = ExampleRuns.notReady(); // 23 November 2026, 07:40

    @ParameterizedTest
    @CsvSource({
        "HTML,greenroom-2026-11-23-0740.html",
        "PDF,greenroom-2026-11-23-0740.pdf",
        "JSON,greenroom-2026-11-23-0740.json",
        "TEXT,greenroom-2026-11-23-0740.txt"
    })
    void tellWhenTheCheckRan(ReportFormat format, String name) {
        assertThat(Names.of(RUN, format)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "monday,monday.pdf",
        "monday.html,monday.html",
        "MONDAY.TXT,MONDAY.TXT",
        "monday.htm,monday.htm",
        "v1.2,v1.2.pdf",
        "ends in a dot.,ends in a dot..pdf"
    })
    void getAnEndingWhereTheySayNoForm(String typed, String whole) {
        assertThat(Names.complete(Path.of("folder", typed), ReportFormat.PDF)).isEqualTo(Path.of("folder", whole));
    }

    @ParameterizedTest
    @CsvSource({
        "monday.html,monday.json",
        "monday.pdf,monday.json",
        "monday.HTM,monday.json",
        "monday,monday.json",
        "v1.2,v1.2.json",
        ".txt,.txt.json"
    })
    void changeTheirEndingWithTheForm(String before, String after) {
        assertThat(Names.changed(before, ReportFormat.JSON)).isEqualTo(after);
    }

    @Test
    void nothingTypedStaysNothing() {
        assertThat(Names.changed(" ", ReportFormat.JSON)).isEqualTo(" ");
    }
}
