package app.greenroom.model;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.List;

/**
 * How well this computer kept up while it was measured by. It is taken once a run and known to every check, so that none blames
 * a camera, a room or a line for what the computer did.
 *
 * @param late share of the time by which a thread that wants to run every 10 ms came too late, 0–1
 * @param stall the longest that it came too late at once, seconds
 * @param load how much of all processors was in use, by whomever, 0–1; 0 where the system does not tell
 * @param others how much of all processors other programs used, 0–1; 0 where the system does not tell
 * @param busiest names of the programs that used the processors most, the busiest first; empty where nothing else was busy
 */
public record ComputerLoad(double late, double stall, double load, double others, List<String> busiest) {
    /**
     * A share of lateness and a stall above which what is timed cannot be trusted. Set by hand; fifteen threads that wait for two cores bring 0.01 and 0.04 s only, because a thread that sleeps is
     * served first; so the load counts beside them.
     */
    static final double MOST_LATE = 0.2;

    static final double MOST_STALL = 0.5;

    /** All processors in use, and half of them and more by others: this program's threads wait for their turn. */
    static final double FULL = 0.95;

    static final double MOST_OTHERS = 0.5;

    public ComputerLoad {
        if (!(late >= 0) || !(stall >= 0) || !(load >= 0) || !(others >= 0)) {
            throw new IllegalArgumentException("no load: " + late + ", " + stall + ", " + load + ", " + others);
        }
        busiest = List.copyOf(busiest);
    }

    /** Whether numbers that depend on time may be the computer's own doing. */
    public boolean starved() {
        return late > MOST_LATE || stall > MOST_STALL || (load > FULL && others > MOST_OTHERS);
    }

    /** Why something could not be checked. */
    public Outcome.CouldNotCheck why() {
        Text reason = busiest.isEmpty()
                ? Text.of("This computer is too busy to tell.")
                : Text.of(
                        "This computer is too busy to tell; busiest: {0}.",
                        Argument.list(busiest.stream().map(Text::name).toList()));
        return new Outcome.CouldNotCheck(
                reason,
                new Fix(Text.of("Close other programs, wait until updates and backups are done, plug the charger in,"
                        + " and check again.")));
    }
}
