package app.greenroom.memory;

import app.greenroom.model.Interview;
import app.greenroom.model.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one interview that the settings hold, beside the list of all; the settings follow what comes next. */
final class OwnInterview {
    /** So long after its beginning an interview is still the next one. */
    private static final Duration GRACE = Duration.ofHours(1);

    private OwnInterview() {}

    /** The list with the interview of the settings, where it holds that moment not yet. */
    static List<Interview> beside(List<Interview> list, Settings settings, Clock clock) {
        List<Interview> all = new ArrayList<>(list);
        at(settings, clock)
                .filter(at -> list.stream().noneMatch(one -> same(one, at)))
                .ifPresent(at -> all.add(new Interview(at, settings.platform(), "", Optional.empty())));
        return Interviews.sorted(all);
    }

    /** The first that is not over. */
    static Optional<Interview> next(List<Interview> sorted, Clock clock) {
        Instant least = clock.instant().minus(GRACE);
        for (Interview one : sorted) {
            if (one.at().toInstant().isAfter(least)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The settings as they are to be, where another interview comes next than they hold. */
    static Optional<Settings> follow(List<Interview> list, Settings settings, Clock clock) {
        Optional<Interview> next = next(list, clock);
        Optional<ZonedDateTime> own = at(settings, clock);
        boolean ownFirst = own.isPresent()
                && own.get().toInstant().isAfter(clock.instant().minus(GRACE))
                && next.isPresent()
                && own.get().isBefore(next.get().at());
        if (next.isEmpty() || ownFirst || (own.isPresent() && same(next.get(), own.get()))) {
            return Optional.empty();
        }
        Interview one = next.get();
        return Optional.of(settings.with(new Settings.Appointment(
                one.platform(),
                Optional.of(one.at().getZone()),
                Optional.of(one.at().toLocalDateTime()))));
    }

    /** Whether it is the one of the settings. */
    static boolean is(Interview interview, Settings settings, Clock clock) {
        return at(settings, clock).filter(at -> same(interview, at)).isPresent();
    }

    /** The settings without an interview. */
    static Settings none(Settings settings) {
        return settings.with(new Settings.Appointment(settings.platform(), Optional.empty(), Optional.empty()));
    }

    private static Optional<ZonedDateTime> at(Settings settings, Clock clock) {
        return settings.interview().map(at -> at.atZone(settings.zone().orElse(clock.getZone())));
    }

    private static boolean same(Interview one, ZonedDateTime at) {
        return one.at().toInstant().equals(at.toInstant());
    }
}
