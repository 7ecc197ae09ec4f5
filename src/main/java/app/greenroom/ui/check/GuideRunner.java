package app.greenroom.ui.check;

import app.greenroom.model.GuideStep;
import app.greenroom.model.run.RunSummary;
import app.greenroom.session.CheckResult;
import app.greenroom.session.OwnFault;
import app.greenroom.session.RequestException;
import app.greenroom.session.check.CheckRequest;
import app.greenroom.session.check.GuidedCheck;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one guided check at a time on a thread of its own. */
final class GuideRunner {
    private final Supplier<GuidedCheck> checks;
    private @Nullable GuidedCheck running;
    private @Nullable Thread thread;

    /** Is told how it ends, on the thread of the check. */
    interface Outcome {
        /** The check has come to its end. */
        void done(CheckResult result);

        /** The check could not be made. */
        void failed(Text why);

        /** The check was stopped. */
        void stopped();
    }

    /** A supplier of earlier runs of the network; empty when no history is kept. Called on the thread of the check. */
    interface Past {
        Optional<List<RunSummary>> runs();
    }

    GuideRunner(Supplier<GuidedCheck> checks) {
        this.checks = checks;
    }

    /** Begins a check, unless one runs. */
    synchronized void start(
            CheckRequest request, List<GuideStep> steps, Past past, GuidedCheck.Guide guide, Outcome outcome) {
        if (thread != null) {
            return;
        }
        GuidedCheck check = checks.get();
        running = check;
        Thread begun = new Thread(
                () -> {
                    try {
                        CheckResult result = check.run(request, steps, past.runs(), guide);
                        end();
                        outcome.done(result);
                    } catch (RequestException e) {
                        end();
                        outcome.failed(e.text());
                    } catch (InterruptedException e) {
                        end();
                        outcome.stopped();
                    } catch (RuntimeException | LinkageError e) {
                        end();
                        outcome.failed(OwnFault.of(Text.of("check"), e));
                    }
                },
                "guide");
        begun.setDaemon(true);
        thread = begun;
        begun.start();
    }

    private synchronized void end() {
        running = null;
        thread = null;
    }

    /** The check that runs; empty when none does. */
    synchronized Optional<GuidedCheck> running() {
        return Optional.ofNullable(running);
    }

    /** Breaks the check off. */
    synchronized void stop() {
        Thread begun = thread;
        if (begun != null) {
            begun.interrupt();
        }
    }
}
