package app.greenroom.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reviews all recordings of a folder, each in a task of its own: Spark lists them and hashes their bytes, the same bytes are reviewed
 * once, and the rows go into Parquet. The rows are those of {@code review --batch}, its columns too; what a cell leaves empty there is
 * null here.
 */
final class CohortReview {
    private static final String ROWS = ".rows";

    private final SparkSession spark;
    private final Cohort cohort;
    private final SerializableConfiguration hadoop;
    private final KeptRows kept;

    /**
     * How it went.
     *
     * @param incomplete how many recordings could not be reviewed whole
     */
    record Count(long recordings, long incomplete) {}

    /** There is something that would be lost, or gone on with by mistake. */
    static final class BegunException extends Exception {
        private static final long serialVersionUID = 1;

        BegunException(String what) {
            super(what);
        }
    }

    CohortReview(SparkSession spark, Cohort cohort) {
        this.spark = spark;
        this.cohort = cohort;
        hadoop = new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        kept = new KeptRows(new Path(cohort.table()) + ROWS, hadoop);
    }

    /**
     * Reviews what is not known yet, and writes the table.
     *
     * @throws BegunException when an earlier run left something and this one is not to go on with it
     * @throws IOException when the folder cannot be read
     */
    Count run() throws BegunException, IOException {
        Path table = new Path(cohort.table());
        FileSystem files = table.getFileSystem(hadoop.value());
        if (!cohort.resume() && (kept.begun() || files.exists(table))) {
            throw new BegunException("An earlier run left “" + cohort.table() + "” or “" + cohort.table() + ROWS
                    + "”: go on with it by --resume, or remove both to begin anew.");
        } else if (files.exists(table) && !isTable(files, table)) {
            throw new BegunException("“" + cohort.table() + "” holds something else than a table, which would be lost:"
                    + " name another place for the table.");
        }
        java.nio.file.Path jar = java.nio.file.Path.of(cohort.greenroom());
        if (!Files.isRegularFile(jar)) {
            throw new IOException(jar + " is not there");
        }
        Program program = new Program(
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(Files.readAllBytes(jar)));
        Dataset<Row> hashed = recordings()
                .map(new Hashing(folder() + "/", hadoop), Encoders.row(Hashing.MADE))
                .persist(StorageLevel.DISK_ONLY());
        Dataset<Row> once = hashed.groupBy("sha256").agg(min("path").as("path"));
        int tasks = (int) Math.max(1, Math.min(Integer.MAX_VALUE, once.count()));
        Dataset<Row> reviewed = once.repartition(tasks)
                .map(new RecordingReview(program, cohort.language(), kept, hadoop), Encoders.row(KeptRows.MADE))
                .persist(StorageLevel.DISK_ONLY());
        List<String> ids = reviewed.select(explode(map_keys(col("numbers"))).as("id"))
                .distinct()
                .orderBy("id")
                .as(Encoders.STRING())
                .collectAsList();
        Dataset<Row> rows = hashed.join(reviewed, "sha256");
        rows.orderBy("file")
                .select(columns(ids))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(cohort.table());
        Count count = new Count(
                rows.count(), rows.filter(col("status").notEqual("reviewed")).count());
        reviewed.unpersist();
        hashed.unpersist();
        return count;
    }

    /** Whether nothing is there but what Spark writes as a table, or left of one when it was ended; all of it is replaced. */
    private static boolean isTable(FileSystem files, Path table) throws IOException {
        if (files.getFileStatus(table).isFile()) {
            return false;
        }
        for (FileStatus each : files.listStatus(table)) {
            String name = each.getPath().getName();
            boolean own = each.isDirectory()
                    ? name.equals("_temporary") || name.startsWith("__magic")
                    : name.equals("_SUCCESS")
                            || (name.startsWith("part-") && name.endsWith(".parquet"))
                            || (name.startsWith(".") && name.endsWith(".crc"));
            if (!own) {
                return false;
            }
        }
        return true;
    }

    private static Column[] columns(List<String> ids) {
        List<Column> columns = new ArrayList<>(List.of(
                col("file"),
                nullif(col("sha256"), lit(Hashing.UNREAD)).as("sha256"),
                col("status"),
                nullif(col("cause"), lit("")).as("cause"),
                col("seconds"),
                col("answers")));
        for (String id : ids) {
            columns.add(col("numbers").getItem(id).as(id));
        }
        return columns.toArray(new Column[0]);
    }

    /**
     * The addresses of all recordings. Spark leaves out what is empty, and what begins with “_”, which it takes for its own: that is not
     * what somebody means who calls a recording so, and an empty one has its row as well. Those are listed here.
     */
    private Dataset<Row> recordings() throws IOException {
        Dataset<Row> seen = spark.read()
                .format("binaryFile")
                .option("recursiveFileLookup", "true")
                .load(cohort.folder())
                .select("path");
        List<String> unseen = new ArrayList<>();
        Path folder = folder();
        FileSystem files = folder.getFileSystem(hadoop.value());
        RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
        while (all.hasNext()) {
            LocatedFileStatus each = all.next();
            Path file = each.getPath();
            if (!file.getName().startsWith(".") && (each.getLen() == 0 || hidden(file, folder))) {
                unseen.add(file.toString());
            }
        }
        String own = qualified(cohort.table()).toString(); // and what is kept beside it
        return seen.union(spark.createDataset(unseen, Encoders.STRING()).toDF("path"))
                .distinct()
                .filter(not(col("path").startsWith(own + "/").or(col("path").startsWith(own + ROWS + "/"))));
    }

    /** Whether Spark's own listing leaves it out, for its name or a folder's. */
    private static boolean hidden(Path file, Path folder) {
        for (Path each = file; each != null && !each.equals(folder); each = each.getParent()) {
            String name = each.getName();
            if (name.startsWith(".") || name.endsWith("._COPYING_") || (name.startsWith("_") && !name.contains("="))) {
                return true;
            }
        }
        return false;
    }

    private Path folder() throws IOException {
        return qualified(cohort.folder());
    }

    private Path qualified(String place) throws IOException {
        Path path = new Path(place);
        return path.getFileSystem(hadoop.value()).makeQualified(path);
    }
}
