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
    private static final int MOST_LINES = 400;
    private static final int MOST_PARTS = 8;

    /** The lists of checks: one class each, all alike. */
    private static final Set<String> LISTS = Set.of("check/picture");

    /** Tables that are read by looking up a line, and files that are still to be parted; nothing is added here. */
    private static final Set<String> LONG = Set.of(
            "model/measure/Guidance.java",
            "model/measure/Quantity.java",
            "report/page/ReviewViews.java",
            "ui/MainWindow.java",
            "ui/check/CheckScreen.java");

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

    @Test
    void everyFileIsShortEnoughToReadWhole() throws IOException {
        Map<String, Integer> tooLong = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOMS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                String name = ROOMS.relativize(file).toString().replace('\\', '/');
                if (lines > MOST_LINES && !LONG.contains(name)) {
                    tooLong.put(name, lines);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noRecordHasMorePartsThanOneCanTellApartByTheirPlaces() throws Exception {
        Path classes = Path.of(Greenroom.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<String, Integer> wide = new TreeMap<>();
        int records = 0;
        try (Stream<Path> files = Files.walk(classes.resolve("app"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String path = classes.relativize(file).toString().replace('\\', '/');
                String name =
                        path.substring(0, path.length() - ".class".length()).replace('/', '.');
                Class<?> type = Class.forName(name, false, HouseTest.class.getClassLoader());
                if (type.isRecord()) {
                    records++;
                    int parts = type.getRecordComponents().length;
                    if (parts > MOST_PARTS) {
                        wide.put(name, parts);
                    }
                }
            }
        }
        assertThat(wide).isEmpty();
        assertThat(records).as("they were found").isGreaterThan(100);
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
