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
 * @param language the language; empty for the system's
 * @param units units of length
 * @param platform the id of the platform of the interview
 * @param zone the zone whose clock {@code interview} is on; empty for this computer's
 * @param interview when the interview begins, on that zone's clock; empty when it is not known
 * @param reports the folder that reports are saved to; empty for wherever the user chooses each time
 * @param keepHistory whether anything of a check is kept, to be compared with later ones
 * @param theme light or dark
 * @param textScale size of text, {@value #LEAST_SCALE} to {@value #MOST_SCALE}; 1 is the usual size
 */
public record Settings(
        Optional<Locale> language,
        LengthUnit units,
        String platform,
        Optional<ZoneId> zone,
        Optional<LocalDateTime> interview,
        Optional<Path> reports,
        boolean keepHistory,
        Theme theme,
        double textScale) {
    /** The smallest text. */
    public static final double LEAST_SCALE = 0.75;

    /** The largest text. */
    public static final double MOST_SCALE = 3;

    /** What holds until the user chooses something else. */
    public static final Settings DEFAULTS = new Settings(
            Optional.empty(),
            LengthUnit.CENTIMETRES,
            "zoom",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            Theme.SYSTEM,
            1);

    public Settings {
        if (!isPlatform(platform)) {
            throw new IllegalArgumentException("not the id of a platform");
        }
        if (!(textScale >= LEAST_SCALE && textScale <= MOST_SCALE)) {
            throw new IllegalArgumentException("text is shown at 0.75 to 3 times its usual size");
        }
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
