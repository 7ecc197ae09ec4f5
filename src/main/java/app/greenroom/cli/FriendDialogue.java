package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ProgressLine;
import app.greenroom.session.RequestException;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.session.friend.FriendSession.Conclusion;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Leads two people through the codes of a test with a friend, and runs it. */
final class FriendDialogue {
    private static final int MOST_TRIES = 1_000;
    private static final int MOST_LINES = 20;
    private static final int MOST_LETTERS = 4_000;

    private final CommandEnvironment surroundings;
    private final FriendSession session;
    private final Duration patience;

    FriendDialogue(CommandEnvironment surroundings, FriendSession session, Duration patience) {
        this.surroundings = surroundings;
        this.session = session;
        this.patience = patience;
    }

    /** Answers a code that was given, and tests. */
    Conclusion answer(String code) throws RequestException, InterruptedException {
        Optional<Text> wrong = session.fault(code);
        if (wrong.isEmpty()) {
            announce();
            wrong = session.paste(code);
        }
        if (wrong.isPresent()) {
            throw new RequestException(wrong.get());
        }
        return run();
    }

    /**
     * Shows a code, waits until one is pasted, and tests.
     *
     * @return empty when nothing was pasted in time
     */
    Optional<Conclusion> begin(InputStream in) throws RequestException, InterruptedException {
        announce();
        show(
                Text.of(
                        "Send this code to the other person, who starts {0} with it:",
                        Argument.name("greenroom peer CODE")),
                session.offer());
        session.foreseen().ifPresent(surroundings::tell);
        surroundings.tell(Text.of("Paste here the code that comes back, and press Enter. Ctrl-C stops."));
        return pasted(in) ? Optional.of(run()) : Optional.empty();
    }

    private void announce() {
        session.contacts().forEach(contact -> surroundings.tell(Text.of("Contacting: {0}", Argument.of(contact))));
    }

    private void show(Text what, String code) {
        surroundings.tell(what);
        surroundings.terminal().err().println();
        surroundings.terminal().err().println(code);
        surroundings.terminal().err().println();
    }

    private Conclusion run() throws RequestException, InterruptedException {
        if (session.reply().isPresent()) {
            show(
                    Text.of("Send this code back to the other person, to be pasted there; the test then begins by"
                            + " itself:"),
                    session.reply().get());
            session.foreseen().ifPresent(surroundings::tell);
        }
        ProgressLine progress = new ProgressLine(surroundings);
        try {
            return session.run(patience, progress);
        } finally {
            progress.done();
        }
    }

    /** Chat programs break long lines, so that a code may come in several; an empty line begins anew. */
    private boolean pasted(InputStream in) throws RequestException, InterruptedException {
        BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(MOST_LINES);
        Thread reader = new Thread(() -> read(in, lines), "peer-paste");
        reader.setDaemon(true); // no interrupt reaches who reads from a terminal
        reader.start();
        try {
            long until = surroundings.nanoTime().getAsLong() + patience.toNanos();
            StringBuilder code = new StringBuilder();
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                Optional<String> line =
                        lines.poll(Math.max(0, until - surroundings.nanoTime().getAsLong()), TimeUnit.NANOSECONDS);
                if (line == null) {
                    return false;
                }
                if (line.isEmpty()) {
                    throw new RequestException(Text.of("Nothing more can be pasted here before the code came back:"
                            + " the command's input has ended."));
                }
                if (line.get().isBlank() || code.length() > MOST_LETTERS) {
                    code.setLength(0);
                    continue;
                }
                Optional<Text> wrong = session.paste(code.append(line.get()).toString());
                if (wrong.isPresent() && code.length() > line.get().length()) {
                    wrong = session.paste(line.get()); // what came before was no part of it
                }
                if (wrong.isEmpty()) {
                    return true;
                }
                if (lines.isEmpty()) {
                    surroundings.tell(wrong.get());
                }
            }
            throw new RequestException(
                    Text.of("None of what was pasted is the other computer's answer. Start again, with a new code."));
        } finally {
            reader.interrupt();
        }
    }

    private static void read(InputStream in, BlockingQueue<Optional<String>> lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.put(Optional.of(line));
            }
            lines.put(Optional.empty());
        } catch (IOException e) {
            boolean unused = lines.offer(Optional.empty());
        } catch (InterruptedException e) {
            return;
        }
    }
}
