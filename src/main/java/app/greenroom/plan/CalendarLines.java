package app.greenroom.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The syntax of a calendar: properties on folded lines, in components that lie in each other (RFC 5545, 3.1 and 3.4). What is odd is
 * left out; how much is read is bounded, and nothing in it is followed or computed.
 */
final class CalendarLines {
    private static final int DEEPEST = 6;

    private CalendarLines() {}

    /**
     * A property.
     *
     * @param name in capitals
     * @param parameters by their names in capitals, without quotes
     * @param value with its escapes
     */
    record Property(String name, Map<String, String> parameters, String value) {
        Property {
            parameters = Map.copyOf(parameters);
        }

        /** The value as a text: without its escapes. */
        String text() {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char letter = value.charAt(i);
                if (letter == '\\' && i + 1 < value.length()) {
                    i++;
                    char escaped = value.charAt(i);
                    out.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
                } else {
                    out.append(letter);
                }
            }
            return out.toString();
        }
    }

    /**
     * A component.
     *
     * @param name in capitals
     * @param properties in their order
     * @param inner what lies in it
     */
    record Component(String name, List<Property> properties, List<Component> inner) {
        private Component(String name) {
            this(name, new ArrayList<>(), new ArrayList<>()); // which only the reader fills
        }

        Optional<Property> first(String property) {
            return properties.stream()
                    .filter(one -> one.name().equals(property))
                    .findFirst();
        }

        String text(String property) {
            return first(property).map(Property::text).orElse("");
        }

        List<Component> all(String component) {
            return inner.stream().filter(one -> one.name().equals(component)).toList();
        }
    }

    /** The components of a text. */
    static List<Component> read(String text) {
        Component root = new Component("");
        List<Component> open = new ArrayList<>(List.of(root));
        for (String line : unfolded(text)) {
            Optional<Property> property = property(line);
            if (property.isEmpty()) {
                continue;
            }
            String value = property.get().value().strip().toUpperCase(Locale.ROOT);
            Component in = open.get(open.size() - 1);
            switch (property.get().name()) {
                case "BEGIN" -> {
                    if (open.size() < DEEPEST) {
                        Component begun = new Component(value);
                        in.inner().add(begun);
                        open.add(begun);
                    }
                }
                case "END" -> {
                    if (open.size() > 1 && in.name().equals(value)) {
                        open.remove(open.size() - 1);
                    }
                }
                default -> in.properties().add(property.get());
            }
        }
        return root.inner();
    }

    private static List<String> unfolded(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String each : (Iterable<String>) text.lines()::iterator) {
            if (each.startsWith(" ") || each.startsWith("\t")) {
                line.append(each, 1, each.length());
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(each);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** "NAME;PARAMETER=value;OTHER="a:b":value"; empty for a line that is none. */
    private static Optional<Property> property(String line) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ';' || letter == ':')) {
                parts.add(line.substring(from, i));
                from = i + 1;
                if (letter == ':') {
                    return Optional.of(named(parts, line.substring(from)));
                }
            }
        }
        return Optional.empty();
    }

    private static Property named(List<String> parts, String value) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        part.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        part.substring(equals + 1).replace("\"", "").strip());
            }
        }
        return new Property(parts.get(0).strip().toUpperCase(Locale.ROOT), parameters, value);
    }
}
