package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.mock.Companion;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.link.MentorHost;
import app.greenroom.mock.link.MentorLink;
import app.greenroom.model.mock.MentorInvitation;
import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFile;
import app.greenroom.report.page.MentorLivePage;
import app.greenroom.session.RequestException;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The mentor beside a mock interview on a terminal: the page that is written, the code that is pasted, and who has gone. */
final class MentorGuest implements AutoCloseable {
    private final CommandEnvironment surroundings;
    private final Wish wish;
    private final MentorHost host;

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
        host = new MentorHost(wish.way(), surroundings.clock(), surroundings.nanoTime(), this::stands);
    }

    /** Writes a page, and says what to do with it. One that was written before is good no longer. */
    void invite() throws MockException, RequestException, InterruptedException {
        for (Text contact : wish.way().contacts()) {
            surroundings.tell(Text.of("Contacting: {0}", Argument.of(contact)));
        }
        MentorInvitation made = host.invite(wish.title(), wish.recording());
        try {
            ReportFile.write(wish.page(), MentorLivePage.render(made, surroundings.language()));
        } catch (ReportException e) {
            throw new MockException(e.text(), e);
        }
        surroundings.tell(Text.of(
                "Send {0} to your mentor, who opens it in a browser and sends a code back. It is good for half an"
                        + " hour, and names this computer's addresses: send it only to whom you trust.",
                Argument.name(wish.page().toString())));
        host.foreseen().ifPresent(surroundings::tell);
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
            if (line.strip().equalsIgnoreCase("i")) {
                boolean unused = takes("i");
                continue;
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
        if (host.standing().stage() != MentorHost.Stage.INVITED) {
            surroundings.tell(Text.of("There is no page that this code could answer: type i for a new one."));
            return false;
        }
        try {
            host.accept(line);
            return true;
        } catch (MockException e) {
            if (host.standing().stage() == MentorHost.Stage.INVITED) { // else it was told by how the link stands
                surroundings.tell(e.text());
            }
            return false;
        }
    }

    /** Whether the mentor agrees that the candidate records. */
    boolean agrees() {
        return host.agrees();
    }

    /** Stands beside this interview from now on. */
    void attach(HeldInterview interview) {
        host.attach(interview);
    }

    /** Who is told what happens. */
    Optional<Companion> companion() {
        return host.companion();
    }

    /** Whether the mentor sees the candidate. */
    boolean looks() {
        return host.looks();
    }

    private void stands(MentorHost.Standing now) {
        switch (now.stage()) {
            case THERE -> surroundings.tell(now.words());
            case LOST ->
                surroundings.tell(
                        Text.sentences(now.words(), Text.of("To let a mentor come back, type i for a new page.")));
            case NOBODY, INVITED, CONNECTING -> {} // its user does that just now
        }
    }

    @Override
    public void close() {
        host.close();
    }
}
