package app.greenroom.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** What is wrong with a catalogue, held against everything that the program says in English. */
final class CatalogueFaults {
    /** Counts up to here need a category; "many" of Spanish begins at a million, which nobody counts to here. */
    private static final int COUNTED = 1000;

    private final SortedMap<String, List<String>> english;
    private final Language language;
    private final List<String> faults = new ArrayList<>();

    private CatalogueFaults(SortedMap<String, List<String>> english, Language language) {
        this.english = english;
        this.language = language;
    }

    /**
     * The faults, a line each, with the places in the program.
     *
     * @param language whose plural categories hold
     */
    static List<String> of(SortedMap<String, List<String>> english, Catalogue catalogue, Language language) {
        CatalogueFaults all = new CatalogueFaults(english, language);
        english.forEach((pattern, places) -> {
            if (catalogue.translation(pattern).isEmpty() && needsWords(pattern)) {
                all.add("missing", pattern);
            }
        });
        catalogue.all().forEach(all::compare);
        return all.faults;
    }

    /** What has no letters is written alike in every language, save for the units. */
    private static boolean needsWords(String pattern) {
        boolean unit = List.of(Unit.values()).stream()
                .anyMatch(one ->
                        one != Unit.NONE && one != Unit.COUNT && one.pattern().equals(pattern));
        try {
            return unit || Message.read(pattern).hasLetters();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private void compare(String pattern, String translation) {
        if (!english.containsKey(pattern)) {
            faults.add("nobody says: " + pattern);
            return;
        }
        Message said;
        Message translated;
        try {
            said = Message.read(pattern);
            translated = Message.read(translation);
        } catch (IllegalArgumentException e) {
            add(String.valueOf(e.getMessage()), pattern);
            return;
        }
        if (!said.places().equals(translated.places())) {
            add("places " + translated.places() + " for " + said.places(), pattern);
        }
        translated.plurals().forEach(keys -> categories(keys, pattern));
        Set<String> choices = new TreeSet<>();
        said.selects().forEach(choices::addAll);
        for (Set<String> keys : translated.selects()) {
            Set<String> unknown = new TreeSet<>(keys);
            unknown.removeAll(choices);
            if (!unknown.isEmpty()) {
                add("nothing chooses " + unknown, pattern);
            }
        }
    }

    private void categories(Set<String> keys, String pattern) {
        Set<String> needed = new TreeSet<>();
        for (int count = 0; count <= COUNTED; count++) {
            if (!keys.contains("=" + count)) {
                needed.add(language.category(count));
            }
        }
        needed.removeAll(keys);
        if (!needed.isEmpty()) {
            add("a plural lacks " + needed, pattern);
        }
        Set<String> unknown = new TreeSet<>(keys);
        unknown.removeIf(key -> key.startsWith("="));
        unknown.removeAll(language.pluralCategories());
        if (!unknown.isEmpty()) {
            add("the language has no plural " + unknown, pattern);
        }
    }

    private void add(String what, String pattern) {
        faults.add(what + ": " + pattern + " " + english.getOrDefault(pattern, List.of()));
    }
}
