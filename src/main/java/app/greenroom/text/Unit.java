package app.greenroom.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A unit of measured numbers: its id in files, and how it stands beside a number. The pattern is English and is translated by
 * the catalogues like any other.
 */
public enum Unit {
    /** A mere number. */
    NONE("{0}", "ratio"),
    /** Things, of which there are no halves. */
    COUNT("{0}", "count"),
    /** A part of a whole from 0 to 1, said in per cent. */
    FRACTION("{0}%", "fraction"),
    /** A number that is in per cent already. */
    PERCENT("{0}%", "%"),
    DEGREES("{0}°", "deg"),
    /** Written in inches for whoever wants them. */
    CENTIMETRES("{0} cm", "cm"),
    /** What {@link #CENTIMETRES} become; no file has lengths in inches. */
    INCHES("{0} in", "inch"),
    SECONDS("{0} s", "s"),
    MILLISECONDS("{0} ms", "ms"),
    MINUTES("{0} min", "min"),
    HOURS("{0} h", "h"),
    MEGABITS("{0} Mbit/s", "Mbit/s"),
    KILOBITS("{0} kbit/s", "kbit/s"),
    KILOBYTES("{0} kB", "kB"),
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
    PER_MINUTE("{0} per minute", "per minute"),
    PER_SECOND("{0} per second", "per second"),
    /** A difference of colours in CIELAB. */
    COLOUR_DIFFERENCE("{0} ΔE", "CIELAB"),
    /** Steps of brightness, of 255. */
    LUMA("{0} luma", "luma"),
    /** Line widths per picture height (ISO 12233), a measure of sharpness. */
    LINE_WIDTHS("{0} LW/PH", "LW/PH"),
    SEMITONES("{0} semitones", "semitones"),
    /** Mean opinion score, 1 to 4.5 (ITU-T G.107). */
    OPINION_SCORE("{0} MOS", "MOS");

    private static final double INCH = 2.54; // cm
    /** What some measurements and files call a unit, and its id. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "", "ratio",
            "1", "ratio",
            "score", "ratio",
            "bool", "ratio",
            "share", "fraction",
            "1/min", "per minute",
            "/min", "per minute",
            "per minute of speech", "per minute",
            "1/s", "per second",
            "deltaE", "CIELAB");

    private static final Map<String, Unit> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Unit::id, unit -> unit));

    private final String pattern;
    private final String id;

    Unit(String pattern, String id) {
        this.pattern = pattern;
        this.id = id;
    }

    /** The unit that a measurement names, by any of its names; empty for one that nobody knows. */
    public static Optional<Unit> of(String id) {
        return Optional.ofNullable(BY_ID.get(OTHER_NAMES.getOrDefault(id, id)));
    }

    /** Its name in measurements and files, such as "deg". */
    public String id() {
        return id;
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
