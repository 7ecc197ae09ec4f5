package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps a room small enough to find one's way in, and says where to begin. */
class HouseTest {
    private static final Path ROOMS = Path.of("src", "main", "java", "app", "greenroom");
    private static final int MOST = 30;

    /** The lists of checks: one class each, all alike. */
    private static final Set<String> LISTS = Set.of("check/picture");

    @Test
    void noRoomHoldsMoreFilesThanOneCanOverlook() throws IOException {
        Map<String, Long> large = new TreeMap<>();
        for (Path room : rooms()) {
            try (Stream<Path> files = Files.list(room)) {
                long count = files.filter(Files::isRegularFile).count();
                String name = ROOMS.relativize(room).toString().replace('\\', '/');
                if (count > MOST && !LISTS.contains(name)) {
                    large.put(name, count);
                }
            }
        }
        assertThat(large).isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIsForAndWhereToBegin() throws IOException {
        for (Path room : rooms()) {
            Path words = room.resolve("package-info.java");
            assertThat(words).exists();
            assertThat(Files.readString(words))
                    .contains("/**")
                    .contains("{@link")
                    .contains("@NullMarked");
        }
    }

    private static List<Path> rooms() throws IOException {
        try (Stream<Path> all = Files.walk(ROOMS)) {
            return all.filter(Files::isDirectory)
                    .filter(HouseTest::holdsClasses)
                    .toList();
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java")
                    && !file.getFileName().toString().equals("Greenroom.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
