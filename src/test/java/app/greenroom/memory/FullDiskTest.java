package app.greenroom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.OwnDisks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a disk that is full to a few bytes, what is written is there whole afterwards, or what was there before is and its user was told.
 * {@link FullDiskRun} does more of the same.
 */
@Tag("slow")
@Timeout(120)
class FullDiskTest {
    @Test
    void whatIsKeptIsWholeOrItIsTold(@TempDir Path folder) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("small"));
        List<String> command =
                new ArrayList<>(OwnDisks.within("mount -t tmpfs -o size=512k none \"$0/small\"", folder));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FullDiskRun.class.getName(),
                disk.toString(),
                "0",
                "40"));
        Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
    }
}
