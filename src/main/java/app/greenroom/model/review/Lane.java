package app.greenroom.model.review;

import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.text.Text;
import java.util.List;

/**
 * How one thing stood over the time of a recording.
 *
 * @param title what, such as "Light"
 * @param parts stretch after stretch, in order
 */
public record Lane(Text title, List<Part> parts) {
    public Lane {
        parts = List.copyOf(parts);
    }

    /**
     * One stretch.
     *
     * @param time when
     * @param outcome how it stood
     * @param sentence in one plain sentence
     */
    public record Part(Interval time, Outcome outcome, Text sentence) {}
}
