package app.greenroom.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one language says for the English patterns. A file of UTF-8, {@code xx.txt} beside this class: a line with the English
 * pattern, then a line with {@code "= "} and its translation. Lines that begin with # are comments, empty lines are free;
 * {@code \n} stands for a line break and {@code \\} for one backslash.
 */
final class Catalogue {
    private final Map<String, String> translations;

    private Catalogue(Map<String, String> translations) {
        this.translations = Collections.unmodifiableMap(translations);
    }

    /** Whether there is a catalogue of a language, such as "de". */
    static boolean exists(String language) {
        return Catalogue.class.getResource(language + ".txt") != null;
    }

    /** The catalogue of a language; empty when there is none. */
    static Optional<Catalogue> of(String language) {
        try (InputStream in = Catalogue.class.getResourceAsStream(language + ".txt")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(read(language + ".txt", new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param file named where something is wrong
     * @throws IllegalArgumentException when a pattern is there twice, has no translation, or a translation has no pattern
     */
    static Catalogue read(String file, Reader reader) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        BufferedReader lines = new BufferedReader(reader);
        String english = "";
        int number = 0;
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String place = file + ", line " + number + ": ";
            if (line.startsWith("= ")) {
                if (english.isEmpty()) {
                    throw new IllegalArgumentException(place + "a translation of nothing");
                } else if (all.put(english, unescaped(line.substring(2), place)) != null) {
                    throw new IllegalArgumentException(place + "twice in the catalogue: " + english);
                }
                english = "";
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (!english.isEmpty()) {
                    throw new IllegalArgumentException(place + "no translation before it of: " + english);
                }
                english = unescaped(line, place);
            }
        }
        if (!english.isEmpty()) {
            throw new IllegalArgumentException(file + ": no translation of: " + english);
        }
        return new Catalogue(all);
    }

    private static String unescaped(String line, String place) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter != '\\') {
                out.append(letter);
                continue;
            }
            char next = ++i < line.length() ? line.charAt(i) : ' ';
            if (next != 'n' && next != '\\') {
                throw new IllegalArgumentException(place + "after a backslash stands n or another backslash");
            }
            out.append(next == 'n' ? '\n' : '\\');
        }
        return out.toString();
    }

    /** A line as it stands in the file. */
    static String escaped(String pattern) {
        return pattern.replace("\\", "\\\\").replace("\n", "\\n");
    }

    Optional<String> translation(String english) {
        return Optional.ofNullable(translations.get(english));
    }

    /** All of it, in the order of the file. */
    Map<String, String> all() {
        return translations;
    }
}
