package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.io.AtomicFile;
import app.greenroom.io.DiskTrouble;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MentorLink;
import app.greenroom.mock.MockException;
import app.greenroom.mock.Practice;
import app.greenroom.report.page.MentorLivePage;
import app.greenroom.session.RequestException;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The mentor beside a mock interview on a terminal: the page that is written, the code that comes back, and who has gone. */
final class MentorGuest implements AutoCloseable {
    private final CommandEnvironment surroundings;
    private final Wish wish;
    private final MentorLink.Listener told = new Told();
    private volatile @Nullable MentorLink link;
    private volatile @Nullable HeldInterview held;

    /**
     * What is wanted.
     *
     * @param page where the mentor's page goes
     * @param title what the interview is called
     * @param recording whether it is to be recorded
     */
    record Wish(Path page, MentorLink.Way way, String title, boolean recording) {}

    MentorGuest(CommandEnvironment surroundings, Wish wish) {
        this.surroundings = surroundings;
        this.wish = wish;
    }

    /** Writes a page, and says what to do with it. One that was written before is good no longer. */
    void invite() throws MockException, RequestException, InterruptedException {
        close();
        for (Text contact : wish.way().contacts()) {
            surroundings.tell(Text.of("Contacting: {0}", Argument.of(contact)));
        }
        MentorLink made = MentorLink.open(wish.way(), surroundings.clock(), surroundings.nanoTime(), told);
        try {
            AtomicFile.chosen(wish.page())
                    .write(MentorLivePage.render(
                            made.invitation(wish.title(), wish.recording()), surroundings.language()));
        } catch (IOException e) {
            made.close();
            throw new MockException(DiskTrouble.kept(Text.of("The page could not be written"), wish.page(), e), e);
        }
        link = made;
        surroundings.tell(Text.of(
                "Send {0} to your mentor, who opens it in a browser and sends a code back. It is good for half an hour, and"
                        + " names this computer's addresses: send it only to whom you trust.",
                Argument.name(wish.page().toString())));
        surroundings.tell(Text.of("Paste the code here and press Enter."));
    }

    /**
     * Reads lines until a mentor is there.
     *
     * @return false when the lines end, or with {@code q}
     */
    boolean await(BufferedReader keys) throws IOException, InterruptedException {
        while (true) {
            String line = keys.readLine();
            if (line == null || line.strip().equalsIgnoreCase("q")) {
                return false;
            }
            if (!line.isBlank() && accept(line.strip())) {
                return true;
            }
        }
    }

    /** Whether a line of the interview's is for the mentor's sake: a code, or the wish for a new page. */
    boolean takes(String line) throws InterruptedException {
        if (line.equalsIgnoreCase("i")) {
            try {
                invite();
            } catch (MockException e) {
                surroundings.tell(e.text());
            } catch (RequestException e) {
                surroundings.tell(e.text());
            }
            return true;
        }
        if (!MentorLink.looksLikeCode(line)) {
            return false;
        }
        accept(line);
        return true;
    }

    private boolean accept(String line) throws InterruptedException {
        MentorLink open = link;
        if (open == null) {
            surroundings.tell(Text.of("There is no page that this code could answer: type i for a new one."));
            return false;
        }
        try {
            open.accept(line);
        } catch (MockException e) {
            surroundings.tell(e.text());
            return false;
        }
        HeldInterview now = held;
        if (now != null) {
            open.attach(new Beside(now));
        }
        return true;
    }

    /** Whether the mentor agrees that the candidate records. */
    boolean agrees() {
        MentorLink open = link;
        return open != null && open.agrees();
    }

    /** Stands beside this interview from now on. */
    void attach(HeldInterview interview) {
        held = interview;
        MentorLink open = link;
        if (open != null) {
            open.attach(new Beside(interview));
        }
    }

    /** Who is there now. */
    Optional<MentorLink> link() {
        return Optional.ofNullable(link);
    }

    /** Whether the mentor sees the candidate. */
    boolean looks() {
        return wish.way().together();
    }

    @Override
    public void close() {
        MentorLink open = link;
        link = null;
        if (open != null) {
            open.close();
        }
    }

    private static final class Beside implements MentorLink.Held {
        private final HeldInterview interview;

        Beside(HeldInterview interview) {
            this.interview = interview;
        }

        @Override
        public Practice practice() {
            return interview.practice();
        }

        @Override
        public OptionalInt fillers() {
            return interview.listens() ? OptionalInt.of(interview.fillers()) : OptionalInt.empty();
        }

        @Override
        public boolean recording() {
            return interview.recording();
        }
    }

    private final class Told implements MentorLink.Listener {
        @Override
        public void joined(String by) {
            surroundings.tell(Text.of("{0} is here.", Argument.name(by)));
        }

        @Override
        public void left(Text why) {
            link = null;
            surroundings.tell(Text.sentences(why, Text.of("To let a mentor come back, type i for a new page.")));
        }
    }
}
