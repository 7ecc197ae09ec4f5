package app.greenroom.cli.terminal;

import app.greenroom.session.Progress;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Progress of something that takes minutes: how much is done and about how long the rest takes. On a terminal it is one line that is
 * written over, elsewhere a line for every quarter.
 */
public final class TimedProgress implements Progress {
    private static final int BAR = 24;
    private static final int WIDTH = 79;
    private static final double TOO_EARLY = 0.02; // shares under this say nothing about the rest
    private static final int QUARTER = 25;

    private final CommandEnvironment surroundings;
    private final PrintStream err;
    private final boolean interactive;
    private final LongSupplier nanoTime;
    private final long began;
    private int last;
    private boolean open;

    public TimedProgress(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
        this.err = surroundings.terminal().err();
        this.interactive = surroundings.terminal().interactive();
        this.nanoTime = surroundings.nanoTime();
        this.began = nanoTime.getAsLong();
    }

    @Override
    public synchronized void at(Text what, double share) {
        int percent = (int) Math.floor(100 * Math.max(0, Math.min(1, share)));
        if (percent < last + (interactive ? 1 : QUARTER)) {
            return;
        }
        last = interactive ? percent : percent / QUARTER * QUARTER;
        Text done = done(last / 100.0, share);
        if (interactive) {
            int step = BAR * percent / 100;
            String line = "[" + "#".repeat(step) + ".".repeat(BAR - step) + "] "
                    + surroundings.say(Text.of("{0}, {1}", Argument.of(what), Argument.of(done)));
            err.print("\r" + String.format("%-" + WIDTH + "s", line.substring(0, Math.min(WIDTH, line.length()))));
            err.flush();
            open = true;
        } else {
            surroundings.tell(Text.of("Reviewing: {0}", Argument.of(done)));
        }
    }

    private Text done(double shown, double share) {
        if (share < TOO_EARLY || share >= 1) {
            return Text.of(Argument.percent(shown));
        }
        double passed = (double) (nanoTime.getAsLong() - began) / TimeUnit.SECONDS.toNanos(1);
        double seconds = passed * (1 - share) / share;
        return Text.of(
                "{0} (about {1} left)",
                Argument.percent(shown),
                seconds < 90
                        ? Argument.seconds(Math.max(1, Math.rint(seconds)))
                        : Argument.amount(seconds / 60, Unit.MINUTES, 0));
    }

    /** Clears the line. */
    public synchronized void done() {
        if (open) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
            open = false;
        }
    }
}
