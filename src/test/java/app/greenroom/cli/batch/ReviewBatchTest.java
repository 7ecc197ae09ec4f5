package app.greenroom.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.io.SeparateJava;
import app.greenroom.io.SeparateProcess;
import app.greenroom.text.Language;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole folders, with what is poisoned in them, and runs that are killed. */
@Tag("slow")
@Timeout(180)
class ReviewBatchTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    private final Path folder;
    private final List<SeparateProcess> started = Collections.synchronizedList(new ArrayList<>());

    ReviewBatchTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eachRecordingHasItsRowAndNothingIsDoneTwice() throws Exception {
        byte[] talk = Files.readAllBytes(Path.of("samples/good-room/sound.wav"));
        Files.write(folder.resolve("talk.wav"), talk);
        Files.createDirectories(folder.resolve("more"));
        Files.write(folder.resolve("more/same-talk.wav"), talk);
        Files.writeString(folder.resolve("=letter.mp4"), "Dear Sir, this is no film");

        assertThat(batch(ReviewWorker.class).run(2)).isEqualTo(1);

        assertThat(started).as("the same bytes are reviewed once").hasSize(2);
        Map<String, String[]> rows = table();
        assertThat(rows).containsOnlyKeys("file", "more/same-talk.wav", "talk.wav", "'=letter.mp4");
        assertThat(row(rows, "talk.wav")[1]).hasSize(64).isEqualTo(row(rows, "more/same-talk.wav")[1]);
        assertThat(row(rows, "talk.wav")[2]).isEqualTo("reviewed");
        assertThat(Double.parseDouble(row(rows, "talk.wav")[4])).isEqualTo(talkSeconds(talk));
        assertThat(row(rows, "talk.wav")[5]).isEqualTo("1");
        List<String> names = Arrays.asList(row(rows, "file"));
        double level = Double.parseDouble(row(rows, "talk.wav")[names.indexOf("speech.level")]);
        assertThat(level).isBetween(-40.0, -10.0);
        assertThat(row(rows, "'=letter.mp4")[2]).isEqualTo("unreadable");
        assertThat(row(rows, "'=letter.mp4")[3]).contains("=letter.mp4").contains("is none");

        String before = Files.readString(folder.resolve("reviews.csv"));
        assertThat(batch(ReviewWorker.class).begun()).isTrue();
        assertThat(batch(ReviewWorker.class).run(2)).isEqualTo(1);
        assertThat(started).as("all was known").hasSize(2);
        assertThat(folder.resolve("reviews.csv")).hasContent(before);
    }

    @Test
    void oneThatKillsItsProcessIsSetAsideAndTheOthersGoOn() throws Exception {
        for (String name : List.of("good", "other")) {
            Files.writeString(folder.resolve(name), name);
        }
        Files.writeString(folder.resolve("poison"), "poison");

        assertThat(batch(Picky.class).run(2)).isEqualTo(1);

        Map<String, String[]> rows = table();
        assertThat(row(rows, "good")[2]).isEqualTo("reviewed");
        assertThat(row(rows, "other")[2]).isEqualTo("reviewed");
        assertThat(row(rows, "poison")[2]).isEqualTo("broken");
        assertThat(row(rows, "poison")[3]).isEqualTo("The process that reviewed it broke down (status 41).");
    }

    @Test
    void oneThatComesNoFurtherIsSetAside() throws Exception {
        Files.writeString(folder.resolve("stuck"), "stuck");

        assertThat(batch(Picky.class, Duration.ofMillis(400)).run(1)).isEqualTo(1);

        assertThat(row(table(), "stuck")[2]).isEqualTo("broken");
        assertThat(row(table(), "stuck")[3]).isEqualTo("Reviewing it came to a standstill.");
    }

    @Test
    void aRunThatWasKilledGoesOnWhereItWas() throws Exception {
        for (int i = 0; i < 4; i++) {
            Files.writeString(folder.resolve("talk" + i), "talk " + i);
        }
        Files.writeString(
                folder.resolve("waits"), "waits"); // the last by its name: the run is killed while it is reviewed
        try (SeparateProcess run =
                SeparateJava.of(System.getProperties()).orElseThrow().start(Run.class.getName(), 64, LONG)) {
            run.to().writeUTF(folder.toString());
            run.to().flush();
            for (int done = 0; done < 4; done++) {
                assertThat(run.next(ReviewBatchTest::word)).isEqualTo("done");
            }
            ProcessHandle.of(run.number()).orElseThrow().destroyForcibly();
            assertThat(run.status()).isPresent();
        }
        assertThat(folder.resolve("reviews.csv")).doesNotExist();
        try (Stream<Path> kept = Files.list(folder.resolve("reviews.csv.rows"))) {
            assertThat(kept.filter(row -> row.toString().endsWith(".json"))).hasSize(4);
        }
        Files.delete(folder.resolve("waits"));
        Files.writeString(folder.resolve("last"), "last");

        assertThat(batch(Picky.class).run(2)).isZero();

        assertThat(started).as("the four that were done are not done again").hasSize(1);
        assertThat(table()).containsOnlyKeys("file", "last", "talk0", "talk1", "talk2", "talk3");
    }

    @Test
    void aRowThatWasDamagedIsMadeAgain() throws Exception {
        Files.writeString(folder.resolve("talk"), "talk");
        assertThat(batch(Picky.class).run(1)).isZero();
        try (Stream<Path> kept = Files.list(folder.resolve("reviews.csv.rows"))) {
            Files.writeString(kept.findFirst().orElseThrow(), "{\"status\":");
        }
        assertThat(batch(Picky.class).run(1)).isZero();
        assertThat(started).hasSize(2);
        assertThat(row(table(), "talk")[2]).isEqualTo("reviewed");
    }

    @Test
    void oneForAnotherProgramIsTheRowThatABatchKeeps() throws Exception {
        Path talk = Files.copy(Path.of("samples/good-room/sound.wav"), folder.resolve("talk.wav"));
        assertThat(batch(ReviewWorker.class).run(1)).isZero();
        try (Stream<Path> kept = Files.list(folder.resolve("reviews.csv.rows"))) {
            assertThat(one(talk.toUri().toString()))
                    .isEqualTo(Files.readString(kept.findFirst().orElseThrow()));
        }
        assertThat(one("")).contains("\"status\":\"unreadable\"").contains("refuses to open");
    }

    private static String one(String recording) throws IOException {
        try (SeparateProcess one =
                SeparateJava.of(System.getProperties()).orElseThrow().start(ReviewOne.class.getName(), 64, LONG)) {
            one.to().writeUTF(recording);
            one.to().writeUTF("en");
            one.to().flush();
            String said = one.next(from -> new String(from.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(one.status()).contains(0);
            return said;
        }
    }

    private ReviewBatch batch(Class<?> worker) {
        return batch(worker, LONG);
    }

    private ReviewBatch batch(Class<?> worker, Duration patience) {
        SeparateJava java = SeparateJava.of(System.getProperties()).orElseThrow();
        return new ReviewBatch(
                folder,
                folder.resolve("reviews.csv"),
                () -> {
                    SeparateProcess process = java.start(worker.getName(), 256, patience);
                    started.add(process);
                    return process;
                },
                Language.english(),
                text -> {});
    }

    /** The table's rows by their first cell, the head under {@code file}. */
    private Map<String, String[]> table() throws IOException {
        Map<String, String[]> rows = new TreeMap<>();
        for (String line : Files.readString(folder.resolve("reviews.csv")).split("\r\n", -1)) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].replaceAll("^\"|\"$", "");
            }
            if (!line.isEmpty()) {
                rows.put(cells[0], cells);
            }
        }
        return rows;
    }

    private static String[] row(Map<String, String[]> rows, String file) {
        return Objects.requireNonNull(rows.get(file), file);
    }

    private static String word(DataInputStream from) throws IOException {
        return from.readUTF();
    }

    private static double talkSeconds(byte[] wave) {
        return BatchRow.rounded((wave.length - 44) / 2.0 / 16_000).doubleValue();
    }

    /** A worker that reviews what is good and dies of what is poison. */
    public static final class Picky {
        public static void main(String[] args) throws Exception {
            DataInputStream from = new DataInputStream(System.in);
            String file = from.readUTF();
            from.readUTF();
            if (file.endsWith("poison")) {
                Runtime.getRuntime().halt(41);
            } else if (file.endsWith("stuck") || file.endsWith("waits")) {
                from.read(); // until the starter is gone
                return;
            }
            byte[] row = new BatchRow(BatchRow.Status.REVIEWED, "", 2, 1, new TreeMap<>())
                    .json()
                    .getBytes(StandardCharsets.UTF_8);
            DataOutputStream to = new DataOutputStream(System.out);
            to.writeByte(ReviewWorker.FURTHER);
            to.writeByte(ReviewWorker.ROW);
            to.writeInt(row.length);
            to.write(row);
            to.flush();
        }
    }

    /** A run of its own, which tells of each recording that is done. */
    public static final class Run {
        public static void main(String[] args) throws Exception {
            Path folder = Path.of(new DataInputStream(System.in).readUTF());
            DataOutputStream to = new DataOutputStream(System.out);
            SeparateJava java = SeparateJava.of(System.getProperties()).orElseThrow();
            new ReviewBatch(
                            folder,
                            folder.resolve("reviews.csv"),
                            () -> java.start(Picky.class.getName(), 64, LONG),
                            Language.english(),
                            text -> done(to))
                    .run(1);
        }

        private static void done(DataOutputStream to) {
            try {
                to.writeUTF("done");
                to.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
