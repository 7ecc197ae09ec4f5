package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.cli.usage.UsageException;
import app.greenroom.io.FileNames;
import app.greenroom.memory.RunMemory;
import app.greenroom.model.Interview;
import app.greenroom.plan.Invitation;
import app.greenroom.plan.Invitations;
import app.greenroom.plan.PlanException;
import app.greenroom.session.RequestException;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code greenroom interviews}: reads invitations, and lists and forgets the interviews that are kept. */
@Command(
        name = "interviews",
        mixinStandardHelpOptions = true,
        description = {
            "Lists your interviews: when each is by its own clock and by this computer's, and how long it is until"
                    + " then.",
            "Give the file of an invitation (a calendar file, or its text), or - for what is pasted, to add what it"
                    + " invites to."
        },
        exitCodeListHeading = "Exit status:",
        exitCodeList = {
            "0:listed, added or removed",
            "2:the invitation cannot be used, or nothing can be kept",
            "64:wrong usage"
        })
final class InterviewsCommand implements Callable<Integer> {
    private static final String PASTED = "-";

    /** From here on nobody counts by hours; as in the window. */
    private static final Duration DAYS = Duration.ofDays(2);

    private final CommandEnvironment surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions.Servers servers = new SharedOptions.Servers();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "An invitation to read, or - to paste one.")
    private @Nullable String invitation;

    @Option(
            names = "--take",
            paramLabel = "N",
            description = "Which way of reading it is right, where it can be read in several.")
    private @Nullable Integer take;

    @Option(names = "--remove", paramLabel = "N", description = "Forget the interview with this number in the list.")
    private @Nullable Integer remove;

    InterviewsCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws RequestException {
        if (invitation != null && remove != null) {
            throw wrong(Text.of("Give an invitation or --remove, not both."));
        } else if (take != null && invitation == null) {
            throw wrong(Text.of("--take goes with an invitation."));
        }
        RunMemory remembered = surroundings.memory();
        remembered.load();
        if (!remembered.remembers()) {
            surroundings.tell(Text.of("Nothing is kept on this computer."));
            return ExitCode.COULD_NOT_CHECK;
        }
        int status = ExitCode.READY;
        if (invitation != null) {
            status = add(remembered, invitation);
        } else if (remove != null) {
            remove(remembered, remove);
        } else {
            list(remembered.interviews());
        }
        surroundings.terminal().out().flush();
        return status;
    }

    private int add(RunMemory remembered, String from) throws RequestException {
        ZonedDateTime now = ZonedDateTime.now(surroundings.clock());
        Invitations invitations = new Invitations(now, NetworkSession.inviting(servers.platforms()));
        try {
            List<Invitation> all = from.equals(PASTED)
                    ? invitations.read(Invitations.text(System.in))
                    : invitations.read(FileNames.given(from));
            int status = ExitCode.READY;
            for (Invitation one : all) {
                if (!add(remembered, one)) {
                    status = ExitCode.COULD_NOT_CHECK;
                }
            }
            return status;
        } catch (InvalidPathException e) {
            surroundings.tell(Text.of(
                    "“{0}” cannot be read. Choose the invitation's file again, or paste its text.",
                    Argument.name(from)));
        } catch (PlanException e) {
            surroundings.tell(e.text());
        } catch (IOException e) {
            surroundings.tell(Text.of("What was pasted cannot be read. Save it to a file, and give its name."));
        }
        return ExitCode.COULD_NOT_CHECK;
    }

    private boolean add(RunMemory remembered, Invitation invitation) {
        invitation.notes().forEach(surroundings::tell);
        List<Invitation.Reading> readings = invitation.readings();
        if (readings.isEmpty()) {
            return false;
        } else if (take != null && (take < 1 || take > readings.size())) {
            throw wrong(Text.of("There is no reading {0}.", Argument.count(take)));
        } else if (readings.size() > 1 && take == null) {
            for (int i = 0; i < readings.size(); i++) {
                surroundings.print(Text.of(
                        "{0}: {1}",
                        Argument.count(i + 1), Argument.moment(readings.get(i).at())));
                readings.get(i).warnings().forEach(surroundings::tell);
            }
            surroundings.tell(Text.of("Nothing was added: run it again with --take and the number that is right."));
            return false;
        }
        Invitation.Reading reading = readings.get(take == null ? 0 : take - 1);
        reading.warnings().forEach(surroundings::tell);
        Interview interview =
                invitation.interview(reading, remembered.settings().platform());
        remembered.add(interview);
        surroundings.print(Text.of("Added: {0}", Argument.of(line(interview))));
        return true;
    }

    private void remove(RunMemory remembered, int number) {
        List<Interview> all = remembered.interviews();
        if (number < 1 || number > all.size()) {
            throw wrong(Text.of("There is no interview {0}.", Argument.count(number)));
        }
        Interview interview = all.get(number - 1);
        remembered.remove(interview);
        surroundings.print(Text.of("Removed: {0}", Argument.of(line(interview))));
    }

    private void list(List<Interview> all) {
        if (all.isEmpty()) {
            surroundings.print(
                    Text.of("No interviews are known. Add one: {0}", Argument.name("greenroom interviews FILE.ics")));
        }
        for (int i = 0; i < all.size(); i++) {
            surroundings.print(Text.of("{0}: {1}", Argument.count(i + 1), Argument.of(line(all.get(i)))));
        }
    }

    private Text line(Interview interview) {
        ZonedDateTime now = ZonedDateTime.now(surroundings.clock());
        ZonedDateTime here = interview.at().withZoneSameInstant(now.getZone());
        Text when = interview.at().getZone().equals(now.getZone())
                ? Text.of(Argument.moment(here))
                : Text.of("{0}, here {1}", Argument.moment(interview.at()), Argument.moment(here));
        Duration left = Duration.between(now, interview.at());
        Text how = left.isNegative()
                ? Text.of("over")
                : left.compareTo(DAYS) >= 0
                        ? Text.of("in {0, plural, one {# day} other {# days}}", Argument.count(left.toDays()))
                        : Text.of("in {0}", Argument.duration(left));
        Text what = Text.of(
                "{0}, {1} ({2})", Argument.name(platform(interview.platform())), Argument.of(when), Argument.of(how));
        return interview.title().isEmpty()
                ? what
                : Text.of("{0}: {1}", Argument.name(interview.title()), Argument.of(what));
    }

    private String platform(String id) {
        try {
            return NetworkSession.known(servers.platforms()).stream()
                    .filter(one -> one.id().equals(id))
                    .map(NetworkSession.Platform::name)
                    .findFirst()
                    .orElse(id);
        } catch (RequestException e) {
            return id;
        }
    }

    private UsageException wrong(Text text) {
        return new UsageException(Objects.requireNonNull(spec).commandLine(), text);
    }
}
