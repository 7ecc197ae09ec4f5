package app.greenroom.ui.mock;

import app.greenroom.memory.RunMemory;
import app.greenroom.mock.Companion;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.link.MentorHost;
import app.greenroom.mock.link.MentorHost.Stage;
import app.greenroom.mock.link.MentorHost.Standing;
import app.greenroom.mock.link.MentorLink;
import app.greenroom.mock.link.RemotePicture;
import app.greenroom.model.Settings;
import app.greenroom.model.mock.MentorInvitation;
import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFile;
import app.greenroom.report.page.MentorLivePage;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.WebBrowser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * The mentor beside the window's mock interviews: invites one and takes the code that comes back on a thread of its own, and tells
 * all who show it how that stands. Used on the Swing thread, but where it is said.
 */
final class MentorDesk implements AutoCloseable {
    private final WindowEnvironment desk;
    private final RunMemory keeper;
    private final Texts texts;
    private final List<View> views = new CopyOnWriteArrayList<>();
    private final Tasks work;
    private final List<WebBrowser> browsers;
    private volatile @Nullable MentorHost host;
    private volatile @Nullable HeldInterview held;
    private volatile boolean together;
    private Optional<Path> page = Optional.empty();
    private Optional<String> code = Optional.empty();
    private Optional<Text> how = Optional.empty();
    private Optional<Text> foreseen = Optional.empty();
    private Standing standing = nobody();

    /** Shows how it stands. On the Swing thread, but for pictures, which come on any. */
    interface View {
        /** It stands so from now on. */
        void changed();

        /** A picture of the mentor's camera. */
        default void seen(RemotePicture picture) {}
    }

    /**
     * @param browsers open the folder that the page lies in
     */
    MentorDesk(WindowEnvironment desk, RunMemory keeper, Texts texts, List<WebBrowser> browsers) {
        this.desk = desk;
        this.keeper = keeper;
        this.texts = texts;
        this.browsers = browsers;
        work = new Tasks("mentor");
    }

    private static Standing nobody() {
        return new Standing(Stage.NOBODY, Text.of("No mentor is invited yet."));
    }

    /** Tells this one from now on. */
    void add(View view) {
        views.add(view);
    }

    /** Tells this one no more. */
    void remove(View view) {
        views.remove(view);
    }

    /** How it stands. */
    Standing standing() {
        return standing;
    }

    /** What to do with the invitation that was made; empty before there is one. */
    Optional<Text> how() {
        return how;
    }

    /** What may keep the mentor from coming by the invitation that was made, and what to do; empty where nothing shows. */
    Optional<Text> foreseen() {
        return code.flatMap(made -> foreseen);
    }

    /** The invitation as a code, for a mentor who has Greenroom; empty before there is one. */
    Optional<String> code() {
        return code;
    }

    /**
     * Writes an invitation, and shows the folder that it lies in.
     *
     * @param pictures whether picture and sound travel
     */
    void invite(Path file, boolean pictures, String title, boolean recording) {
        page = Optional.of(file);
        leave();
        together = pictures;
        MentorHost made = host(pictures);
        host = made;
        if (held != null) {
            made.attach(held);
        }
        invite(made, file, title, recording);
    }

    /** Writes the page anew, for a mentor who was lost; who comes back is known. */
    void again(String title, boolean recording) {
        MentorHost open = host;
        if (open != null) {
            page.ifPresent(file -> invite(open, file, title, recording));
        }
    }

    private MentorHost host(boolean pictures) {
        MentorLink.Way way = new MentorLink.Way(servers(desk, keeper), pictures);
        Told told = new Told();
        MentorHost made = new MentorHost(way, desk.clock(), desk.nanoTime(), told);
        told.of = made;
        return made;
    }

    /** By whose help two computers find each other: the servers of the platform that the user practises for, and a relay of their own. */
    static FriendSession.Request servers(WindowEnvironment desk, RunMemory keeper) {
        return new FriendSession.Request(
                false,
                keeper.settings().platform(),
                desk.platforms(),
                desk.endpoints(),
                Optional.empty(),
                keeper.settings().relay().map(Settings.Relay::written));
    }

    private void invite(MentorHost made, Path file, String title, boolean recording) {
        code = Optional.empty();
        how = Optional.empty();
        stand(made, new Standing(Stage.NOBODY, Text.of("Making the invitation …")));
        run(made, () -> {
            MentorInvitation invitation = made.invite(title, recording);
            try {
                ReportFile.write(file, MentorLivePage.render(invitation, texts.language()));
            } catch (ReportException e) {
                throw new MockException(e.text(), e);
            }
            Optional<Text> warning = made.foreseen();
            later(made, () -> {
                code = Optional.of(invitation.code());
                foreseen = warning;
                how = Optional.of(Text.of(
                        "Send {0} to your mentor, by mail or chat, and only to whom you trust. When the code comes"
                                + " back, paste it below within half an hour.",
                        Argument.name(file.toString())));
                changed();
            });
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                WebBrowser.open(browsers, folder.toUri());
            }
        });
    }

    /** What is wrong with a code that was typed; empty when nothing is. */
    Optional<Text> fault(String typed) {
        MentorHost open = host;
        return open == null
                ? Optional.of(Text.of("There is no invitation that this code could answer: invite first."))
                : open.fault(typed);
    }

    /** Takes a code with nothing wrong. */
    void accept(String typed) {
        MentorHost open = host;
        if (open != null) {
            run(open, () -> open.accept(typed));
        }
    }

    /** Stands whoever is there beside this interview from now on. From any thread. */
    void attach(HeldInterview interview) {
        held = interview;
        MentorHost open = host;
        if (open != null) {
            open.attach(interview);
        }
    }

    /** The interview is over: everybody goes, and nobody is invited any more. From any thread. */
    void ended() {
        held = null;
        MentorHost open = host;
        if (open != null) {
            open.close(); // may wait a moment until the mentor knows it
            later(open, this::leave);
        }
    }

    /** Whether a mentor is there who agreed to a recording. From any thread. */
    boolean agrees() {
        MentorHost open = host;
        return open != null && open.agrees();
    }

    /** Who is told what happens. From any thread. */
    Optional<Companion> companion() {
        MentorHost open = host;
        return open == null ? Optional.empty() : open.companion();
    }

    /** Whether the camera's pictures travel. From any thread. */
    boolean looks() {
        return host != null && together;
    }

    /** Nobody is there nor invited from now on. */
    void leave() {
        MentorHost open = host;
        host = null;
        code = Optional.empty();
        how = Optional.empty();
        standing = nobody();
        if (open != null) {
            Thread closing = new Thread(open::close, "mentor-close"); // which may take a second
            closing.setDaemon(true);
            closing.start();
        }
        changed();
    }

    private void run(MentorHost made, Tasks.Task task) {
        work.run(task, why -> {
            if (host == made) {
                failed(made, why);
            }
        });
    }

    /** A wrong code changes nothing; what else goes wrong needs another invitation. */
    private void failed(MentorHost of, Text why) {
        Stage now = of.standing().stage();
        if (now == Stage.CONNECTING || now == Stage.THERE) {
            return; // the same code was given twice
        }
        boolean open = code.isPresent() && of.standing().stage() == Stage.INVITED;
        stand(of, new Standing(open ? Stage.INVITED : Stage.LOST, why));
    }

    private void later(MentorHost of, Runnable what) {
        SwingUtilities.invokeLater(() -> {
            if (host == of) {
                what.run();
            }
        });
    }

    private void stand(MentorHost of, Standing now) {
        if (host == of) {
            boolean back = now.stage() == Stage.THERE && standing.stage() == Stage.LOST;
            standing = now;
            if (back) {
                how = Optional.empty();
            } else if (now.stage() == Stage.LOST) {
                code = Optional.empty();
                how = Optional.of(Text.of("To let your mentor come back, invite again."));
            }
            changed();
        }
    }

    private void changed() {
        views.forEach(View::changed);
    }

    @Override
    public void close() {
        leave();
        work.close();
    }

    /** Hands on what a host tells. */
    private final class Told implements MentorHost.Listener {
        private volatile @Nullable MentorHost of;

        @Override
        public void stands(Standing now) {
            MentorHost from = of;
            if (from != null) {
                later(from, () -> stand(from, now));
            }
        }

        @Override
        public void seen(RemotePicture picture) {
            if (of != null && of == host) {
                views.forEach(view -> view.seen(picture));
            }
        }
    }
}
