package app.greenroom.faultline;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.memory.Memory;
import app.greenroom.memory.RunHistory;
import app.greenroom.memory.RunMemory;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.CheckResult;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that has ended is in the history, or its user is told why it is not; the run itself is shown all the same. */
class NoLostRunTest {
    /** What is wrong with the place where a history is kept. */
    enum Place {
        NEW {
            @Override
            void prepare(Path folder) {}
        },
        DAMAGED {
            @Override
            void prepare(Path folder) throws IOException {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve(RunHistory.FILE_NAME), "no history, but a letter".repeat(100));
            }
        },
        EMPTY {
            @Override
            void prepare(Path folder) throws IOException {
                Files.createDirectories(folder);
                Files.createFile(folder.resolve(RunHistory.FILE_NAME));
            }
        },
        FOLDER_FOR_A_FILE {
            @Override
            void prepare(Path folder) throws IOException {
                Files.createDirectories(folder.resolve(RunHistory.FILE_NAME).resolve("letters"));
            }
        },
        FILE_FOR_A_FOLDER {
            @Override
            void prepare(Path folder) throws IOException {
                Files.writeString(folder, "a letter");
            }
        };

        abstract void prepare(Path folder) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsKeptOrItIsToldWhyNot(Place place, @TempDir Path home) throws Exception {
        CheckResult result = new Trial(Schedule.of(List.of(), List.of())).check();
        Path folder = home.resolve("greenroom");
        place.prepare(folder);
        List<Text> told = new ArrayList<>();
        RunMemory memory =
                new RunMemory(Optional.of(new Memory(folder, home.resolve("settings"))), Clock.systemUTC(), told::add);
        memory.load();
        CheckRun shown = memory.recall(result.run(), result.keep());
        assertThat(shown.readiness()).isEqualTo(result.run().readiness());
        if (told.isEmpty() || place == Place.DAMAGED) {
            assertThat(new RunHistory(folder).runs("network", Instant.EPOCH))
                    .extracting(run -> run.at().toInstant())
                    .containsExactly(result.run().at().toInstant());
        }
        assertThat(told.isEmpty()).isEqualTo(place == Place.NEW || place == Place.EMPTY);
    }
}
