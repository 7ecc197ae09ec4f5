package app.greenroom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/ana");

    @Test
    void eachSystemHasItsPlace() {
        assertThat(DataFolder.of(Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".local/share/greenroom"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
                .isEqualTo(Path.of("/data/greenroom"));
        assertThat(DataFolder.of(Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Greenroom"));
        assertThat(DataFolder.of(Map.of("LOCALAPPDATA", "/users/ana/local"), "Windows 11", HOME))
                .isEqualTo(Path.of("/users/ana/local/Greenroom"));
        assertThat(DataFolder.of(Map.of(), "Windows 11", HOME)).isEqualTo(HOME.resolve("AppData/Local/Greenroom"));
    }

    @Test
    void aRelativeFolderIsIgnoredAsTheSpecificationAsks() {
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME))
                .isEqualTo(HOME.resolve(".local/share/greenroom"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "a\0b"), "Linux", HOME))
                .isEqualTo(HOME.resolve(".local/share/greenroom"));
    }
}
