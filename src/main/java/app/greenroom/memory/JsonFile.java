package app.greenroom.memory;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A small JSON file that is read whole and replaced whole: at any moment it holds either what was there before or what is
 * there now. What cannot be understood is never overwritten without a copy beside it.
 */
final class JsonFile {
    private static final int MOST_BYTES = 1_000_000;
    private static final String ASIDE = ".damaged";
    private static final String UNFINISHED = ".new";

    private final Path file;

    JsonFile(Path file) {
        this.file = file;
    }

    /** The file is there and is not what it should be. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(Throwable cause) {
            super(cause);
        }

        Damaged(String what) {
            super(what);
        }
    }

    Path path() {
        return file;
    }

    /**
     * What it holds; empty where there is none.
     *
     * @throws Damaged when it holds anything but a JSON object, or is too large to be ours
     * @throws IOException when it cannot be read
     */
    Optional<JsonObject> read() throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (bytes.length > MOST_BYTES) {
            throw new Damaged("larger than " + MOST_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(JsonParser.parseString(text).getAsJsonObject());
        } catch (IOException | JsonParseException | IllegalStateException | StackOverflowError e) {
            throw new Damaged(e);
        }
    }

    /**
     * Replaces it.
     *
     * @param keepOld whether a copy of what is there now is kept beside it
     * @throws IOException when that cannot be done; what was there before is there still
     */
    void write(JsonObject json, boolean keepOld) throws IOException {
        Path folder = PrivateFolder.of(file);
        if (keepOld && Files.exists(file)) {
            Files.copy(file, aside(), StandardCopyOption.REPLACE_EXISTING);
        }
        Path next = Files.createTempFile(folder, file.getFileName().toString(), UNFINISHED);
        try {
            String text = new GsonBuilder()
                            .setPrettyPrinting()
                            .disableHtmlEscaping()
                            .create()
                            .toJson(json) + "\n";
            try (FileChannel out = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            move(next);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private void move(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes it, the copy beside it and what a write that was cut short left, and says whether there was any of it. */
    boolean delete() throws IOException {
        boolean was = Files.deleteIfExists(file);
        was = Files.deleteIfExists(aside()) || was;
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return was;
        }
        String name = file.getFileName().toString();
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, path -> {
            String other = path.getFileName().toString();
            return other.startsWith(name) && other.endsWith(UNFINISHED);
        })) {
            for (Path each : unfinished) {
                was = Files.deleteIfExists(each) || was;
            }
        }
        return was;
    }

    private Path aside() {
        return file.resolveSibling(file.getFileName() + ASIDE);
    }
}
