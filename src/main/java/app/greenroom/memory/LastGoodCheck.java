package app.greenroom.memory;

import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonForm;
import app.greenroom.io.StrictJson;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The last check that ended well, in one small file. Used by several threads. */
public final class LastGoodCheck {
    /** The file's name in the data folder. */
    public static final String FILE_NAME = "last-good.json";

    private final KeptFile<Kept> file;

    /** How it is kept. */
    private record Kept(ZonedDateTime at, String platform, List<UsedDevice> devices, List<KeptNumber> numbers) {}

    /** The last good check in this folder, which need not exist yet. */
    public LastGoodCheck(Path folder) {
        file = new KeptFile<>(folder.resolve(FILE_NAME), JsonForm.kept(Kept.class, KeptNumber.MOMENT, KeptNumber.KIND));
    }

    /** Where it lies. */
    public Path file() {
        return file.path();
    }

    /** The check; empty where there was none yet, or it cannot be understood. */
    public synchronized Remembered<Optional<GoodCheck>> load() {
        try {
            Optional<StrictJson> json = file.read();
            return new Remembered<>(
                    json.isEmpty()
                            ? Optional.empty()
                            : Optional.of(check(file.form().read(json.get()))),
                    Optional.empty());
        } catch (JsonFault | IllegalArgumentException e) {
            return new Remembered<>(
                    Optional.empty(),
                    Optional.of(file.damaged(
                            Text.of("The last good check"), Text.of("the next good one takes its place."))));
        } catch (IOException e) {
            return new Remembered<>(
                    Optional.empty(), Optional.of(file.trouble(Text.of("The last good check could not be read"), e)));
        }
    }

    /**
     * Keeps a check in place of the one before.
     *
     * @return why it could not be kept, in one plain sentence with the fix; then the one before is there still. Empty when
     *     it was kept
     */
    public synchronized Optional<Text> keep(GoodCheck check) {
        try {
            file.write(new Kept(check.at(), check.platform(), check.devices(), KeptNumber.of(check.numbers())), false);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file.trouble(Text.of("This check could not be kept"), e));
        }
    }

    /** Puts a file that cannot be understood out of the way, and says where it lies now. */
    synchronized Optional<Path> setAside() {
        return file.setAside();
    }

    boolean erase() throws IOException {
        return file.delete();
    }

    private static GoodCheck check(Kept kept) {
        return new GoodCheck(kept.at(), kept.platform(), kept.devices(), KeptNumber.numbers(kept.numbers()));
    }
}
