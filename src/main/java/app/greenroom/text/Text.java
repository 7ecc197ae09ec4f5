package app.greenroom.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message: an English pattern and what stands in its places. It is worded by a {@link Language}, at the edges alone.
 *
 * <p>Patterns are those of ICU's MessageFormat: {@code {0}} is a place,
 * {@code {0, plural, one {# long pause} other {# long pauses}}} turns on a count, {@code {0, select, left {…} other {…}}} on a
 * choice. An apostrophe is an apostrophe, save before a brace, where it quotes; {@code ''} is one apostrophe as well.
 *
 * <p>Two texts are equal when they say the same with the same arguments.
 *
 * @param pattern in English; what it says in another language is looked up by it
 * @param arguments for {0}, {1} and so on
 */
public record Text(String pattern, List<Argument> arguments) {
    /** Nothing. */
    public static final Text EMPTY = new Text("", List.of());

    public Text {
        arguments = List.copyOf(arguments);
    }

    /**
     * A message.
     *
     * @param pattern a constant, which a test sees to: it gathers all of them, and fails where a catalogue lacks one
     */
    public static Text of(String pattern, Argument... arguments) {
        return new Text(pattern, List.of(arguments));
    }

    /**
     * A message whose pattern stands in a file of this program, such as the window's words: for the readers of those files,
     * which the same test gathers.
     */
    public static Text written(String pattern, Argument... arguments) {
        return new Text(pattern, List.of(arguments));
    }

    /** Something from outside, such as a device, a file or a host, said as it is. */
    public static Text name(String name) {
        Argument.Name clean = new Argument.Name(name);
        return clean.text().isEmpty() ? EMPTY : new Text("{0}", List.of(clean));
    }

    /** Words that nobody translates, said letter by letter. */
    public static Text verbatim(String words) {
        return words.isEmpty() ? EMPTY : new Text("{0}", List.of(new Argument.Verbatim(words)));
    }

    /** An argument alone. */
    public static Text of(Argument argument) {
        return argument instanceof Argument.Nested nested ? nested.text() : new Text("{0}", List.of(argument));
    }

    /** Texts on lines of their own, without the empty ones. */
    public static Text lines(List<Text> texts) {
        return joined(texts, "\n");
    }

    /** Sentences one after the other, without the empty ones. */
    public static Text sentences(Text... texts) {
        return joined(List.of(texts), " ");
    }

    /** Sentences one after the other, without the empty ones. */
    public static Text sentences(List<Text> texts) {
        return joined(texts, " ");
    }

    /** "a, b and c". */
    public static Text list(List<Text> texts) {
        return switch (texts.size()) {
            case 0 -> EMPTY;
            case 1 -> texts.get(0);
            default -> of(Argument.list(texts));
        };
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return pattern.isEmpty();
    }

    /**
     * What it says less its names and numbers: the pattern with those of the messages in it. Two messages that differ in how
     * much alone have the same.
     */
    public String shape() {
        StringBuilder shape = new StringBuilder(pattern);
        for (Argument argument : arguments) {
            shape(argument).ifPresent(one -> shape.append(" [").append(one).append(']'));
        }
        return shape.toString();
    }

    private static Optional<String> shape(Argument argument) {
        if (argument instanceof Argument.Nested nested) {
            return Optional.of(nested.text().shape());
        } else if (argument instanceof Argument.Listing listing) {
            return Optional.of(listing.texts().stream().map(Text::shape).collect(Collectors.joining(", ")));
        } else if (argument instanceof Argument.Opening opening) {
            return shape(opening.argument());
        } else if (argument instanceof Argument.Choice choice) {
            return Optional.of(choice.keyword());
        } else if (argument instanceof Argument.Verbatim verbatim) {
            return Optional.of(verbatim.text());
        }
        return Optional.empty();
    }

    /** The English wording, in centimetres. */
    @Override
    public String toString() {
        return Language.english().say(this);
    }

    private static Text joined(List<Text> texts, String between) {
        List<Argument> said = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        for (Text text : texts) {
            if (!text.isEmpty()) {
                pattern.append(said.isEmpty() ? "" : between)
                        .append('{')
                        .append(said.size())
                        .append('}');
                said.add(new Argument.Nested(text));
            }
        }
        if (said.size() == 1) {
            return ((Argument.Nested) said.get(0)).text();
        }
        return said.isEmpty() ? EMPTY : new Text(pattern.toString(), said);
    }
}
