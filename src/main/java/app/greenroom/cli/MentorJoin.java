package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.mock.MockException;
import app.greenroom.mock.Practice;
import app.greenroom.mock.link.CandidateLink;
import app.greenroom.mock.link.Invited;
import app.greenroom.mock.link.LinkMessage;
import app.greenroom.mock.link.Presence;
import app.greenroom.mock.link.RemotePicture;
import app.greenroom.model.mock.Mark;
import app.greenroom.session.RequestException;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/**
 * A mentor on a terminal beside a candidate elsewhere, whose lines are the keys: an empty line is the next question, one letter a
 * mark, and whatever is longer is a note. Pictures are not shown here.
 */
final class MentorJoin {
    private final CommandEnvironment surroundings;
    private final FriendSession.Request servers;
    private final BufferedReader keys;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean met;
    private volatile Text unmet = Text.EMPTY;

    /**
     * What is wanted.
     *
     * @param by the mentor's name, 1–60 characters
     * @param agrees whether the candidate may record
     * @param beside whether the two talk elsewhere
     */
    record Wish(String by, boolean agrees, boolean beside) {}

    MentorJoin(CommandEnvironment surroundings, FriendSession.Request servers, InputStream keys) {
        this.surroundings = surroundings;
        this.servers = servers;
        this.keys = new BufferedReader(
                new InputStreamReader(keys, surroundings.terminal().style().charset()));
    }

    /**
     * Joins by a code or a page, and comes back when the interview is over.
     *
     * @throws MockException when the invitation is none, or the two did not meet
     */
    void join(String invitation, Wish wish) throws MockException, RequestException, InterruptedException {
        Invited invited = invited(invitation, surroundings.clock().instant());
        boolean agrees = wish.agrees() && invited.recording().orElse(true);
        if (invited.recording().orElse(false) && !agrees) {
            surroundings.tell(Text.of(
                    "The candidate wants to record their own picture and sound, and in a call through Greenroom your"
                            + " voice. Nothing is recorded unless you join with {0}.",
                    Argument.name("--agree")));
        }
        boolean speaks = !wish.beside() && invited.together().orElse(true);
        try (CandidateLink link = CandidateLink.open(
                invited,
                new CandidateLink.Wish(wish.by(), agrees, speaks),
                servers,
                surroundings.clock(),
                surroundings.nanoTime(),
                new Shown(speaks))) {
            surroundings.tell(Text.of(
                    "Send this code back, the way you got the invitation. The interview opens when the candidate has"
                            + " pasted it."));
            surroundings.terminal().err().println();
            surroundings.terminal().err().println(link.code());
            surroundings.terminal().err().println();
            link.foreseen().ifPresent(surroundings::tell);
            link.start();
            Thread reader = new Thread(() -> read(link), "mentor keys");
            reader.setDaemon(true); // no interrupt reaches who reads from a terminal
            reader.start();
            over.await();
        }
        if (!met && !unmet.equals(Text.EMPTY)) {
            throw new MockException(unmet);
        }
    }

    private static Invited invited(String invitation, Instant now) throws MockException {
        try {
            Path file = Path.of(invitation);
            if (Files.isRegularFile(file)) {
                return Invited.page(file, now);
            }
        } catch (InvalidPathException e) {
            return Invited.code(invitation, now);
        }
        return Invited.code(invitation, now);
    }

    private void read(CandidateLink link) {
        try {
            String line = keys.readLine();
            while (line != null && !line.strip().equalsIgnoreCase("q")) {
                key(link, line.strip());
                line = keys.readLine();
            }
        } catch (IOException e) {
            // As at the end of the lines.
        }
        over.countDown();
    }

    private void key(CandidateLink link, String line) {
        boolean sent = true;
        if (line.isEmpty() || line.equalsIgnoreCase("n")) {
            sent = link.next();
        } else if (line.length() > 1) {
            sent = link.note(line);
        } else if (Mark.ofKey(line.charAt(0)).isPresent()) {
            sent = link.mark(Mark.ofKey(line.charAt(0)).get());
        }
        if (!sent) {
            surroundings.tell(Text.of("Not sent: you are not connected to the candidate."));
        }
    }

    /** Prints what happens. */
    private final class Shown implements CandidateLink.Listener {
        private final boolean speaks;
        private Practice.Pace pace = Practice.Pace.BEFORE;

        Shown(boolean speaks) {
            this.speaks = speaks;
        }

        private void say(Text line) {
            surroundings.print(line);
            surroundings.terminal().out().flush();
        }

        @Override
        public synchronized void here() {
            met = true;
            surroundings.tell(Text.of("You are connected."));
            if (speaks) {
                surroundings.tell(Text.of("The candidate hears you, and does not see you."));
            }
            surroundings.tell(Text.of(
                    "Enter: next question. q: leave. Marks: {0}. Anything longer is a note.",
                    Argument.name("g f m u e, s t a r")));
        }

        @Override
        public void waiting(Text why) {
            surroundings.tell(why);
        }

        @Override
        public synchronized void asked(String question) {
            pace = Practice.Pace.BEFORE;
            say(Text.EMPTY);
            say(Text.name(question));
        }

        /** Not each second: a line when it comes into its time, and when it is over it. */
        @Override
        public synchronized void stands(LinkMessage.State now) {
            if (now.pace() != pace && now.pace() != Practice.Pace.BEFORE) {
                say(Text.of(
                        "{0}  {1}",
                        Argument.clock(now.answer()),
                        Argument.of(
                                now.pace() == Practice.Pace.OVER ? Text.of("over two minutes") : Text.of("in time"))));
            }
            pace = now.pace();
        }

        @Override
        public void presence(Presence now) {
            surroundings.tell(now.ofCandidate());
        }

        @Override
        public void seen(RemotePicture picture) {
            // There is no place for it.
        }

        @Override
        public void over(Text why) {
            if (met) {
                surroundings.tell(why);
            } else {
                unmet = why;
            }
            over.countDown();
        }
    }
}
