package app.greenroom.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an edge says {@linkplain Text texts}: in the user's language, with the user's unit of length. What a catalogue lacks is said
 * in English. Safe to use from many threads, and cheap: each pattern is read once.
 */
public final class Language {
    private static final Map<Key, Language> KNOWN = new ConcurrentHashMap<>();
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur");
    private static final Language ENGLISH = new Language(Locale.ENGLISH, LengthUnit.CENTIMETRES, false);

    /** Letters that nobody uses, from U+E000. */
    private static final int PRIVATE_USE = 6400;

    private final Locale locale;
    private final LengthUnit lengths;
    private final boolean pseudo;
    private final Optional<Catalogue> catalogue;
    private final Digits digits;
    private final boolean rightToLeft;
    private final Map<String, Message> messages = new ConcurrentHashMap<>();
    private volatile @Nullable PluralRules plurals;

    private record Key(Locale locale, LengthUnit lengths, boolean pseudo) {}

    private Language(Locale locale, LengthUnit lengths, boolean pseudo) {
        this(locale, lengths, pseudo, Catalogue.of(locale.getLanguage()));
    }

    private Language(Locale locale, LengthUnit lengths, boolean pseudo, Optional<Catalogue> catalogue) {
        this.locale = locale;
        this.lengths = lengths;
        this.pseudo = pseudo;
        this.catalogue = catalogue;
        this.digits = Digits.of(locale);
        this.rightToLeft = RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    /**
     * The language of a locale, with its country's dates and digits; English where there is no catalogue for it.
     *
     * @param lengths what lengths are said in
     */
    public static Language of(Locale locale, LengthUnit lengths) {
        String language = locale.getLanguage();
        boolean spoken = language.equals("en") || Catalogue.exists(language);
        return known(spoken ? plain(locale) : Locale.ENGLISH, lengths, false);
    }

    /** English, with centimetres. */
    public static Language english() {
        return ENGLISH;
    }

    /** English with accents, two fifths longer and in ⟦ ⟧: what is not, escapes translation. Arguments stay as they are. */
    public static Language pseudo() {
        return known(Locale.ENGLISH, LengthUnit.CENTIMETRES, true);
    }

    /** English and each language that there is a catalogue for, in the order of their codes. */
    public static List<Language> all() {
        Set<String> codes = new TreeSet<>(Set.of("en"));
        Arrays.stream(Locale.getISOLanguages()).filter(Catalogue::exists).forEach(codes::add);
        return codes.stream()
                .map(code -> known(new Locale.Builder().setLanguage(code).build(), LengthUnit.CENTIMETRES, false))
                .toList();
    }

    /** A language with a catalogue that is not among the resources. */
    static Language of(Locale locale, LengthUnit lengths, Catalogue catalogue) {
        return new Language(plain(locale), lengths, false, Optional.of(catalogue));
    }

    private static Language known(Locale locale, LengthUnit lengths, boolean pseudo) {
        return KNOWN.computeIfAbsent(
                new Key(locale, lengths, pseudo), key -> new Language(key.locale, key.lengths, key.pseudo));
    }

    /** Language and country alone. */
    private static Locale plain(Locale locale) {
        Locale.Builder builder = new Locale.Builder().setLanguage(locale.getLanguage());
        try {
            return builder.setRegion(locale.getCountry()).build();
        } catch (IllformedLocaleException e) {
            return builder.build();
        }
    }

    /** The same language with another unit of length. */
    public Language with(LengthUnit other) {
        return known(locale, other, pseudo);
    }

    /** The language, and the country where the user's is known. */
    public Locale locale() {
        return locale;
    }

    /** What lengths are said in. */
    public LengthUnit lengths() {
        return lengths;
    }

    /** Whether lines run from right to left. */
    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** A text in this language. */
    public String say(Text text) {
        if (text.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        Wording wording = new Wording(text.arguments());
        message(text.pattern()).fill(out, wording);
        return pseudo && wording.words ? Pseudo.bracketed(out.toString()) : out.toString();
    }

    /** A number with exactly so many decimal places. */
    public String number(double number, int decimals) {
        return digits.write(number, decimals, decimals);
    }

    /** A number with its unit, in {@link Unit#decimals as many digits as are worth reading}. */
    public String amount(double value, Unit unit) {
        return say(Text.of(Argument.amount(value, unit)));
    }

    /** A number with its unit and exactly so many decimal places. */
    public String amount(double value, Unit unit, int decimals) {
        return say(Text.of(Argument.amount(value, unit, decimals)));
    }

    /** Whether a catalogue has this pattern; English has them all. */
    boolean has(String pattern) {
        return catalogue
                .map(all -> all.translation(pattern).isPresent())
                .orElse(locale.getLanguage().equals("en"));
    }

    /** A day and a time in words with its zone, such as "Monday 23 November 2026, 07:40 (Europe/London)". */
    public String date(ZonedDateTime at) {
        String zone = at.getZone() instanceof ZoneOffset offset
                ? offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId()
                : at.getZone().getId().equals("Z") ? "UTC" : at.getZone().getId();
        return written(
                        at,
                        "EEEE d MMMM uuuu, HH:mm",
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT))
                + " (" + (rightToLeft ? isolated(zone) : zone) + ")";
    }

    /** A day and a time, such as "23 November 2026, 07:40". */
    public String briefDate(ZonedDateTime at) {
        return written(
                at, "d MMMM uuuu, HH:mm", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT));
    }

    /** A day, such as "23 November 2026". */
    public String date(LocalDate day) {
        return written(day, "d MMMM uuuu", DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
    }

    /** A day of a few weeks, such as "Mon 23 Nov". */
    public String briefDate(LocalDate day) {
        String pattern = locale.getLanguage().equals("de") ? "EEE d. MMM" : "EEE d MMM";
        return written(day, pattern, DateTimeFormatter.ofPattern(pattern));
    }

    /** A time of day, such as "07:40". */
    public String time(LocalTime time) {
        return written(time, "HH:mm", DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
    }

    /** English of no country writes dates in a way that nobody misreads; all others as their country does. */
    private String written(TemporalAccessor at, String english, DateTimeFormatter others) {
        DateTimeFormatter format =
                locale.equals(Locale.ENGLISH) ? DateTimeFormatter.ofPattern(english, Locale.ENGLISH) : others;
        return format.withLocale(locale)
                .withDecimalStyle(DecimalStyle.STANDARD.withZeroDigit(digits.zero()))
                .format(at instanceof ZonedDateTime zoned ? zoned.toLocalDateTime() : at);
    }

    private Message message(String pattern) {
        Message known = messages.get(pattern);
        return known != null
                ? known
                : messages.computeIfAbsent(
                        pattern,
                        english -> Message.read(catalogue
                                .flatMap(all -> all.translation(english))
                                .orElse(english)));
    }

    private PluralRules plurals() {
        PluralRules known = plurals;
        if (known == null) {
            known = PluralRules.forLocale(ULocale.forLocale(locale));
            plurals = known;
        }
        return known;
    }

    /** The plural category of a count, such as "one". */
    String category(long count) {
        if (locale.getLanguage().equals("en")) {
            return Math.abs(count) == 1 ? "one" : "other"; // the language of logs need not load ICU's rules
        }
        return plurals().select((double) count);
    }

    /** The plural categories of this language, such as "one" and "other". */
    Set<String> pluralCategories() {
        return plurals().getKeywords();
    }

    private String listed(List<String> parts, boolean either) {
        // English of the United States writes a comma before "and"; nothing else here does.
        ULocale where = locale.getLanguage().equals("en") ? ULocale.UK : ULocale.forLocale(locale);
        ListFormatter.Type type = either ? ListFormatter.Type.OR : ListFormatter.Type.AND;
        return ListFormatter.getInstance(where, type, ListFormatter.Width.WIDE).format(parts);
    }

    private static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    /** Fills the places of one message. */
    private final class Wording implements Message.Filler {
        private final List<Argument> arguments;
        private boolean words;

        Wording(List<Argument> arguments) {
            this.arguments = arguments;
        }

        @Override
        public void literal(StringBuilder out, String literal) {
            boolean letters = pseudo && literal.chars().anyMatch(Character::isLetter);
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
            return Language.this.category(number);
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
            out.append(digits.write(number));
        }

        private void say(StringBuilder out, Argument argument) {
            if (argument instanceof Argument.Name name) {
                out.append(rightToLeft ? isolated(name.text()) : name.text());
            } else if (argument instanceof Argument.Verbatim verbatim) {
                out.append(verbatim.text());
            } else if (argument instanceof Argument.Count count) {
                out.append(digits.write(count.number()));
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
                own(out, moment.brief() ? briefDate(moment.at()) : date(moment.at()));
            } else if (argument instanceof Argument.Day day) {
                own(out, day.brief() ? briefDate(day.date()) : date(day.date()));
            } else if (argument instanceof Argument.Time time) {
                own(out, time(time.time()));
            } else if (argument instanceof Argument.Clock clock) {
                out.append(digits.localized(clock(clock.seconds())));
            } else if (argument instanceof Argument.Span span) {
                span(out, span.duration().toSeconds());
            }
        }

        /** Words of the language itself, such as a month's name. */
        private void own(StringBuilder out, String said) {
            out.append(pseudo ? Pseudo.accented(said) : said);
        }

        private void nested(StringBuilder out, Text text) {
            Wording inner = new Wording(text.arguments());
            message(text.pattern()).fill(out, inner);
            words |= inner.words;
        }

        private void say(StringBuilder out, Argument.Amount amount) {
            boolean inches = lengths == LengthUnit.INCHES && amount.unit() == Unit.CENTIMETRES;
            Unit unit = inches ? Unit.INCHES : amount.unit();
            double value = inches ? Unit.inches(amount.value()) : amount.value();
            String number = inches
                    ? digits.write(value, 0, unit.decimals(value))
                    : digits.write(unit.shown(value), amount.least(), amount.most());
            if (amount.named()) {
                int from = out.length();
                message(unit.pattern()).fill(out, new Beside(number));
                digits.begin(out, from);
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
            String joined = listed(marks, listing.either());
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
                        new String(Character.toChars(first)).toUpperCase(locale));
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
            out.append(pseudo ? Pseudo.accented(literal) : literal);
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
