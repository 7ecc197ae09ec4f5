package app.greenroom.memory;

import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where on the screen the user has put the strip that stays beside a call, in one small file. Where it cannot be understood or written,
 * the strip comes up in its usual place, which is no harm. Used by several threads.
 */
public final class StripPlace {
    /** The file's name in the data folder. */
    public static final String FILE_NAME = "strip.json";

    private final KeptFile<Place> file;

    /**
     * A place on the screen.
     *
     * @param x pixels of the desktop from the left to the strip's left edge; negative on a screen at the left
     * @param y pixels of the desktop from the top to its upper edge
     */
    public record Place(int x, int y) {}

    /** The place in this folder, which need not exist yet. */
    public StripPlace(Path folder) {
        file = new KeptFile<>(folder.resolve(FILE_NAME), JsonForm.kept(Place.class));
    }

    /** Where it lies. */
    public Path file() {
        return file.path();
    }

    /** The place; empty where none is known. */
    public synchronized Optional<Place> load() {
        try {
            var json = file.read();
            return json.isEmpty() ? Optional.empty() : Optional.of(file.form().read(json.get()));
        } catch (JsonFault | IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Remembers it.
     *
     * @return whether it could be kept
     */
    public synchronized boolean keep(Place place) {
        try {
            file.write(place, false);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    boolean erase() throws IOException {
        return file.delete();
    }
}
