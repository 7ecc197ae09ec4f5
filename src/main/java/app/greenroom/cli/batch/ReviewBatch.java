package app.greenroom.cli.batch;

import app.greenroom.io.AtomicFile;
import app.greenroom.io.FileNames;
import app.greenroom.io.JsonFault;
import app.greenroom.io.Parallel;
import app.greenroom.io.SeparateProcess;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reviews all recordings of a folder, so many at a time, each in a process of its own. A recording is known by the SHA-256 of
 * its bytes. What is known of it is kept at once, in a folder beside the table, so that a run that was ended goes on
 * without doing anything twice; one that broke its process down is set aside there like the others, with the cause.
 */
public final class ReviewBatch {
    private static final String ROWS = ".rows";
    private static final String ROW = ".json";
    private static final int LONGEST_ROW = 1_000_000;
    private static final String UNREAD = "unread"; // in place of a hash

    private final Path folder;
    private final Path table;
    private final Path rows;
    private final Starter starter;
    private final Language language;
    private final Consumer<Text> tell;

    /** Starts a {@link ReviewWorker}. */
    @FunctionalInterface
    public interface Starter {
        /**
         * Starts it.
         *
         * @throws IOException when the system starts none
         */
        SeparateProcess start() throws IOException;
    }

    /**
     * Nothing is reviewed yet.
     *
     * @param folder the recordings, in folders within it too
     * @param table where the table is written
     * @param tell is told of each recording that is done
     */
    public ReviewBatch(Path folder, Path table, Starter starter, Language language, Consumer<Text> tell) {
        this.folder = folder;
        this.table = table;
        this.starter = starter;
        this.language = language;
        this.tell = tell;
        rows = FileNames.beside(table, "", ROWS);
    }

    /** Where it is kept what is known of each recording. */
    public Path rows() {
        return rows;
    }

    /** Whether an earlier run left something to go on with. */
    public boolean begun() {
        return Files.isDirectory(rows);
    }

    /**
     * Reviews what is not known yet, and writes the table.
     *
     * @param workers how many at a time, at least 1
     * @return how many recordings could not be reviewed whole
     * @throws IOException when the folder cannot be read, or the table or a row not be written
     */
    public int run(int workers) throws IOException, InterruptedException {
        List<Path> files = files();
        Files.createDirectories(rows);
        Map<String, BatchRow> known = new ConcurrentHashMap<>();
        Map<String, String> hashes = Collections.synchronizedMap(new TreeMap<>());
        Queue<Path> waiting = new ConcurrentLinkedQueue<>(files);
        AtomicInteger done = new AtomicInteger();
        List<Parallel.Work> works = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            works.add(() -> {
                for (Path file = waiting.poll(); file != null; file = waiting.poll()) {
                    String name = FileNames.within(folder, file);
                    hashes.put(name, one(file, known));
                    tell.accept(Text.of(
                            "Reviewed {0} of {1}: {2}",
                            Argument.number(done.incrementAndGet(), 0),
                            Argument.number(files.size(), 0),
                            Argument.name(name)));
                }
            });
        }
        try {
            Parallel.all("batch", works);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
        AtomicFile.chosen(table).write(BatchRow.table(hashes, known));
        return (int) hashes.values().stream()
                .map(known::get)
                .filter(row -> row == null || row.status() != BatchRow.Status.REVIEWED)
                .count();
    }

    /** Reviews one, unless the same bytes are known or being reviewed, and gives its hash. */
    private String one(Path file, Map<String, BatchRow> known) throws IOException, InterruptedException {
        String hash;
        try {
            hash = hash(file);
        } catch (IOException e) {
            String none = UNREAD + known.size() + file.getFileName();
            known.put(none, unreadable(language));
            return none;
        }
        BatchRow claimed = BatchRow.none(BatchRow.Status.BROKEN, "");
        if (known.putIfAbsent(hash, claimed) == null) {
            AtomicFile kept = AtomicFile.chosen(rows.resolve(hash + ROW));
            Optional<BatchRow> earlier = read(kept);
            BatchRow row = earlier.isPresent() ? earlier.get() : review(file, starter, language);
            if (earlier.isEmpty()) {
                kept.write(row.json());
            }
            known.put(hash, row);
        }
        return hash;
    }

    /** What is known of a recording that cannot be opened. */
    static BatchRow unreadable(Language language) {
        return BatchRow.none(
                BatchRow.Status.UNREADABLE, language.say(Text.of("The system refuses to open this recording.")));
    }

    private static Optional<BatchRow> read(AtomicFile kept) throws IOException {
        Optional<byte[]> bytes = kept.read(LONGEST_ROW);
        try {
            return bytes.isPresent() ? Optional.of(BatchRow.read(bytes.get())) : Optional.empty();
        } catch (JsonFault e) {
            return Optional.empty(); // damaged: the recording is reviewed again
        }
    }

    /**
     * Reviews one.
     *
     * @throws IOException when the system starts no process
     */
    static BatchRow review(Path file, Starter starter, Language language) throws IOException, InterruptedException {
        try (SeparateProcess worker = starter.start()) {
            try {
                worker.to().writeUTF(file.toUri().toString());
                worker.to().writeUTF(language.locale().toLanguageTag());
                worker.to().flush();
                while (true) {
                    int said = worker.next(DataInputStream::readUnsignedByte);
                    if (said == ReviewWorker.ROW) {
                        return BatchRow.read(worker.next(ReviewBatch::bytes));
                    } else if (said != ReviewWorker.FURTHER) {
                        throw new IOException("no such word: " + said);
                    } else if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                }
            } catch (IOException | JsonFault e) {
                return BatchRow.none(BatchRow.Status.BROKEN, language.say(cause(worker)));
            }
        }
    }

    private static byte[] bytes(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > LONGEST_ROW) {
            throw new IOException("a row of " + length + " bytes");
        }
        byte[] row = new byte[length];
        from.readFully(row);
        return row;
    }

    private static Text cause(SeparateProcess worker) {
        Optional<Integer> status = worker.status();
        return worker.end() != SeparateProcess.End.BROKEN
                ? Text.of("Reviewing it came to a standstill.")
                : Text.of(
                        "The process that reviewed it broke down (status {0}).",
                        Argument.name(status.map(String::valueOf).orElse("?")));
    }

    private List<Path> files() throws IOException {
        Path own = table.toAbsolutePath().normalize();
        Path kept = rows.toAbsolutePath().normalize();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .filter(file -> {
                        Path place = file.toAbsolutePath().normalize();
                        return !place.equals(own) && !place.startsWith(kept);
                    })
                    .sorted()
                    .toList();
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream all = new DigestInputStream(in, sha)) {
                all.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
