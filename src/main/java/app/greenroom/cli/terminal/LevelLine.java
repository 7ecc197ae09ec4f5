package app.greenroom.cli.terminal;

import app.greenroom.model.live.LiveLevel;
import app.greenroom.report.text.LiveText;
import java.io.PrintStream;

/**
 * The level of the sound on one line of a terminal that is written over, a few times a second; nothing where nobody
 * watches. Whoever prints something else clears the line first.
 */
public final class LevelLine {
    private static final double EVERY = 0.2; // seconds

    private final CommandEnvironment surroundings;
    private final Terminal terminal;
    private final PrintStream out;
    private double shown = Double.NEGATIVE_INFINITY;
    private int width;

    public LevelLine(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
        this.terminal = surroundings.terminal();
        this.out = terminal.out();
    }

    public void show(LiveLevel level) {
        if (!terminal.interactive() || level.time() - shown < EVERY - 0.01) {
            return;
        }
        shown = level.time();
        String line = LiveText.level(level, terminal.style(), surroundings.language());
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    public void clear() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }
}
