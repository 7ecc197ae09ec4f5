package app.greenroom.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Names of files with letters that the locale cannot spell. A scheduler starts programs under {@code LANG=C}, where Java reads
 * each byte above 127 of an argument, a variable or the home as “unknown” and refuses the name. Linux finds a file by its bytes,
 * whatever they spell: they are read again from {@code /proc/self}, and a name is made of them.
 */
public final class FileNames {
    private static final int ASCII = 128;
    private static final char UNKNOWN = '\uFFFD';

    /** Where Linux shows the folder that this process works in; these letters every locale spells. */
    private static final String HERE = "/proc/self/cwd";

    private static final String WORKING_FOLDER = "user.dir";

    private FileNames() {}

    /**
     * The file of this name, as the program was given it by its user or its system.
     *
     * @throws InvalidPathException when it is none
     */
    public static Path given(String name) {
        if (spellsAll()) {
            return Path.of(name);
        } else if (isSpelled(name)) {
            Path file = Path.of(name);
            return file.isAbsolute() || isSpelled(file.toAbsolutePath().toString()) ? file : here().resolve(file);
        }
        return bytes(name).map(FileNames::of).orElseGet(() -> Path.of(name));
    }

    /**
     * Lets Java find the folder that this process works in where the locale cannot spell it; else parts of Java's own fail, such as
     * what tells how busy this computer is. To be called before anything else.
     */
    public static void settle() {
        if (!spellsAll() && !isSpelled(System.getProperty(WORKING_FOLDER, "")) && Files.isDirectory(Path.of(HERE))) {
            System.setProperty(WORKING_FOLDER, HERE);
        }
    }

    /** What a Java that is started from here must be told, because it would not find its working folder either. */
    static List<String> forAnotherJava() {
        return HERE.equals(System.getProperty(WORKING_FOLDER))
                ? List.of("-D" + WORKING_FOLDER + "=" + HERE)
                : List.of();
    }

    /**
     * A file in the same folder, whose name has some letters more.
     *
     * @param before goes before the name, of plain letters
     * @param after goes behind it, of plain letters
     */
    public static Path beside(Path file, String before, String after) {
        String name = String.valueOf(file.getFileName());
        if (name.indexOf(UNKNOWN) < 0) {
            return file.resolveSibling(before + name + after);
        }
        String escaped = file.toUri().getRawPath();
        String plain = escaped.endsWith("/") ? escaped.substring(0, escaped.length() - 1) : escaped;
        int last = plain.lastIndexOf('/') + 1;
        return Path.of(URI.create("file://" + plain.substring(0, last) + before + plain.substring(last) + after));
    }

    /** How the name of a file reads to people, whatever the locale spells. */
    public static String text(Path file) {
        String name = file.toString();
        if (name.indexOf(UNKNOWN) < 0 || !file.isAbsolute()) {
            return name;
        }
        String escaped = file.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            boolean hex = escaped.charAt(i) == '%';
            bytes.write(hex ? Integer.parseInt(escaped, i + 1, i + 3, 16) : escaped.charAt(i));
            i += hex ? 2 : 0;
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** How the name of a file reads in a folder that it lies in, however deep. */
    public static String within(Path folder, Path file) {
        String name = folder.relativize(file).toString();
        if (name.indexOf(UNKNOWN) < 0) {
            return name;
        }
        String outer = text(folder.toAbsolutePath());
        String whole = text(file.toAbsolutePath());
        return whole.startsWith(outer + "/") ? whole.substring(outer.length() + 1) : name;
    }

    /** Whether whoever is given the name as text, as libraries outside of Java are, finds the file. */
    static boolean isSpelled(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean spellsAll() {
        return System.getProperty("sun.jnu.encoding", "UTF-8").equals("UTF-8");
    }

    private static boolean isSpelled(String name) {
        return name.chars().allMatch(letter -> letter < ASCII && letter != '?');
    }

    private static Path here() {
        try {
            return Path.of(HERE).toRealPath();
        } catch (IOException e) {
            return Path.of("").toAbsolutePath(); // not a Linux
        }
    }

    /** The bytes of a name: of what this process was told that reads like it, or else of its letters. */
    private static Optional<byte[]> bytes(String name) {
        for (String told : List.of("/proc/self/cmdline", "/proc/self/environ")) {
            try {
                byte[] all = Files.readAllBytes(Path.of(told));
                for (int at = 0; at < all.length; at++) {
                    // A word of its own, or the value of an option or a variable.
                    boolean begins = at == 0 || all[at - 1] == 0 || all[at - 1] == '=';
                    if (begins && reads(all, at, name)) {
                        return Optional.of(Arrays.copyOfRange(all, at, at + name.length()));
                    }
                }
            } catch (IOException e) {
                break; // not a Linux: then its letters are all that is known
            }
        }
        return name.indexOf('?') < 0 && name.indexOf(UNKNOWN) < 0
                ? Optional.of(name.getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Whether the word that begins there reads like a name in which the locale left letters unknown, each byte one. */
    private static boolean reads(byte[] all, int from, String name) {
        int end = from + name.length();
        if (end > all.length || (end < all.length && all[end] != 0)) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            int there = all[from + i] & 0xFF;
            boolean same = there < ASCII ? letter == there : letter == '?' || letter == UNKNOWN;
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static Path of(byte[] name) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : name) {
            escaped.append(each == '/' ? "/" : String.format("%%%02X", each & 0xFF));
        }
        if (name[0] != '/') {
            String here = here().toUri().getRawPath();
            escaped.insert(0, here.endsWith("/") ? here : here + "/");
        }
        return Path.of(URI.create("file://" + escaped));
    }
}
