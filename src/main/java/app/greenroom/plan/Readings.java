package app.greenroom.plan;

import app.greenroom.plan.Invitation.Reading;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** What there is to say of a moment, whoever named it. */
public final class Readings {
    private Readings() {}

    /**
     * A moment with its warnings: that it is over, and that clocks change before it so that today's difference misleads.
     *
     * @param now the present, on this computer's clock
     * @param known what is known already
     */
    public static Reading of(ZonedDateTime at, ZonedDateTime now, List<Text> known) {
        List<Text> warnings = new ArrayList<>(known);
        if (at.isBefore(now)) {
            warnings.add(Text.of("That time is over: look whether the invitation is the newest one."));
        } else {
            Duration today = apart(at.getZone(), now.getZone(), now.toInstant());
            Duration then = apart(at.getZone(), now.getZone(), at.toInstant());
            if (!today.equals(then)) {
                warnings.add(Text.of(
                        "Clocks change before then: {0} and this computer's clock are {1} apart today, and {2} on that"
                                + " day.",
                        Argument.name(at.getZone().getId()),
                        Argument.duration(today.abs()),
                        Argument.duration(then.abs())));
            }
        }
        return new Reading(at, warnings);
    }

    private static Duration apart(ZoneId there, ZoneId here, Instant when) {
        return Duration.ofSeconds(there.getRules().getOffset(when).getTotalSeconds()
                - here.getRules().getOffset(when).getTotalSeconds());
    }
}
