package app.greenroom.text;

import static app.greenroom.text.Argument.count;
import static app.greenroom.text.Argument.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final String GERMAN = """
        {0} is ready. It is {1} away.
        = {0} ist bereit, {1} entfernt.
        {0, plural, one {# long pause} other {# long pauses}}
        = {0, plural, one {# lange Pause} other {# lange Pausen}}
        the light
        = das Licht
        {0} cm
        = {0} cm
        {0} in
        = {0} Zoll
        {0}%
        = {0}\u00A0%
        {0} pictures/s
        = {0} Bilder/s
        """;
    private static final String ARABIC = """
        {0} is ready. It is {1} away.
        = {0} جاهز، على بعد {1}.
        {0, plural, one {# long pause} other {# long pauses}}
        = {0, plural, zero {لا وقفات} one {وقفة واحدة} two {وقفتان} few {# وقفات} many {# وقفة} other {# وقفة}}
        {0} cm
        = {0} سم
        """;
    private static final Language GERMANS = language("de", LengthUnit.CENTIMETRES, GERMAN);
    private static final Language ARABS = language("ar", LengthUnit.CENTIMETRES, ARABIC);
    private static final ZonedDateTime WHEN = ZonedDateTime.of(2026, 11, 23, 7, 40, 0, 0, ZoneId.of("Europe/London"));

    /** Names that once were taken for sentences, units, patterns or words of a catalogue. */
    private static final List<String> NAMES = List.of(
            "Dr. Weber's St. camera",
            "23 cm view",
            "9 in. view (±4)",
            "{0} cm",
            "it''s '{1}'",
            "the light",
            "100% #1, HD");

    @Test
    void namesStayThemselvesInEveryLanguageAndUnit() {
        List<Language> all = new ArrayList<>(Language.all());
        all.addAll(List.of(Language.pseudo(), GERMANS, language("de", LengthUnit.INCHES, GERMAN), ARABS));
        all.addAll(List.of(Language.english().with(LengthUnit.INCHES), language("es-MX", LengthUnit.INCHES, "")));
        for (Language language : all) {
            for (String name : NAMES) {
                Text text = Text.of("{0} is ready. It is {1} away.", name(name), Argument.centimetres(58));
                assertThat(language.say(text)).as(language.locale().toString()).contains(name);
                assertThat(language.say(Text.list(List.of(Text.name(name), Text.of("the light")))))
                        .contains(name);
                assertThat(language.say(Text.of(Argument.opening(name(name))))).contains(name);
            }
        }
        assertThat(GERMANS.say(Text.of("{0} is ready. It is {1} away.", name(NAMES.get(0)), Argument.centimetres(58))))
                .isEqualTo("Dr. Weber's St. camera ist bereit, 58 cm entfernt.");
        assertThat(language("de", LengthUnit.INCHES, GERMAN)
                        .say(Text.of("{0} is ready. It is {1} away.", name("23 cm view"), Argument.centimetres(58))))
                .isEqualTo("23 cm view ist bereit, 23 Zoll entfernt.");
    }

    @Test
    void oneIsOne() {
        assertThat(pauses(1)).hasToString("1 long pause");
        assertThat(pauses(0)).hasToString("0 long pauses");
        assertThat(pauses(2)).hasToString("2 long pauses");
        assertThat(GERMANS.say(pauses(1))).isEqualTo("1 lange Pause");
        assertThat(GERMANS.say(pauses(12))).isEqualTo("12 lange Pausen");
        assertThat(IntStream.of(0, 1, 2, 3, 11, 100).mapToObj(number -> ARABS.say(pauses(number))))
                .containsExactly("لا وقفات", "وقفة واحدة", "وقفتان", "3 وقفات", "11 وقفة", "100 وقفة");
    }

    private static Text pauses(long number) {
        return Text.of("{0, plural, one {# long pause} other {# long pauses}}", count(number));
    }

    @Test
    void writesNumbersAndUnitsAsTheLanguageDoes() {
        assertThat(english(Argument.percent(0.123))).isEqualTo("12%");
        assertThat(GERMANS.say(Text.of(Argument.percent(0.123)))).isEqualTo("12\u00A0%");
        assertThat(GERMANS.amount(-3.14159, Unit.DEGREES)).isEqualTo("−3,1°");
        assertThat(GERMANS.amount(29.97, Unit.PICTURES_PER_SECOND)).isEqualTo("30 Bilder/s");
        assertThat(GERMANS.number(1234.5, 2)).isEqualTo("1234,50");
        assertThat(language("es", LengthUnit.CENTIMETRES, "").number(0.5, 1)).isEqualTo("0,5");
        assertThat(language("es-MX", LengthUnit.CENTIMETRES, "").number(0.5, 1)).isEqualTo("0.5");
        assertThat(ARABS.number(-12.5, 1)).isEqualTo("\u200E−12.5");
        assertThat(ARABS.amount(23, Unit.CENTIMETRES)).isEqualTo("23 سم");
        assertThat(language("ar-EG", LengthUnit.CENTIMETRES, ARABIC).say(Text.of(Argument.number(-12.5, 1))))
                .isEqualTo("\u061C−١٢٫٥");
        assertThat(Language.of(Locale.forLanguageTag("ar-EG"), LengthUnit.CENTIMETRES)
                        .amount(-3, Unit.DEGREES))
                .as("minus stands where the number begins")
                .isEqualTo("\u061C\u061C−٣°");
        assertThat(Language.of(Locale.forLanguageTag("ar"), LengthUnit.CENTIMETRES)
                        .amount(-3, Unit.DEGREES))
                .isEqualTo("\u200E\u200E−3°");
        assertThat(language("ar-MA", LengthUnit.CENTIMETRES, ARABIC).number(12.5, 1))
                .isEqualTo("12,5");
    }

    @Test
    void writesAsManyDigitsAsAreWorthReading() {
        assertThat(english(Argument.amount(0.05, Unit.FRACTION))).isEqualTo("5%");
        assertThat(english(Argument.amount(0.123, Unit.FRACTION))).isEqualTo("12%");
        assertThat(english(Argument.amount(0.00123, Unit.FRACTION))).isEqualTo("0.12%");
        assertThat(english(Argument.amount(-1.84, Unit.DEGREES))).isEqualTo("−1.8°");
        assertThat(english(Argument.amount(-0.001, Unit.DEGREES))).isEqualTo("0°");
        assertThat(english(Argument.amount(12.34, Unit.MILLISECONDS))).isEqualTo("12 ms");
        assertThat(english(Argument.amount(1.25, Unit.MILLISECONDS))).isEqualTo("1.3 ms");
        assertThat(english(Argument.amount(123.4, Unit.DECIBELS))).isEqualTo("123 dB");
        assertThat(english(Argument.amount(30, Unit.DECIBELS_OVERLOAD))).isEqualTo("30 dBov");
        assertThat(english(Argument.amount(3.7, Unit.COUNT))).isEqualTo("4");
        assertThat(english(Argument.amount(2, Unit.PER_MINUTE))).isEqualTo("2 per minute");
        assertThat(english(Argument.amount(8.004, Unit.DEGREES, 3))).isEqualTo("8.004°");
        assertThat(english(Argument.amount(8, Unit.DEGREES, 2))).isEqualTo("8.00°");
        assertThat(english(Argument.amountUpTo(8, Unit.DEGREES, 2))).isEqualTo("8°");
        assertThat(english(Argument.amountUpTo(1200, Unit.HERTZ, 0))).isEqualTo("1200 Hz");
        assertThat(english(Argument.millis(0.64))).isEqualTo("0.6 ms");
        assertThat(english(Argument.millis(9.96))).isEqualTo("10 ms");
        assertThat(english(Argument.megabits(3))).isEqualTo("3.0 Mbit/s");
        assertThat(english(Argument.megabits(12.3))).isEqualTo("12 Mbit/s");
        assertThat(english(Argument.seconds(0.84))).isEqualTo("0.8 s");
        assertThat(english(Argument.seconds(2.02))).isEqualTo("2 s");
        assertThat(english(Argument.seconds(12.6))).isEqualTo("13 s");
    }

    @Test
    void lengthsAreInInchesForWhoeverWantsThem() {
        Language inches = Language.english().with(LengthUnit.INCHES);
        Text text = Text.of(
                "Raise the camera by about {0} (±{1}).",
                Argument.centimetres(23), Argument.bare(4, Unit.CENTIMETRES, 0));
        assertThat(text).hasToString("Raise the camera by about 23 cm (±4).");
        assertThat(inches.say(text)).isEqualTo("Raise the camera by about 9 in (±1.6).");
        assertThat(inches.say(Text.of(Argument.centimetres(7.6)))).isEqualTo("3 in");
        assertThat(inches.say(Text.of(Argument.centimetres(7.5)))).isEqualTo("3 in");
        assertThat(inches.say(Text.of(Argument.centimetres(7)))).isEqualTo("2.8 in");
        assertThat(inches.say(Text.of(Argument.centimetres(5.08)))).isEqualTo("2 in");
    }

    @Test
    void listsThingsByTheLanguage() {
        List<Text> three = List.of(Text.of("the light"), Text.name("a and b"), Text.of("the sound"));
        assertThat(Text.list(three)).hasToString("the light, a and b and the sound");
        assertThat(Text.list(three.subList(0, 2))).hasToString("the light and a and b");
        assertThat(Text.list(three.subList(0, 1))).isEqualTo(three.get(0));
        assertThat(Text.list(List.of())).isEqualTo(Text.EMPTY);
        assertThat(Language.of(Locale.US, LengthUnit.INCHES).say(Text.list(three)))
                .isEqualTo("the light, a and b and the sound");
        assertThat(english(Argument.either(three))).isEqualTo("the light, a and b or the sound");
        assertThat(GERMANS.say(Text.list(three))).isEqualTo("das Licht, a and b und the sound");
        assertThat(Text.of("{0} could not be checked.", Argument.opening(Argument.list(three))))
                .hasToString("The light, a and b and the sound could not be checked.");
        assertThat(english(Argument.opening(Argument.of(Text.name("eMeet C960")))))
                .isEqualTo("eMeet C960");
    }

    @Test
    void saysDatesTimesAndLengthsOfTime() {
        assertThat(english(Argument.moment(WHEN))).isEqualTo("Monday 23 November 2026, 07:40 (Europe/London)");
        assertThat(Language.english().date(WHEN.withZoneSameInstant(ZoneOffset.UTC)))
                .endsWith("07:40 (UTC)");
        assertThat(Language.english().date(WHEN.withZoneSameInstant(ZoneOffset.ofHours(2))))
                .endsWith("09:40 (UTC+02:00)");
        assertThat(english(Argument.briefMoment(WHEN))).isEqualTo("23 November 2026, 07:40");
        assertThat(english(Argument.day(LocalDate.of(2026, 11, 3)))).isEqualTo("3 November 2026");
        assertThat(english(Argument.time(LocalTime.of(7, 5)))).isEqualTo("07:05");
        assertThat(GERMANS.date(WHEN)).startsWith("Montag, 23. November 2026").endsWith("07:40 (Europe/London)");
        assertThat(ARABS.date(WHEN)).contains("نوفمبر").endsWith("(\u2068Europe/London\u2069)");
        assertThat(language("ar-EG", LengthUnit.CENTIMETRES, "").date(LocalDate.of(2026, 11, 23)))
                .contains("٢٣", "٢٠٢٦");
        assertThat(english(Argument.clock(7.9))).isEqualTo("0:07");
        assertThat(english(Argument.clock(750))).isEqualTo("12:30");
        assertThat(english(Argument.clock(3723))).isEqualTo("1:02:03");
        assertThat(english(Argument.duration(Duration.ofSeconds(12)))).isEqualTo("12 s");
        assertThat(english(Argument.duration(Duration.ofSeconds(270)))).isEqualTo("4 min 30 s");
        assertThat(english(Argument.duration(Duration.ofMinutes(65)))).isEqualTo("1 h 5 min");
    }

    @Test
    void isolatesNamesInTextFromRightToLeftAlone() {
        Text text = Text.of("{0} is ready. It is {1} away.", name("cam (2)"), Argument.centimetres(58));
        assertThat(ARABS.isRightToLeft()).isTrue();
        assertThat(ARABS.say(text)).isEqualTo("\u2068cam (2)\u2069 جاهز، على بعد 58 سم.");
        assertThat(Language.english().isRightToLeft()).isFalse();
        assertThat(text).hasToString("cam (2) is ready. It is 58 cm away.");
    }

    @Test
    void cleansNames() {
        assertThat(Text.name("\u001B[31mred\u202E\u2068 x\n\uD800")).hasToString("[31mred   x");
        assertThat(Text.name(" \u0007 ")).isEqualTo(Text.EMPTY);
    }

    @Test
    void thePseudoLanguageShowsWhatEscapesTranslation() {
        Text text = Text.of("{0} is ready. It is {1} away.", name("My camera"), Argument.centimetres(23));
        String said = Language.pseudo().say(text);
        assertThat(said).matches("⟦My camera îš ŕéåđý\\. Îţ îš 23 çṁ åŵåý\\. [· ]+⟧");
        assertThat(said.length()).isGreaterThan((int) (1.4 * text.toString().length()));
        assertThat(Language.pseudo().say(Text.sentences(Text.of("One."), Text.of("Two."))))
                .matches("⟦Öñé\\. Ţŵö\\. [· ]+⟧");
        assertThat(Language.pseudo().say(Text.name("My camera"))).isEqualTo("My camera");
        assertThat(Language.pseudo().say(Text.list(List.of(Text.of("One"), Text.name("Two")))))
                .startsWith("⟦Öñé åñđ Two ");
        assertThat(Language.pseudo().say(Text.EMPTY)).isEmpty();
    }

    @Test
    void speaksEnglishWhereThereIsNoCatalogue() {
        Language finnish = Language.of(Locale.forLanguageTag("fi-FI"), LengthUnit.CENTIMETRES);
        assertThat(finnish.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(finnish.say(pauses(1))).isEqualTo("1 long pause");
        assertThat(Language.of(Locale.forLanguageTag("en-US-x-odd"), LengthUnit.INCHES)
                        .locale())
                .isEqualTo(Locale.US);
        assertThat(GERMANS.say(Text.of("Nobody translated {0}.", Argument.number(0.5, 1))))
                .isEqualTo("Nobody translated 0,5.");
        assertThat(Language.all()).contains(Language.of(Locale.ENGLISH, LengthUnit.CENTIMETRES));
    }

    @Test
    void joinsWhatThereIs() {
        Text one = Text.of("One.");
        assertThat(Text.sentences(Text.EMPTY, one, Text.EMPTY)).isEqualTo(one);
        assertThat(Text.sentences(one, Text.verbatim("Two.\n3"))).hasToString("One. Two.\n3");
        assertThat(Text.lines(List.of(one, Text.EMPTY, one))).hasToString("One.\nOne.");
        assertThat(Text.lines(List.of())).isEqualTo(Text.EMPTY);
        assertThat(Text.EMPTY.isEmpty()).isTrue();
        assertThat(Text.EMPTY).hasToString("");
        assertThat(Text.of("{1} {0}", Argument.of(one))).hasToString("{1} One.");
    }

    @Test
    void refusesWhatCannotBeSaid() {
        assertThatIllegalArgumentException().isThrownBy(() -> Argument.degrees(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Argument.seconds(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> Argument.clock(-1));
        Text text = Text.of("{0, plural, one {# s} other {# s}}", Argument.seconds(1));
        assertThatIllegalArgumentException().isThrownBy(text::toString);
    }

    @Test
    void anExceptionSaysWhatItsUserReads() {
        UserException trouble = new UserException(pauses(1), new IOException("disk"));
        assertThat(trouble).hasMessage("1 long pause").hasCauseInstanceOf(IOException.class);
        assertThat(GERMANS.say(trouble.text())).isEqualTo("1 lange Pause");
    }

    @Test
    void everyUnitIsFoundByItsId() {
        for (Unit unit : Unit.values()) {
            if (unit != Unit.INCHES) {
                assertThat(Unit.of(unit.id())).contains(unit);
            }
        }
        assertThat(Unit.of("share")).contains(Unit.FRACTION);
        assertThat(Unit.of("furlong")).isEmpty();
        assertThat(Unit.FRACTION.meant(Unit.FRACTION.shown(0.25))).isEqualTo(0.25);
    }

    private static String english(Argument argument) {
        return Text.of(argument).toString();
    }

    private static Language language(String tag, LengthUnit lengths, String catalogue) {
        try {
            return Language.of(Locale.forLanguageTag(tag), lengths, CatalogueTest.catalogue(catalogue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
