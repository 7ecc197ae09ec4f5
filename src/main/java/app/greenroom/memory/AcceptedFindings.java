package app.greenroom.memory;

import app.greenroom.model.Acceptance;
import app.greenroom.model.UsedDevice;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user has accepted, in one small file: at most one acceptance for a check with a device. Used by several
 * threads.
 */
public final class AcceptedFindings {
    /** The file's name in the data folder. */
    public static final String FILE_NAME = "accepted.json";

    private final JsonFile file;

    /** The accepted findings in this folder, which need not exist yet. */
    public AcceptedFindings(Path folder) {
        file = new JsonFile(folder.resolve(FILE_NAME));
    }

    /** Where they lie. */
    public Path file() {
        return file.path();
    }

    /** All of them, the oldest first; what cannot be understood is left out, so that it counts as not accepted. */
    public synchronized Remembered<List<Acceptance>> all() {
        List<Acceptance> all = new ArrayList<>();
        try {
            Optional<JsonObject> json = file.read();
            int odd = json.isPresent() ? read(json.get(), all) : 0;
            return new Remembered<>(List.copyOf(all), odd == 0 ? Optional.empty() : Optional.of(damaged()));
        } catch (JsonFile.Damaged e) {
            return new Remembered<>(List.of(), Optional.of(damaged()));
        } catch (IOException e) {
            return new Remembered<>(
                    List.of(), Optional.of(FileTrouble.of("What you accepted could not be read", file.path(), e)));
        }
    }

    /**
     * Remembers that this is accepted, in place of an earlier acceptance of the same check with the same device.
     *
     * @return why it could not be kept, in one plain sentence with the fix; empty when it was kept
     */
    public synchronized Optional<String> accept(Acceptance acceptance) {
        return change(all -> {
            all.removeIf(one -> one.concerns(acceptance.check(), acceptance.device()));
            all.add(acceptance);
        });
    }

    /**
     * Forgets what was accepted of a check with a device; harmless where there is nothing.
     *
     * @return why it could not be undone, in one plain sentence with the fix; empty when it was undone
     */
    public synchronized Optional<String> undo(String check, Optional<UsedDevice> device) {
        return change(all -> all.removeIf(one -> one.concerns(check, device)));
    }

    boolean erase() throws IOException {
        return file.delete();
    }

    private interface Edit {
        void on(List<Acceptance> all);
    }

    private Optional<String> change(Edit edit) {
        Remembered<List<Acceptance>> before = all();
        List<Acceptance> all = new ArrayList<>(before.value());
        edit.on(all);
        if (all.equals(before.value())) {
            return Optional.empty();
        }
        try {
            file.write(json(all), before.trouble().isPresent());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(FileTrouble.of("What you accept could not be kept", file.path(), e));
        }
    }

    private String damaged() {
        return FileTrouble.damaged(
                "What you accepted", file.path(), "what is lost counts as not accepted; accept it again.");
    }

    private static JsonObject json(List<Acceptance> all) {
        JsonArray array = new JsonArray();
        for (Acceptance one : all) {
            JsonObject json = new JsonObject();
            json.addProperty("check", one.check());
            one.device().ifPresent(device -> json.add("device", KeptJson.of(device)));
            json.addProperty("at", DateTimeFormatter.ISO_ZONED_DATE_TIME.format(one.at()));
            json.addProperty("sentence", one.sentence());
            json.addProperty("cause", one.cause());
            json.add("numbers", KeptJson.of(one.numbers()));
            array.add(json);
        }
        JsonObject json = new JsonObject();
        json.add("accepted", array);
        return json;
    }

    /** Adds what it understands and gives the number of entries that it does not. */
    private static int read(JsonObject json, List<Acceptance> all) {
        int odd = 0;
        try {
            for (JsonElement element : KeptJson.array(json.get("accepted"))) {
                try {
                    all.add(acceptance(KeptJson.object(element)));
                } catch (IllegalArgumentException e) {
                    odd++;
                }
            }
        } catch (IllegalArgumentException e) {
            odd++;
        }
        return odd;
    }

    private static Acceptance acceptance(JsonObject json) {
        return new Acceptance(
                KeptJson.text(json, "check"),
                json.has("device") ? Optional.of(KeptJson.device(json.get("device"))) : Optional.empty(),
                KeptJson.moment(json, "at"),
                KeptJson.text(json, "sentence"),
                KeptJson.text(json, "cause"),
                KeptJson.numbers(json.get("numbers")));
    }
}
