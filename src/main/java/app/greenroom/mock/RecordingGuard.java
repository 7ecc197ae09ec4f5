package app.greenroom.mock;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Keeps the recorder shut around a real interview: the matching programmes' codes of conduct ask that nobody records one unasked.
 * From half an hour before the planned beginning until three hours after it, which is our choice, nothing is recorded.
 */
public final class RecordingGuard {
    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final Duration AFTER = Duration.ofHours(3);

    private RecordingGuard() {}

    /**
     * Why nothing may be recorded now.
     *
     * @param interview when the real interview begins, if one is planned
     * @return empty when it may
     */
    public static Optional<Text> why(Optional<ZonedDateTime> interview, ZonedDateTime now) {
        return interview
                .filter(at -> now.isAfter(at.minus(BEFORE)) && now.isBefore(at.plus(AFTER)))
                .map(at -> Text.of(
                        "Nothing is recorded now: your interview is planned for {0}, and real interviews must not be"
                                + " recorded unasked.",
                        Argument.name(at.withZoneSameInstant(now.getZone())
                                .toLocalTime()
                                .toString())));
    }
}
