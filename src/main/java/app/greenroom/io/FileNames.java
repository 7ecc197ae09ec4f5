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

    private FileNames() {}

    /**
     * The file of this name, as the program was given it by its user or its system.
     *
     * @throws InvalidPathException when it is none
     */
    public static Path given(String name) {
        boolean spelled = name.chars().allMatch(letter -> letter < ASCII && letter != '?');
        if (spelled || System.getProperty("sun.jnu.encoding", "UTF-8").equals("UTF-8")) {
            return Path.of(name);
        }
        return bytes(name).map(FileNames::of).orElseGet(() -> Path.of(name));
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

    /** Whether whoever is given the name as text, as libraries outside of Java are, finds the file. */
    static boolean isSpelled(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
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
            String here = Path.of("").toAbsolutePath().toUri().getRawPath();
            escaped.insert(0, here.endsWith("/") ? here : here + "/");
        }
        return Path.of(URI.create("file://" + escaped));
    }
}
