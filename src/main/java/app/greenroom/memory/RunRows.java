package app.greenroom.memory;

import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.RunSummary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads runs out of the history. SQLite holds any kind of value in any column, and gives 0 for the number of a text or of
 * nothing: each is looked at before it is believed.
 */
final class RunRows implements AutoCloseable {
    private static final String NUMBERS = "SELECT name, value, unit FROM number WHERE run = ? ORDER BY rowid";

    private final PreparedStatement runs;
    private final PreparedStatement numbers;

    /** @param runs asks for the columns id, kind, at, zone, platform, place and verdict of the runs that are wanted */
    RunRows(Connection connection, PreparedStatement runs) throws SQLException {
        this.runs = runs;
        this.numbers = connection.prepareStatement(NUMBERS);
    }

    /** A value that no version of this program wrote. */
    static final class Damaged extends SQLException {
        private static final long serialVersionUID = 1L;

        Damaged(String column, @Nullable Throwable cause) {
            super(column + " is damaged", cause);
        }
    }

    /**
     * All of them.
     *
     * @throws Damaged when one cannot be understood
     */
    List<RunSummary> all() throws SQLException {
        List<RunSummary> all = new ArrayList<>();
        try (ResultSet row = runs.executeQuery()) {
            while (row.next()) {
                all.add(run(row));
            }
        }
        return all;
    }

    /**
     * Adds those that can be understood.
     *
     * @return whether these are all
     */
    boolean readable(List<RunSummary> into) throws SQLException {
        boolean all = true;
        try (ResultSet row = runs.executeQuery()) {
            while (row.next()) {
                try {
                    into.add(run(row));
                } catch (Damaged e) {
                    all = false;
                }
            }
        }
        return all;
    }

    private RunSummary run(ResultSet row) throws SQLException {
        Instant at = Instant.ofEpochMilli((long) number(row, "at"));
        List<Measurement> measured = numbers((long) number(row, "id"));
        try {
            return new RunSummary(
                    text(row, "kind"),
                    at.atZone(zone(text(row, "zone"))),
                    text(row, "platform"),
                    text(row, "place"),
                    text(row, "verdict"),
                    measured);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new Damaged("a run", e);
        }
    }

    private List<Measurement> numbers(long run) throws SQLException {
        List<Measurement> all = new ArrayList<>();
        numbers.setLong(1, run);
        try (ResultSet row = numbers.executeQuery()) {
            while (row.next()) {
                double value = number(row, "value");
                if (Double.isFinite(value)) {
                    all.add(Measurement.of(text(row, "name"), value, text(row, "unit")));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Damaged("a number", e);
        }
        return all;
    }

    private static double number(ResultSet row, String column) throws SQLException {
        if (row.getObject(column) instanceof Number number) {
            return number.doubleValue();
        }
        throw new Damaged(column, null);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        if (row.getObject(column) instanceof String text) {
            return text;
        }
        throw new Damaged(column, null);
    }

    /** A zone that this Java does not know (any more) costs the run its local hour, not its place in time. */
    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    @Override
    public void close() throws SQLException {
        numbers.close();
    }
}
