package app.greenroom.model.run;

import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What is kept of a run, so that later ones can be compared with it: numbers, never pictures or sound.
 *
 * @param kind what kind of run it was, such as {@code network}
 * @param at when it ran, with the zone it ran in
 * @param platform the platform's id
 * @param place what tells one network from another on this computer, or empty; never a name or an address
 * @param verdict how it ended: an {@link Outcome} id, such as {@code met}
 * @param numbers what was measured, one number each
 */
public record RunSummary(
        String kind, ZonedDateTime at, String platform, String place, String verdict, List<Measurement> numbers) {
    public RunSummary {
        numbers = numbers.stream()
                .filter(number -> number.value() instanceof Measured.Scalar)
                .toList();
    }
}
