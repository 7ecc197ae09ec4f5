package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.usage.UsageException;
import app.greenroom.plan.PlanException;
import app.greenroom.plan.Zones;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code greenroom network} that speak of times. */
final class TimeOptions {
    private static final int MOST_MINUTES = 24 * 60;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--watch",
            description =
                    "Probe lightly once a minute until the time of --until. In the end each check counts as it fared"
                            + " worst, and loss over all probes together; --json holds each of them.")
    private boolean watch;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "When to stop watching: a time of day such as 07:45, or 2026-12-03T07:45.")
    private @Nullable String until;

    @Option(names = "--minutes", paramLabel = "N", description = "Watch for so many minutes, instead of --until.")
    private @Nullable Integer minutes;

    @Option(
            names = "--plan",
            paramLabel = "TIME",
            description = "The interview's date and time, such as 2026-12-03T07:40: print how to tell this computer's"
                    + " scheduler to probe at the same hour on the days before. Nothing is written or started.")
    private @Nullable String plan;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of --plan, --until and the same hour, such as America/New_York.")
    private @Nullable String zone;

    private boolean told;

    /** Whether the network is watched. */
    boolean watch() {
        return watch;
    }

    /** Whether a plan is asked for. */
    boolean plan() {
        return plan != null;
    }

    /** Whether any of them is given but the zone. */
    boolean any() {
        return watch || until != null || minutes != null || plan != null;
    }

    /** Says of those that watch that they change nothing beside a plan. */
    void idleBesidePlan(CommandEnvironment surroundings) {
        surroundings.idle("--plan", watch, "--watch");
        surroundings.idle("--plan", until != null, "--until");
        surroundings.idle("--plan", minutes != null, "--minutes");
    }

    /** Refuses those that do not go together. */
    void check() {
        if (!watch && (until != null || minutes != null)) {
            throw wrong(Text.of("--until and --minutes go with --watch."));
        } else if (until != null && minutes != null) {
            throw wrong(Text.of("Give --until or --minutes, not both."));
        }
    }

    /** The zone whose clock is meant; empty for this computer's. */
    Optional<ZoneId> zone() throws PlanException {
        return zone == null ? Optional.empty() : Optional.of(Zones.of(zone));
    }

    /** The end of a watch: so many minutes from now, a time of day that comes next, or a day and a time. */
    ZonedDateTime end(CommandEnvironment surroundings) throws PlanException {
        ZonedDateTime now = ZonedDateTime.now(surroundings.clock());
        if (minutes != null && minutes >= 1 && minutes <= MOST_MINUTES) {
            return now.plusMinutes(minutes);
        } else if (minutes != null) {
            throw wrong(PeerCommand.wholeNumber("--minutes", 1, MOST_MINUTES));
        } else if (until == null) {
            throw wrong(Text.of("--watch needs --until and a time, such as --until 07:45."));
        }
        try {
            if (until.contains("T")) {
                return moment(LocalDateTime.parse(until), now, surroundings);
            }
            LocalTime time = LocalTime.parse(until.length() == 4 ? "0" + until : until);
            ZoneId clock = zone().orElse(now.getZone());
            ZonedDateTime here = now.withZoneSameInstant(clock);
            ZonedDateTime today = here.toLocalDate().atTime(time).atZone(clock);
            return today.isAfter(here)
                    ? today
                    : here.toLocalDate().plusDays(1).atTime(time).atZone(clock);
        } catch (DateTimeParseException e) {
            throw unreadable("--until", until, "07:45", e);
        }
    }

    /** When the interview is that is planned for. */
    ZonedDateTime interview(CommandEnvironment surroundings) throws PlanException {
        String given = Objects.requireNonNull(plan);
        try {
            ZonedDateTime now = ZonedDateTime.now(surroundings.clock());
            ZonedDateTime interview = moment(LocalDateTime.parse(given), now, surroundings);
            if (interview.isBefore(now)) {
                throw wrong(Text.of("The time of --plan is over already."));
            }
            return interview;
        } catch (DateTimeParseException e) {
            throw unreadable("--plan", given, "2026-12-03T07:40", e);
        }
    }

    private ZonedDateTime moment(LocalDateTime local, ZonedDateTime now, CommandEnvironment surroundings)
            throws PlanException {
        Zones.Moment moment = Zones.at(local, zone == null ? now.getZone().getId() : zone);
        if (moment.warning().isPresent() && !told) {
            surroundings.tell(moment.warning().get());
            told = true;
        }
        return moment.at();
    }

    private UsageException unreadable(String option, String given, String example, DateTimeParseException cause) {
        Text text = Text.of(
                "{0} takes a time such as {1}, not “{2}”.",
                Argument.name(option), Argument.name(example), Argument.name(given));
        return new UsageException(Objects.requireNonNull(command).commandLine(), text, cause);
    }

    private UsageException wrong(Text text) {
        return new UsageException(Objects.requireNonNull(command).commandLine(), text);
    }
}
