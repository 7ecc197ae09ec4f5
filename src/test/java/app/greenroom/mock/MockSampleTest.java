package app.greenroom.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample that lies in the project is the one that its sources write. */
class MockSampleTest {
    private static final Path SAMPLE = Path.of("samples", MockSample.ID);

    @TempDir
    Path folder;

    @Test
    void theSampleIsWhatItsSourcesWrite() throws Exception {
        MockSample.write(folder);
        Path made = folder.resolve(MockSample.ID);
        List<String> names = names(made);
        assertThat(names)
                .contains("deck.txt", "events.jsonl", "session.json", "review.html", "review.json", "review.txt");
        assertThat(names(SAMPLE)).isEqualTo(names);
        for (String name : names) {
            assertThat(Files.readString(SAMPLE.resolve(name)).replace("\r\n", "\n"))
                    .as(name)
                    .isEqualTo(Files.readString(made.resolve(name)).replace("\r\n", "\n"));
        }
        assertThat(SavedSession.open(SAMPLE).whole()).isTrue();
    }

    private static List<String> names(Path of) throws Exception {
        try (Stream<Path> files = Files.walk(of)) {
            return files.filter(Files::isRegularFile)
                    .map(each -> of.relativize(each).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
