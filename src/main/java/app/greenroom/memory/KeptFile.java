package app.greenroom.memory;

import app.greenroom.io.AtomicFile;
import app.greenroom.io.DiskTrouble;
import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonForm;
import app.greenroom.io.StrictJson;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small JSON file that is read whole and replaced whole. What cannot be understood is never overwritten without a copy
 * beside it.
 *
 * @param <R> what is written
 */
final class KeptFile<R extends Record> {
    private static final int MOST_BYTES = 1_000_000;

    private final AtomicFile file;
    private final JsonForm<R> form;

    KeptFile(Path file, JsonForm<R> form) {
        this.file = AtomicFile.kept(file);
        this.form = form;
    }

    Path path() {
        return file.path();
    }

    JsonForm<R> form() {
        return form;
    }

    /**
     * What it holds; empty where there is none.
     *
     * @throws JsonFault when it holds anything but a JSON object, or is too large to be ours
     * @throws IOException when it cannot be read
     */
    Optional<StrictJson> read() throws IOException, JsonFault {
        Optional<byte[]> bytes = file.read(MOST_BYTES);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(StrictJson.of(bytes.get(), MOST_BYTES));
    }

    /**
     * Replaces it.
     *
     * @param keepOld whether a copy of what is there now is kept beside it
     * @throws IOException when that cannot be done; what was there before is there still
     */
    void write(R content, boolean keepOld) throws IOException {
        if (keepOld) {
            file.setAside();
        }
        file.write(form.write(content));
    }

    /**
     * Puts it out of the way, so that it is complained of once: under another name beside it, in place of an earlier one.
     *
     * @return where it lies now; empty when there is none, or it cannot be moved
     */
    Optional<Path> setAside() {
        try {
            return file.moveAside();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it holds no JSON object at all. */
    boolean isDamaged() {
        try {
            read();
            return false;
        } catch (JsonFault e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes it and all that lies beside it because of it, and says whether there was any of it. */
    boolean delete() throws IOException {
        return file.delete();
    }

    /** Why it could not be used, after the beginning of a sentence such as "The settings could not be saved". */
    Text trouble(Text what, IOException why) {
        return DiskTrouble.kept(what, path(), why);
    }

    /** That it holds what cannot be understood, and what happens meanwhile. */
    Text damaged(Text what, Text meanwhile) {
        return Text.of(
                "{0} in “{1}” cannot be understood: {2}",
                Argument.of(what), Argument.name(path().toString()), Argument.of(meanwhile));
    }
}
