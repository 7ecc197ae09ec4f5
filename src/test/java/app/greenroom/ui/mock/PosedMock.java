package app.greenroom.ui.mock;

import app.greenroom.capture.Frame;
import app.greenroom.memory.RunMemory;
import app.greenroom.mock.Decks;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.Practice;
import app.greenroom.mock.Round;
import app.greenroom.mock.SessionFolder;
import app.greenroom.mock.link.LinkMessage;
import app.greenroom.mock.link.RemotePicture;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.look.Texts;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsConfiguration;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JTextArea;

/** Shows states of the mock interview that take a mentor, or a candidate, to come by. On the Swing thread. */
public final class PosedMock {
    /** As long as questions of a deck's own get, in letters of both directions. */
    private static final String QUESTION =
            "Tell me about a time when a family disagreed with the plan, and what you did. "
                    + "حدّثني عن موقف اختلفت فيه الأسرة مع خطة العلاج: ماذا قلت، وماذا تغيّر؟";

    private static final Text HOW = Text.of(
            "Send {0} to your mentor, by mail or chat, and only to whom you trust. When the code comes back, paste it"
                    + " below within half an hour.",
            Argument.name("/home/somebody/Documents/mentor.html"));
    private static final Text WARNING = Text.sentences(
            Text.of(
                    "The TURN server {0} is no help: it did not answer, or refused the user and password.",
                    Argument.name("turn.example.org:3478")),
            Text.of(
                    "Check its address, user and password; where no packets (UDP) get out, let it end in {0}.",
                    Argument.name("?transport=tcp")));
    private static final String CODE = "2A3BC-4DEFG-".repeat(40);

    private PosedMock() {}

    /** Scrolls to where a mentor joins a candidate, who has given a code. */
    public static void join(Container window, Texts texts) {
        JoinPane pane = within(window, "join.pane", JoinPane.class);
        JTextArea answer = within(pane, "join.answered", JTextArea.class);
        answer.setText(CODE);
        for (Component part : pane.getComponents()) {
            part.setVisible(!"join.stands".equals(part.getName()));
        }
        warn(pane, "join.way", texts);
        for (String button : List.of("join.copy", "join.leave")) {
            within(pane, button, JComponent.class).setVisible(true);
        }
        pane.revalidate();
    }

    /** A mentor is to take part by the link, and something is foreseen that will keep the two apart. */
    public static void warned(Container window, Texts texts) {
        JComponent company = within(window, "mock.company", JComboBox.class);
        ((JComboBox<?>) company).setSelectedIndex(List.of(Company.values()).indexOf(Company.MENTOR));
        MentorPane pane = within(window, "mentor.pane", MentorPane.class);
        warn(pane, "mentor.foreseen", texts);
        within(pane, "mentor.how", JTextArea.class).setVisible(true);
        within(pane, "mentor.how", JTextArea.class).setText(texts.say(HOW));
        within(pane, "mentor.code", JComponent.class).getParent().setVisible(true);
        pane.revalidate();
    }

    private static void warn(Container in, String name, Texts texts) {
        JTextArea words = within(in, name, JTextArea.class);
        words.setText(texts.say(WARNING));
        words.setVisible(true);
    }

    /** A mentor's window while a candidate answers. */
    public static JFrame mentor(Texts texts, GraphicsConfiguration screen, Frame sample) {
        MentorFrame frame = new MentorFrame(texts, screen, new MentorFrame.Actions() {
            @Override
            public boolean mark(Mark mark) {
                return true;
            }

            @Override
            public boolean note(String text) {
                return true;
            }

            @Override
            public boolean next() {
                return true;
            }

            @Override
            public void leave() {
                // nobody was there
            }
        });
        frame.ask(QUESTION);
        frame.seen(remote(sample));
        frame.own(remote(sample));
        frame.stands(new LinkMessage.State(134, Practice.Pace.OVER, OptionalInt.of(12), OptionalInt.of(85), true));
        return frame;
    }

    private static RemotePicture remote(Frame frame) {
        int[] rgb = new int[frame.width() * frame.height()];
        for (int i = 0; i < rgb.length; i++) {
            byte[] bytes = frame.rgb();
            rgb[i] = (bytes[3 * i] & 0xff) << 16 | (bytes[3 * i + 1] & 0xff) << 8 | (bytes[3 * i + 2] & 0xff);
        }
        return new RemotePicture(frame.width(), frame.height(), rgb);
    }

    /** A question while a mentor is awaited who was lost. */
    public static QuestionFrame question(
            WindowEnvironment desk, RunMemory keeper, Texts texts, Path home, GraphicsConfiguration screen)
            throws Exception {
        Round round = Round.of(Decks.own("common"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        MockSession.About about = new MockSession.About(
                ZonedDateTime.now(desk.clock()),
                "Common questions",
                Company.MENTOR,
                MockSession.Recorded.NOTHING,
                OptionalDouble.empty());
        try (SessionFolder into = SessionFolder.begin(home, about, round.deck())) {
            HeldInterview held = new HeldInterview(
                    FakeDevices.none(),
                    into,
                    new HeldInterview.Wish(round, about, false, Optional.empty(), Optional.empty()),
                    desk.nanoTime(),
                    () -> Long.MAX_VALUE,
                    new HeldInterview.Listener() {
                        @Override
                        public void happened(MockEvent event) {
                            // nobody looks
                        }

                        @Override
                        public void told(Text what) {
                            // nobody listens
                        }
                    });
            MentorDesk mentor = new MentorDesk(desk, keeper, texts, List.of());
            QuestionFrame frame = new QuestionFrame(held, about, texts, Optional.of(mentor), screen);
            within(frame, "mentor.how", JTextArea.class)
                    .setText(String.join("\n", texts.say(HOW), texts.say(WARNING), texts.say(WARNING)));
            within(frame, "mentor.code", JComponent.class)
                    .getParent()
                    .getParent()
                    .setVisible(true);
            within(frame, "mock.keys", JComponent.class).setVisible(false);
            within(frame, "mock.word", JComponent.class).setVisible(false);
            return frame;
        }
    }

    /** Asks, in the size that the window has by now. */
    public static void ask(QuestionFrame frame) {
        frame.ask(QUESTION);
    }

    private static <C extends Component> C within(Container in, String name, Class<C> type) {
        return search(in, name, type).orElseThrow(() -> new AssertionError("no " + name));
    }

    private static <C extends Component> Optional<C> search(Container in, String name, Class<C> type) {
        if (name.equals(in.getName()) && type.isInstance(in)) {
            return Optional.of(type.cast(in));
        }
        for (Component part : in.getComponents()) {
            if (part instanceof Container inner) {
                Optional<C> found = search(inner, name, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
