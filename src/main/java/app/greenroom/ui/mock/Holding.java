package app.greenroom.ui.mock;

import app.greenroom.mock.Companion;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.mock.SessionFolder;
import app.greenroom.mock.Tape;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.UserException;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.look.Texts;
import java.awt.GraphicsConfiguration;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Holds a mock interview in the window: its folder, its devices, the window of its questions, and the mentor beside it. */
final class Holding {
    private static final Text LENT =
            Text.of("Camera and microphone are left to the mock interview. “Look again” takes them back, and ends its"
                    + " recording.");

    private final WindowEnvironment desk;
    private final Texts texts;
    private final LiveFeed feed;
    private final MentorDesk mentor;
    private final Screen screen;
    private boolean holds; // on the Swing thread, as is the next
    private boolean closed;
    private volatile boolean lent;
    private @Nullable Held now;

    /** Where an interview begins and ends. On the Swing thread, but where it is said. */
    interface Screen {
        /** Says something for a while. */
        void say(Text what);

        /** Does something elsewhere. */
        void run(Tasks.Task task);

        /** It ended, and lies there; elsewhere. */
        void ended(Path folder) throws UserException, InterruptedException;

        /** Another one may begin, or none may. */
        void free(boolean free);
    }

    /** One that is held. */
    private record Held(HeldInterview interview, SessionFolder folder, QuestionFrame frame) {}

    Holding(WindowEnvironment desk, Texts texts, LiveFeed feed, MentorDesk mentor, Screen screen) {
        this.desk = desk;
        this.texts = texts;
        this.feed = feed;
        this.mentor = mentor;
        this.screen = screen;
    }

    /**
     * Begins one; on the Swing thread.
     *
     * @param home where its folder goes
     * @param with whether a mentor is there, who has to agree to a recording
     */
    void begin(Path home, HeldInterview.Wish wished, boolean with, GraphicsConfiguration graphics) {
        holds = true;
        screen.free(false);
        boolean record = wished.about().recorded() != Recorded.NOTHING;
        boolean may = !record || !with || mentor.agrees();
        HeldInterview.Wish wish = may ? wished : wished.unrecorded();
        if (!may) {
            screen.say(Text.of("Your mentor does not agree to a recording, so nothing is recorded."));
        }
        screen.run(() -> {
            try {
                hold(home, wish, with, graphics);
            } catch (MockException e) {
                SwingUtilities.invokeLater(() -> {
                    holds = false;
                    screen.free(true);
                });
                throw e;
            }
        });
    }

    /** Holds one; comes back when its window is to open. */
    private void hold(Path home, HeldInterview.Wish wish, boolean with, GraphicsConfiguration graphics)
            throws MockException {
        SessionFolder folder =
                SessionFolder.begin(home, wish.about(), wish.round().deck());
        if (wish.about().recorded() != Recorded.NOTHING && free(folder) < Tape.TO_BEGIN) {
            folder.close();
            throw new MockException(Text.of(
                    "There is too little room on the disk to record: make {0} free, or record nothing.",
                    Argument.name(Tape.TO_BEGIN / 1_000_000 + " MB")));
        }
        Shown shown = new Shown();
        HeldInterview held =
                new HeldInterview(desk.devices(), folder, wish, desk.nanoTime(), () -> free(folder), shown);
        lent = true;
        feed.runner().lend(LENT, () -> {
            lent = false;
            held.unwatched();
        });
        SwingUtilities.invokeLater(() -> {
            if (closed) {
                end(held);
                return;
            }
            QuestionFrame frame = new QuestionFrame(
                    held, wish.about(), texts, with ? Optional.of(mentor) : Optional.empty(), graphics);
            shown.frame = frame;
            now = new Held(held, folder, frame);
            frame.setVisible(true);
            held.begin();
            if (with) {
                screen.run(() -> mentor.attach(held));
            }
        });
    }

    /** Whether one is held, or is about to be. */
    boolean holds() {
        return holds;
    }

    private static long free(SessionFolder folder) {
        return folder.folder().toFile().getUsableSpace();
    }

    private void ended() {
        Held over = now;
        if (over == null) {
            return;
        }
        now = null;
        over.frame().dispose();
        screen.say(texts.text("mock.working"));
        Thread ending = end(over.interview());
        screen.run(() -> {
            joined(ending);
            mentor.ended();
            if (lent) { // else somebody has taken them back, or lent them on
                feed.resume();
            }
            SwingUtilities.invokeLater(() -> {
                holds = false;
                screen.free(true);
            });
            Optional<Text> trouble = over.folder().trouble();
            trouble.ifPresent(what -> SwingUtilities.invokeLater(() -> screen.say(what)));
            screen.ended(over.folder().folder());
        });
    }

    /** The window is closed: what is held ends, whole, and its devices are let go. */
    void close() {
        Held over = now;
        now = null;
        closed = true;
        if (over != null) {
            over.frame().dispose();
            end(over.interview());
        }
    }

    /** Ends an interview whole, however soon the program ends: System.exit waits for hooks, and for no thread. */
    private static Thread end(HeldInterview interview) {
        Thread thread = new Thread(interview::close, "mock-close");
        thread.start();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> joined(thread), "mock-close-hook"));
        } catch (IllegalStateException e) {
            joined(thread); // it ends already
        }
        return thread;
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands what happens to the window of the questions. */
    private final class Shown implements HeldInterview.Listener {
        private @Nullable QuestionFrame frame; // on the Swing thread

        @Override
        public Optional<Companion> companion() {
            return mentor.companion();
        }

        @Override
        public boolean looks() {
            return mentor.looks();
        }

        @Override
        public boolean hears() {
            return mentor.looks(); // picture and sound travel together
        }

        @Override
        public void happened(MockEvent event) {
            SwingUtilities.invokeLater(() -> {
                QuestionFrame open = frame;
                if (open == null) {
                    return;
                }
                if (event instanceof MockEvent.Shown shown) {
                    open.ask(shown.text());
                } else if (event instanceof MockEvent.Hinted hinted) {
                    open.hint(hinted.hint());
                } else if (event instanceof MockEvent.Ended) {
                    ended();
                }
            });
        }

        @Override
        public void told(Text what) {
            SwingUtilities.invokeLater(() -> screen.say(what));
        }
    }
}
