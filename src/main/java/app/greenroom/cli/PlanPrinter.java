package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.plan.ProbePlanner;
import app.greenroom.plan.Schedulers;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.PrintStream;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Prints how to tell this computer's scheduler to probe at the interview's hour on the days before. */
final class PlanPrinter {
    /** A scheduled run watches for a minute: two probes, of which one may fail. */
    private static final String PLANNED_MINUTES = "2";

    /** So many days are needed to say what is usual. */
    private static final int ENOUGH = 3;

    private final CommandEnvironment surroundings;
    private final PrintStream out;

    PlanPrinter(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
        out = surroundings.terminal().out();
    }

    /**
     * Prints it.
     *
     * @param interview when the interview is, on its own clock
     * @param arguments what a scheduled run is started with
     */
    void print(ZonedDateTime interview, List<String> arguments) {
        ZonedDateTime now = ZonedDateTime.now(surroundings.clock());
        surroundings.print(Text.of(
                "The interview: {0}, here {1}.",
                Argument.moment(interview), Argument.moment(interview.withZoneSameInstant(now.getZone()))));
        List<ZonedDateTime> moments = ProbePlanner.before(interview, now, now.getZone());
        if (moments.isEmpty()) {
            surroundings.print(Text.of("No day is left before it at that hour: check the network at once."));
        } else {
            print(moments);
            recipes(interview, moments, arguments);
        }
        out.flush();
    }

    private void print(List<ZonedDateTime> moments) {
        surroundings.print(Text.of("The same hour on the days before, by this computer's clock:"));
        moments.forEach(moment -> indented(Text.of(Argument.moment(moment))));
        if (moments.size() < ENOUGH) {
            surroundings.print(Text.of("Three days are needed to say what is usual; so few only show that it works."));
        }
    }

    private void recipes(ZonedDateTime interview, List<ZonedDateTime> moments, List<String> arguments) {
        List<String> program = new ArrayList<>(surroundings.host().program());
        program.addAll(arguments);
        program.addAll(List.of(
                "--watch",
                "--minutes",
                PLANNED_MINUTES,
                "--zone",
                interview.getZone().getId()));
        for (Schedulers.Recipe recipe : Schedulers.of(surroundings.host().system(), moments, program)) {
            out.println();
            surroundings.print(Text.of("{0}:", Argument.of(recipe.title())));
            recipe.lines().forEach(line -> out.println("  " + line));
        }
        out.println();
        surroundings.print(Text.of("Nothing was written. The computer must be on and awake at those times."));
    }

    private void indented(Text line) {
        out.println("  " + surroundings.say(line));
    }
}
