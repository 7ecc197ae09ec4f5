package app.greenroom.memory;

import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonForm;
import app.greenroom.io.StrictJson;
import app.greenroom.model.Acceptance;
import app.greenroom.model.UsedDevice;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user has accepted, in one small file: at most one acceptance for a check with a device. Used by several
 * threads.
 */
public final class AcceptedFindings {
    /** The file's name in the data folder. */
    public static final String FILE_NAME = "accepted.json";

    private static final String LIST = "accepted";
    private static final int MOST = 1_000;

    private final KeptFile<Whole> file;
    private final JsonForm<Kept> form = JsonForm.kept(Kept.class, KeptNumber.MOMENT, KeptNumber.KIND);

    /** The file. */
    private record Whole(List<Kept> accepted) {}

    /** How one is kept. */
    private record Kept(
            String check,
            Optional<UsedDevice> device,
            ZonedDateTime at,
            String sentence,
            String cause,
            List<KeptNumber> numbers) {
        Kept(Acceptance one) {
            this(one.check(), one.device(), one.at(), one.sentence(), one.cause(), KeptNumber.of(one.numbers()));
        }

        Acceptance acceptance() {
            return new Acceptance(check, device, at, sentence, cause, KeptNumber.numbers(numbers));
        }
    }

    /** The accepted findings in this folder, which need not exist yet. */
    public AcceptedFindings(Path folder) {
        file = new KeptFile<>(
                folder.resolve(FILE_NAME), JsonForm.kept(Whole.class, KeptNumber.MOMENT, KeptNumber.KIND));
    }

    /** Where they lie. */
    public Path file() {
        return file.path();
    }

    /** All of them, the oldest first; what cannot be understood is left out, so that it counts as not accepted. */
    public synchronized Remembered<List<Acceptance>> all() {
        List<Acceptance> all = new ArrayList<>();
        try {
            Optional<StrictJson> json = file.read();
            int odd = json.isPresent() ? read(json.get(), all) : 0;
            return new Remembered<>(List.copyOf(all), odd == 0 ? Optional.empty() : Optional.of(damaged()));
        } catch (JsonFault e) {
            return new Remembered<>(List.of(), Optional.of(damaged()));
        } catch (IOException e) {
            return new Remembered<>(
                    List.of(), Optional.of(file.trouble(Text.of("What you accepted could not be read"), e)));
        }
    }

    /**
     * Remembers that this is accepted, in place of an earlier acceptance of the same check with the same device.
     *
     * @return why it could not be kept, in one plain sentence with the fix; empty when it was kept
     */
    public synchronized Optional<Text> accept(Acceptance acceptance) {
        return change(all -> {
            all.removeIf(one -> one.concerns(acceptance.check(), acceptance.device()));
            all.add(acceptance);
        });
    }

    /**
     * Forgets what was accepted of a check with a device; harmless where there is nothing.
     *
     * @return why it could not be undone, in one plain sentence with the fix; empty when it was undone
     */
    public synchronized Optional<Text> undo(String check, Optional<UsedDevice> device) {
        return change(all -> all.removeIf(one -> one.concerns(check, device)));
    }

    /** Puts a file of which nothing can be understood out of the way, and says where it lies now. */
    synchronized Optional<Path> setAside() {
        return file.isDamaged() ? file.setAside() : Optional.empty();
    }

    boolean erase() throws IOException {
        return file.delete();
    }

    private interface Edit {
        void on(List<Acceptance> all);
    }

    private Optional<Text> change(Edit edit) {
        Remembered<List<Acceptance>> before = all();
        List<Acceptance> all = new ArrayList<>(before.value());
        edit.on(all);
        if (all.equals(before.value())) {
            return Optional.empty();
        }
        try {
            file.write(
                    new Whole(all.stream().map(Kept::new).toList()),
                    before.trouble().isPresent());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file.trouble(Text.of("What you accept could not be kept"), e));
        }
    }

    private Text damaged() {
        return file.damaged(
                Text.of("What you accepted"), Text.of("what is lost counts as not accepted; accept it again."));
    }

    /** Adds what it understands and gives the number of entries that it does not. */
    private int read(StrictJson json, List<Acceptance> all) throws JsonFault {
        int odd = 0;
        for (int i = 0; i < json.size(LIST, MOST); i++) {
            try {
                all.add(form.read(json.object(LIST, i)).acceptance());
            } catch (JsonFault | IllegalArgumentException e) {
                odd++;
            }
        }
        return odd;
    }
}
