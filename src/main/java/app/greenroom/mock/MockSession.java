package app.greenroom.mock;

import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Deck;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A mock interview as its folder has it.
 *
 * @param folder where it lies
 * @param about what it is
 * @param deck its deck
 * @param events what happened, by time; mentors' marks that came back are among them
 * @param recording picture and sound, whose time is that of the events; empty where nothing was recorded
 * @param notes what its reader must know, such as that it was cut short
 */
public record MockSession(
        Path folder, About about, Deck deck, List<MockEvent> events, Optional<Path> recording, List<Text> notes) {
    public MockSession {
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /**
     * What a session is.
     *
     * @param made when it began
     * @param title what it is called, 1 to 200 characters
     * @param company with whom it was held
     * @param recorded what was chosen to be recorded
     * @param target seconds of a timed drill; empty for an interview
     */
    public record About(ZonedDateTime made, String title, Company company, Recorded recorded, OptionalDouble target) {
        /** The same, of which nothing is recorded. */
        public About unrecorded() {
            return new About(made, title, company, Recorded.NOTHING, target);
        }
    }

    /** What is recorded. */
    public enum Recorded {
        NOTHING,
        SOUND,
        PICTURES
    }

    /** Seconds until its end, or until the last event of one that was cut short; marks that came back may lie behind it. */
    public double seconds() {
        return events.stream()
                .filter(MockEvent.Ended.class::isInstance)
                .findFirst()
                .or(() -> events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1)))
                .map(MockEvent::at)
                .orElse(0.0);
    }

    /** Whether its user ended it, so that nothing was cut short. */
    public boolean whole() {
        return events.stream().anyMatch(MockEvent.Ended.class::isInstance);
    }
}
