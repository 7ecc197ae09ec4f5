package app.greenroom.memory;

import app.greenroom.mock.Decks;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.SavedSession;
import app.greenroom.mock.SessionFolder;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Deck;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes what is kept onto a small disk with some bytes left, by chance, and looks what is there when there is room again: {@code
 * FullDiskRun FOLDER FIRST COUNT}, where FOLDER is a small disk of its own. Exits with 1 when something was lost or damaged, or was
 * not told.
 */
final class FullDiskRun {
    private static final int PAGE = 4096; // bytes of which such a disk gives out
    private static final int MOST_PAGES = 90; // more than the largest of what is written takes
    private static final int FEW_PAGES = 4; // about what the smallest takes
    private static final int EVENTS = 60;

    private final Path folder;
    private final Random random;
    private final List<String> wrong = new ArrayList<>();
    private int refused;
    private int written;

    private FullDiskRun(Path folder, long seed) {
        this.folder = folder;
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        int refused = 0;
        int written = 0;
        int wrong = 0;
        for (long seed = first; seed < first + count; seed++) {
            FullDiskRun run = new FullDiskRun(disk.resolve("kept"), seed);
            run.run();
            refused += run.refused;
            written += run.written;
            wrong += run.wrong.size();
            for (String each : run.wrong) {
                System.out.println(seed + ": " + each);
            }
        }
        System.out.printf(
                "%d runs on a full disk: %d writes refused and told, %d written, %d wrong%n",
                count, refused, written, wrong);
        System.exit(wrong == 0 && refused > 0 && written > 0 ? 0 : 1);
    }

    private void run() throws Exception {
        Files.createDirectories(folder);
        for (KeptThing thing : KeptThing.values()) {
            keep(thing);
            erase();
        }
        session();
        erase();
    }

    private void keep(KeptThing thing) throws Exception {
        thing.write(folder, 0);
        int kept = 0;
        for (int i = 0; i < 3; i++) {
            fill();
            boolean told = false;
            try {
                thing.write(folder, kept + 1);
                written++;
            } catch (IllegalStateException | IOException | HistoryException e) {
                told = true;
                refused++;
            }
            empty();
            try {
                int read = thing.read(folder);
                if (read != (told ? kept : kept + 1)) {
                    wrong.add(thing + " holds " + read + " after " + kept + (told ? ", and was refused" : ""));
                }
                kept = read;
            } catch (IllegalStateException | IOException | HistoryException e) {
                wrong.add(thing + " is damaged: " + e);
                return;
            }
            for (Path left : files()) {
                String name = left.toString();
                if (name.endsWith(".new") || name.endsWith(".part") || name.endsWith(".damaged")) {
                    wrong.add(thing + " leaves " + left.getFileName());
                }
            }
        }
    }

    private void session() throws Exception {
        MockSession.About about = new MockSession.About(
                LocalDateTime.of(2026, 11, 2, 8, 0).atZone(ZoneOffset.UTC),
                "Disk",
                Company.ALONE,
                MockSession.Recorded.NOTHING,
                OptionalDouble.empty());
        Deck deck = Decks.own(Decks.REFUSALS);
        if (random.nextBoolean()) {
            fill();
        }
        SessionFolder session;
        try {
            session = SessionFolder.begin(folder, about, deck);
        } catch (MockException e) {
            refused++;
            empty();
            if (!SavedSession.all(folder).isEmpty()) {
                wrong.add("a session that was refused is there");
            }
            return;
        }
        List<MockEvent> all = new ArrayList<>();
        int room = random.nextInt(EVENTS); // when it fills, and when there is room again
        int again = room + random.nextInt(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            if (i == room) {
                fill();
            } else if (i == again) {
                empty();
            }
            MockEvent event = random.nextBoolean()
                    ? new MockEvent.Marked(i, Mark.GOOD, "Ruth")
                    : new MockEvent.Noted(i, "n".repeat(1 + random.nextInt(2_000)), "");
            all.add(event);
            session.keep(event);
        }
        session.close();
        empty();
        Optional<Text> trouble = session.trouble();
        try {
            List<MockEvent> read = SavedSession.open(session.folder()).events();
            if (trouble.isEmpty() ? !read.equals(all) : read.size() >= all.size() || !all.containsAll(read)) {
                wrong.add("of " + all.size() + " events of a session " + read.size() + " are there, told " + trouble);
            }
            written += read.size();
            refused += all.size() - read.size();
        } catch (MockException e) {
            wrong.add("the session is lost: " + e.text());
        }
    }

    /** Leaves some pages of the disk, or none. */
    private void fill() throws IOException {
        Path filler = folder.resolveSibling("filler");
        try (FileChannel channel = FileChannel.open(
                filler, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            try {
                while (channel.write(ByteBuffer.allocate(PAGE)) > 0) {}
            } catch (IOException full) {
                int pages = random.nextInt(random.nextBoolean() ? FEW_PAGES : MOST_PAGES);
                channel.truncate(Math.max(0, channel.size() - (long) PAGE * pages));
            }
        }
    }

    private void empty() throws IOException {
        Files.deleteIfExists(folder.resolveSibling("filler"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).toList();
        }
    }

    private void erase() throws IOException {
        List<Path> all = new ArrayList<>(files());
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.delete(all.get(i));
        }
    }
}
