package app.greenroom.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A recording's name in its folder and the SHA-256 of its bytes, which are streamed: a recording may be larger than memory, and than
 * what Spark takes as one value.
 */
final class Hashing implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    /** What it makes: {@link #UNREAD} stands in place of a hash where the recording cannot be read. */
    static final StructType MADE = new StructType()
            .add("file", DataTypes.StringType)
            .add("path", DataTypes.StringType)
            .add("sha256", DataTypes.StringType);

    static final String UNREAD = "";

    private final String folder;
    private final SerializableConfiguration hadoop;

    /**
     * @param folder the folder's whole address, with a slash at its end
     */
    Hashing(String folder, SerializableConfiguration hadoop) {
        this.folder = folder;
        this.hadoop = hadoop;
    }

    /** Of a row with the recording's whole address. */
    @Override
    public Row call(Row recording) {
        String path = recording.getString(0);
        return RowFactory.create(path.substring(folder.length()), path, hash(new Path(path)));
    }

    private String hash(Path path) {
        try (InputStream in = path.getFileSystem(hadoop.value()).open(path)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream all = new DigestInputStream(in, sha)) {
                all.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            return UNREAD; // said in the table; not kept, so that the next run tries again
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
