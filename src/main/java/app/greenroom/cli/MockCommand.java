package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.cli.usage.UsageException;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RunMemory;
import app.greenroom.mock.Decks;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.mock.Practice;
import app.greenroom.mock.Round;
import app.greenroom.mock.SavedSession;
import app.greenroom.mock.link.MentorLink;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Deck;
import app.greenroom.session.RequestException;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "mock",
        mixinStandardHelpOptions = true,
        description = {
            "Practises an interview: asks the questions of a deck, takes the time of each answer, keeps marks and"
                    + " notes, and records only if you choose that. The decks are in English.",
            "Give a session's folder to review it, to pack it for a mentor, or to add the marks that a mentor sent"
                    + " back."
        },
        exitCodeListHeading = "Exit status:",
        exitCodeList = {
            "0:done",
            "2:the session could not be kept, read or recorded, or a report could not be written",
            "64:wrong usage"
        })
final class MockCommand implements Callable<Integer> {
    private static final int MOST = 100;
    private static final int LEAST_DRILL = 10;
    private static final int MOST_DRILL = 900;

    private final CommandEnvironment surroundings;
    private final InputStream keys;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SESSION", arity = "0..1", description = "The folder of an earlier session, to review it.")
    private @Nullable Path session;

    @Mixin
    private final Asking asking = new Asking();

    @Mixin
    private final Later later = new Later();

    @Mixin
    private final Inviting inviting = new Inviting();

    @Mixin
    private final SharedOptions.Camera camera = new SharedOptions.Camera();

    @Mixin
    private final SharedOptions.Microphone microphone = new SharedOptions.Microphone();

    @Mixin
    private final SharedOptions.Output output = new SharedOptions.Output();

    /** How to practise. */
    static final class Asking {
        @Option(
                names = "--deck",
                paramLabel = "DECK",
                description =
                        "The questions: one of common (default), informatics, behavioural, sceptic, doubts, refusals,"
                                + " or a text file of your own.")
        private String deck = "common";

        @Option(
                names = "--shuffle",
                paramLabel = "N",
                description = "Shuffle the questions; the same number, the same order.")
        private @Nullable Integer shuffle;

        @Option(names = "--follow-ups", description = "Ask the follow-ups too.")
        private boolean followUps;

        @Option(names = "--questions", paramLabel = "N", description = "Ask so many questions at most.")
        private @Nullable Integer questions;

        @Option(
                names = "--drop-in",
                paramLabel = "N",
                description = "Let so many questions that you need not answer come unannounced in between.")
        private int dropped;

        @Option(
                names = "--drill",
                paramLabel = "SECONDS",
                description = "Tell your story in so many seconds instead: 30, 120 or 300.")
        private @Nullable Integer drill;

        @Option(
                names = "--with",
                paramLabel = "WHO",
                description = "With whom you practise: alone (default), friend or mentor.")
        private @Nullable String with;

        @Option(names = "--hints", description = "Show one word now and then while you speak, of what lasts.")
        private boolean hints;

        @Option(
                names = "--record",
                paramLabel = "WHAT",
                description = "Record: sound or pictures (with the sound). Tell everybody who can be heard.")
        private @Nullable String record;

        @Option(
                names = "--folder",
                paramLabel = "FOLDER",
                description = "Keep the session in this folder instead of the program's own.")
        private @Nullable Path folder;
    }

    /** What to do with an earlier session. */
    static final class Later {
        @Option(names = "--list", description = "List the decks and the sessions that are kept.")
        private boolean list;

        @Option(
                names = "--add-marks",
                paramLabel = "FILE",
                description = "Add the marks of this file, which a mentor sent back.")
        private @Nullable Path marks;

        @Option(
                names = "--pack",
                paramLabel = "FILE.html",
                description = "Write a page for a mentor who hears the session and marks it without a network.")
        private @Nullable Path pack;

        @Option(names = "--pictures", description = "Put pictures of you into the report and the pack.")
        private boolean pictures;

        @Option(names = "--no-sound", description = "Leave the sound out of the HTML report.")
        private boolean silent;
    }

    /** How a mentor joins. */
    static final class Inviting {
        @Option(
                names = "--invite",
                paramLabel = "PAGE.html",
                description =
                        "Write a page to send to a mentor, who joins in any browser, sees the questions, and marks.")
        private @Nullable Path page;

        @Option(
                names = "--beside",
                description =
                        "With --invite or --join: you talk elsewhere; only questions, numbers and marks travel, no"
                                + " picture and no sound.")
        private boolean beside;

        @Option(
                names = "--join",
                paramLabel = "CODE|PAGE",
                description = "For a mentor: join the candidate who sent this code or page, and mark.")
        private @Nullable String join;

        @Option(names = "--by", paramLabel = "NAME", description = "With --join: your name, as the candidate sees it.")
        private @Nullable String by;

        @Option(
                names = "--agree",
                description = "With --join: the candidate may record their own picture and sound, and in a call through"
                        + " Greenroom my voice.")
        private boolean agree;

        @Mixin
        private final FriendOptions ways = new FriendOptions();

        @Mixin
        private final SharedOptions.Platform platform = new SharedOptions.Platform();
    }

    MockCommand(CommandEnvironment surroundings, InputStream keys) {
        this.surroundings = surroundings;
        this.keys = keys;
    }

    @Override
    public Integer call() throws InterruptedException {
        output.formats(); // says at once what is wrong with a report's name
        MockSessions sessions = new MockSessions(surroundings, output, later.pictures, !later.silent);
        try {
            if (later.list) {
                sessions.list(home());
                return ExitCode.READY;
            } else if (session != null) {
                return earlier(sessions, session);
            } else if (later.marks != null || later.pack != null) {
                throw wrong(Text.of("Name the session's folder too: greenroom mock --list shows them."));
            }
            return inviting.join == null ? practise(sessions) : join(inviting.join);
        } catch (MockException e) {
            surroundings.tell(e.text());
            return ExitCode.COULD_NOT_CHECK;
        } catch (RequestException e) {
            surroundings.tell(e.text());
            return ExitCode.COULD_NOT_CHECK;
        }
    }

    private int earlier(MockSessions sessions, Path folder)
            throws MockException, RequestException, InterruptedException {
        if (later.marks != null) {
            sessions.add(later.marks, SavedSession.open(folder));
        }
        MockSession opened = SavedSession.open(folder);
        if (later.pack != null) {
            return sessions.pack(opened, later.pack);
        }
        return sessions.review(opened, home());
    }

    private int practise(MockSessions sessions) throws MockException, RequestException, InterruptedException {
        OptionalDouble target = OptionalDouble.empty();
        if (asking.drill != null) {
            range("--drill", asking.drill, LEAST_DRILL, MOST_DRILL);
            target = OptionalDouble.of(asking.drill);
        }
        range("--drop-in", asking.dropped, 0, MOST);
        OptionalInt most = OptionalInt.empty();
        if (asking.questions != null) {
            range("--questions", asking.questions, 1, MOST);
            most = OptionalInt.of(asking.questions);
        }
        Company company = one("--with", with(), Company.values(), Company::id);
        Recorded recorded = asking.record == null
                ? Recorded.NOTHING
                : one(
                        "--record",
                        asking.record,
                        new Recorded[] {Recorded.SOUND, Recorded.PICTURES},
                        each -> each == Recorded.SOUND ? "sound" : "pictures");
        Deck deck = target.isPresent() ? Decks.own("story") : Decks.named(asking.deck);
        Round round = Round.of(
                deck,
                new Round.Wish(
                        Optional.ofNullable(asking.shuffle).map(Integer::longValue),
                        asking.followUps,
                        most,
                        asking.dropped),
                Decks.own(Decks.REFUSALS));
        ZonedDateTime now = ZonedDateTime.now(surroundings.clock());
        About about = new About(now, deck.title(), company, recorded, target);
        Path folder;
        try (Guests guests = new Guests(guest(about))) {
            folder = new MockPractice(surroundings, keys, guests.one())
                    .hold(round, about, asking.hints, camera.name(), microphone.name(), home());
        }
        return sessions.review(SavedSession.open(folder), home());
    }

    /** Whoever invites a mentor practises with one, unless it is said otherwise. */
    private String with() {
        return asking.with == null ? (inviting.page == null ? Company.ALONE : Company.MENTOR).id() : asking.with;
    }

    private int join(String invitation) throws MockException, RequestException, InterruptedException {
        String by = inviting.by == null ? "" : Practice.plain(inviting.by, Practice.LONGEST_NAME);
        if (by.isEmpty()) {
            throw wrong(Text.of("Say who you are: --by NAME, as the candidate is to see it."));
        }
        new MentorJoin(surroundings, servers(), keys)
                .join(invitation, new MentorJoin.Wish(by, inviting.agree, inviting.beside));
        return ExitCode.READY;
    }

    private FriendSession.Request servers() {
        RunMemory memory = surroundings.memory();
        memory.load();
        return new FriendSession.Request(
                false,
                inviting.platform.id(memory.settings()),
                inviting.platform.servers().platforms(),
                inviting.platform.servers().endpoints(),
                inviting.ways.stun(),
                inviting.ways.turn(memory.settings()));
    }

    /** A mentor who is invited, who leaves when it is over. */
    private record Guests(Optional<MentorGuest> one) implements AutoCloseable {
        @Override
        public void close() {
            one.ifPresent(MentorGuest::close);
        }
    }

    private Optional<MentorGuest> guest(About about) {
        if (inviting.page == null) {
            return Optional.empty();
        }
        return Optional.of(new MentorGuest(
                surroundings,
                new MentorGuest.Wish(
                        inviting.page,
                        new MentorLink.Way(servers(), !inviting.beside),
                        about.title(),
                        about.recorded() != Recorded.NOTHING)));
    }

    private Path home() throws MockException {
        if (asking.folder != null) {
            return asking.folder;
        }
        return surroundings
                .host()
                .memory()
                .map(Memory::mocks)
                .orElseThrow(() -> new MockException(
                        Text.of("Nothing is kept on this computer: say with --folder where to keep the session.")))
                .path();
    }

    private void range(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(PeerCommand.wholeNumber(option, least, most));
        }
    }

    private <E> E one(String option, String value, E[] known, Function<E, String> id) {
        List<String> ids = Arrays.stream(known).map(id).toList();
        int place = ids.indexOf(value);
        if (place < 0) {
            throw wrong(Text.of("{0} takes one of {1}.", Argument.name(option), Argument.name(String.join(", ", ids))));
        }
        return known[place];
    }

    private UsageException wrong(Text message) {
        return new UsageException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
