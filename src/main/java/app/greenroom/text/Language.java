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
import org.jspecify.annotations.Nullable;

/**
 * How an edge says {@linkplain Text texts}: in the user's language, with the user's unit of length. What a catalogue lacks is said
 * in English. Safe to use from many threads, and cheap: each pattern is read once.
 */
public final class Language {
    private static final Map<Key, Language> KNOWN = new ConcurrentHashMap<>();
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur");
    private static final Language ENGLISH = new Language(Locale.ENGLISH, LengthUnit.CENTIMETRES, false);

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

    /** Whether it is made up, to find what escapes translation. */
    boolean isPseudo() {
        return pseudo;
    }

    Digits digits() {
        return digits;
    }

    /** A text in this language. */
    public String say(Text text) {
        if (text.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        Wording wording = new Wording(this, text.arguments());
        message(text.pattern()).fill(out, wording);
        return pseudo && wording.hasWords() ? Pseudo.bracketed(out.toString()) : out.toString();
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

    /** The message of an English pattern. */
    Message message(String pattern) {
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

    /** Parts in a row, the last after "and" or "or". */
    String listed(List<String> parts, boolean either) {
        // English of the United States writes a comma before "and"; nothing else here does.
        ULocale where = locale.getLanguage().equals("en") ? ULocale.UK : ULocale.forLocale(locale);
        ListFormatter.Type type = either ? ListFormatter.Type.OR : ListFormatter.Type.AND;
        return ListFormatter.getInstance(where, type, ListFormatter.Width.WIDE).format(parts);
    }

    /** A name that keeps its own direction. */
    static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }
}
