package app.greenroom.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parser that outsiders feed takes all that a fuzzer has found so far, and some damage to it. */
@Timeout(60)
class CorporaTest {
    private static final int DAMAGES = 20;

    static List<String> targets() throws IOException {
        return FuzzRun.targets();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatWasFoundOnceIsTaken(String target) throws Exception {
        List<Path> corpus;
        try (Stream<Path> files = Files.list(FuzzRun.corpus(target))) {
            corpus = files.sorted().toList();
        }
        assertThat(corpus).isNotEmpty();
        FuzzRun.give(target, new byte[0]);
        for (Path file : corpus) {
            byte[] whole = Files.readAllBytes(file);
            FuzzRun.give(target, whole);
            for (int i = 0; i < DAMAGES; i++) {
                byte[] damaged = Mutation.of(whole, new Random(31L * i + whole.length));
                try {
                    FuzzRun.give(target, damaged);
                } catch (AssertionError e) {
                    throw new AssertionError(file + ", damage " + i, e);
                }
            }
        }
    }
}
