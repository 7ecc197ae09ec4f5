package app.greenroom.session;

import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.RunSummary;
import java.util.Optional;

/**
 * What a run that probed the network gave.
 *
 * @param run everything a report shows
 * @param keep what a history keeps of it; empty for a recording, and where nothing was measured by no fault of the network's
 */
public record CheckResult(CheckRun run, Optional<RunSummary> keep) {}
