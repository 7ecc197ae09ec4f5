package app.greenroom.memory;

import app.greenroom.io.FileNames;
import app.greenroom.model.Acceptance;
import app.greenroom.model.Finding;
import app.greenroom.model.Interview;
import app.greenroom.model.Settings;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.model.run.RunSummary;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is remembered as a run meets it, for the window and the command line alike. What is wrong with the memory is told in a
 * sentence and never stands in a check's way. Reads and writes files: never called on the Swing thread, but for {@link
 * #settings}, {@link #marked}, {@link #interviews}, {@link #beside} and {@link #again}, which only look at what was read before.
 */
public final class RunMemory {
    private final Optional<Memory> memory;
    private final Clock clock;
    private final Consumer<Text> trouble;
    private final Set<Text> told = ConcurrentHashMap.newKeySet();
    private volatile Settings settings = Settings.DEFAULTS;
    private volatile List<Acceptance> accepted = List.of();
    private volatile List<Interview> interviews = List.of();
    private volatile List<Interview> known = List.of(); // with the one of the settings
    private volatile boolean agreed;
    private volatile boolean historyTroubled;

    /**
     * @param memory empty where nothing can be remembered
     * @param trouble is told what is wrong with it
     */
    public RunMemory(Optional<Memory> memory, Clock clock, Consumer<Text> trouble) {
        this.memory = memory;
        this.clock = clock;
        this.trouble = trouble;
    }

    /** Reads what was remembered. */
    public void load() {
        memory.ifPresent(one -> {
            settings = read(one.settings().load(), one.settings()::setAside);
            agreed = one.consent().given().isPresent();
            interviews = read(one.interviews().all(), one.interviews()::setAside);
            reload(one);
        });
        follow();
        know();
    }

    private void know() {
        known = List.copyOf(OwnInterview.beside(interviews, settings, clock));
    }

    private void reload(Memory one) {
        accepted = read(one.accepted().all(), one.accepted()::setAside);
    }

    /**
     * What is damaged is told once and set aside, so that the next run meets it no more; what cannot be written is told each
     * time.
     */
    private <T> T read(Remembered<T> remembered, Supplier<Optional<Path>> setAside) {
        remembered
                .trouble()
                .filter(told::add)
                .ifPresent(what -> trouble.accept(setAside.get()
                        .map(aside -> Text.sentences(
                                what, Text.of("It was set aside as “{0}”.", Argument.name(FileNames.text(aside)))))
                        .orElse(what)));
        return remembered.value();
    }

    /** What the user has chosen. */
    public Settings settings() {
        return settings;
    }

    /** Changes what the user has chosen; what cannot be saved holds until the program ends. */
    public void save(Settings chosen) {
        settings = chosen;
        know();
        memory.flatMap(one -> one.settings().save(chosen)).ifPresent(trouble);
    }

    /** Whether the window may use camera and microphone. */
    public boolean agreed() {
        return agreed;
    }

    /** The window may use camera and microphone from now on; where that cannot be kept, until the program ends. */
    public void agree() {
        agreed = true;
        memory.flatMap(one -> one.consent().give(ZonedDateTime.now(clock))).ifPresent(trouble);
    }

    /** The interviews that are known, the earliest first; with the one of the settings. */
    public List<Interview> interviews() {
        return known;
    }

    /** The interview that comes next, or that began less than an hour ago. */
    public Optional<Interview> next() {
        return OwnInterview.next(known, clock);
    }

    /** Adds an interview; when it is the next one, the checks ask its platform from now on. */
    public void add(Interview interview) {
        change(interview, one -> one.add(interview));
    }

    /** Forgets an interview. */
    public void remove(Interview interview) {
        change(interview, one -> one.remove(interview));
        if (OwnInterview.is(interview, settings, clock)) {
            save(OwnInterview.none(settings));
            follow();
        }
    }

    private void change(Interview interview, Function<Interviews, Optional<Text>> edit) {
        Optional<Text> why = memory.flatMap(one -> edit.apply(one.interviews()));
        why.ifPresent(trouble);
        if (memory.isPresent()) {
            Memory one = memory.get();
            interviews = read(one.interviews().all(), one.interviews()::setAside);
        } else {
            List<Interview> all = new ArrayList<>(interviews);
            if (!all.remove(interview)) {
                all.add(interview);
            }
            interviews = Interviews.sorted(all);
        }
        follow();
        know();
    }

    /** The next interview of the list becomes the one of the settings, unless an earlier one stands there that is to come. */
    private void follow() {
        OwnInterview.follow(interviews, settings, clock).ifPresent(this::save);
    }

    /** Everything that is accepted. */
    public List<Acceptance> accepted() {
        return accepted;
    }

    /** A live finding as it stands with what was accepted. */
    public Finding marked(Finding finding, List<UsedDevice> devices) {
        return accepted.isEmpty() ? finding : RememberedRun.finding(finding, devices, accepted);
    }

    /** What became of a wish to accept a finding. */
    public enum Wish {
        /** It is accepted from now on. */
        ACCEPTED,
        /** The check missed nothing in this run, or the device that it hangs on is not known. */
        NOTHING_MISSED,
        /** Nothing can be kept, which was told where it is a fault. */
        NOT_KEPT
    }

    /** Whether there is anything to accept of a check in a run. */
    public boolean canAccept(CheckRun run, String check) {
        return RememberedRun.accept(run, check, run.at()).isPresent();
    }

    /** Whether anything can be remembered at all. */
    public boolean remembers() {
        return memory.isPresent();
    }

    /** Accepts what a run missed, from now on. */
    public Wish accept(CheckRun run, String check) {
        return accept(RememberedRun.accept(run, check, ZonedDateTime.now(clock)));
    }

    /** Accepts what is missed live, from now on. */
    public Wish accept(Finding finding, List<UsedDevice> devices) {
        return accept(RememberedRun.accept(finding, devices, ZonedDateTime.now(clock)));
    }

    private Wish accept(Optional<Acceptance> acceptance) {
        if (acceptance.isEmpty()) {
            return Wish.NOTHING_MISSED;
        } else if (memory.isEmpty()) {
            return Wish.NOT_KEPT;
        }
        Memory one = memory.get();
        Optional<Text> why = one.accepted().accept(acceptance.get());
        why.ifPresent(trouble);
        reload(one);
        return why.isPresent() ? Wish.NOT_KEPT : Wish.ACCEPTED;
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

    /** Readies what looking into the history and keeping a run take a while for; nobody waits for it. */
    public void ready() {
        if (settings.keepHistory() && memory.isPresent()) {
            RunHistory.ready();
        }
    }

    /**
     * Earlier runs; empty when none are kept or they cannot be read.
     *
     * @param kind of what
     */
    public Optional<List<RunSummary>> past(String kind) {
        if (!settings.keepHistory() || memory.isEmpty()) {
            return Optional.empty();
        }
        try {
            RunHistory runs = memory.get().runs();
            runs.mend().ifPresent(trouble);
            Optional<List<RunSummary>> past = Optional.of(runs.runs(kind, Instant.EPOCH));
            historyTroubled = false;
            return past;
        } catch (HistoryException e) {
            tell(e);
            return Optional.empty();
        }
    }

    /** Keeps this of a run in the history, where the user wants one. */
    public void keep(RunSummary summary) {
        if (!settings.keepHistory() || memory.isEmpty()) {
            return;
        }
        try {
            RunHistory runs = memory.get().runs();
            runs.mend().ifPresent(trouble);
            runs.keep(summary);
            historyTroubled = false;
        } catch (HistoryException e) {
            tell(e);
        }
    }

    /** A history that cannot be read can hardly be kept: one fault is told once, until it is mended. */
    private void tell(HistoryException e) {
        if (!historyTroubled) {
            historyTroubled = true;
            trouble.accept(e.text());
        }
    }

    /** The run beside what is accepted. */
    public CheckRun beside(CheckRun run) {
        return RememberedRun.of(run, accepted, Optional.empty());
    }

    /**
     * The run beside what is accepted and the last good one; then remembers it, where the user wants that.
     *
     * @param summary what a history keeps of it
     */
    public CheckRun recall(CheckRun run, Optional<RunSummary> summary) {
        Optional<GoodCheck> good = memory.flatMap(one -> read(one.lastGood().load(), one.lastGood()::setAside));
        CheckRun recalled = RememberedRun.of(run, accepted, good);
        summary.ifPresent(this::keep);
        if (settings.keepHistory()) {
            memory.flatMap(one -> RememberedRun.good(recalled).flatMap(one.lastGood()::keep))
                    .ifPresent(trouble);
        }
        return recalled;
    }

    /**
     * The run once more, after something was accepted or taken back.
     *
     * @param raw as a session gave it
     * @param before as it was shown, with what had changed since the last good check
     */
    public CheckRun again(CheckRun raw, CheckRun before) {
        return RememberedRun.of(
                new CheckRun(
                        raw.at(),
                        raw.subject(),
                        raw.readiness(),
                        raw.findings(),
                        raw.measurements(),
                        raw.shown(),
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
        interviews = List.of();
        know();
        return erasure;
    }
}
