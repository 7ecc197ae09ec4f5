package app.greenroom.report;

import app.greenroom.model.Evidence;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers with their units, as people know them: 0.05 of a whole reads "5%", −1.84 deg reads "−1.8°". */
public final class Numbers {
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);

    private Numbers() {}

    /** A measured value with its unit. */
    public static String value(Measurement measurement, Language language) {
        return language.say(valueOf(measurement));
    }

    /**
     * A measured value beside a limit. A value outside the good range never reads as if it lay on the limit: 8.004°
     * beside "at most 8°" is shown with as many digits as it takes to see the difference.
     */
    public static String value(Evidence evidence, Language language) {
        return language.say(valueOf(evidence));
    }

    /**
     * What a value is held against, such as "good: −8° to 8°" and "acceptable: −15° to 15°"; the second only where it is
     * wider than the first, and nothing where there is no limit.
     */
    public static List<String> ranges(Evidence evidence, Language language) {
        return rangesOf(evidence).stream().map(language::say).toList();
    }

    /** A range in words; empty when it is open at both ends. */
    public static Optional<String> band(Band band, String unit, Language language) {
        return bandOf(band, unit).map(language::say);
    }

    /** A measured value with its unit. */
    public static Text valueOf(Measurement measurement) {
        if (measurement.value() instanceof Measured.Intervals intervals) {
            return stretches(intervals.list());
        }
        return amountOf(((Measured.Scalar) measurement.value()).value(), measurement.unit());
    }

    /** A number with its unit. */
    public static Text amountOf(double number, String unit) {
        return amount(number, unit, Unit.of(unit).orElse(Unit.NONE).decimals(number));
    }

    /** See {@link #value(Evidence, Language)}. */
    public static Text valueOf(Evidence evidence) {
        Measurement measurement = evidence.measurement();
        if (evidence.limit().isEmpty() || !(measurement.value() instanceof Measured.Scalar scalar)) {
            return valueOf(measurement);
        }
        double number = scalar.value();
        Unit unit = Unit.of(measurement.unit()).orElse(Unit.NONE);
        int places = unit.decimals(number);
        for (int more = 0; more < 4; more++) {
            double read = BigDecimal.valueOf(unit.shown(number))
                    .setScale(places + more, RoundingMode.HALF_UP)
                    .doubleValue();
            if (sameSide(evidence.limit().get(), number, unit.meant(read))) {
                return amount(number, measurement.unit(), places + more);
            }
        }
        return valueOf(measurement);
    }

    private static boolean sameSide(Limit limit, double exact, double shown) {
        return limit.met().holds(exact) == limit.met().holds(shown)
                && limit.near().holds(exact) == limit.near().holds(shown);
    }

    /** See {@link #ranges(Evidence, Language)}. */
    public static List<Text> rangesOf(Evidence evidence) {
        List<Text> ranges = new ArrayList<>();
        evidence.limit().ifPresent(limit -> {
            bandOf(limit.met(), limit.unit()).ifPresent(range -> ranges.add(Text.of("good: {0}", Argument.of(range))));
            if (!limit.near().equals(limit.met())) {
                bandOf(limit.near(), limit.unit())
                        .ifPresent(range -> ranges.add(Text.of("acceptable: {0}", Argument.of(range))));
            }
        });
        return ranges;
    }

    /** A range; empty when it is open at both ends. */
    public static Optional<Text> bandOf(Band band, String unit) {
        boolean low = Double.isFinite(band.low());
        boolean high = Double.isFinite(band.high());
        if (low && high) {
            return Optional.of(
                    band.low() == band.high()
                            ? Text.of("exactly {0}", limit(band.low(), unit, true))
                            : Text.of(
                                    "{0} to {1}",
                                    limit(band.low(), unit, !isWord(unit)), limit(band.high(), unit, true)));
        } else if (low) {
            return Optional.of(Text.of("at least {0}", limit(band.low(), unit, true)));
        }
        return high ? Optional.of(Text.of("at most {0}", limit(band.high(), unit, true))) : Optional.empty();
    }

    /** A unit that is a word is said once: "−32 to −16 dBov", but "15% to 45%". */
    private static boolean isWord(String unit) {
        return Unit.of(unit).map(known -> known.pattern().indexOf(' ') >= 0).orElse(true);
    }

    /** Limits are round numbers by choice: all their digits are shown, up to four. */
    private static Argument limit(double number, String unit, boolean named) {
        Unit known = Unit.of(unit).orElse(Unit.NONE);
        BigDecimal exact =
                BigDecimal.valueOf(known.shown(number)).round(FOUR_DIGITS).stripTrailingZeros();
        int places = Math.max(0, exact.scale());
        return named
                ? Argument.of(amount(known.meant(exact.doubleValue()), unit, places))
                : new Argument.Amount(known.meant(exact.doubleValue()), known, 0, places, false);
    }

    /** A number with its unit and at most so many decimal places; a unit that nobody knows is said as it is. */
    private static Text amount(double number, String unit, int places) {
        return Unit.of(unit)
                .map(known -> Text.of(Argument.amountUpTo(number, known, places)))
                .orElseGet(
                        () -> Text.sentences(Text.of(Argument.amountUpTo(number, Unit.NONE, places)), Text.name(unit)));
    }

    private static Text stretches(List<Interval> list) {
        double sum = list.stream().mapToDouble(Interval::length).sum();
        return Text.of(
                "{0, plural, =0 {none} one {once, {1} in all} other {# times, {1} in all}}",
                Argument.count(list.size()), Argument.amountUpTo(sum, Unit.SECONDS, 1));
    }
}
