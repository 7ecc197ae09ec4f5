package app.greenroom.cli.terminal;

import app.greenroom.session.Progress;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.PrintStream;

/** Progress on one line of a terminal that is written over, or as a few plain lines where nobody watches. */
public final class ProgressLine implements Progress {
    private static final int BAR = 24;
    private static final int WIDTH = 79;

    private final CommandEnvironment surroundings;
    private final PrintStream err;
    private final boolean interactive;
    private int lastStep = -1;
    private boolean open;

    public ProgressLine(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
        this.err = surroundings.terminal().err();
        this.interactive = surroundings.terminal().interactive();
    }

    @Override
    public synchronized void at(Text what, double share) {
        int step = (int) Math.floor(share * (interactive ? BAR : 4));
        if (step <= lastStep) {
            return;
        }
        lastStep = step;
        if (interactive) {
            String bar = "#".repeat(step) + ".".repeat(BAR - step);
            String line = "[" + bar + "] " + surroundings.say(what);
            err.print("\r" + String.format("%-" + WIDTH + "s", line.substring(0, Math.min(WIDTH, line.length()))));
            err.flush();
            open = true;
        } else if (step > 0) {
            surroundings.tell(Text.of("Checking: {0}", Argument.percent(step / 4.0)));
        }
    }

    @Override
    public synchronized void note(Text sentence) {
        done();
        surroundings.tell(sentence);
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
