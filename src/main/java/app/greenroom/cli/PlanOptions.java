package app.greenroom.cli;

import app.greenroom.plan.PlanException;
import app.greenroom.plan.ProbePlanner;
import app.greenroom.plan.Schedulers;
import app.greenroom.plan.Zones;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options of {@code greenroom network} that speak of times. */
final class PlanOptions {
    /** A scheduled run watches for a minute: two probes, of which one may fail. */
    private static final String PLANNED_MINUTES = "2";

    private final CommandEnvironment surroundings;
    private final Optional<String> zone;
    private final ZonedDateTime now;
    private boolean told;

    PlanOptions(CommandEnvironment surroundings, Optional<String> zone) {
        this.surroundings = surroundings;
        this.zone = zone;
        this.now = ZonedDateTime.now(surroundings.clock());
    }

    /** The zone whose clock is meant; empty for this computer's. */
    Optional<ZoneId> zone() throws PlanException {
        return zone.isPresent() ? Optional.of(Zones.of(zone.get())) : Optional.empty();
    }

    /** The end of a watch: a time of day that comes next, or a day and a time. */
    ZonedDateTime until(String text) throws PlanException {
        try {
            if (text.contains("T")) {
                return moment(LocalDateTime.parse(text));
            }
            LocalTime time = LocalTime.parse(text.length() == 4 ? "0" + text : text);
            ZoneId clock = zone().orElse(now.getZone());
            ZonedDateTime here = now.withZoneSameInstant(clock);
            ZonedDateTime today = here.toLocalDate().atTime(time).atZone(clock);
            return today.isAfter(here)
                    ? today
                    : here.toLocalDate().plusDays(1).atTime(time).atZone(clock);
        } catch (DateTimeParseException e) {
            throw unreadable("--until", text, "07:45");
        }
    }

    /** Prints the plan. */
    int print(String interview, List<String> arguments) throws PlanException {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(interview);
        } catch (DateTimeParseException e) {
            throw unreadable("--plan", interview, "2026-12-03T07:40");
        }
        ZonedDateTime at = moment(local);
        List<ZonedDateTime> moments = ProbePlanner.before(at, now, now.getZone());
        Terminal terminal = surroundings.terminal();
        terminal.out()
                .println("The interview: " + WatchText.clock(at) + ", here "
                        + WatchText.clock(at.withZoneSameInstant(now.getZone())) + ".");
        if (moments.isEmpty()) {
            terminal.out().println("No day is left before it at that hour: check at once, with 'greenroom network'.");
            terminal.out().flush();
            return ExitCode.READY;
        }
        terminal.out().println("The same hour on the days before, by this computer's clock:");
        moments.forEach(moment -> terminal.out().println("  " + WatchText.clock(moment)));
        if (moments.size() < 3) {
            terminal.out().println("Three days are needed to say what is usual; so few only show that it works.");
        }
        List<String> command = new ArrayList<>(surroundings.host().program());
        command.addAll(arguments);
        command.addAll(List.of(
                "--watch", "--minutes", PLANNED_MINUTES, "--zone", at.getZone().getId()));
        for (Schedulers.Recipe recipe : Schedulers.of(surroundings.host().system(), moments, command)) {
            terminal.out().println();
            terminal.out().println(recipe.title() + ":");
            recipe.lines().forEach(line -> terminal.out().println("  " + line));
        }
        terminal.out().println();
        terminal.out().println("Nothing was written. The computer must be on and awake at those times.");
        terminal.out().flush();
        return ExitCode.READY;
    }

    private ZonedDateTime moment(LocalDateTime local) throws PlanException {
        if (zone.isEmpty()) {
            return Zones.at(local, now.getZone().getId()).at();
        }
        Zones.Moment moment = Zones.at(local, zone.get());
        if (moment.warning().isPresent() && !told) {
            surroundings.terminal().err().println(moment.warning().get());
            told = true;
        }
        return moment.at();
    }

    private static PlanException unreadable(String option, String text, String example) {
        return new PlanException(option + " takes a time such as " + example + ", not '" + text + "'.");
    }
}
