import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** {@code Trim JAR TO linux|macos|windows x86_64|arm64}: the jar as a package of one system holds it. */
final class Trim {
    private Trim() {}

    public static void main(String[] arguments) throws Exception {
        trim(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], arguments[3]);
    }

    /** Copies the jar without the native parts of other systems; refuses one whose parts are not those that were looked at. */
    private static void trim(Path jar, Path to, String os, String arch) throws Exception {
        Map<String, String> known = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/installer/natives.sha256"))) {
            known.put(line.substring(66), line.substring(0, 64));
        }
        List<String> strange = new ArrayList<>();
        int kept = 0;
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream into = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            into.setLevel(Deflater.BEST_COMPRESSION);
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                Native part = Native.of(entry.getName());
                if (part != null && !part.runsOn(os, arch)) {
                    continue;
                }
                byte[] bytes;
                try (InputStream in = from.getInputStream(entry)) {
                    bytes = in.readAllBytes();
                }
                if (part != null) {
                    kept++;
                    String sum = HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                    if (!sum.equals(known.get(entry.getName()))) {
                        strange.add(sum + "  " + entry.getName());
                    }
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                into.putNextEntry(copy);
                into.write(bytes);
                into.closeEntry();
            }
        }
        if (!strange.isEmpty()) {
            throw new IllegalStateException(
                    "Native parts that src/installer/natives.sha256 does not know. See where they come"
                            + " from, and add what is right:\n" + String.join("\n", strange));
        }
        if (kept == 0) {
            throw new IllegalStateException("The jar holds no native part for " + os + " on " + arch);
        }
    }

    /** A native part by its name: the ending tells the system, a folder or the name the processor; null for what is none. */
    private record Native(String os, String arch) {
        static Native of(String name) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            String os = file.endsWith(".dll")
                    ? "windows"
                    : file.endsWith(".dylib") || file.endsWith(".jnilib")
                            ? "macos"
                            : file.endsWith(".so") || file.matches(".*\\.so\\.[0-9.]+") ? "linux" : null;
            if (os == null) {
                return null;
            }
            String low = name.toLowerCase(Locale.ROOT);
            boolean arm = low.contains("aarch64") || low.contains("arm64");
            boolean intel = low.contains("x86_64") || low.contains("x86-64") || low.contains("amd64");
            return new Native(os, arm ? "arm64" : intel ? "x86_64" : "");
        }

        boolean runsOn(String system, String processor) {
            return os.equals(system) && (arch.isEmpty() || arch.equals(processor));
        }
    }
}
