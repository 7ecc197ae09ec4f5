package app.greenroom.memory;

import app.greenroom.io.AtomicFile;
import app.greenroom.io.FileNames;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.RunSummary;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final String RUNS = "SELECT id, kind, at, zone, platform, place, verdict FROM run";
    private static final List<String> BESIDE = List.of("-journal", "-wal", "-shm");

    private final Path file;

    /** The history in this folder, which need not exist yet. */
    public RunHistory(Path folder) {
        this.file = folder.resolve(FILE_NAME);
    }

    /** Readies, on a thread of its own, what the first use of any history takes a while for: SQLite's library and driver. */
    static void ready() {
        Thread thread = new Thread(
                () -> {
                    try {
                        new SQLiteConfig()
                                .createConnection("jdbc:sqlite::memory:")
                                .close();
                    } catch (SQLException | LinkageError e) {
                        // Whoever needs a history is told.
                    }
                },
                "history");
        thread.setDaemon(true);
        thread.start();
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
            write(List.of(run), run.at().toInstant().minus(KEPT));
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
        try (Connection connection = open()) {
            if (version(connection) == 0) {
                return List.of();
            }
            try (PreparedStatement chosen =
                            connection.prepareStatement(RUNS + " WHERE kind = ? AND at >= ? ORDER BY at, id");
                    RunRows rows = new RunRows(connection, chosen)) {
                chosen.setString(1, kind);
                chosen.setLong(2, since.toEpochMilli());
                return rows.all();
            }
        } catch (SQLException e) {
            throw HistoryTrouble.of(Text.of("The history could not be read"), file, e);
        } catch (LinkageError e) {
            throw HistoryTrouble.of(Text.of("The history could not be read"), e);
        }
    }

    /**
     * Looks whether all of it can be read. What is damaged is set aside whole, and a new history begins with those runs that
     * can be read, so that a damage is met once and never again.
     *
     * @return one sentence that says so; empty where nothing was damaged
     * @throws HistoryException when it cannot be opened, or not be set aside
     */
    public Optional<Text> mend() throws HistoryException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<RunSummary> readable = new ArrayList<>();
        try {
            if (sound(readable)) {
                return Optional.empty();
            }
            Path aside = setAside();
            if (!readable.isEmpty()) {
                write(readable, Instant.MIN);
            }
            return Optional.of(Text.of(
                    "The history “{0}” is damaged: it was set aside as “{1}”, and a new one begins, {2, plural, one"
                            + " {with # run that could be read} other {with # runs that could be read}}.",
                    Argument.name(file.toString()), Argument.name(aside.toString()), Argument.count(readable.size())));
        } catch (IOException | SQLException e) {
            throw HistoryTrouble.of(Text.of("The history could not be read"), file, e);
        } catch (LinkageError e) {
            throw HistoryTrouble.of(Text.of("The history could not be read"), e);
        }
    }

    /** Whether nothing is damaged; gathers the runs that can be read. */
    private boolean sound(List<RunSummary> readable) throws SQLException {
        try (Connection connection = open()) {
            if (version(connection) == 0) {
                return true;
            }
            boolean whole = true;
            try (PreparedStatement all = connection.prepareStatement(RUNS + " ORDER BY at, id");
                    RunRows rows = new RunRows(connection, all)) {
                whole = rows.readable(readable);
            }
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("PRAGMA integrity_check(1)")) {
                return whole && result.next() && result.getString(1).equals("ok");
            }
        } catch (SQLException e) {
            if (HistoryTrouble.isDamage(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Its journal goes along, and first: beside another database it would be taken for that one's. */
    private Path setAside() throws IOException {
        for (String suffix : BESIDE) {
            AtomicFile.kept(file.resolveSibling(FILE_NAME + suffix)).moveAside();
        }
        return AtomicFile.kept(file).moveAside().orElse(file);
    }

    private void write(List<RunSummary> runs, Instant forgetBefore) throws SQLException {
        try (Connection connection = open(false)) {
            prepare(connection);
            connection.setAutoCommit(false);
            for (RunSummary run : runs) {
                insert(connection, run);
            }
            if (forgetBefore.isAfter(Instant.MIN)) {
                forget(connection, forgetBefore);
            }
            connection.commit();
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
            boolean was = AtomicFile.kept(file).delete();
            for (String suffix : BESIDE) {
                AtomicFile.kept(file.resolveSibling(FILE_NAME + suffix)).delete();
            }
            return was;
        } catch (IOException e) {
            throw HistoryTrouble.of(Text.of("The history could not be erased"), file, e);
        }
    }

    /**
     * Opens it for reading. Whatever was killed while it wrote left a journal, and only who may write can play it back; so it
     * is opened for writing as well where that is allowed.
     */
    private Connection open() throws SQLException {
        Path folder = file.toAbsolutePath().getParent();
        return open(folder == null || !Files.isWritable(file) || !Files.isWritable(folder));
    }

    private Connection open(boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setReadOnly(readOnly);
        return config.createConnection("jdbc:sqlite:" + FileNames.text(file.toAbsolutePath()));
    }

    private int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            int version = result.next() ? result.getInt(1) : 0;
            if (version > SCHEMA) {
                throw new NewerHistory();
            } else if (version < 0) {
                throw new RunRows.Damaged("a version below zero", null);
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

    /** The file was made by a newer version of this program, which knows more than we do. */
    static final class NewerHistory extends SQLException {
        private static final long serialVersionUID = 1L;
    }
}
