import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Completes the bill of materials that CycloneDX made of the build's libraries by what is in the package besides: each native part
 * and each model with its SHA-256, read from the packed jar itself, and the Java that comes with it.
 */
final class Sbom {
    private Sbom() {}

    public static void main(String[] arguments) throws Exception {
        JsonObject bom =
                JsonParser.parseString(Files.readString(Path.of(arguments[1]))).getAsJsonObject();
        JsonArray components = bom.getAsJsonArray("components");
        List<JsonElement> fromHere = new ArrayList<>();
        try (ZipFile jar = new ZipFile(arguments[0])) {
            for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
                String name = entry.getName();
                boolean part = name.matches(".*\\.(so(\\.[0-9.]+)?|dll|dylib|jnilib)");
                if (part || name.matches(".*\\.(tflite|data|ttf)")) {
                    fromHere.add(file(name, hash(jar, entry)));
                }
            }
        }
        if (fromHere.isEmpty()) {
            throw new IllegalStateException(arguments[0] + " holds neither native parts nor models");
        }
        fromHere.forEach(components::add);
        JsonObject java = new JsonObject();
        java.addProperty("type", "platform");
        java.addProperty("name", System.getProperty("java.vm.name"));
        java.addProperty("version", System.getProperty("java.runtime.version"));
        java.addProperty("publisher", System.getProperty("java.vendor"));
        java.add("licenses", licence("GPL-2.0-only WITH Classpath-exception-2.0"));
        components.add(java);
        Files.writeString(
                Path.of(arguments[2]),
                new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(bom));
    }

    private static JsonObject file(String name, String sum) {
        JsonObject hash = new JsonObject();
        hash.addProperty("alg", "SHA-256");
        hash.addProperty("content", sum);
        JsonArray hashes = new JsonArray();
        hashes.add(hash);
        JsonObject component = new JsonObject();
        component.addProperty("type", "file");
        component.addProperty("name", name);
        component.add("hashes", hashes);
        return component;
    }

    private static JsonArray licence(String expression) {
        JsonObject licence = new JsonObject();
        licence.addProperty("expression", expression);
        JsonArray all = new JsonArray();
        all.add(licence);
        return all;
    }

    private static String hash(ZipFile jar, ZipEntry entry) throws IOException, NoSuchAlgorithmException {
        try (InputStream in = jar.getInputStream(entry)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }
}
