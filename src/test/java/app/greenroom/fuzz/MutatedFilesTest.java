package app.greenroom.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Some of the damaged files that {@link MutationRun} reads by the ten thousand. */
@Timeout(120)
class MutatedFilesTest {
    private static final int EACH = 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsReadOrRefusedInOneSentence(SeedFile kind) throws Exception {
        MutatedFiles files = new MutatedFiles(folder);
        Map<MutatedFiles.Result, Integer> results = new EnumMap<>(MutatedFiles.Result.class);
        for (int i = 0; i < EACH; i++) {
            results.merge(files.read(kind, 1_000_000 + i, i == 0), 1, Integer::sum);
        }
        assertThat(results.values().stream().mapToInt(each -> each).sum()).isEqualTo(EACH);
        // An MP3 has a new beginning in every frame, a PNG has checksums.
        boolean both = kind != SeedFile.MP3 && kind != SeedFile.PNG;
        assertThat(results.keySet()).as("some are read and some are not").hasSize(both ? 2 : 1);
    }

    @Test
    void theSameSeedGivesTheSameDamage() throws Exception {
        Path whole = folder.resolve("whole.wav");
        SeedFile.WAV.write(whole, 0);
        SeedFile.WAV.writeMutated(whole, folder.resolve("one"), 5);
        SeedFile.WAV.writeMutated(whole, folder.resolve("two"), 5);
        SeedFile.WAV.writeMutated(whole, folder.resolve("three"), 6);
        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
        assertThat(Files.mismatch(folder.resolve("one"), folder.resolve("three")))
                .isNotNegative();
        assertThat(Files.mismatch(folder.resolve("one"), whole)).isNotNegative();
    }
}
