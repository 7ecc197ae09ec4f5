import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** {@code Trim JAR TO linux|macos|windows x86_64|arm64}: the jar as a package of one system holds it. */
final class Trim {
    /**
     * What generates bindings, the styles of a typeface of which reports are set in two, and the tables by which a PDF of others names
     * Chinese, Japanese and Korean letters: ours carries its fonts, and names letters by their place in them ({@code Identity-H}).
     */
    private static final Pattern UNUSED =
            Pattern.compile("org/bytedeco/javacpp/tools/(Generator|Parser)(\\$.*)?\\.class"
                    + "|org/apache/fontbox/cmap/(?!Identity-)[^.]+"
                    + "|com/formdev/flatlaf/fonts/roboto/Roboto-(Light|Medium|.*Italic).*\\.ttf");

    /** A library of which little is used, and which asks for none of its classes by a name that it puts together. */
    private static final Pattern LARGE = Pattern.compile("org[/.]apache[/.]commons[/.]math3[/.][\\w/.$]+");

    private Trim() {}

    public static void main(String[] arguments) throws Exception {
        trim(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], arguments[3]);
    }

    /** Copies the jar without what its system has no use for; refuses one whose native parts are not those that were looked at. */
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
            Set<String> wanted = named(from);
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                Native part = Native.of(entry.getName());
                if (part != null && !part.runsOn(os, arch)
                        || UNUSED.matcher(entry.getName()).matches()
                        || isLarge(entry) && !wanted.contains(entry.getName())) {
                    continue;
                }
                byte[] bytes = bytes(from, entry);
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

    /**
     * Those classes of the large library that the program names, and those that they name in turn. Any word in any file counts,
     * be it a class's constant, a descriptor or a text, so that rather too many are kept.
     */
    private static Set<String> named(ZipFile jar) throws IOException {
        Set<String> found = new HashSet<>();
        Deque<ZipEntry> toRead = new ArrayDeque<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
            if (!isLarge(entry) && Native.of(entry.getName()) == null) {
                toRead.add(entry);
            }
        }
        while (!toRead.isEmpty()) {
            String text = new String(bytes(jar, toRead.remove()), StandardCharsets.ISO_8859_1);
            Matcher names = LARGE.matcher(text);
            while (names.find()) {
                ZipEntry entry = jar.getEntry(names.group().replace('.', '/') + ".class");
                if (entry != null && found.add(entry.getName())) {
                    toRead.add(entry);
                }
            }
        }
        return found;
    }

    private static boolean isLarge(ZipEntry entry) {
        return entry.getName().endsWith(".class")
                && LARGE.matcher(entry.getName()).lookingAt();
    }

    private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
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
