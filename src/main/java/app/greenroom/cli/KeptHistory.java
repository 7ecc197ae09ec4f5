package app.greenroom.cli;

import app.greenroom.memory.HistoryException;
import app.greenroom.memory.RunHistory;
import app.greenroom.model.run.RunSummary;
import app.greenroom.session.network.NetworkSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The history as commands use it: what is wrong with it is said once, and never in a check's way. */
final class KeptHistory {
    private final RunHistory runs;
    private final CommandEnvironment surroundings;
    private boolean told;

    private KeptHistory(RunHistory runs, CommandEnvironment surroundings) {
        this.runs = runs;
        this.surroundings = surroundings;
    }

    /** This computer's; empty where nothing may be kept. */
    static Optional<KeptHistory> of(CommandEnvironment surroundings) {
        return surroundings.host().history().map(runs -> new KeptHistory(runs, surroundings));
    }

    /** Earlier runs; empty when they cannot be read. */
    Optional<List<RunSummary>> past() {
        try {
            return Optional.of(runs.runs(NetworkSession.kind(), Instant.EPOCH));
        } catch (HistoryException e) {
            tell(e);
            return Optional.empty();
        }
    }

    /** Keeps a run where it can be kept. */
    void keep(RunSummary run) {
        try {
            runs.keep(run);
        } catch (HistoryException e) {
            tell(e);
        }
    }

    private void tell(HistoryException e) {
        if (!told) {
            surroundings.tell(e.text());
            told = true;
        }
    }
}
