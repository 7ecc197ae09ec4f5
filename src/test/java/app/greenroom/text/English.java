package app.greenroom.text;

import app.greenroom.cli.CommandWords;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that the program says in English, with the places that say it: the patterns of its classes, the units, the words of
 * the window, the words in the templates of the reports, and the usage texts of the commands.
 */
public final class English {
    /** The section of a template whose words are translated. */
    private static final Pattern FRAGMENT = Pattern.compile("\\{\\{#t}}(.*?)\\{\\{/t}}", Pattern.DOTALL);

    /** Keys of the window whose values are no words but one letter of another value. */
    private static final String LETTER = ".key";

    private final Patterns patterns = Patterns.beside(Text.class);
    private final SortedMap<String, List<String>> all = new TreeMap<>();

    private English() {}

    /** All of it. */
    public static English gather() {
        English english = new English();
        english.patterns.said().forEach((pattern, places) -> places.forEach(place -> english.add(pattern, place)));
        for (Unit unit : Unit.values()) {
            english.add(unit.pattern(), "Unit." + unit);
        }
        CommandWords.all().forEach(english::add);
        files("ui", ".properties").filter(English::isWords).forEach(english::window);
        files("report", ".mustache").forEach(english::template);
        return english;
    }

    /** The patterns, each with the places that say it. */
    public SortedMap<String, List<String>> all() {
        return all;
    }

    /** What the classes say. */
    public Patterns patterns() {
        return patterns;
    }

    private void add(String pattern, String place) {
        all.computeIfAbsent(pattern, any -> new ArrayList<>()).add(place);
    }

    /** English words, no other language and no look of the window. */
    private static boolean isWords(Path file) {
        String name = file.getFileName().toString();
        return !name.matches(".*_[a-z]{2}\\.properties") && !name.startsWith("Flat");
    }

    private void window(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.forEach((key, value) -> {
            if (!key.toString().endsWith(LETTER) && !value.toString().isBlank()) {
                add(value.toString(), file.getFileName() + " " + key);
            }
        });
    }

    private void template(Path file) {
        try {
            fragments(Files.readString(file)).forEach(words -> add(words, String.valueOf(file.getFileName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words between {{#t}} and {{/t}} of a template. */
    static List<String> fragments(String template) {
        List<String> words = new ArrayList<>();
        Matcher found = FRAGMENT.matcher(template);
        while (found.find()) {
            words.add(found.group(1));
        }
        return words;
    }

    private static Stream<Path> files(String room, String ending) {
        try {
            Path root = Patterns.directory(Text.class).resolve("app/greenroom").resolve(room);
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
