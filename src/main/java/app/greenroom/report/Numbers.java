package app.greenroom.report;

import app.greenroom.text.Language;
import app.greenroom.model.Evidence;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers with their units, as people know them: 0.05 of a whole reads "5%", −1.84 deg reads "−1.8°". */
public final class Numbers {
    private static final char MINUS = '−';

    private Numbers() {}

    /** A measured value with its unit. */
    public static String value(Measurement measurement) {
        if (measurement.value() instanceof Measured.Intervals intervals) {
            return stretches(intervals.list());
        }
        double number = ((Measured.Scalar) measurement.value()).value();
        return withUnit(measurement.unit(), shown(number, measurement.unit()));
    }

    /**
     * A measured value beside a limit. A value outside the good range never reads as if it lay on the limit: 8.004°
     * beside "at most 8°" is shown with as many digits as it takes to see the difference.
     */
    public static String value(Evidence evidence) {
        Measurement measurement = evidence.measurement();
        if (evidence.limit().isEmpty() || !(measurement.value() instanceof Measured.Scalar scalar)) {
            return value(measurement);
        }
        double number = scalar.value();
        int places = places(number, measurement.unit());
        for (int more = 0; more < 4; more++) {
            String text = decimal(scaled(number, measurement.unit()), places + more);
            double read = Double.parseDouble(text.replace(MINUS, '-'));
            if (sameSide(evidence.limit().get(), number, unscaled(read, measurement.unit()))) {
                return withUnit(measurement.unit(), text);
            }
        }
        return value(measurement);
    }

    private static boolean sameSide(Limit limit, double exact, double shown) {
        return limit.met().holds(exact) == limit.met().holds(shown)
                && limit.near().holds(exact) == limit.near().holds(shown);
    }

    /**
     * What a value is held against, such as "good: −8° to 8°" and "acceptable: −15° to 15°"; the second only where it is
     * wider than the first, and nothing where there is no limit.
     */
    public static List<String> ranges(Evidence evidence) {
        List<String> ranges = new ArrayList<>();
        evidence.limit().ifPresent(limit -> {
            band(limit.met(), limit.unit()).ifPresent(text -> ranges.add("good: " + text));
            if (!limit.near().equals(limit.met())) {
                band(limit.near(), limit.unit()).ifPresent(text -> ranges.add("acceptable: " + text));
            }
        });
        return ranges;
    }

    /** A range in words; empty when it is open at both ends. */
    public static Optional<String> band(Band band, String unit) {
        boolean low = Double.isFinite(band.low());
        boolean high = Double.isFinite(band.high());
        if (low && high) {
            return Optional.of(
                    band.low() == band.high()
                            ? "exactly " + limit(band.low(), unit)
                            : between(limit(band.low(), unit), limit(band.high(), unit)));
        } else if (low) {
            return Optional.of("at least " + limit(band.low(), unit));
        }
        return high ? Optional.of("at most " + limit(band.high(), unit)) : Optional.empty();
    }

    /** A unit that is a word is said once: "−32 to −16 dBov", but "15% to 45%". */
    private static String between(String low, String high) {
        int unit = high.indexOf(' ');
        return (unit > 0 ? low.replace(high.substring(unit), "") : low) + " to " + high;
    }

    /** Limits are round numbers by choice: all their digits are shown, up to four. */
    private static String limit(double number, String unit) {
        BigDecimal exact = BigDecimal.valueOf(scaled(number, unit)).round(new MathContext(4, RoundingMode.HALF_UP));
        return withUnit(unit, plain(exact));
    }

    private static String shown(double number, String unit) {
        return decimal(scaled(number, unit), places(number, unit));
    }

    /** Decimal places that are worth reading: about three digits, fewer for coarse units. */
    private static int places(double number, String unit) {
        double size = Math.abs(scaled(number, unit));
        if (unit.equals("count")) {
            return 0;
        } else if (size >= 100 || (unit.equals("ms") && size >= 10)) {
            return 0;
        } else if (size >= 1) {
            return isPercent(unit) && size >= 10 ? 0 : 1;
        }
        return 2;
    }

    private static String decimal(double number, int places) {
        return plain(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        String text = (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        return text.replace('-', MINUS);
    }

    private static boolean isPercent(String unit) {
        return unit.equals("fraction") || unit.equals("share");
    }

    private static double scaled(double number, String unit) {
        return isPercent(unit) ? number * 100 : number;
    }

    private static double unscaled(double number, String unit) {
        return isPercent(unit) ? number / 100 : number;
    }

    private static String withUnit(String unit, String text) {
        return switch (unit) {
            case "fraction", "share" -> text + "%";
            case "deg" -> text + "°";
            case "", "1", "count", "ratio", "score", "bool" -> text;
            case "1/min", "/min", "per minute", "per minute of speech" -> text + " per minute";
            case "deltaE", "CIELAB" -> text + " ΔE";
            default -> text + " " + Wording.clean(unit);
        };
    }

    private static String stretches(List<Interval> list) {
        if (list.isEmpty()) {
            return "none";
        }
        double sum = list.stream().mapToDouble(Interval::length).sum();
        return (list.size() == 1 ? "once, " : list.size() + " times, ") + decimal(sum, 1) + " s in all";
    }

    /** Seconds since the beginning, such as "0:07" or "12:30". */
    public static String clock(double seconds) {
        long whole = (long) Math.floor(seconds);
        return whole / 60 + ":" + (whole % 60 < 10 ? "0" : "") + whole % 60;
    }

    /** A length of time, such as "0.8 s". */
    public static String seconds(double seconds) {
        return decimal(seconds, seconds < 10 ? 1 : 0) + " s";
    }

    /** value in a language. */
    public static String value(Measurement measurement, Language language) {
        return value(measurement);
    }

    /** value in a language. */
    public static String value(Evidence evidence, Language language) {
        return value(evidence);
    }

    /** ranges in a language. */
    public static List<String> ranges(Evidence evidence, Language language) {
        return ranges(evidence);
    }

    /** band in a language. */
    public static Optional<String> band(Band band, String unit, Language language) {
        return band(band, unit);
    }

    /** clock in a language. */
    public static String clock(double seconds, Language language) {
        return clock(seconds);
    }

    /** seconds in a language. */
    public static String seconds(double seconds, Language language) {
        return seconds(seconds);
    }
}
