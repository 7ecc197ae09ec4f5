package app.greenroom.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A pattern, read once. ICU reads its syntax; it is filled in here, because ICU's MessageFormat would write the arguments, is
 * made anew for each thread, and takes half a second of a computer's time to load.
 */
final class Message {
    /** What fills a pattern's places. */
    interface Filler {
        void literal(StringBuilder out, String words);

        void argument(StringBuilder out, int place);

        /** The number that a plural turns on. */
        long count(int place);

        /** The category of a number in this language, such as "one". */
        String category(long number);

        /** The keyword that a select turns on. */
        String keyword(int place);

        void number(StringBuilder out, long number);
    }

    private sealed interface Piece {}

    private record Literal(String words) implements Piece {}

    private record Place(int number) implements Piece {}

    private record Hash(int place, long offset) implements Piece {}

    /** The message for each category; those for one number alone have keys such as "=1". */
    private record Plural(int place, long offset, Map<String, Message> cases) implements Piece {}

    private record Select(int place, Map<String, Message> cases) implements Piece {}

    private final List<Piece> parts;

    private Message(List<Piece> parts) {
        this.parts = parts;
    }

    /** @throws IllegalArgumentException when it is not a pattern, or asks for more than places, plurals and selects */
    static Message read(String pattern) {
        List<Piece> plain = plain(pattern);
        if (plain != null) {
            return new Message(plain);
        }
        try {
            MessagePattern read = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL).parse(pattern);
            return new Reader(read, pattern).message(0, -1, 0);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a pattern: " + pattern, e);
        }
    }

    /** The parts of a pattern that has nothing but places such as {0} in it; null where ICU has to read it. */
    private static @Nullable List<Piece> plain(String pattern) {
        List<Piece> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            if (letter == '}') {
                return null;
            } else if (letter == '\'') {
                char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
                if (next == '\'' || next == '{' || next == '}') {
                    return null;
                }
            } else if (letter == '{') {
                boolean one = at + 2 < pattern.length()
                        && pattern.charAt(at + 1) >= '0'
                        && pattern.charAt(at + 1) <= '9'
                        && pattern.charAt(at + 2) == '}';
                if (!one) {
                    return null;
                }
                literal(parts, pattern.substring(from, at));
                parts.add(new Place(pattern.charAt(at + 1) - '0'));
                at += 2;
                from = at + 1;
            }
        }
        literal(parts, pattern.substring(from));
        return List.copyOf(parts);
    }

    private static void literal(List<Piece> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new Literal(words));
        }
    }

    void fill(StringBuilder out, Filler filler) {
        for (Piece part : parts) {
            if (part instanceof Literal literal) {
                filler.literal(out, literal.words);
            } else if (part instanceof Place place) {
                filler.argument(out, place.number);
            } else if (part instanceof Hash number) {
                filler.number(out, filler.count(number.place) - number.offset);
            } else if (part instanceof Select select) {
                choose(select.cases, filler.keyword(select.place)).fill(out, filler);
            } else if (part instanceof Plural plural) {
                long count = filler.count(plural.place);
                Message exact = plural.cases.get("=" + count);
                (exact != null ? exact : choose(plural.cases, filler.category(count - plural.offset)))
                        .fill(out, filler);
            }
        }
    }

    private static Message choose(Map<String, Message> cases, String key) {
        Message chosen = cases.get(key);
        return chosen != null ? chosen : Objects.requireNonNull(cases.get("other"));
    }

    /** The places that are filled, whatever a plural or select turns on. */
    Set<Integer> places() {
        Set<Integer> places = new TreeSet<>();
        for (Piece part : parts) {
            if (part instanceof Place place) {
                places.add(place.number);
            } else if (part instanceof Plural plural) {
                places.add(plural.place);
                plural.cases.values().forEach(message -> places.addAll(message.places()));
            } else if (part instanceof Select select) {
                places.add(select.place);
                select.cases.values().forEach(message -> places.addAll(message.places()));
            }
        }
        return places;
    }

    /** The keys of each plural in it, those within others included. */
    List<Set<String>> plurals() {
        List<Set<String>> all = new ArrayList<>();
        for (Piece part : parts) {
            if (part instanceof Plural plural) {
                all.add(plural.cases.keySet());
                plural.cases.values().forEach(message -> all.addAll(message.plurals()));
            } else if (part instanceof Select select) {
                select.cases.values().forEach(message -> all.addAll(message.plurals()));
            }
        }
        return all;
    }

    /** The keys of each select in it, those within others included. */
    List<Set<String>> selects() {
        List<Set<String>> all = new ArrayList<>();
        for (Piece part : parts) {
            if (part instanceof Select select) {
                all.add(select.cases.keySet());
                select.cases.values().forEach(message -> all.addAll(message.selects()));
            } else if (part instanceof Plural plural) {
                plural.cases.values().forEach(message -> all.addAll(message.selects()));
            }
        }
        return all;
    }

    /** Whether it has letters of its own, outside of its places. */
    boolean hasLetters() {
        return parts.stream()
                .anyMatch(part -> part instanceof Plural
                        || part instanceof Select
                        || (part instanceof Literal literal
                                && literal.words.chars().anyMatch(Character::isLetter)));
    }

    /** Turns what ICU read into parts. */
    private record Reader(MessagePattern read, String pattern) {
        /**
         * @param start the part at which the message starts
         * @param place the plural that # stands for; negative for none
         */
        Message message(int start, int place, long offset) {
            List<Piece> parts = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            int from = read.getPart(start).getLimit();
            for (int i = start + 1; ; i++) {
                Part part = read.getPart(i);
                words.append(pattern, from, part.getIndex());
                from = part.getLimit();
                switch (part.getType()) {
                    case MSG_LIMIT -> {
                        literal(parts, words.toString());
                        return new Message(List.copyOf(parts));
                    }
                    case REPLACE_NUMBER -> {
                        literal(parts, words.toString());
                        words.setLength(0);
                        parts.add(new Hash(place, offset));
                    }
                    case ARG_START -> {
                        literal(parts, words.toString());
                        words.setLength(0);
                        parts.add(argument(i));
                        i = read.getLimitPartIndex(i);
                        from = read.getPart(i).getLimit();
                    }
                    default -> {
                        // Apostrophes that quote are left out, and those that ICU would add are not written either.
                    }
                }
            }
        }

        private Piece argument(int start) {
            ArgType type = read.getPart(start).getArgType();
            Part name = read.getPart(start + 1);
            if (name.getType() != Part.Type.ARG_NUMBER) {
                throw new IllegalArgumentException("places have numbers, not names: " + pattern);
            }
            int place = name.getValue();
            return switch (type) {
                case NONE -> new Place(place);
                case SELECT -> new Select(place, cases(start, start + 2, -1, 0));
                case PLURAL -> {
                    Part.Type next = read.getPart(start + 2).getType();
                    boolean offset = next == Part.Type.ARG_INT || next == Part.Type.ARG_DOUBLE;
                    long by = Math.round(read.getPluralOffset(start + 2));
                    yield new Plural(place, by, cases(start, start + (offset ? 3 : 2), place, by));
                }
                case SIMPLE, CHOICE, SELECTORDINAL ->
                    throw new IllegalArgumentException(
                            "an argument knows itself how it is written; only plural and select are read: " + pattern);
            };
        }

        private Map<String, Message> cases(int start, int first, int place, long offset) {
            Map<String, Message> cases = new LinkedHashMap<>();
            int limit = read.getLimitPartIndex(start);
            for (int i = first; i < limit; i++) {
                String key = read.getSubstring(read.getPart(i++));
                Part.Type next = read.getPart(i).getType();
                if (next == Part.Type.ARG_INT || next == Part.Type.ARG_DOUBLE) {
                    i++; // the value of a key such as =1
                }
                if (cases.put(key, message(i, place, offset)) != null) {
                    throw new IllegalArgumentException(key + " is twice in " + pattern);
                }
                i = read.getLimitPartIndex(i);
            }
            return cases;
        }
    }
}
