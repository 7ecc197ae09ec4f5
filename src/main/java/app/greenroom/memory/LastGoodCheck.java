package app.greenroom.memory;

import app.greenroom.model.UsedDevice;
import app.greenroom.model.run.GoodCheck;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last check that ended well, in one small file. Used by several threads. */
public final class LastGoodCheck {
    /** The file's name in the data folder. */
    public static final String FILE_NAME = "last-good.json";

    private final JsonFile file;

    /** The last good check in this folder, which need not exist yet. */
    public LastGoodCheck(Path folder) {
        file = new JsonFile(folder.resolve(FILE_NAME));
    }

    /** Where it lies. */
    public Path file() {
        return file.path();
    }

    /** The check; empty where there was none yet, or it cannot be understood. */
    public synchronized Remembered<Optional<GoodCheck>> load() {
        try {
            return new Remembered<>(file.read().map(LastGoodCheck::check), Optional.empty());
        } catch (JsonFile.Damaged | IllegalArgumentException e) {
            return new Remembered<>(
                    Optional.empty(),
                    Optional.of(FileTrouble.damaged(
                            "The last good check", file.path(), "the next good one takes its place.")));
        } catch (IOException e) {
            return new Remembered<>(
                    Optional.empty(),
                    Optional.of(FileTrouble.of("The last good check could not be read", file.path(), e)));
        }
    }

    /**
     * Keeps a check in place of the one before.
     *
     * @return why it could not be kept, in one plain sentence with the fix; then the one before is there still. Empty when
     *     it was kept
     */
    public synchronized Optional<String> keep(GoodCheck check) {
        try {
            file.write(json(check), false);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(FileTrouble.of("This check could not be kept", file.path(), e));
        }
    }

    boolean erase() throws IOException {
        return file.delete();
    }

    private static JsonObject json(GoodCheck check) {
        JsonObject json = new JsonObject();
        json.addProperty("at", DateTimeFormatter.ISO_ZONED_DATE_TIME.format(check.at()));
        json.addProperty("platform", check.platform());
        JsonArray devices = new JsonArray();
        check.devices().forEach(device -> devices.add(KeptJson.of(device)));
        json.add("devices", devices);
        json.add("numbers", KeptJson.of(check.numbers()));
        return json;
    }

    private static GoodCheck check(JsonObject json) {
        List<UsedDevice> devices = new ArrayList<>();
        for (JsonElement device : KeptJson.array(json.get("devices"))) {
            devices.add(KeptJson.device(device));
        }
        return new GoodCheck(
                KeptJson.moment(json, "at"),
                KeptJson.text(json, "platform"),
                devices,
                KeptJson.numbers(json.get("numbers")));
    }
}
