package app.greenroom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever writes is killed in the middle: what is kept can be read afterwards, and holds the last number that was told to be kept, or
 * the one that was being written. As a program it does so as many times as asked for: {@code KilledWritesTest 200}.
 */
@Tag("slow")
class KilledWritesTest {
    private static final int KILLS = 5;
    private static final int MOST_WRITES = 20;
    private static final int MOST_NANOS = 8_000_000;

    @ParameterizedTest
    @EnumSource(KeptThing.class)
    void whatIsKeptOutlivesAKill(KeptThing thing, @TempDir Path folder) throws Exception {
        assertThat(killed(thing, folder, KILLS)).isGreaterThan(KILLS);
    }

    public static void main(String[] arguments) throws Exception {
        for (KeptThing thing : KeptThing.values()) {
            Path folder = Files.createTempDirectory("killed");
            int kills = Integer.parseInt(arguments[0]);
            int writes = killed(thing, folder, kills);
            System.out.println(thing + ": killed " + kills + " times in " + writes + " writes, none lost or damaged");
        }
    }

    /** Kills so many writers, and returns how many writes there were. */
    private static int killed(KeptThing thing, Path folder, int kills) throws Exception {
        Random random = new Random(thing.name().length());
        int next = 0;
        for (int i = 0; i < kills; i++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            KillProgram.class.getName(),
                            thing.name(),
                            folder.toString(),
                            Integer.toString(next))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int kept = next - 1;
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
                for (int writes = 1 + random.nextInt(MOST_WRITES); writes > 0; writes--) {
                    kept = Integer.parseInt(out.readLine());
                }
                LockSupport.parkNanos(random.nextInt(MOST_NANOS));
                writer.toHandle().destroyForcibly(); // what it has told can still be read
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    kept = line.isEmpty() ? kept : Math.max(kept, whole(line, kept));
                }
            }
            assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(thing.read(folder)).as("%s, kill %d", thing, i).isBetween(kept, kept + 1);
            next = thing.read(folder) + 1;
        }
        return next;
    }

    /** The last line may have been cut off by the kill; the numbers go up one by one. */
    private static int whole(String line, int before) {
        return line.equals(Integer.toString(before + 1)) ? before + 1 : before;
    }
}
