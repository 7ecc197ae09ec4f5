package app.greenroom.memory;

import app.greenroom.io.AtomicFile;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.RunSummary;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * The runs kept on this computer for some four hundred days, in one SQLite file. It is made when the first run is kept; each call opens the file and
 * closes it, so that several programs may use it at the same time.
 */
public final class RunHistory {
    /** The file's name in the data folder. */
    public static final String FILE_NAME = "history.sqlite";

    /** How long runs are remembered: the season of interviews and the one before. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int SCHEMA = 1;
    private static final int BUSY_MILLIS = 3000;
    private static final String OF_RUN = "SELECT name, value, unit FROM number WHERE run = ? ORDER BY rowid";

    private final Path file;

    /** The history in this folder, which need not exist yet. */
    public RunHistory(Path folder) {
        this.file = folder.resolve(FILE_NAME);
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    /**
     * Keeps a run.
     *
     * @throws HistoryException when it cannot be written; nothing of the run is kept then
     */
    public void keep(RunSummary run) throws HistoryException {
        try {
            AtomicFile.kept(file).makeFolder();
            try (Connection connection = open(false)) {
                prepare(connection);
                connection.setAutoCommit(false);
                insert(connection, run);
                forget(connection, run.at().toInstant().minus(KEPT));
                connection.commit();
            }
        } catch (IOException | SQLException e) {
            throw HistoryTrouble.of(Text.of("The history could not be kept"), file, e);
        } catch (LinkageError e) {
            throw HistoryTrouble.of(Text.of("The history could not be kept"), e);
        }
    }

    /**
     * The runs of one kind since a moment, the oldest first.
     *
     * @throws HistoryException when there is a file that cannot be read; where there is none, there are no runs
     */
    public List<RunSummary> runs(String kind, Instant since) throws HistoryException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Connection connection = open(true)) {
            return version(connection) == 0 ? List.of() : select(connection, kind, since);
        } catch (SQLException e) {
            throw HistoryTrouble.of(Text.of("The history could not be read"), file, e);
        } catch (LinkageError e) {
            throw HistoryTrouble.of(Text.of("The history could not be read"), e);
        }
    }

    /**
     * Deletes everything, a damaged file as well.
     *
     * @return whether there was anything
     * @throws HistoryException when the file cannot be deleted
     */
    public boolean erase() throws HistoryException {
        try {
            boolean was = Files.deleteIfExists(file);
            for (String suffix : List.of("-journal", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(FILE_NAME + suffix));
            }
            return was;
        } catch (IOException e) {
            throw HistoryTrouble.of(Text.of("The history could not be erased"), file, e);
        }
    }

    private Connection open(boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setReadOnly(readOnly);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            int version = result.next() ? result.getInt(1) : 0;
            if (version > SCHEMA) {
                throw new NewerHistory();
            }
            return version;
        }
    }

    private void prepare(Connection connection) throws SQLException {
        if (version(connection) == SCHEMA) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS run (id INTEGER PRIMARY KEY, kind TEXT NOT NULL,"
                    + " at INTEGER NOT NULL, zone TEXT NOT NULL, platform TEXT NOT NULL, place TEXT NOT NULL,"
                    + " verdict TEXT NOT NULL)");
            statement.execute("CREATE INDEX IF NOT EXISTS run_at ON run (kind, at)");
            statement.execute("CREATE TABLE IF NOT EXISTS number (run INTEGER NOT NULL REFERENCES run (id) ON DELETE"
                    + " CASCADE, name TEXT NOT NULL, value REAL NOT NULL, unit TEXT NOT NULL)");
            statement.execute("CREATE INDEX IF NOT EXISTS number_run ON number (run)");
            statement.execute("PRAGMA user_version = " + SCHEMA);
        }
    }

    private static void insert(Connection connection, RunSummary run) throws SQLException {
        long id;
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO run (kind, at, zone, platform, place, verdict) VALUES (?, ?, ?, ?, ?, ?) RETURNING id")) {
            statement.setString(1, run.kind());
            statement.setLong(2, run.at().toInstant().toEpochMilli());
            statement.setString(3, run.at().getZone().getId());
            statement.setString(4, run.platform());
            statement.setString(5, run.place());
            statement.setString(6, run.verdict());
            try (ResultSet key = statement.executeQuery()) {
                key.next();
                id = key.getLong(1);
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO number (run, name, value, unit) VALUES (?, ?, ?, ?)")) {
            for (Measurement number : run.numbers()) {
                statement.setLong(1, id);
                statement.setString(2, number.id());
                statement.setDouble(3, ((Measured.Scalar) number.value()).value());
                statement.setString(4, number.unit());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM run WHERE at < ?")) {
            statement.setLong(1, before.toEpochMilli());
            statement.executeUpdate();
        }
    }

    private static List<RunSummary> select(Connection connection, String kind, Instant since) throws SQLException {
        List<RunSummary> runs = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT id, at, zone, platform, place, verdict FROM run WHERE kind = ? AND at >= ?"
                                + " ORDER BY at, id");
                PreparedStatement numbers = connection.prepareStatement(OF_RUN)) {
            statement.setString(1, kind);
            statement.setLong(2, since.toEpochMilli());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    runs.add(new RunSummary(
                            kind,
                            Instant.ofEpochMilli(row.getLong("at")).atZone(zone(row.getString("zone"))),
                            row.getString("platform"),
                            row.getString("place"),
                            row.getString("verdict"),
                            numbers(numbers, row.getLong("id"))));
                }
            }
        }
        return runs;
    }

    private static List<Measurement> numbers(PreparedStatement statement, long run) throws SQLException {
        List<Measurement> numbers = new ArrayList<>();
        statement.setLong(1, run);
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                double value = row.getDouble("value");
                if (Double.isFinite(value)) {
                    numbers.add(Measurement.of(row.getString("name"), value, row.getString("unit")));
                }
            }
        }
        return numbers;
    }

    /** A zone that this Java does not know (any more) costs the run its local hour, not its place in time. */
    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The file was made by a newer version of this program, which knows more than we do. */
    static final class NewerHistory extends SQLException {
        private static final long serialVersionUID = 1L;
    }
}
