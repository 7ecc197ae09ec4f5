package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.FileKinds;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of files names the kinds that all sentences name, and tests that exist. */
class FilesPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| `([^`]+)`, “([^”]+)” \\|$");

    @Test
    void everyKindHasATestThatExists() throws Exception {
        List<MatchResult> rows = ROW.matcher(Files.readString(SitePages.FOLDER.resolve("files.md")))
                .results()
                .toList();
        assertThat(rows).hasSizeGreaterThan(60);
        for (MatchResult row : rows) {
            Class<?> test = Class.forName("app.greenroom." + row.group(3));
            assertThat(Arrays.stream(test.getDeclaredMethods()).map(Method::getName))
                    .as(row.group(1))
                    .contains(row.group(4));
        }
    }

    @Test
    void thePagesNameTheKindsThatSentencesName() throws IOException {
        for (Path page : List.of(
                Path.of("README.md"), SitePages.FOLDER.resolve("files.md"), SitePages.FOLDER.resolve("commands.md"))) {
            assertThat(Files.readString(page).replaceAll("\\s+", " "))
                    .as(page.toString())
                    .contains(FileKinds.PICTURES, FileKinds.RECORDINGS);
        }
    }
}
