package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.LevelLine;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.FindingChange.Turn;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.report.text.LiveText;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Prints what settles and what is heard; of what is well from the beginning on nothing is said, and what several checks
 * cannot know for the same reason is said once.
 */
final class WatchPrinter implements Consumer<LiveEvent> {
    private static final double BEGINNING = 6; // seconds in which what is well is not said one by one

    private final CommandEnvironment surroundings;
    private final Terminal terminal;
    private final LevelLine line;

    WatchPrinter(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
        terminal = surroundings.terminal();
        line = new LevelLine(surroundings);
    }

    @Override
    public void accept(LiveEvent event) {
        if (event instanceof LiveEvent.Watching one) {
            watching(one.name());
        } else if (event instanceof LiveEvent.Without one) {
            without(one.why());
        } else if (event instanceof LiveEvent.Back one) {
            back(one.device());
        } else if (event instanceof LiveEvent.Changed one) {
            changed(one.time(), one.changes());
        } else if (event instanceof LiveEvent.Heard one) {
            heard(one.sound());
        } else if (event instanceof LiveEvent.Level one) {
            line.show(one.level());
        } else if (event instanceof LiveEvent.NoLevel) {
            line.clear();
        }
    }

    private void watching(Text name) {
        print(Text.of("Watching {0}. What is well is not mentioned.", Argument.of(name)));
    }

    private void without(Outcome.CouldNotCheck why) {
        print(Text.sentences(why.reason(), Text.of("That side is not watched.")));
    }

    private void back(Text device) {
        print(Text.of("The {0} is back.", Argument.of(device)));
    }

    private void changed(double time, List<FindingChange> changes) {
        Set<Text> reasons = new HashSet<>();
        List<FindingChange> again =
                changes.stream().filter(WatchPrinter::wellAgain).toList();
        StringBuilder text = new StringBuilder();
        if (again.size() > 1) {
            text.append(LiveText.again(time, again.size(), terminal.style(), surroundings.language()));
        }
        for (FindingChange change : changes) {
            boolean repeated = change.finding().outcome() instanceof Outcome.CouldNotCheck unknown
                    && isNews(time, change)
                    && !reasons.add(unknown.reason());
            boolean told = again.size() > 1 && again.contains(change);
            if (isNews(time, change) && !repeated && !told) {
                text.append(LiveText.render(
                        time,
                        change.finding(),
                        change.turn() == Turn.CLEARED,
                        terminal.style(),
                        surroundings.language()));
            }
        }
        if (!text.isEmpty()) {
            print(text.toString());
        }
    }

    private void heard(SoundEvent heard) {
        print(LiveText.heard(heard, terminal.style(), surroundings.language()));
    }

    /** Ends the live line. */
    void done() {
        line.clear();
    }

    private void print(Text sentence) {
        print(surroundings.say(sentence) + "\n");
    }

    private void print(String text) {
        line.clear();
        terminal.out().print(text);
        terminal.out().flush();
    }

    private static boolean wellAgain(FindingChange change) {
        return change.turn() == Turn.SETTLED
                && change.before() != null
                && change.finding().outcome() instanceof Outcome.Met;
    }

    private static boolean isNews(double time, FindingChange change) {
        boolean met = change.finding().outcome() instanceof Outcome.Met;
        if (change.before() == null && (met || change.turn() == Turn.LOST)) {
            // What needs longer to be known is no news; that nothing at all can be known is.
            return change.turn() == Turn.LOST
                    && time < BEGINNING
                    && change.finding().importance() == Importance.DECISIVE;
        }
        return true;
    }
}
