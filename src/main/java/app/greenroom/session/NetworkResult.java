package app.greenroom.session;

import app.greenroom.model.CheckRun;
import app.greenroom.model.KeptRun;
import java.util.Optional;

/**
 * What a run that probed the network gave.
 *
 * @param run everything a report shows
 * @param keep what a history keeps of it; empty for a recording, and where nothing was measured by no fault of the network's
 */
public record NetworkResult(CheckRun run, Optional<KeptRun> keep) {}
