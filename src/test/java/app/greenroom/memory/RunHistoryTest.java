package app.greenroom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.LabelledData;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.RunSummary;
import app.greenroom.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunHistoryTest {
    private static final ZonedDateTime MORNING = ZonedDateTime.parse("2026-12-01T07:40:00-05:00[America/New_York]");

    @TempDir
    Path folder;

    @Test
    void whatIsKeptComesBackWithItsZone() throws Exception {
        RunHistory history = new RunHistory(folder.resolve("new"));
        assertThat(history.runs("network", Instant.EPOCH)).isEmpty();
        assertThat(history.file()).as("nothing is made before it is needed").doesNotExist();
        history.keep(run("network", MORNING.plusDays(1), 91));
        history.keep(run("network", MORNING, 80.5));
        history.keep(run("rehearsal", MORNING, 1));
        List<RunSummary> runs = history.runs("network", Instant.EPOCH);
        assertThat(runs).containsExactly(run("network", MORNING, 80.5), run("network", MORNING.plusDays(1), 91));
        assertThat(runs.get(0).at().getZone().getId()).isEqualTo("America/New_York");
        assertThat(history.runs("network", MORNING.plusHours(1).toInstant())).hasSize(1);
    }

    @Test
    void whatIsReadiedBeforehandMakesNoFileAndKeepsTheSame() throws Exception {
        RunHistory history = new RunHistory(folder.resolve("new"));
        RunHistory.ready();
        assertThat(history.file()).doesNotExist();
        history.keep(run("network", MORNING, 80.5));
        assertThat(history.runs("network", Instant.EPOCH)).containsExactly(run("network", MORNING, 80.5));
    }

    @Test
    void onlyNumbersAreKept() throws Exception {
        RunHistory history = new RunHistory(folder);
        history.keep(new RunSummary(
                "network",
                MORNING,
                "zoom",
                "",
                "met",
                List.of(Measurement.of("noise.events", List.of()), Measurement.of("net.jitter", 2, "ms"))));
        assertThat(history.runs("network", Instant.EPOCH).get(0).numbers())
                .containsExactly(Measurement.of("net.jitter", 2, "ms"));
    }

    @Test
    void runsOfLongAgoAreForgotten() throws Exception {
        RunHistory history = new RunHistory(folder);
        history.keep(run("network", MORNING.minusDays(401), 80));
        history.keep(run("network", MORNING.minusDays(399), 80));
        history.keep(run("network", MORNING, 80));
        assertThat(history.runs("network", Instant.EPOCH)).hasSize(2);
        assertThat(rows("SELECT count(*) FROM number"))
                .as("their numbers go with them")
                .isEqualTo(2);
    }

    @Test
    void erasingLeavesNothing() throws Exception {
        RunHistory history = new RunHistory(folder);
        assertThat(history.erase()).isFalse();
        history.keep(run("network", MORNING, 80));
        assertThat(history.erase()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDamagedFileIsToldAndCanBeErased() throws Exception {
        RunHistory history = new RunHistory(folder);
        Files.writeString(
                history.file(), "this is no database, but long enough to be read as a header of one".repeat(9));
        assertThatThrownBy(() -> history.keep(run("network", MORNING, 80)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("is damaged: erase the history and start anew");
        assertThatThrownBy(() -> history.runs("network", Instant.EPOCH)).hasMessageContaining("could not be read");
        assertThat(history.erase()).isTrue();
        history.keep(run("network", MORNING, 80));
        assertThat(history.runs("network", Instant.EPOCH)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE run SET zone = NULL",
                "UPDATE run SET at = 'yesterday'",
                "UPDATE run SET at = NULL",
                "UPDATE run SET platform = x'07'",
                "UPDATE number SET value = NULL",
                "UPDATE number SET value = 'much'",
                "UPDATE number SET name = NULL",
                "UPDATE number SET unit = x'00ff'"
            })
    void aRunThatCannotBeUnderstoodCostsItselfAlone(String damage) throws Exception {
        RunHistory history = new RunHistory(folder);
        history.keep(run("network", MORNING, 80));
        history.keep(run("peer", MORNING.plusDays(1), 90));
        loosen();
        execute(damage + (damage.contains("number") ? " WHERE run = 1" : " WHERE id = 1"));
        Text told = history.mend().orElseThrow();
        assertThat(told.toString())
                .contains("is damaged", RunHistory.FILE_NAME + ".damaged", "with 1 run that could be");
        assertThat(history.mend()).as("said once").isEmpty();
        assertThat(history.runs("network", Instant.EPOCH)).isEmpty();
        assertThat(history.runs("peer", Instant.EPOCH)).containsExactly(run("peer", MORNING.plusDays(1), 90));
        assertThat(history.erase()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    /** Without mending, it is a sentence and never a fault of ours. */
    @Test
    void nothingIsReadAsZero() throws Exception {
        RunHistory history = new RunHistory(folder);
        history.keep(run("network", MORNING, 80));
        loosen();
        execute("UPDATE number SET value = NULL");
        assertThatThrownBy(() -> history.runs("network", Instant.EPOCH))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void noDamagedCopyStandsInTheWay() throws Exception {
        RunHistory history = new RunHistory(folder);
        for (int i = 0; i < 20; i++) {
            history.keep(run("network", MORNING.plusDays(i), i));
        }
        byte[] whole = Files.readAllBytes(history.file());
        Random random = new Random(16);
        int mended = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = i % 10 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = 0; k < 7 && damaged.length > 0; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) (i % 2 == 0 ? 0 : random.nextInt());
            }
            history.erase();
            Files.write(history.file(), damaged);
            try {
                mended += history.mend().isPresent() ? 1 : 0;
                history.runs("network", Instant.EPOCH);
                history.keep(run("network", MORNING.plusDays(50), 50));
                assertThat(history.runs("network", Instant.EPOCH))
                        .as("copy %s", i)
                        .contains(run("network", MORNING.plusDays(50), 50));
            } catch (HistoryException e) {
                assertThat(e).as("copy %s", i).hasMessageContaining("a newer Greenroom");
            }
        }
        assertThat(mended).isGreaterThan(20);
    }

    /** As a process leaves it that is killed in the middle of a change: whoever opens it next takes the change back. */
    @Test
    void aHistoryOpensAfterAnyKill() throws Exception {
        RunHistory history = new RunHistory(folder);
        history.keep(run("network", MORNING, 80));
        Path killed = Files.createDirectory(folder.resolve("killed"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + history.file());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("PRAGMA cache_spill = 1");
            connection.setAutoCommit(false);
            statement.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                    + " INSERT INTO number SELECT 1, 'half', i, 'ms' FROM n");
            for (String each : List.of("", "-journal")) {
                Files.copy(folder.resolve(RunHistory.FILE_NAME + each), killed.resolve(RunHistory.FILE_NAME + each));
            }
            connection.rollback();
        }
        assertThat(Files.size(killed.resolve(RunHistory.FILE_NAME))).isGreaterThan(100_000);
        RunHistory again = new RunHistory(killed);
        assertThat(again.mend()).isEmpty();
        assertThat(again.runs("network", Instant.EPOCH)).containsExactly(run("network", MORNING, 80));
        again.keep(run("network", MORNING.plusDays(1), 81));
        assertThat(again.runs("network", Instant.EPOCH)).hasSize(2);
    }

    @Test
    void theHistoryOfTheLabelledFilesIsMended() throws Exception {
        Path damaged = LabelledData.folder("files").resolve("history-null-zone.sqlite");
        RunHistory history = new RunHistory(folder);
        Files.write(history.file(), Files.readAllBytes(damaged));
        assertThat(history.mend().orElseThrow().toString()).contains("is damaged", "17 runs that could be read");
        assertThat(history.runs("network", Instant.EPOCH)).isNotEmpty();
        assertThat(folder.resolve("history.sqlite.damaged")).hasSameBinaryContentAs(damaged);
    }

    /** Takes the rules from the tables that would refuse what only damage writes. */
    private void loosen() throws Exception {
        execute("PRAGMA writable_schema = ON", "UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '')");
    }

    private void execute(String... all) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(RunHistory.FILE_NAME));
                Statement statement = connection.createStatement()) {
            for (String each : all) {
                statement.execute(each);
            }
        }
    }

    @Test
    void aFullDiskIsTold() throws Exception {
        RunHistory history = new RunHistory(folder);
        history.keep(run("network", MORNING, 80));
        HistoryException full = HistoryTrouble.of(
                Text.of("The history could not be kept"),
                history.file(),
                new org.sqlite.SQLiteException("full", org.sqlite.SQLiteErrorCode.SQLITE_FULL));
        assertThat(full).hasMessage("The history could not be kept because the disk is full: free some space.");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsTold() throws Exception {
        assumeTrue(!System.getProperty("user.name").equals("root"), "root may write everywhere");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            RunHistory history = new RunHistory(folder.resolve("deeper"));
            assertThatThrownBy(() -> history.keep(run("network", MORNING, 80)))
                    .hasMessageContaining("because you may not use");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFileInTheFoldersPlaceIsTold() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        RunHistory history = new RunHistory(file);
        assertThatThrownBy(() -> history.keep(run("network", MORNING, 80)))
                .isInstanceOf(HistoryException.class)
                .hasMessageStartingWith("The history could not be kept");
    }

    @Test
    void aNewerVersionsFileIsLeftAlone() throws Exception {
        RunHistory history = new RunHistory(folder);
        history.keep(run("network", MORNING, 80));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + history.file());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> history.keep(run("network", MORNING, 80))).hasMessageContaining("a newer Greenroom");
        assertThatThrownBy(() -> history.runs("network", Instant.EPOCH)).hasMessageContaining("a newer Greenroom");
        assertThat(rows("SELECT count(*) FROM run")).isEqualTo(1);
    }

    @Test
    void severalMayKeepAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int day = i;
                all.add(threads.submit(() -> {
                    new RunHistory(folder).keep(run("network", MORNING.plusDays(day), day));
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(new RunHistory(folder).runs("network", Instant.EPOCH)).hasSize(8);
    }

    private long rows(String query) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(RunHistory.FILE_NAME));
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static RunSummary run(String kind, ZonedDateTime at, double roundTrip) {
        return new RunSummary(
                kind, at, "zoom", "a1b2", "met", List.of(Measurement.of("net.rtt.median", roundTrip, "ms")));
    }
}
