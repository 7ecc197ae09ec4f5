package app.greenroom.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same recordings by {@code review --batch} of the very jar and by Spark: the same rows, whatever happens to a worker. */
class CohortReviewTest {
    private static final Path GREENROOM =
            Path.of(System.getProperty("greenroom.jar", "")).toAbsolutePath().normalize();
    private static final Path SAMPLES = Path.of(System.getProperty("greenroom.samples", ""));

    /** Recordings of the same person, each some seconds long: enough for both workers to be in the midst of one. */
    private static final int TALKS = 8;

    private static final int HEAD = 44; // bytes of a plain WAV file before its samples
    private static final int SECOND = 2 * 16_000; // bytes

    @TempDir
    private Path folder;

    @BeforeEach
    void recordings() throws IOException {
        assertThat(GREENROOM).as("build the program first").isRegularFile();
        byte[] talk = Files.readAllBytes(SAMPLES.resolve("good-room").resolve("sound.wav"));
        Path mocks = Files.createDirectories(folder.resolve("mocks"));
        Path more = Files.createDirectories(mocks.resolve("_second day"));
        for (int i = 0; i < TALKS; i++) {
            Path into = i % 2 == 0 ? mocks : more;
            Files.write(into.resolve("talk " + i + "%20ä.wav"), shorter(talk, i));
        }
        Files.write(more.resolve("the same, again.wav"), shorter(talk, 0));
        Files.writeString(mocks.resolve("letter.mp4"), "Dear Sir, this is no film");
        Files.createFile(mocks.resolve("empty.wav"));
        Files.writeString(mocks.resolve(".notes"), "no recording");
    }

    @Test
    void aWorkerIsKilledAndTheRowsAreThoseOfTheBatch() throws Exception {
        Map<String, Map<String, String>> wanted = batch();
        try (LittleCluster cluster = new LittleCluster(Files.createDirectories(folder.resolve("cluster")));
                SparkSession spark = session(cluster)) {
            Killer killer = new Killer(cluster);
            spark.sparkContext().addSparkListener(killer);

            CohortReview.Count count = new CohortReview(spark, cohort(GREENROOM, false)).run();

            assertThat(killer.fault.get()).isNull();
            assertThat(killer.killed.get())
                    .as("one was in the midst of a recording")
                    .isNotNull();
            assertThat(cluster.left()).isEqualTo(1);
            assertThat(killer.lost).as("tasks that went down with it").isNotEmpty();
            assertThat(killer.orphans).isNotEmpty();
            for (ProcessHandle orphan : killer.orphans) {
                orphan.onExit().get(1, TimeUnit.MINUTES); // what measured there has ended by itself
            }
            assertThat(count).isEqualTo(new CohortReview.Count(TALKS + 3, 2));
            assertThat(rows(spark)).isEqualTo(wanted);
        }
    }

    @Test
    void oneGoesOnWhereTheOtherEnded() throws Exception {
        Map<String, Map<String, String>> wanted = batch();
        Path kept = Files.createDirectories(folder.resolve("cohort.parquet.rows"));
        try (Stream<Path> rows = Files.list(folder.resolve("reviews.csv.rows"))) {
            for (Path row : rows.toList()) {
                Files.copy(row, kept.resolve(row.getFileName()));
            }
        }
        Path none = Files.createFile(folder.resolve("none.jar")); // whoever would review by this fails
        try (SparkSession spark = session("local[2]")) {
            assertThatThrownBy(() -> new CohortReview(spark, cohort(none, false)).run())
                    .isInstanceOf(CohortReview.BegunException.class);
            assertThat(new CohortReview(spark, cohort(none, true)).run().incomplete())
                    .isEqualTo(2);
            assertThat(rows(spark)).isEqualTo(wanted);

            try (Stream<Path> rows = Files.list(kept)) {
                Path damaged = rows.filter(row -> row.toString().endsWith(".json"))
                        .sorted()
                        .findFirst()
                        .orElseThrow();
                Files.writeString(damaged, "{\"status\":");
            }
            assertThatThrownBy(() -> new CohortReview(spark, cohort(none, true)).run())
                    .hasMessageContaining("the process that reviews ended with status 1");
        }
        try (SparkSession spark = session("local[2]")) {
            assertThat(new CohortReview(spark, cohort(GREENROOM, true)).run().incomplete())
                    .isEqualTo(2);
            assertThat(rows(spark)).isEqualTo(wanted);
        }
    }

    @Test
    void whatIsNoTableIsNotReplacedByOne() throws Exception {
        Path mocks = folder.resolve("mocks");
        Path table = Files.createFile(folder.resolve("table.parquet"));
        try (SparkSession spark = session("local[1]")) {
            Path other = Files.createDirectory(folder.resolve("other"));
            Cohort swapped = new Cohort(other.toString(), mocks.toString(), GREENROOM.toString(), "en", true);
            assertThatThrownBy(() -> new CohortReview(spark, swapped).run())
                    .isInstanceOf(CohortReview.BegunException.class)
                    .hasMessageContaining("would be lost");
            Cohort file = new Cohort(mocks.toString(), table.toString(), GREENROOM.toString(), "en", true);
            assertThatThrownBy(() -> new CohortReview(spark, file).run())
                    .isInstanceOf(CohortReview.BegunException.class);
        }
        assertThat(mocks.resolve("letter.mp4")).isRegularFile();
        assertThat(table).isRegularFile();
    }

    @Test
    void aFolderThatIsNotThereIsSaidByTheExitStatus() throws Exception {
        Path none = folder.resolve("none");
        try (SparkSession spark = session("local[1]")) {
            Cohort cohort = new Cohort(none.toString(), none + ".parquet", GREENROOM.toString(), "en", false);
            assertThat(ReviewCohort.review(spark, cohort)).isEqualTo(2);
        }
    }

    @Test
    void argumentsAreReadOrRefused() {
        assertThat(Cohort.of("in", "out", "--greenroom", "g.jar", "--language", "de", "--resume"))
                .contains(new Cohort("in", "out", "g.jar", "de", true));
        assertThat(Cohort.of("in", "--greenroom", "g.jar")).isEmpty();
        assertThat(Cohort.of("in", "out")).isEmpty();
        assertThat(Cohort.of("in", "out", "--greenroom")).isEmpty();
        assertThat(Cohort.of("in", "out", "--greenroom", "g.jar", "--fast")).isEmpty();
    }

    private Cohort cohort(Path greenroom, boolean resume) {
        return new Cohort(
                folder.resolve("mocks").toString(),
                folder.resolve("cohort.parquet").toString(),
                greenroom.toString(),
                "en",
                resume);
    }

    private static SparkSession session(LittleCluster cluster) {
        return builder(cluster.master())
                .config("spark.home", cluster.home())
                .config("spark.executor.extraClassPath", LittleCluster.classPath())
                .config("spark.executor.memory", "512m")
                .config("spark.executor.cores", "1")
                .config("spark.executorEnv.SPARK_SCALA_VERSION", "2.13")
                .config("spark.scheduler.minRegisteredResourcesRatio", "1")
                .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s")
                .getOrCreate();
    }

    private static SparkSession session(String master) {
        return builder(master).getOrCreate();
    }

    private static SparkSession.Builder builder(String master) {
        return SparkSession.builder()
                .master(master)
                .appName("test")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4");
    }

    /** The rows of the program's own batch, by file: the columns that are not empty. */
    private Map<String, Map<String, String>> batch() throws Exception {
        Path table = folder.resolve("reviews.csv");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-jar",
                        GREENROOM.toString(),
                        "review",
                        "--language",
                        "en",
                        "--batch",
                        folder.resolve("mocks").toString(),
                        "--workers",
                        "2",
                        "--table",
                        table.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("batch.txt").toFile()))
                .start();
        assertThat(process.waitFor())
                .as(() -> "two cannot be reviewed: " + folder.resolve("batch.txt"))
                .isEqualTo(2);
        List<List<String>> lines =
                Files.readAllLines(table).stream().map(CohortReviewTest::cells).toList();
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    row.put(lines.get(0).get(i), alike(cells.get(i)));
                }
            }
            rows.put(cells.get(0), row);
        }
        assertThat(rows).hasSize(TALKS + 3);
        assertThat(Objects.requireNonNull(rows.get("talk 0%20ä.wav"))).containsKeys("speech.level", "noise.floor");
        return rows;
    }

    private Map<String, Map<String, String>> rows(SparkSession spark) {
        Dataset<Row> table =
                spark.read().parquet(folder.resolve("cohort.parquet").toString());
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Row each : table.collectAsList()) {
            Map<String, String> row = new TreeMap<>();
            for (String column : table.columns()) {
                Object value = each.getAs(column);
                if (value != null) {
                    row.put(column, alike(value.toString()));
                }
            }
            rows.put(each.getAs("file"), row);
        }
        return rows;
    }

    /** Numbers as Java writes them, however they were written. */
    private static String alike(String cell) {
        return cell.matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?") ? String.valueOf(Double.parseDouble(cell)) : cell;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                .toList();
    }

    /** A talk without its last seconds, so that no two have the same bytes. */
    private static byte[] shorter(byte[] talk, int seconds) {
        byte[] less = Arrays.copyOf(talk, talk.length - seconds * SECOND / 2);
        for (int i = 0; i < 4; i++) {
            less[4 + i] = (byte) ((less.length - 8) >> (8 * i));
            less[HEAD - 4 + i] = (byte) ((less.length - HEAD) >> (8 * i));
        }
        return less;
    }

    /** Kills the worker that begins a recording when some are known already. */
    private final class Killer extends SparkListener {
        private final LittleCluster cluster;
        final AtomicReference<String> killed = new AtomicReference<>();
        final AtomicReference<Exception> fault = new AtomicReference<>();
        final List<String> lost = new CopyOnWriteArrayList<>();
        final List<ProcessHandle> orphans = new ArrayList<>();

        Killer(LittleCluster cluster) {
            this.cluster = cluster;
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            String executor = start.taskInfo().executorId();
            try {
                if (killed.get() == null && known() > 0) {
                    killed.set(executor);
                    orphans.addAll(cluster.kill(executor));
                }
            } catch (IOException e) {
                fault.set(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.taskInfo().failed() && end.taskInfo().executorId().equals(killed.get())) {
                lost.add(String.valueOf(end.reason()));
            }
        }

        private long known() throws IOException {
            Path rows = folder.resolve("cohort.parquet.rows");
            if (!Files.isDirectory(rows)) {
                return 0;
            }
            try (Stream<Path> all = Files.list(rows)) {
                return all.filter(row -> row.toString().endsWith(".json")).count();
            }
        }
    }
}
