package app.greenroom.ui;

import app.greenroom.memory.HistoryException;
import app.greenroom.memory.Memory;
import app.greenroom.memory.Remembered;
import app.greenroom.model.Acceptance;
import app.greenroom.model.Finding;
import app.greenroom.model.Settings;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.model.run.RunSummary;
import app.greenroom.session.CheckResult;
import app.greenroom.session.check.RememberedRun;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What the window remembers. What is wrong with the memory is told in a sentence and never stands in a check's way. Reads
 * and writes files: never called on the Swing thread, but for {@link #settings}, {@link #marked} and {@link #again}, which
 * only look at what was read before.
 */
public final class WindowMemory {
    private final Optional<Memory> memory;
    private final Clock clock;
    private final Consumer<Text> trouble;
    private final Set<Text> told = ConcurrentHashMap.newKeySet();
    private volatile Settings settings = Settings.DEFAULTS;
    private volatile List<Acceptance> accepted = List.of();

    /**
     * @param memory empty where nothing can be remembered
     * @param trouble is told what is wrong with it
     */
    public WindowMemory(Optional<Memory> memory, Clock clock, Consumer<Text> trouble) {
        this.memory = memory;
        this.clock = clock;
        this.trouble = trouble;
    }

    /** Reads what was remembered. */
    public void load() {
        memory.ifPresent(one -> {
            settings = read(one.settings().load());
            reload(one);
        });
    }

    private void reload(Memory one) {
        accepted = read(one.accepted().all());
    }

    /** What is damaged is told once, however often it is read; what cannot be written is told each time. */
    private <T> T read(Remembered<T> remembered) {
        remembered.trouble().filter(told::add).ifPresent(trouble);
        return remembered.value();
    }

    /** What the user has chosen. */
    public Settings settings() {
        return settings;
    }

    /** Changes what the user has chosen; what cannot be saved holds until the window closes. */
    public void save(Settings chosen) {
        settings = chosen;
        memory.flatMap(one -> one.settings().save(chosen)).ifPresent(trouble);
    }

    /** Everything that is accepted. */
    public List<Acceptance> accepted() {
        return accepted;
    }

    /** A live finding as it stands with what was accepted. */
    public Finding marked(Finding finding, List<UsedDevice> devices) {
        return accepted.isEmpty() ? finding : RememberedRun.finding(finding, devices, accepted);
    }

    /** Accepts what a run missed, from now on. */
    public void accept(CheckRun run, String check) {
        RememberedRun.accept(run, check, ZonedDateTime.now(clock))
                .ifPresent(acceptance -> memory.ifPresent(one -> {
                    one.accepted().accept(acceptance).ifPresent(trouble);
                    reload(one);
                }));
    }

    /** Accepts what is missed live, from now on. */
    public void accept(Finding finding, List<UsedDevice> devices) {
        RememberedRun.accept(finding, devices, ZonedDateTime.now(clock))
                .ifPresent(acceptance -> memory.ifPresent(one -> {
                    one.accepted().accept(acceptance).ifPresent(trouble);
                    reload(one);
                }));
    }

    /** Takes an acceptance back. */
    public void undo(String check, List<UsedDevice> devices) {
        memory.ifPresent(one -> {
            for (Acceptance acceptance : accepted) {
                boolean here = acceptance.device().isEmpty()
                        || devices.stream().anyMatch(acceptance.device().get()::same);
                if (acceptance.check().equals(check) && here) {
                    one.accepted().undo(check, acceptance.device()).ifPresent(trouble);
                }
            }
            reload(one);
        });
    }

    /** Takes this acceptance back. */
    public void undo(Acceptance acceptance) {
        memory.ifPresent(one -> {
            one.accepted().undo(acceptance.check(), acceptance.device()).ifPresent(trouble);
            reload(one);
        });
    }

    /** Earlier runs of the network; empty when none are kept or they cannot be read. */
    public Optional<List<RunSummary>> past() {
        if (!settings.keepHistory() || memory.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(memory.get().runs().runs(NetworkSession.kind(), Instant.EPOCH));
        } catch (HistoryException e) {
            trouble.accept(e.text());
            return Optional.empty();
        }
    }

    /** The run beside what is remembered; then remembers it, where the user wants that. */
    public CheckRun recall(CheckResult result) {
        Optional<GoodCheck> good = memory.flatMap(one -> read(one.lastGood().load()));
        CheckRun run = RememberedRun.of(result.run(), accepted, good);
        if (settings.keepHistory()) {
            memory.ifPresent(one -> {
                result.keep().ifPresent(kept -> {
                    try {
                        one.runs().keep(kept);
                    } catch (HistoryException e) {
                        trouble.accept(e.text());
                    }
                });
                RememberedRun.good(run).flatMap(one.lastGood()::keep).ifPresent(trouble);
            });
        }
        return run;
    }

    /**
     * The run once more, after something was accepted or taken back.
     *
     * @param before as it was shown, with what had changed since the last good check
     */
    public CheckRun again(CheckResult result, CheckRun before) {
        CheckRun raw = result.run();
        return RememberedRun.of(
                new CheckRun(
                        raw.at(),
                        raw.subject(),
                        raw.readiness(),
                        raw.findings(),
                        raw.measurements(),
                        raw.picture(),
                        raw.sound(),
                        raw.network(),
                        raw.devices(),
                        before.changes()),
                accepted,
                Optional.empty());
    }

    /** Forgets everything. */
    public Memory.Erasure eraseAll() {
        Memory.Erasure erasure = memory.map(Memory::eraseAll).orElse(new Memory.Erasure(List.of(), List.of()));
        settings = Settings.DEFAULTS;
        accepted = List.of();
        return erasure;
    }
}
