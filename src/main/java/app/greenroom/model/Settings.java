package app.greenroom.model;

import app.greenroom.text.LengthUnit;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What the user has chosen.
 *
 * @param look how the program looks and speaks
 * @param appointment the interview
 * @param reports the folder that reports are saved to; empty for wherever the user chooses each time
 * @param keepHistory whether anything of a check is kept, to be compared with later ones
 * @param relay a TURN server of the user's own, for calls that find no other way; empty where there is none
 */
public record Settings(
        Look look, Appointment appointment, Optional<Path> reports, boolean keepHistory, Optional<Relay> relay) {
    /** The smallest text. */
    public static final double LEAST_SCALE = 0.75;

    /** The largest text. */
    public static final double MOST_SCALE = 3;

    /** What holds until the user chooses something else. */
    public static final Settings DEFAULTS = new Settings(
            new Look(Optional.empty(), LengthUnit.CENTIMETRES, Theme.SYSTEM, 1),
            new Appointment("zoom", Optional.empty(), Optional.empty()),
            Optional.empty(),
            true,
            Optional.empty());

    /** Settings without a relay. */
    public Settings(Look look, Appointment appointment, Optional<Path> reports, boolean keepHistory) {
        this(look, appointment, reports, keepHistory, Optional.empty());
    }

    /**
     * How the program looks and speaks.
     *
     * @param language the language; empty for the system's
     * @param units units of length
     * @param theme light or dark
     * @param textScale size of text, {@value #LEAST_SCALE} to {@value #MOST_SCALE}; 1 is the usual size
     */
    public record Look(Optional<Locale> language, LengthUnit units, Theme theme, double textScale) {
        public Look {
            if (!(textScale >= LEAST_SCALE && textScale <= MOST_SCALE)) {
                throw new IllegalArgumentException("text is shown at 0.75 to 3 times its usual size");
            }
        }
    }

    /**
     * The interview.
     *
     * @param platform the id of its platform
     * @param zone the zone whose clock {@code interview} is on; empty for this computer's
     * @param interview when it begins, on that zone's clock; empty when it is not known
     */
    public record Appointment(String platform, Optional<ZoneId> zone, Optional<LocalDateTime> interview) {
        public Appointment {
            if (!isPlatform(platform)) {
                throw new IllegalArgumentException("not the id of a platform");
            }
        }
    }

    /**
     * A TURN server of the user's own.
     *
     * @param written as its user wrote it, {@code turn:user:password@host:port?transport=tcp}; not empty
     */
    public record Relay(String written) {
        public Relay {
            if (written.isBlank()) {
                throw new IllegalArgumentException("no server");
            }
        }

        /** The same with dots in place of the password. */
        public String hidden() {
            int host = written.lastIndexOf('@');
            int login = written.indexOf(':', written.indexOf(':') + 1) + 1; // behind the scheme and the user
            return host < 0
                    ? written
                    : written.substring(0, login <= host ? login : 0) + "•••" + written.substring(host);
        }

        /** Keeps the password out of traces. */
        @Override
        public String toString() {
            return hidden();
        }
    }

    /** The language; empty for the system's. */
    public Optional<Locale> language() {
        return look.language();
    }

    /** Units of length. */
    public LengthUnit units() {
        return look.units();
    }

    /** Light or dark. */
    public Theme theme() {
        return look.theme();
    }

    /** Size of text; 1 is the usual one. */
    public double textScale() {
        return look.textScale();
    }

    /** The id of the interview's platform. */
    public String platform() {
        return appointment.platform();
    }

    /** The zone whose clock the interview is on; empty for this computer's. */
    public Optional<ZoneId> zone() {
        return appointment.zone();
    }

    /** When the interview begins, on that zone's clock; empty when it is not known. */
    public Optional<LocalDateTime> interview() {
        return appointment.interview();
    }

    /** The same with another interview. */
    public Settings with(Appointment other) {
        return new Settings(look, other, reports, keepHistory, relay);
    }

    /** Whether this can be the id of a platform. */
    static boolean isPlatform(String id) {
        return id.matches("[a-z0-9][a-z0-9._-]{0,59}");
    }

    /** Light, dark, or with as much contrast as there is. */
    public enum Theme {
        SYSTEM("system"),
        LIGHT("light"),
        DARK("dark"),
        HIGH_CONTRAST("high-contrast");

        private final String id;

        Theme(String id) {
            this.id = id;
        }

        /** The name in files. */
        public String id() {
            return id;
        }
    }
}
