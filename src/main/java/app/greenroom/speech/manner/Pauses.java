package app.greenroom.speech.manner;

import app.greenroom.model.measure.Interval;
import java.util.ArrayList;
import java.util.List;

/** Silent pauses: the gaps inside the speech of at least 250 ms (Goldman-Eisler 1968). */
public final class Pauses {
    private static final double SHORTEST = 0.25;

    private Pauses() {}

    /**
     * The pauses between stretches of speech.
     *
     * @param speech stretches of speech, in order
     */
    public static List<Interval> between(List<Interval> speech) {
        List<Interval> pauses = new ArrayList<>();
        for (int i = 1; i < speech.size(); i++) {
            double from = speech.get(i - 1).end();
            double to = speech.get(i).start();
            if (to - from >= SHORTEST - 1e-9) {
                pauses.add(new Interval(from, to));
            }
        }
        return pauses;
    }
}
