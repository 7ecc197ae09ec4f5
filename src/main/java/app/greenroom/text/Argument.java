package app.greenroom.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** What stands in a place of a {@link Text}; the language decides how it is written, and it never passes through a pattern. */
public sealed interface Argument {
    /** Something from outside, such as a device, a file or a host: said as it is, less what could steer a terminal. */
    record Name(String text) implements Argument {
        public Name {
            text = Names.clean(text);
        }
    }

    /** Words that are said letter by letter, line breaks included. */
    record Verbatim(String text) implements Argument {}

    /** A number of things; the only argument that a plural can turn on. */
    record Count(long number) implements Argument {}

    /**
     * A measured number.
     *
     * @param value in {@code unit}
     * @param least decimal places that are always written
     * @param most decimal places at most; between the two, noughts at the end are left out
     * @param named whether the unit is written beside the number
     */
    record Amount(double value, Unit unit, int least, int most, boolean named) implements Argument {
        /** @throws IllegalArgumentException when {@code value} is no finite number or the decimal places are none */
        public Amount {
            if (!Double.isFinite(value) || least < 0 || most < least) {
                throw new IllegalArgumentException("not a number that can be said: " + value + " " + unit);
            }
        }
    }

    /** A message within a message. */
    record Nested(Text text) implements Argument {}

    /** Several things in a row: "a, b and c", or "a, b or c". */
    record Listing(List<Text> texts, boolean either) implements Argument {
        public Listing {
            texts = List.copyOf(texts);
        }
    }

    /** Another argument with a capital letter where the language begins its sentences so. */
    record Opening(Argument argument) implements Argument {}

    /** A keyword that a {@code select} turns on; never seen. */
    record Choice(String keyword) implements Argument {}

    /** A day and time of day: with the day of the week and the zone, or brief. */
    record Moment(ZonedDateTime at, boolean brief) implements Argument {}

    /** A day: with its year, or brief with the day of the week. */
    record Day(LocalDate date, boolean brief) implements Argument {}

    /** A time of day, in minutes. */
    record Time(LocalTime time) implements Argument {}

    /** Whole seconds since a beginning, as a clock shows them. */
    record Clock(long seconds) implements Argument {
        /** @throws IllegalArgumentException before the beginning */
        public Clock {
            if (seconds < 0) {
                throw new IllegalArgumentException("before the beginning: " + seconds + " s");
            }
        }
    }

    /** A length of time in its two largest units. */
    record Span(Duration duration) implements Argument {}

    /** Something from outside, such as a device, a file or a host. */
    static Argument name(String text) {
        return new Name(text);
    }

    /** A number of things. */
    static Argument count(long number) {
        return new Count(number);
    }

    /** A number with its unit, in {@link Unit#decimals as many digits as are worth reading}. */
    static Argument amount(double value, Unit unit) {
        return new Amount(value, unit, 0, unit.decimals(value), true);
    }

    /** A number with its unit, with exactly so many decimal places. */
    static Argument amount(double value, Unit unit, int decimals) {
        return new Amount(value, unit, decimals, decimals, true);
    }

    /** A number with its unit, with at most so many decimal places and no noughts at its end. */
    static Argument amountUpTo(double value, Unit unit, int decimals) {
        return new Amount(value, unit, 0, decimals, true);
    }

    /** A number in the user's unit without the unit's name, for "23 cm (±4)". */
    static Argument bare(double value, Unit unit, int decimals) {
        return new Amount(value, unit, decimals, decimals, false);
    }

    /** A mere number, with exactly so many decimal places. */
    static Argument number(double value, int decimals) {
        return new Amount(value, Unit.NONE, decimals, decimals, false);
    }

    /** A message within a message. */
    static Argument of(Text text) {
        return new Nested(text);
    }

    /** "a, b and c". */
    static Argument list(List<Text> texts) {
        return new Listing(texts, false);
    }

    /** "a, b or c". */
    static Argument either(List<Text> texts) {
        return new Listing(texts, true);
    }

    /** Another argument at the beginning of a sentence: "light and sound" becomes "Light and sound". */
    static Argument opening(Argument argument) {
        return new Opening(argument);
    }

    /** What a {@code select} turns on, such as {@code {0, select, left {…} other {…}}}; a constant's name in small letters. */
    static Argument choice(Enum<?> constant) {
        return new Choice(constant.name().toLowerCase(Locale.ROOT));
    }

    /** A {@code select} on {@code yes} and {@code other}. */
    static Argument choice(boolean yes) {
        return new Choice(yes ? "yes" : "no");
    }

    /** "Monday 23 November 2026, 07:40 (Europe/London)". */
    static Argument moment(ZonedDateTime at) {
        return new Moment(at, false);
    }

    /** "23 November 2026, 07:40", on the clock that {@code at} is on. */
    static Argument briefMoment(ZonedDateTime at) {
        return new Moment(at, true);
    }

    /** "23 November 2026". */
    static Argument day(LocalDate date) {
        return new Day(date, false);
    }

    /** "Mon 23 Nov", for where there is little room. */
    static Argument briefDay(LocalDate date) {
        return new Day(date, true);
    }

    /** "07:40". */
    static Argument time(LocalTime time) {
        return new Time(time);
    }

    /** Seconds since a beginning, rounded down: "0:07", "12:30", "1:02:03". */
    static Argument clock(double seconds) {
        return new Clock((long) Math.floor(seconds + 1e-6));
    }

    /** "12 s", "4 min 30 s", "1 h 5 min". */
    static Argument duration(Duration duration) {
        return new Span(duration);
    }

    /** Whole degrees. */
    static Argument degrees(double degrees) {
        return amount(degrees, Unit.DEGREES, 0);
    }

    /** A part of a whole from 0 to 1 in whole per cent. */
    static Argument percent(double fraction) {
        return amount(fraction, Unit.FRACTION, 0);
    }

    /** Whole centimetres, or inches. */
    static Argument centimetres(double centimetres) {
        return amount(centimetres, Unit.CENTIMETRES, 0);
    }

    /** Seconds: tenths below ten, such as "0.8 s", "2 s", "12 s". */
    static Argument seconds(double seconds) {
        return amountUpTo(seconds, Unit.SECONDS, seconds < 10 ? 1 : 0);
    }

    /** Milliseconds as people read them: 0.6 ms, 84 ms. */
    static Argument millis(double millis) {
        return amount(millis, Unit.MILLISECONDS, millis < 9.95 ? 1 : 0);
    }

    /** A rate as people read it: 0.6 Mbit/s, 12 Mbit/s. */
    static Argument megabits(double megabits) {
        return amount(megabits, Unit.MEGABITS, megabits < 9.95 ? 1 : 0);
    }
}
