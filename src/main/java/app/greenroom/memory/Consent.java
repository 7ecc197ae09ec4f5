package app.greenroom.memory;

import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonForm;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * That the user has agreed to the window's using camera and microphone, and when, in one small file. Where it cannot be understood
 * nobody has agreed, and is asked again. Used by several threads.
 */
public final class Consent {
    /** The file's name in the data folder. */
    public static final String FILE_NAME = "consent.json";

    private final KeptFile<Kept> file;

    /** How it is kept. */
    private record Kept(ZonedDateTime given) {}

    /** The consent in this folder, which need not exist yet. */
    public Consent(Path folder) {
        file = new KeptFile<>(folder.resolve(FILE_NAME), JsonForm.kept(Kept.class, KeptNumber.MOMENT));
    }

    /** Where it lies. */
    public Path file() {
        return file.path();
    }

    /** When it was given; empty where it was not. */
    public synchronized Optional<ZonedDateTime> given() {
        try {
            var json = file.read();
            return json.isEmpty()
                    ? Optional.empty()
                    : Optional.of(file.form().read(json.get()).given());
        } catch (JsonFault | IllegalArgumentException | IOException e) {
            return Optional.empty(); // to be asked once more is no harm
        }
    }

    /**
     * Remembers that it was given.
     *
     * @return why that could not be kept, in one plain sentence with the fix; empty when it was kept
     */
    public synchronized Optional<Text> give(ZonedDateTime now) {
        try {
            file.write(new Kept(now), false);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file.trouble(Text.of("What you agreed to could not be kept"), e));
        }
    }

    boolean erase() throws IOException {
        return file.delete();
    }
}
