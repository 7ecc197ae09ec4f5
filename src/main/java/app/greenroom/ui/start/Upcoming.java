package app.greenroom.ui.start;

import app.greenroom.model.Interview;
import app.greenroom.text.Argument;
import app.greenroom.ui.look.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;

/** Words about an interview: what, when on this computer's clock, and how long until then. */
public final class Upcoming {
    /** Nearer than this a short check does; before, there is time to mend things. */
    private static final Duration MORNING = Duration.ofHours(4);

    private static final Duration DAYS = Duration.ofDays(2);

    private final Texts texts;
    private final Clock clock;
    private volatile Map<String, String> platforms = Map.of();

    /** @param clock this computer's */
    public Upcoming(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** Knows platforms from now on: their names by their ids. */
    public void platforms(Map<String, String> names) {
        platforms = Map.copyOf(names);
    }

    /** The name of a platform for people; its id where none is known. */
    public String platform(String id) {
        return platforms.getOrDefault(id, id);
    }

    /** Whether it is so near that only a short check is wise. */
    boolean near(Interview interview) {
        return left(interview).compareTo(MORNING) < 0;
    }

    /** Whether it is over for longer than interviews may begin late. */
    boolean over(Interview interview) {
        return left(interview).compareTo(Duration.ofHours(-1)) < 0;
    }

    /** "Zoom: Thu 3 Dec, 07:40 on your clock, in 15 h". */
    String headline(Interview interview) {
        ZonedDateTime here = here(interview);
        Argument name = Argument.name(platform(interview.platform()));
        Argument day = Argument.briefDay(here.toLocalDate());
        Argument time = Argument.time(here.toLocalTime());
        Duration left = left(interview);
        if (over(interview)) {
            return texts.get("start.over", name, day, time);
        } else if (left.isNegative()) {
            return texts.get("start.now", name, time);
        } else if (left.compareTo(DAYS) >= 0) {
            return texts.get("start.next.days", name, day, time, Argument.count(left.toDays()));
        }
        return texts.get("start.next", name, day, time, Argument.duration(rounded(left)));
    }

    /** "Zoom, in 15 h", for where there is little room. */
    public String brief(Interview interview) {
        Argument name = Argument.name(platform(interview.platform()));
        Duration left = left(interview);
        if (left.isNegative()) {
            return texts.get("start.asked", name);
        } else if (left.compareTo(DAYS) >= 0) {
            return texts.get("start.asked.days", name, Argument.count(left.toDays()));
        }
        return texts.get("start.asked.in", name, Argument.duration(rounded(left)));
    }

    /** When it is on the invitation's clock, where that is another. */
    String there(Interview interview) {
        return interview.at().getZone().equals(clock.getZone())
                ? ""
                : texts.get("start.there", Argument.moment(interview.at()));
    }

    ZonedDateTime here(Interview interview) {
        return interview.at().withZoneSameInstant(clock.getZone());
    }

    private Duration left(Interview interview) {
        return Duration.between(clock.instant(), interview.at().toInstant());
    }

    /** Whole minutes; whole hours from ten on, because nobody plans by minutes then. */
    private static Duration rounded(Duration left) {
        return left.toHours() >= 10
                ? Duration.ofHours(left.toHours())
                : Duration.ofMinutes(Math.max(1, left.toMinutes()));
    }
}
