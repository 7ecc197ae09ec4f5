package app.greenroom.ui.look;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the checks say, in another language. They speak English; a catalogue has each sentence with its translation, {@code {0}}
 * and so on standing for numbers and names, which are translated themselves where they are in the catalogue, and {@code {0#}}
 * for a number with its unit alone. A text of several
 * sentences is translated sentence by sentence where it is not there as a whole. What is not in the catalogue stays English.
 */
final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(#?)}");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}“\\d])");
    private static final Pattern NUMBER = Pattern.compile("([−-]?\\d+)(?:\\.(\\d+))?(°|%| ?[\\p{L}Δ/%]*)");

    /** What a place can stand for: anything but more than one sentence. */
    private static final String PART = "((?:(?![.!?]\\s+[\\p{Lu}\\d“]).)+?)";

    /** What a place with a # can stand for: a number with its unit. */
    private static final String AMOUNT = "([−-]?\\d[\\d.,×]*(?:°|%| ?[\\p{L}Δ%][\\p{L}Δ/%]*)?)";

    private static final int MOST_DEPTH = 6;
    private static final int MOST_KEPT = 2000;

    private static final Map<String, Optional<Phrases>> LANGUAGES = new ConcurrentHashMap<>();

    private final Map<String, String> whole = new HashMap<>();
    private final List<Sentence> patterns = new ArrayList<>();
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
    private final boolean comma;

    /** An English sentence with places in it, and its translation. */
    private record Sentence(String english, Pattern pattern, List<String> places, String other) {
        int weight() {
            return PLACE.matcher(english).replaceAll("").length();
        }

        /** A mere comma between two places says nothing by itself. */
        boolean tells() {
            return PLACE.matcher(english).replaceAll("").chars().anyMatch(Character::isLetter);
        }
    }

    Phrases(Map<String, String> catalogue, boolean comma) {
        this.comma = comma;
        catalogue.forEach((english, other) -> {
            if (PLACE.matcher(english).find()) {
                patterns.add(sentence(english, other));
            } else {
                whole.put(english, other);
            }
        });
        patterns.sort(Comparator.comparingInt(Sentence::weight).reversed()); // the most telling first
    }

    /** The phrases of a language; none for a language without a catalogue. English has what only a window says otherwise. */
    static Optional<Phrases> of(Locale locale) {
        return LANGUAGES.computeIfAbsent(locale.getLanguage(), language -> catalogue(language)
                .map(all -> new Phrases(all, !language.equals("en")))); // the others there are write commas
    }

    /** A catalogue: lines of English, each followed by its translation after "= "; empty when there is none. */
    static Optional<Map<String, String>> catalogue(String language) {
        try (InputStream in = Phrases.class.getResourceAsStream("phrases_" + language + ".txt")) {
            if (in == null) {
                return Optional.empty();
            }
            Map<String, String> all = new LinkedHashMap<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String english = "";
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("= ")) {
                    if (all.put(english, line.substring(2)) != null) {
                        throw new IllegalStateException("twice in the catalogue: " + english);
                    }
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    english = line;
                }
            }
            return Optional.of(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sentence sentence(String english, String other) {
        StringBuilder pattern = new StringBuilder();
        List<String> places = new ArrayList<>();
        Matcher place = PLACE.matcher(english);
        int from = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(english.substring(from, place.start())))
                    .append(place.group(2).isEmpty() ? PART : AMOUNT);
            places.add(place.group(1));
            from = place.end();
        }
        pattern.append(Pattern.quote(english.substring(from)));
        return new Sentence(english, Pattern.compile(pattern.toString(), Pattern.DOTALL), places, other);
    }

    /** A text in this language, as far as the catalogue has it. */
    String translate(String text) {
        if (text.isBlank()) {
            return text;
        }
        if (known.size() > MOST_KEPT) {
            known.clear(); // numbers make ever new sentences
        }
        return known.computeIfAbsent(text, any -> Optional.of(translated(text))).orElse(text);
    }

    private String translated(String text) {
        Optional<String> all = find(text, 0);
        if (all.isPresent()) {
            return all.get();
        } else if (NUMBER.matcher(text).matches()) {
            return number(text);
        }
        return text.lines()
                .map(line -> find(line, 0).orElseGet(() -> SENTENCES
                        .splitAsStream(line)
                        .map(part -> find(part, 0).orElse(part))
                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }

    /** The translation; empty when it is not in the catalogue. */
    private Optional<String> find(String text, int depth) {
        String exact = whole.get(text);
        if (exact != null) {
            return Optional.of(exact);
        } else if (depth > MOST_DEPTH) {
            return Optional.empty();
        }
        for (Sentence sentence : patterns) {
            Matcher matcher = sentence.pattern.matcher(text);
            if ((depth > 0 || sentence.tells()) && matcher.matches()) {
                Map<String, String> found = new HashMap<>();
                for (int i = 0; i < sentence.places.size(); i++) {
                    String part = matcher.group(i + 1);
                    found.put(sentence.places.get(i), find(part, depth + 1).orElseGet(() -> number(part)));
                }
                return Optional.of(PLACE.matcher(sentence.other)
                        .replaceAll(place -> Matcher.quoteReplacement(found.getOrDefault(place.group(1), ""))));
            }
        }
        return Optional.empty();
    }

    /** Numbers as the language writes them: 3.5% becomes 3,5 %. */
    private String number(String part) {
        Matcher number = NUMBER.matcher(part);
        if (!comma || !number.matches()) {
            return part;
        }
        String fraction = number.group(2) == null ? "" : "," + number.group(2);
        String unit = number.group(3);
        return number.group(1) + fraction + (unit.equals("%") ? "\u00A0%" : unit);
    }
}
