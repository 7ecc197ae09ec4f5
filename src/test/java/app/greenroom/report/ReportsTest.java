package app.greenroom.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {

    @ParameterizedTest
    @CsvSource({
        "report.html, HTML",
        "REPORT.HTM, HTML",
        "a/b.c/report.json, JSON",
        "report.v2.pdf, PDF",
        "notes.TXT, TEXT",
    })
    void theNameSaysTheForm(Path path, ReportFormat format) throws ReportException {
        assertThat(Reports.format(path)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "report.docx", "report.", "folder.html/report", "/", ""})
    void anUnknownEndingIsRefusedWithTheOnesThatWork(Path path) {
        assertThatThrownBy(() -> Reports.format(path))
                .isInstanceOf(ReportException.class)
                .hasMessage("The report's name “" + path
                        + "” does not say what to write: end it in .html, .pdf, .json, .csv or .txt.");
    }

    @Test
    void eachFormIsWrittenAsItself(@TempDir Path folder) throws Exception {
        for (String name : new String[] {"r.html", "r.json", "r.pdf", "r.txt"}) {
            Reports.write(ExampleRuns.notReady(), folder.resolve(name), Language.english());
        }
        assertThat(folder.resolve("r.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(folder.resolve("r.json")).content().startsWith("{\n  \"schema\": \"greenroom.report/1\"");
        assertThat(new String(Files.readAllBytes(folder.resolve("r.pdf")), 0, 5, US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(folder.resolve("r.txt")).content().startsWith("✗ NOT READY");
    }
}
