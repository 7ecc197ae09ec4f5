package app.greenroom.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A unit of measured numbers: its id in files, and how it stands beside a number. The pattern is English and is translated by
 * the catalogues like any other.
 */
public enum Unit {
    /** A mere number. */
    NONE("{0}", "ratio", "1", "", "score", "bool"),
    /** Things, of which there are no halves. */
    COUNT("{0}", "count"),
    /** A part of a whole from 0 to 1, said in per cent. */
    FRACTION("{0}%", "fraction", "share"),
    /** A number that is in per cent already. */
    PERCENT("{0}%", "percent", "%"),
    DEGREES("{0}°", "deg"),
    /** Written in inches for whoever wants them. */
    CENTIMETRES("{0} cm", "cm"),
    /** What {@link #CENTIMETRES} become; ids of files are never in inches. */
    INCHES("{0} in"),
    SECONDS("{0} s", "s"),
    MILLISECONDS("{0} ms", "ms"),
    MINUTES("{0} min", "min"),
    HOURS("{0} h", "h"),
    MEGABITS("{0} Mbit/s", "Mbit/s"),
    KILOBITS("{0} kbit/s", "kbit/s"),
    MEGABYTES("{0} MB", "MB"),
    DECIBELS("{0} dB", "dB"),
    DECIBELS_FULL_SCALE("{0} dBFS", "dBFS"),
    DECIBELS_OVERLOAD("{0} dBov", "dBov"),
    DECIBELS_MILLIWATT("{0} dBm", "dBm"),
    LOUDNESS("{0} LUFS", "LUFS"),
    HERTZ("{0} Hz", "Hz"),
    KILOHERTZ("{0} kHz", "kHz"),
    MEGAHERTZ("{0} MHz", "MHz"),
    GIGAHERTZ("{0} GHz", "GHz"),
    PIXELS("{0} pixels", "px"),
    PICTURES_PER_SECOND("{0} pictures/s", "fps"),
    PER_MINUTE("{0} per minute", "per minute", "1/min", "/min", "per minute of speech"),
    PER_SECOND("{0} per second", "per second", "1/s"),
    /** A difference of colours in CIELAB. */
    COLOUR_DIFFERENCE("{0} ΔE", "deltaE", "CIELAB");

    private static final double INCH = 2.54; // cm
    private static final Map<String, Unit> BY_ID = Arrays.stream(values())
            .flatMap(unit -> unit.ids.stream().map(id -> Map.entry(id, unit)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String pattern;
    private final List<String> ids;

    Unit(String pattern, String... ids) {
        this.pattern = pattern;
        this.ids = List.of(ids);
    }

    /** The unit that a measurement names, by any of its names; empty for one that nobody knows. */
    public static Optional<Unit> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Its name in measurements and files, such as "deg"; empty for inches, which no file has. */
    public String id() {
        return ids.isEmpty() ? "" : ids.get(0);
    }

    /** How it stands beside its number in English, such as "{0} cm"; the catalogues translate it. */
    public String pattern() {
        return pattern;
    }

    /** The number that is read: 0.05 of a whole is 5 per cent. */
    public double shown(double value) {
        return this == FRACTION ? value * 100 : value;
    }

    /** The value that a read number stands for: the inverse of {@link #shown}. */
    public double meant(double shown) {
        return this == FRACTION ? shown / 100 : shown;
    }

    /** Decimal places that are worth reading: about three digits, fewer for coarse units. */
    public int decimals(double value) {
        double size = Math.abs(shown(value));
        if (this == COUNT || size >= 100 || (this == MILLISECONDS && size >= 10)) {
            return 0;
        } else if (this == INCHES) {
            return size < 3 ? 1 : 0; // nothing becomes coarser than it was in centimetres
        } else if (size >= 1) {
            return (this == FRACTION || this == PERCENT) && size >= 10 ? 0 : 1;
        }
        return 2;
    }

    /** A length in centimetres as inches. */
    static double inches(double centimetres) {
        return centimetres / INCH;
    }
}
