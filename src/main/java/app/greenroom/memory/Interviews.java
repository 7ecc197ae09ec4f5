package app.greenroom.memory;

import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonField;
import app.greenroom.io.JsonForm;
import app.greenroom.io.StrictJson;
import app.greenroom.model.Interview;
import app.greenroom.text.Text;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The interviews that are to come, and those that were, in one small file; at most {@value #MOST}. Used by several threads. */
public final class Interviews {
    /** The file's name in the data folder. */
    public static final String FILE_NAME = "interviews.json";

    /** So many are kept; of more the oldest go. */
    public static final int MOST = 200;

    private static final String LIST = "interviews";

    private final KeptFile<Whole> file;
    private final JsonForm<Kept> form = JsonForm.kept(Kept.class, KeptNumber.MOMENT);

    /** The file. */
    private record Whole(List<Kept> interviews) {}

    /** How one is kept. */
    private record Kept(
            ZonedDateTime at,
            String platform,
            String title,
            @JsonField(longest = Interview.LONGEST_LINK) Optional<String> link) {
        Kept(Interview one) {
            this(one.at(), one.platform(), one.title(), one.link().map(URI::toString));
        }

        Interview interview() {
            return new Interview(at, platform, title, link.map(URI::create));
        }
    }

    /** The interviews in this folder, which need not exist yet. */
    public Interviews(Path folder) {
        file = new KeptFile<>(folder.resolve(FILE_NAME), JsonForm.kept(Whole.class, KeptNumber.MOMENT));
    }

    /** Where they lie. */
    public Path file() {
        return file.path();
    }

    /** All of them, the earliest first; what cannot be understood is left out. */
    public synchronized Remembered<List<Interview>> all() {
        List<Interview> all = new ArrayList<>();
        try {
            Optional<StrictJson> json = file.read();
            int odd = json.isPresent() ? read(json.get(), all) : 0;
            return new Remembered<>(sorted(all), odd == 0 ? Optional.empty() : Optional.of(damaged()));
        } catch (JsonFault e) {
            return new Remembered<>(List.of(), Optional.of(damaged()));
        } catch (IOException e) {
            return new Remembered<>(
                    List.of(), Optional.of(file.trouble(Text.of("Your interviews could not be read"), e)));
        }
    }

    /**
     * Keeps one, in place of another at the same moment.
     *
     * @return why it could not be kept, in one plain sentence with the fix; empty when it was kept
     */
    public synchronized Optional<Text> add(Interview interview) {
        return change(all -> {
            all.removeIf(one -> one.at().toInstant().equals(interview.at().toInstant()));
            all.add(interview);
        });
    }

    /**
     * Forgets one; harmless where there is none.
     *
     * @return why it could not be forgotten, in one plain sentence with the fix; empty when it was
     */
    public synchronized Optional<Text> remove(Interview interview) {
        return change(all -> all.remove(interview));
    }

    /** Puts a file of which nothing can be understood out of the way, and says where it lies now. */
    synchronized Optional<Path> setAside() {
        return file.isDamaged() ? file.setAside() : Optional.empty();
    }

    boolean erase() throws IOException {
        return file.delete();
    }

    private Optional<Text> change(Consumer<List<Interview>> edit) {
        Remembered<List<Interview>> before = all();
        List<Interview> all = new ArrayList<>(before.value());
        edit.accept(all);
        List<Interview> kept = sorted(all);
        if (kept.equals(before.value())) {
            return Optional.empty();
        }
        try {
            file.write(
                    new Whole(kept.subList(Math.max(0, kept.size() - MOST), kept.size()).stream()
                            .map(Kept::new)
                            .toList()),
                    before.trouble().isPresent());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file.trouble(Text.of("Your interviews could not be kept"), e));
        }
    }

    static List<Interview> sorted(List<Interview> all) {
        return all.stream()
                .sorted(Comparator.comparing(one -> one.at().toInstant()))
                .toList();
    }

    private Text damaged() {
        return file.damaged(Text.of("Your list of interviews"), Text.of("add again what is missing."));
    }

    /** Adds what it understands and gives the number of entries that it does not. */
    private int read(StrictJson json, List<Interview> all) throws JsonFault {
        int odd = 0;
        for (int i = 0; i < json.size(LIST, 10 * MOST); i++) {
            try {
                all.add(form.read(json.object(LIST, i)).interview());
            } catch (JsonFault | IllegalArgumentException e) {
                odd++;
            }
        }
        return odd;
    }
}
