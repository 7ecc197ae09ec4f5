package app.greenroom.scene;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.capture.file.Recording;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a session folder that {@link Recording} reads, whole or not at all: everything goes into a hidden folder beside
 * it, which {@link #finish} moves into place. An older session there is replaced; any other folder, and a session folder
 * that holds something else as well, is left alone.
 *
 * <pre>{@code
 * try (SessionWriter writer = new SessionWriter(folder)) {
 *     writer.describe("A good room", made);
 *     writer.frame(frame, 0.8f);
 *     writer.finish();
 * }
 * }</pre>
 */
public final class SessionWriter implements AutoCloseable {
    private static final Set<String> PARTS = Set.of("session.json", "frames", "sound.wav", "probes.json", "truth.json");
    private static final Pattern FRAME = Pattern.compile("\\d{1,9}\\.(jpg|jpeg|png)");
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path folder;
    private final Path draft;
    private boolean finished;

    /**
     * Begins a session.
     *
     * @param folder where it goes; its parent is made if need be
     * @throws FileAlreadyExistsException when something else than a session is there; nothing has changed
     * @throws IOException when nothing can be written there
     */
    public SessionWriter(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        Path parent = this.folder.getParent();
        Path name = this.folder.getFileName();
        if (parent == null || name == null) {
            throw new IOException(folder + " cannot hold a session. Choose a folder inside it.");
        }
        refuseForeign();
        Files.createDirectories(parent);
        draft = Files.createTempDirectory(parent, "." + name + "-");
        try {
            Files.createDirectory(draft.resolve("frames"));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Says what the session is called and when it was made. */
    public void describe(String title, ZonedDateTime made) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("schema", Recording.SCHEMA);
        json.addProperty("made", made.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        json.addProperty("title", title);
        text("session.json", json);
    }

    /**
     * Adds a frame, named by its time.
     *
     * @param quality of the JPEG, 0–1
     */
    public void frame(Frame frame, float quality) throws IOException {
        String name = String.format(Locale.ROOT, "%06d.jpg", Math.round(frame.time() * 1000));
        Files.write(draft.resolve("frames").resolve(name), Images.jpeg(frame, quality));
    }

    /** Adds the sound. */
    public void sound(Sound sound) throws IOException {
        sound.write(draft.resolve("sound.wav"));
    }

    /**
     * Adds the network's answers.
     *
     * @param json what {@code probes.json} holds
     * @throws IllegalArgumentException when this is no JSON
     */
    public void probes(String json) throws IOException {
        try {
            text("probes.json", JsonParser.parseString(json));
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("the network's answers are no JSON", e);
        }
    }

    /** Adds what is known about a generated session. */
    public void truth(JsonObject truth) throws IOException {
        text("truth.json", truth);
    }

    private void text(String name, JsonElement json) throws IOException {
        Files.writeString(draft.resolve(name), GSON.toJson(json) + "\n");
    }

    /**
     * Puts the session into its place.
     *
     * @throws IOException when it cannot; what was there before is there still
     */
    public void finish() throws IOException {
        if (!Files.exists(draft.resolve("session.json"))) {
            throw new IllegalStateException("a session needs a description");
        }
        refuseForeign(); // somebody may have put something there in the meantime
        // Temporary folders are private to their owner; a session is like any other folder.
        Path ready = draft.resolveSibling(draft.getFileName() + "-new");
        Files.createDirectory(ready);
        try {
            try (Stream<Path> parts = Files.list(draft)) {
                for (Path part : parts.toList()) {
                    Files.move(part, ready.resolve(part.getFileName()));
                }
            }
            replace(ready);
        } catch (IOException e) {
            delete(ready);
            throw e;
        }
        finished = true;
        delete(draft);
    }

    private void replace(Path ready) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(ready, folder);
            return;
        }
        Path old = ready.resolveSibling(ready.getFileName() + "-old");
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(ready, folder);
        } catch (IOException e) {
            Files.move(old, folder);
            throw e;
        }
        delete(old);
    }

    private void refuseForeign() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw foreign("it is not a folder");
        }
        List<Path> entries = list(folder);
        if (entries.isEmpty()) {
            return;
        }
        if (!Files.isRegularFile(folder.resolve("session.json"))) {
            throw foreign("it is not a recorded session");
        }
        for (Path entry : entries) {
            if (!PARTS.contains(entry.getFileName().toString())) {
                throw foreign("it holds something that is no part of a session: " + entry.getFileName());
            }
        }
        Path frames = folder.resolve("frames");
        for (Path frame : Files.isDirectory(frames) ? list(frames) : List.<Path>of()) {
            if (!FRAME.matcher(frame.getFileName().toString()).matches()) {
                throw foreign("it holds something that is no part of a session: frames/" + frame.getFileName());
            }
        }
    }

    private FileAlreadyExistsException foreign(String why) {
        return new FileAlreadyExistsException(
                folder.toString(), null, why + ". It stays as it is; choose another folder.");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(tree)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    /** Ends it; an unfinished session leaves no trace. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            delete(draft);
        }
    }
}
