package app.greenroom.spark;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;

/**
 * The program's jar, sent to each executor once. It does not go onto Spark's class path, whose libraries are of other versions; nor is it
 * one of the files that Spark hands out, which since 4.0 depend on the session by which a task was started.
 */
final class Program implements Serializable {
    private static final long serialVersionUID = 1;

    /** Where each lies in this executor, by its broadcast's number. */
    private static final Map<Long, Path> HERE = new ConcurrentHashMap<>();

    private final Broadcast<byte[]> jar;

    Program(Broadcast<byte[]> jar) {
        this.jar = jar;
    }

    /** Where it lies on this computer. */
    Path path() throws IOException {
        synchronized (HERE) {
            Path here = HERE.get(jar.id());
            if (here == null || !Files.exists(here)) {
                here = Files.createTempFile(place(), "greenroom", ".jar"); // its owner's alone
                here.toFile().deleteOnExit();
                Files.write(here, jar.value());
                HERE.put(jar.id(), here);
            }
            return here;
        }
    }

    /** Where an executor puts what it needs for a while; Spark removes it with the executor, however that ends. */
    static Path place() {
        String own = System.getenv("SPARK_EXECUTOR_DIRS");
        return Path.of(
                own == null || own.isEmpty()
                        ? System.getProperty("java.io.tmpdir", ".")
                        : own.split(File.pathSeparator, 2)[0]);
    }
}
