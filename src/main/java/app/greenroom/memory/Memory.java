package app.greenroom.memory;

import app.greenroom.io.AtomicFile;
import app.greenroom.io.DiskTrouble;
import app.greenroom.io.FaultTrace;
import app.greenroom.io.FileNames;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Everything that this program remembers on this computer, and how to make it forget all of it. */
public final class Memory {
    /** The file with the devices that worked last; whoever opens devices writes it. */
    private static final String DEVICES = "devices.properties";

    private final Path home;
    private final Path folder;
    private final RunHistory runs;
    private final AcceptedFindings accepted;
    private final LastGoodCheck lastGood;
    private final Interviews interviews;
    private final Consent consent;
    private final StripPlace strip;
    private final SettingsStore settings;
    private final MockFolder mocks;

    /**
     * What lies in these folders, which need not exist yet.
     *
     * @param folder for what is remembered of checks and devices, see {@link DataFolder#of}
     * @param settingsFolder for what the user has chosen, see {@link DataFolder#ofSettings}; may be the same
     */
    public Memory(Path folder, Path settingsFolder) {
        this(folder, settingsFolder, folder);
    }

    private Memory(Path folder, Path settingsFolder, Path home) {
        this.home = home;
        this.folder = folder;
        runs = new RunHistory(folder);
        accepted = new AcceptedFindings(folder);
        lastGood = new LastGoodCheck(folder);
        interviews = new Interviews(folder);
        consent = new Consent(folder);
        strip = new StripPlace(folder);
        settings = new SettingsStore(settingsFolder);
        mocks = new MockFolder(folder);
    }

    /**
     * The memory of the computer that this process runs on; empty for a user without a home.
     *
     * @param environment the environment's variables
     * @param properties Java's own: {@code os.name} and {@code user.home}
     */
    public static Optional<Memory> ofThisComputer(Map<String, String> environment, Properties properties) {
        String home = properties.getProperty("user.home", "");
        if (home.isEmpty() || home.equals("?")) { // Java's way to say that there is none
            return Optional.empty();
        }
        String system = properties.getProperty("os.name", "");
        try {
            Path place = FileNames.given(home);
            return Optional.of(new Memory(
                    DataFolder.of(environment, system, place),
                    DataFolder.ofSettings(environment, system, place),
                    place));
        } catch (InvalidPathException e) {
            return Optional.empty(); // a name that this locale cannot spell, and no way to ask again
        }
    }

    /**
     * Where the parts that are not Java may be unpacked, in the order of preference; see {@link
     * app.greenroom.io.NativeParts#settle}.
     *
     * @param environment the environment's variables
     * @param properties Java's own: {@code os.name} and {@code user.home}
     */
    public static List<Path> partsOfThisComputer(Map<String, String> environment, Properties properties) {
        List<Path> places = new ArrayList<>();
        String home = properties.getProperty("user.home", "");
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        try {
            if (!home.isEmpty() && !home.equals("?")) {
                String system = properties.getProperty("os.name", "");
                places.add(DataFolder.ofCache(environment, system, FileNames.given(home)));
            }
            if (!runtime.isEmpty()) {
                places.add(FileNames.given(runtime).resolve("greenroom"));
            }
        } catch (InvalidPathException e) {
            places.clear(); // what has no name here is no place
        }
        return places.stream().map(place -> place.resolve("native")).toList();
    }

    /** Removes what writes that were cut short left; for the start of a program. */
    public void tidy(Instant now) {
        AtomicFile.tidy(folder, now);
        Path chosen = settings.file().toAbsolutePath().getParent();
        if (chosen != null && !chosen.equals(folder)) {
            AtomicFile.tidy(chosen, now);
        }
    }

    /** The folder for what is remembered of checks and devices. */
    public Path folder() {
        return folder;
    }

    /** Where what goes wrong in this program itself is kept. */
    public FaultTrace faults(Clock clock) {
        return new FaultTrace(folder, home, clock);
    }

    /** The runs of the network. */
    public RunHistory runs() {
        return runs;
    }

    /** What the user has accepted. */
    public AcceptedFindings accepted() {
        return accepted;
    }

    /** The last check that ended well. */
    public LastGoodCheck lastGood() {
        return lastGood;
    }

    /** The mock interviews. */
    public MockFolder mocks() {
        return mocks;
    }

    /** The interviews that are to come. */
    public Interviews interviews() {
        return interviews;
    }

    /** Whether camera and microphone may be used by the window. */
    public Consent consent() {
        return consent;
    }

    /** Where the strip beside a call stands. */
    public StripPlace strip() {
        return strip;
    }

    /** What the user has chosen. */
    public SettingsStore settings() {
        return settings;
    }

    /**
     * What an erasure did.
     *
     * @param erased what was deleted, in plain words with the file; empty when nothing was kept
     * @param troubles one sentence with the fix for each thing that could not be deleted
     */
    public record Erasure(List<Text> erased, List<Text> troubles) {
        public Erasure {
            erased = List.copyOf(erased);
            troubles = List.copyOf(troubles);
        }
    }

    /** Forgets everything; what cannot be deleted leaves the rest to be deleted all the same. */
    public Erasure eraseAll() {
        List<Text> erased = new ArrayList<>();
        List<Text> troubles = new ArrayList<>();
        Path devices = folder.resolve(DEVICES);
        try {
            if (runs.erase()) {
                erased.add(Text.of("The history of the network: {0}", named(runs.file())));
            }
        } catch (HistoryException e) {
            troubles.add(e.text());
        }
        erase(
                Text.of("The devices that worked last: {0}", named(devices)),
                Text.of("The devices that worked last could not be erased"),
                devices,
                AtomicFile.kept(devices)::delete,
                erased,
                troubles);
        erase(
                Text.of("What you accepted: {0}", named(accepted.file())),
                Text.of("What you accepted could not be erased"),
                accepted.file(),
                accepted::erase,
                erased,
                troubles);
        erase(
                Text.of("The last good check: {0}", named(lastGood.file())),
                Text.of("The last good check could not be erased"),
                lastGood.file(),
                lastGood::erase,
                erased,
                troubles);
        erase(
                Text.of("The mock interviews with their recordings: {0}", named(mocks.path())),
                Text.of("The mock interviews could not be erased"),
                mocks.path(),
                mocks::erase,
                erased,
                troubles);
        erase(
                Text.of("Your interviews: {0}", named(interviews.file())),
                Text.of("Your interviews could not be erased"),
                interviews.file(),
                interviews::erase,
                erased,
                troubles);
        erase(
                Text.of("That you agreed to the use of camera and microphone: {0}", named(consent.file())),
                Text.of("That you agreed to the use of camera and microphone could not be erased"),
                consent.file(),
                consent::erase,
                erased,
                troubles);
        erase(
                Text.of("Where the strip beside a call stood: {0}", named(strip.file())),
                Text.of("Where the strip beside a call stood could not be erased"),
                strip.file(),
                strip::erase,
                erased,
                troubles);
        erase(
                Text.of("What went wrong in this program: {0}", named(folder)),
                Text.of("What went wrong in this program could not be erased"),
                folder,
                () -> FaultTrace.erase(folder),
                erased,
                troubles);
        erase(
                Text.of("The settings: {0}", named(settings.file())),
                Text.of("The settings could not be erased"),
                settings.file(),
                settings::erase,
                erased,
                troubles);
        return new Erasure(erased, troubles);
    }

    private interface Deletion {
        boolean run() throws IOException;
    }

    private static void erase(
            Text done, Text failed, Path file, Deletion deletion, List<Text> erased, List<Text> troubles) {
        try {
            if (deletion.run()) {
                erased.add(done);
            }
        } catch (IOException e) {
            troubles.add(DiskTrouble.kept(failed, file, e));
        }
    }

    private static Argument named(Path file) {
        return Argument.name(file.toString());
    }
}
