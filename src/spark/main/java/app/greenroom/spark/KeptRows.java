package app.greenroom.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each recording, by its hash, in the very form in which {@code review --batch} keeps it: a folder of either can be
 * gone on with by the other. It is kept as soon as it is known, so that neither a run that was ended nor a worker that dies costs more
 * than what was under way.
 */
final class KeptRows implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is known of a recording. */
    static final StructType MADE = new StructType()
            .add("sha256", DataTypes.StringType)
            .add("status", DataTypes.StringType)
            .add("cause", DataTypes.StringType)
            .add("seconds", DataTypes.DoubleType)
            .add("answers", DataTypes.IntegerType)
            .add("numbers", DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType));

    private final String folder;
    private final SerializableConfiguration hadoop;

    KeptRows(String folder, SerializableConfiguration hadoop) {
        this.folder = folder;
        this.hadoop = hadoop;
    }

    /** Whether an earlier run left something. */
    boolean begun() throws IOException {
        Path path = new Path(folder);
        return path.getFileSystem(hadoop.value()).exists(path);
    }

    /** What is known; empty where nothing is, or where it is damaged. */
    Optional<Row> read(String sha256) throws IOException {
        Path path = path(sha256);
        try (InputStream in = path.getFileSystem(hadoop.value()).open(path)) {
            return Optional.of(row(sha256, in.readAllBytes()));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (RowException | ChecksumException e) {
            return Optional.empty(); // the recording is reviewed again
        }
    }

    /** Keeps it, whole or not at all. */
    void write(String sha256, byte[] json) throws IOException {
        Path path = path(sha256);
        FileSystem files = path.getFileSystem(hadoop.value());
        Path beside = new Path(folder, "." + sha256 + "." + UUID.randomUUID());
        try (OutputStream out = files.create(beside)) {
            out.write(json);
        }
        files.delete(path, false); // one that was damaged: some file systems rename over nothing
        if (!files.rename(beside, path)) {
            files.delete(beside, false);
            if (!files.exists(path)) { // else another attempt was first, and says the same
                throw new IOException(path + " cannot be written");
            }
        }
    }

    private Path path(String sha256) {
        return new Path(folder, sha256 + ".json");
    }

    /**
     * Reads a row.
     *
     * @throws RowException when it is none
     */
    static Row row(String sha256, byte[] bytes) throws RowException {
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (IOException e) {
            throw new RowException(e);
        }
        JsonNode numbers = json.path("numbers");
        if (!json.path("status").isTextual()
                || !json.path("cause").isTextual()
                || !json.path("seconds").isNumber()
                || !json.path("answers").isInt()
                || !numbers.isObject()) {
            throw new RowException(null);
        }
        Map<String, Double> measured = new TreeMap<>();
        for (Map.Entry<String, JsonNode> number : numbers.properties()) {
            if (!number.getValue().isNumber()) {
                throw new RowException(null);
            }
            measured.put(number.getKey(), number.getValue().doubleValue());
        }
        return RowFactory.create(
                sha256,
                json.path("status").textValue(),
                json.path("cause").textValue(),
                json.path("seconds").doubleValue(),
                json.path("answers").intValue(),
                scala.jdk.javaapi.CollectionConverters.asScala(measured));
    }

    /** What should be a row is none. */
    static final class RowException extends IOException {
        private static final long serialVersionUID = 1;

        RowException(@Nullable Throwable cause) {
            super("no row of a review", cause);
        }
    }
}
