package app.greenroom.ui.mock;

import app.greenroom.memory.RunMemory;
import app.greenroom.mock.Practice;
import app.greenroom.mock.link.CandidateLink;
import app.greenroom.mock.link.Invited;
import app.greenroom.mock.link.LinkMessage;
import app.greenroom.mock.link.OwnCamera;
import app.greenroom.mock.link.Presence;
import app.greenroom.mock.link.RemotePicture;
import app.greenroom.model.mock.Mark;
import app.greenroom.text.Text;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.FileChoice;
import app.greenroom.ui.look.Heading;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * For a mentor: joins a candidate's mock interview from here, by the candidate's code or page, and gives the code to send back.
 * Once the candidate has pasted that, a {@link MentorFrame} opens. Used on the Swing thread.
 */
final class JoinPane extends Rounded {
    private final transient WindowEnvironment desk;
    private final transient RunMemory keeper;
    private final transient LentCamera camera;
    private final transient Texts texts;
    private final transient Tasks work = new Tasks("join");
    private final JTextField by = new JTextField(24);
    private final CodeField code;
    private final LongBox speaks;
    private final LongBox shows;
    private final LongBox agrees;
    private final JTextArea answer = new CodeArea();
    private final JLabel answerLabel;
    private final JButton make;
    private final JButton copy;
    private final JButton leave;
    private final Wrapped stands = new Wrapped("", 1, true);
    private final Wrapped way = new Wrapped("");
    private transient Optional<Invited> invited = Optional.empty();
    private transient @Nullable Joined joined;
    private transient @Nullable MentorFrame shown;
    private int line;

    /**
     * @param feed gives the camera up while the candidate sees the mentor by it
     */
    JoinPane(WindowEnvironment desk, RunMemory keeper, Texts texts, LiveFeed feed, FileChoice files) {
        super(new GridBagLayout());
        camera = new LentCamera(desk.devices(), feed);
        this.desk = desk;
        this.keeper = keeper;
        this.texts = texts;
        setName("join.pane");
        Controls controls = new Controls(texts);
        code = new CodeField(
                texts,
                "join.code",
                typed -> Invited.fault(typed, desk.clock().instant()),
                typed -> run(() -> {
                    Invited read = Invited.code(typed, desk.clock().instant());
                    SwingUtilities.invokeLater(() -> take(read));
                }));
        JButton open = controls.button("join.open", () -> files.open(texts.get("join.open"))
                .ifPresent(file -> run(() -> {
                    Invited read = Invited.page(file, desk.clock().instant());
                    SwingUtilities.invokeLater(() -> take(read));
                })));
        speaks = new LongBox(texts, "join.speaks", true);
        shows = new LongBox(texts, "join.shows", false);
        agrees = new LongBox(texts, "join.agrees", false);
        make = controls.button("join.make", this::make);
        copy = controls.button("join.copy", this::copy);
        leave = controls.button("join.leave", this::leave);
        answerLabel = controls.label("join.answered", answer);
        stands.setName("join.stands");
        way.setName("join.way");
        Row first = new Row(8);
        first.add(open);
        Row buttons = new Row(8);
        buttons.add(make);
        buttons.add(copy);
        buttons.add(leave);
        wide(new Heading(texts.get("join.title"), 1.15f));
        wide(new Wrapped(texts.get("join.words")).muted());
        wide(code);
        wide(first);
        both(controls.label("join.by", by), by);
        wide(speaks);
        wide(shows);
        wide(agrees);
        wide(stands);
        both(answerLabel, answer);
        wide(way);
        wide(buttons);
        stands("");
        made(false);
    }

    private GridBagConstraints line() {
        GridBagConstraints at = new GridBagConstraints();
        at.gridy = line++;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(UIScale.scale(4), 0, UIScale.scale(4), 0);
        return at;
    }

    private void wide(JComponent content) {
        GridBagConstraints at = line();
        at.gridwidth = 2;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        add(content, at);
    }

    private void both(JLabel label, JComponent field) {
        GridBagConstraints at = line();
        at.insets.right = UIScale.scale(12);
        add(label, at);
        at.gridx = 1;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets.right = 0;
        add(field, at);
    }

    private void run(Tasks.Task task) {
        work.run(task, why -> {
            Joined open = joined;
            made(open != null && open.link != null); // who is connected can still leave
            stands(texts.say(why));
        });
    }

    /** An invitation is read: what it says need not be asked. */
    private void take(Invited read) {
        invited = Optional.of(read);
        speaks.setVisible(read.together().orElse(true));
        speaks.tick(read.together().orElse(true));
        shows.setVisible(read.together().orElse(true));
        shows.tick(false);
        agrees.setVisible(read.recording().orElse(true));
        agrees.tick(false);
        stands(texts.get("join.taken"));
        by.requestFocusInWindow();
    }

    private void make() {
        String name = Practice.plain(by.getText(), Practice.LONGEST_NAME);
        if (invited.isEmpty() || name.isEmpty()) {
            stands(texts.get(invited.isEmpty() ? "join.none" : "join.nameless"));
            (invited.isEmpty() ? code.field() : by).requestFocusInWindow();
            return;
        }
        leave();
        CandidateLink.Wish wish = new CandidateLink.Wish(name, agrees.ticked(), speaks.ticked());
        Invited to = invited.get();
        Joined made = new Joined(shows.ticked());
        joined = made;
        make.setEnabled(false);
        stands(texts.get("join.making"));
        run(() -> {
            CandidateLink link =
                    CandidateLink.open(to, wish, MentorDesk.servers(desk, keeper), desk.clock(), desk.nanoTime(), made);
            SwingUtilities.invokeLater(() -> {
                if (joined != made) {
                    end(link);
                    return;
                }
                made.link = link;
                link.start();
                answer.setText(link.code());
                made(true);
                stands(texts.get("join.send"));
                link.foreseen().ifPresent(this::way);
                copy.requestFocusInWindow();
            });
        });
    }

    private void copy() {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(answer.getText()), null);
        stands(texts.get("join.copied"));
    }

    private void made(boolean made) {
        answerLabel.setVisible(made);
        answer.setVisible(made);
        copy.setVisible(made);
        leave.setVisible(made);
        make.setVisible(!made);
        make.setEnabled(true);
        way(Text.EMPTY);
    }

    private void way(Text words) {
        say(way, texts.say(words));
    }

    private void stands(String words) {
        say(stands, words);
    }

    private void say(Wrapped in, String words) {
        in.setText(words);
        in.setVisible(!words.isEmpty());
        in.getAccessibleContext().setAccessibleName(words);
        if (isShowing() && !words.isEmpty()) {
            Announcement.say(words);
        }
        revalidate();
    }

    private void leave() {
        Joined left = joined;
        joined = null;
        camera.takeBack();
        if (left != null && left.link != null) {
            end(left.link);
        }
        made(false);
        stands("");
    }

    private static void end(CandidateLink link) {
        Thread closing = new Thread(link::close, "mentor-close"); // which may take a second
        closing.setDaemon(true);
        closing.start();
    }

    /** The window is closed. */
    void close() {
        leave();
        if (shown != null) {
            shown.dispose();
        }
        work.close();
    }

    /** One candidate, and the window that shows them. Its fields are the Swing thread's, but for pictures. */
    private final class Joined implements CandidateLink.Listener, MentorFrame.Actions, OwnCamera.Listener {
        private @Nullable CandidateLink link;
        private volatile @Nullable MentorFrame frame;
        private final boolean shows;
        private boolean lost;

        Joined(boolean shows) {
            this.shows = shows;
        }

        private void later(Runnable what) {
            SwingUtilities.invokeLater(() -> {
                if (joined == this) {
                    what.run();
                }
            });
        }

        @Override
        public void waiting(Text why) {
            later(() -> way(why));
        }

        @Override
        public void here() {
            later(() -> {
                way(Text.EMPTY);
                MentorFrame made = new MentorFrame(texts, getGraphicsConfiguration(), this);
                frame = made;
                shown = made;
                JoinPane.this.stands(texts.get("join.here"));
                made.setVisible(true);
                CandidateLink open = link;
                if (shows && open != null) {
                    camera.lend(open, this);
                }
            });
        }

        @Override
        public void own(RemotePicture picture) {
            MentorFrame open = frame;
            if (open != null) {
                open.own(picture);
            }
        }

        @Override
        public void unseen(Text why) {
            later(() -> {
                if (frame != null) {
                    frame.unseen(texts.say(why));
                }
            });
        }

        @Override
        public void asked(String question) {
            later(() -> {
                if (frame != null) {
                    frame.ask(question);
                }
            });
        }

        @Override
        public void stands(LinkMessage.State now) {
            later(() -> {
                if (frame != null) {
                    frame.stands(now);
                }
            });
        }

        @Override
        public void presence(Presence now) {
            later(() -> {
                lost = now == Presence.LOST;
                if (lost) { // another invitation can be taken, and this one may come back
                    invited = Optional.empty();
                    code.clear();
                }
                made(!lost);
                JoinPane.this.stands(texts.say(now.ofCandidate()));
                if (frame != null) {
                    frame.presence(now);
                }
            });
        }

        @Override
        public void seen(RemotePicture picture) {
            MentorFrame open = frame;
            if (open != null) {
                open.seen(picture);
            }
        }

        @Override
        public void over(Text why) {
            later(() -> {
                joined = null;
                camera.takeBack();
                if (!lost) { // else another invitation may be under way already
                    invited = Optional.empty();
                    code.clear();
                    made(false);
                    JoinPane.this.stands(texts.say(why));
                }
                if (frame != null) {
                    frame.over(texts.say(why));
                }
            });
        }

        @Override
        public boolean mark(Mark mark) {
            return link != null && link.mark(mark);
        }

        @Override
        public boolean note(String text) {
            return link != null && link.note(text);
        }

        @Override
        public boolean next() {
            return link != null && link.next();
        }

        @Override
        public void leave() {
            if (joined == this) {
                JoinPane.this.leave();
            }
        }
    }
}
