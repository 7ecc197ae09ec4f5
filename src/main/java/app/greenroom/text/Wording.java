package app.greenroom.text;

import java.util.List;
import java.util.stream.Stream;

/** Fills the places of one message in a language. */
final class Wording implements Message.Filler {
    /** Letters that nobody uses, from U+E000. */
    private static final int PRIVATE_USE = 6400;

    private final Language language;
    private final List<Argument> arguments;
    private boolean words;

    Wording(Language language, List<Argument> arguments) {
        this.language = language;
        this.arguments = arguments;
    }

    /** Whether it has words of the language so far, and not of the arguments alone. */
    boolean hasWords() {
        return words;
    }

    @Override
    public void literal(StringBuilder out, String literal) {
        boolean letters = language.isPseudo() && literal.chars().anyMatch(Character::isLetter);
        words |= letters;
        out.append(letters ? Pseudo.accented(literal) : literal);
    }

    @Override
    public void argument(StringBuilder out, int place) {
        if (place < arguments.size()) {
            say(out, arguments.get(place));
        } else {
            out.append('{').append(place).append('}');
        }
    }

    @Override
    public long count(int place) {
        if (place < arguments.size() && arguments.get(place) instanceof Argument.Count count) {
            return count.number();
        }
        throw new IllegalArgumentException("a plural turns on a count alone: {" + place + "} of " + arguments);
    }

    @Override
    public String category(long number) {
        return language.category(number);
    }

    @Override
    public String keyword(int place) {
        if (place < arguments.size() && arguments.get(place) instanceof Argument.Choice choice) {
            return choice.keyword();
        }
        throw new IllegalArgumentException("a select turns on a choice alone: {" + place + "} of " + arguments);
    }

    @Override
    public void number(StringBuilder out, long number) {
        out.append(language.digits().write(number));
    }

    private void say(StringBuilder out, Argument argument) {
        if (argument instanceof Argument.Name name) {
            out.append(language.isRightToLeft() ? Language.isolated(name.text()) : name.text());
        } else if (argument instanceof Argument.Verbatim verbatim) {
            out.append(verbatim.text());
        } else if (argument instanceof Argument.Count count) {
            out.append(language.digits().write(count.number()));
        } else if (argument instanceof Argument.Amount amount) {
            say(out, amount);
        } else if (argument instanceof Argument.Nested nested) {
            nested(out, nested.text());
        } else if (argument instanceof Argument.Listing listing) {
            say(out, listing);
        } else if (argument instanceof Argument.Opening opening) {
            open(out, opening.argument());
        } else if (argument instanceof Argument.Choice choice) {
            throw new IllegalArgumentException("a choice has no words: " + choice.keyword());
        } else if (argument instanceof Argument.Moment moment) {
            own(out, moment.brief() ? language.briefDate(moment.at()) : language.date(moment.at()));
        } else if (argument instanceof Argument.Day day) {
            own(out, day.brief() ? language.briefDate(day.date()) : language.date(day.date()));
        } else if (argument instanceof Argument.Time time) {
            own(out, language.time(time.time()));
        } else if (argument instanceof Argument.Clock clock) {
            out.append(language.digits().localized(clock(clock.seconds())));
        } else if (argument instanceof Argument.Span span) {
            span(out, span.duration().toSeconds());
        }
    }

    /** Words of the language itself, such as a month's name. */
    private void own(StringBuilder out, String said) {
        out.append(language.isPseudo() ? Pseudo.accented(said) : said);
    }

    private void nested(StringBuilder out, Text text) {
        Wording inner = new Wording(language, text.arguments());
        language.message(text.pattern()).fill(out, inner);
        words |= inner.words;
    }

    private void say(StringBuilder out, Argument.Amount amount) {
        boolean inches = language.lengths() == LengthUnit.INCHES && amount.unit() == Unit.CENTIMETRES;
        Unit unit = inches ? Unit.INCHES : amount.unit();
        double value = inches ? Unit.inches(amount.value()) : amount.value();
        String number = inches
                ? language.digits().write(value, 0, unit.decimals(value))
                : language.digits().write(unit.shown(value), amount.least(), amount.most());
        if (amount.named()) {
            int from = out.length();
            language.message(unit.pattern()).fill(out, new Beside(number));
            language.digits().begin(out, from);
        } else {
            out.append(number);
        }
    }

    private void say(StringBuilder out, Argument.Listing listing) {
        // What is listed never passes through ICU: letters that nobody uses stand for it.
        Text[] texts = listing.texts().toArray(Text[]::new);
        if (texts.length > PRIVATE_USE) {
            throw new IllegalArgumentException("a list of " + texts.length);
        }
        List<String> marks = Stream.iterate('\uE000', mark -> (char) (mark + 1))
                .limit(texts.length)
                .map(String::valueOf)
                .toList();
        String joined = language.listed(marks, listing.either());
        StringBuilder between = new StringBuilder();
        for (int i = 0; i < joined.length(); i++) {
            int mark = joined.charAt(i) - '\uE000';
            if (mark >= 0 && mark < texts.length) {
                literal(out, between.toString());
                between.setLength(0);
                nested(out, texts[mark]);
            } else {
                between.append(joined.charAt(i));
            }
        }
        literal(out, between.toString());
    }

    private void open(StringBuilder out, Argument argument) {
        int start = out.length();
        say(out, argument);
        if (out.length() > start && !beginsWithName(argument)) {
            int first = out.codePointAt(start);
            out.replace(
                    start,
                    start + Character.charCount(first),
                    new String(Character.toChars(first)).toUpperCase(language.locale()));
        }
    }

    private void span(StringBuilder out, long seconds) {
        if (seconds < 60) {
            say(out, whole(seconds, Unit.SECONDS));
            return;
        }
        boolean hours = seconds >= 3600;
        long small = hours ? seconds % 3600 / 60 : seconds % 60;
        say(out, hours ? whole(seconds / 3600, Unit.HOURS) : whole(seconds / 60, Unit.MINUTES));
        if (small > 0) {
            out.append(' ');
            say(out, whole(small, hours ? Unit.MINUTES : Unit.SECONDS));
        }
    }

    private static Argument whole(long number, Unit unit) {
        return Argument.amount((double) number, unit, 0);
    }

    private static boolean beginsWithName(Argument argument) {
        if (argument instanceof Argument.Nested nested) {
            return nested.text().pattern().startsWith("{0}")
                    && !nested.text().arguments().isEmpty()
                    && beginsWithName(nested.text().arguments().get(0));
        } else if (argument instanceof Argument.Listing listing) {
            return !listing.texts().isEmpty()
                    && beginsWithName(Argument.of(listing.texts().get(0)));
        }
        return argument instanceof Argument.Name;
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? seconds / 60 + two(seconds % 60)
                : seconds / 3600 + two(seconds % 3600 / 60) + two(seconds % 60);
    }

    private static String two(long number) {
        return (number < 10 ? ":0" : ":") + number;
    }

    /** A unit beside its number. */
    private final class Beside implements Message.Filler {
        private final String number;

        Beside(String number) {
            this.number = number;
        }

        @Override
        public void literal(StringBuilder out, String literal) {
            out.append(language.isPseudo() ? Pseudo.accented(literal) : literal);
        }

        @Override
        public void argument(StringBuilder out, int place) {
            out.append(number);
        }

        @Override
        public long count(int place) {
            throw new IllegalArgumentException("a unit has no plural");
        }

        @Override
        public String category(long any) {
            throw new IllegalArgumentException("a unit has no plural");
        }

        @Override
        public String keyword(int place) {
            throw new IllegalArgumentException("a unit has no choice");
        }

        @Override
        public void number(StringBuilder out, long any) {
            throw new IllegalArgumentException("a unit has no plural");
        }
    }
}
