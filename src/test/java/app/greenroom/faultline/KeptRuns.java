package app.greenroom.faultline;

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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Remembers a run in a home of its own, and looks that it is there afterwards, or that it was told why it is not. */
final class KeptRuns {
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

        /** Whether its user is told something. */
        boolean told() {
            return this != NEW && this != EMPTY;
        }

        /** Whether a run can be kept there. */
        boolean keeps() {
            return this != FOLDER_FOR_A_FILE && this != FILE_FOR_A_FOLDER;
        }
    }

    private KeptRuns() {}

    /**
     * Remembers a run as a check does at its end.
     *
     * @param wrong is told what should not have happened
     */
    static void keep(CheckResult result, Place place, Clock clock, Consumer<String> wrong) throws Exception {
        Path home = Files.createTempDirectory("kept");
        try {
            Path folder = home.resolve("greenroom");
            place.prepare(folder);
            List<Text> told = new ArrayList<>();
            RunMemory memory =
                    new RunMemory(Optional.of(new Memory(folder, home.resolve("settings"))), clock, told::add);
            memory.load();
            CheckRun shown = memory.recall(result.run(), result.keep());
            if (!shown.readiness().equals(result.run().readiness())) {
                wrong.accept("remembered, it is " + shown.readiness());
            }
            if (result.keep().isEmpty()) {
                return; // nothing was measured
            }
            if (told.isEmpty() == place.told()) {
                wrong.accept("with a history that is " + place + " its user was told " + told);
            }
            if (place.keeps()) {
                List<Instant> kept = new RunHistory(folder)
                        .runs(result.keep().get().kind(), Instant.EPOCH).stream()
                                .map(run -> run.at().toInstant())
                                .toList();
                if (!kept.equals(List.of(
                        result.run().at().toInstant().truncatedTo(ChronoUnit.MILLIS)))) { // as finely as it is kept
                    wrong.accept("the run is lost: kept are " + kept);
                }
            }
        } finally {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
