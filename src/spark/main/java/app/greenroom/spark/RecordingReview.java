package app.greenroom.spark;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reviews one recording by the program's own process, unless it is known. That process watches over the one that measures, sets a
 * recording aside that breaks it down, and ends with whoever started it: nothing is left on a computer whose executor was killed.
 */
final class RecordingReview implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;
    private static final String MAIN = "app.greenroom.cli.batch.ReviewOne";

    /** Java's part of it, in MB: it only waits for another. */
    private static final int HEAP = 64;

    private final Program program;
    private final String language;
    private final KeptRows kept;
    private final SerializableConfiguration hadoop;

    RecordingReview(Program program, String language, KeptRows kept, SerializableConfiguration hadoop) {
        this.program = program;
        this.language = language;
        this.kept = kept;
        this.hadoop = hadoop;
    }

    /**
     * Of a row with hash and address.
     *
     * @throws IOException where no process can be started or it ends without a row; Spark tries again, elsewhere if it can
     */
    @Override
    public Row call(Row recording) throws IOException, InterruptedException {
        String sha256 = recording.getString(0);
        if (sha256.equals(Hashing.UNREAD)) {
            return KeptRows.row(sha256, inFolder(Optional.empty()));
        }
        Optional<Row> known = kept.read(sha256);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] json = inFolder(Optional.of(new org.apache.hadoop.fs.Path(recording.getString(1))));
        Row row = KeptRows.row(sha256, json);
        kept.write(sha256, json);
        return row;
    }

    private byte[] inFolder(Optional<org.apache.hadoop.fs.Path> recording) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Program.place(), "greenroom"); // its owner's alone
        try {
            return review(
                    recording.isPresent()
                            ? here(recording.get(), folder).toUri().toString()
                            : "",
                    folder);
        } finally {
            erase(folder);
        }
    }

    /** The recording on this computer, by its own name, for that is named where something is wrong with it. */
    private Path here(org.apache.hadoop.fs.Path recording, Path folder) throws IOException {
        if ("file".equals(recording.toUri().getScheme())) {
            return Path.of(recording.toUri().getPath());
        }
        Path copy = folder.resolve(recording.getName());
        try (InputStream in = recording.getFileSystem(hadoop.value()).open(recording)) {
            Files.copy(in, copy);
        }
        return copy;
    }

    private byte[] review(String recording, Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve(".row");
        Path faults = folder.resolve(".faults");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Xmx" + HEAP + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        program.path().toString(),
                        MAIN))
                .redirectOutput(said.toFile())
                .redirectError(faults.toFile())
                .start();
        try (DataOutputStream to = new DataOutputStream(process.getOutputStream())) {
            to.writeUTF(recording);
            to.writeUTF(language);
            to.flush();
            int status = process.waitFor(); // an interrupt, by which Spark ends a task, ends this
            if (status != 0) {
                throw new IOException("the process that reviews ended with status " + status + ": "
                        + Files.readString(faults, StandardCharsets.ISO_8859_1)
                                .lines()
                                .findFirst()
                                .orElse(""));
            }
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllBytes(said);
    }

    private static void erase(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
