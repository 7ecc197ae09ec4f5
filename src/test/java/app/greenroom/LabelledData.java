package app.greenroom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The labelled pictures and recordings, which lie beside the project and never in it. */
public final class LabelledData {
    private LabelledData() {}

    /** A folder of the labelled data; without it the test is skipped and says so. */
    public static Path folder(String name) {
        Path data = Path.of(System.getProperty("greenroom.data", "../shared/data"));
        Path folder = data.resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                "SKIPPED: the labelled data is not at " + data + "; set -Dgreenroom.data to its folder");
        return folder;
    }

    /** The labels in a folder. */
    public static JsonArray labels(Path folder) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("labels.json")))
                .getAsJsonArray();
    }
}
