package app.greenroom.ui;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.Area;
import app.greenroom.model.Interview;
import app.greenroom.model.Settings;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.Grade;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.check.CheckScreen;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.ProgramIcon;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.start.StartScreen;
import app.greenroom.ui.start.Upcoming;
import app.greenroom.ui.strip.StripDesk;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.HierarchyEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/** The window: its screens as tabs, and a line at the bottom for what people should read now. */
public final class MainWindow extends JFrame {
    private static final int LEAST_WIDE = 800; // what is smaller scrolls and wraps no more
    private static final int LEAST_HIGH = 480;
    private static final int COUNT_MILLIS = 20_000;
    private static final String START = "tab.start";
    private static final String CHECK = "tab.check";

    private final JTabbedPane tabs = new JTabbedPane();
    private final FootLine foot = new FootLine();
    private final CheckScreen check;
    private final transient StripDesk strip;
    private final transient RunMemory keeper;
    private final transient Upcoming upcoming;
    private final Timer clock = new Timer(COUNT_MILLIS, e -> count());
    /** Whoever goes on by keys sees what has the focus. */
    private final transient PropertyChangeListener focus = e -> {
        if (e.getNewValue() instanceof JComponent part && SwingUtilities.isDescendingFrom(part, this)) {
            Scroll.reveal(part);
        }
    };

    private final transient List<Screen> screens = new ArrayList<>();
    private final transient Texts texts;
    private final transient Runnable whenAgreed;
    private final transient Settings built;
    private transient Optional<CheckRun> last = Optional.empty();

    /** Makes the screens, given the window's first one. */
    public interface Screens {
        /** All but the first, in their order. */
        List<Screen> make(MainWindow window);
    }

    MainWindow(
            WindowEnvironment desk, RunMemory keeper, Texts texts, LiveFeed feed, Runnable whenAgreed, Screens others) {
        super(texts.get("window.title"));
        this.texts = texts;
        this.whenAgreed = whenAgreed;
        built = keeper.settings();
        setName("greenroom");
        setIconImages(ProgramIcon.ofAWindow());
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        check = new CheckScreen(desk, keeper, texts, feed, new CheckListener());
        strip = new StripDesk(desk, texts, feed);
        tabs.setName("tabs");
        this.keeper = keeper;
        upcoming = new Upcoming(texts, desk.clock());
        StartScreen start = new StartScreen(desk, keeper, texts, upcoming, new Start());
        screens.add(start);
        add(texts, START, start.content());
        add(texts, CHECK, check);
        for (Screen screen : others.make(this)) {
            screens.add(screen);
            add(texts, screen.key(), screen.content());
        }
        tabs.addChangeListener(e -> {
            if (onCheck()) {
                tabs.setIconAt(tabs.getSelectedIndex(), null); // whoever is here sees how the check ended
            }
        });
        check.link(() -> keeper.next().flatMap(Interview::link));
        getContentPane().add(tabs, BorderLayout.CENTER);
        getContentPane().add(foot, BorderLayout.SOUTH);
        tabs.addChangeListener(e -> count());
        new CloseTabs(tabs);
        clock.start();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("focusOwner", focus);
        applyComponentOrientation(texts.direction());
        enter(check.first());
        allowed();
        count();
        open(keeper.agreed() && keeper.next().isEmpty() ? CHECK : START);
        setMinimumSize(new Dimension(LEAST_WIDE, LEAST_HIGH));
        setSize(Look.fitting(1180, 780));
        setLocationRelativeTo(null);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                dispose();
            }

            @Override
            public void windowClosed(WindowEvent e) {
                clock.stop();
                strip.close();
                KeyboardFocusManager.getCurrentKeyboardFocusManager().removePropertyChangeListener("focusOwner", focus);
            }

            @Override
            public void windowOpened(WindowEvent e) {
                if (START.equals(tabs.getSelectedComponent().getName())) {
                    start.first().requestFocusInWindow();
                }
            }
        });
    }

    /** Without consent there is no check, because it needs camera and microphone. */
    private void allowed() {
        tabs.setEnabledAt(index(CHECK), keeper.agreed());
    }

    private int index(String key) {
        for (int i = 0; i < tabs.getTabCount(); i++) {
            if (key.equals(tabs.getComponentAt(i).getName())) {
                return i;
            }
        }
        throw new IllegalArgumentException("no screen " + key);
    }

    /** Which platform is asked, and how long it is until the interview, is in sight on every screen. */
    private void count() {
        foot.asked(keeper.next()
                .filter(one -> one.platform().equals(keeper.settings().platform()))
                .map(upcoming::brief)
                .orElseGet(() -> texts.get(
                        "start.asked",
                        Argument.name(upcoming.platform(keeper.settings().platform())))));
    }

    /** Enter presses this button when nothing with the focus has a use for it, but only where the button can be seen. */
    private void enter(JButton first) {
        first.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                getRootPane().setDefaultButton(first.isShowing() ? first : null);
            }
        });
    }

    private void add(Texts texts, String key, JComponent content) {
        tabs.addTab(texts.get(key), content);
        int index = tabs.getTabCount() - 1;
        tabs.setMnemonicAt(index, KeyEvent.getExtendedKeyCodeForChar(texts.letter(key)));
        texts.tip(key).ifPresent(tip -> tabs.setToolTipTextAt(index, tip));
        tabs.getComponentAt(index).setName(key);
    }

    private boolean onCheck() {
        return tabs.getSelectedIndex() == index(CHECK);
    }

    /** The first screen. */
    public CheckScreen check() {
        return check;
    }

    /** Shows the screen with this key; while nothing was agreed to, the start in the place of the checks. */
    public void open(String key) {
        tabs.setSelectedIndex(index(key.equals(CHECK) && !keeper.agreed() ? START : key));
    }

    /** Comes to the front, as when the program is started a second time. */
    void toFrontAgain() {
        setExtendedState(getExtendedState() & ~ICONIFIED);
        toFront();
        requestFocus();
    }

    /** Whether it would be made the same with these settings; light or dark it can become as it stands. */
    boolean suits(Settings settings) {
        return settings.language().equals(built.language())
                && settings.units() == built.units()
                && settings.textScale() == built.textScale();
    }

    /** Does this when neither a check nor the trial of a device runs any more, and says so where that is not now. */
    void whenFree(Runnable what) {
        if (!check.whenFree(what)) {
            say(texts.get("settings.later"));
        }
    }

    /** Takes the place of another one: where it is, what it shows, and the last check. */
    void follow(MainWindow other) {
        setBounds(other.getBounds());
        setExtendedState(other.getExtendedState());
        tabs.setSelectedIndex(other.tabs.getSelectedIndex());
        check.follow(other.check);
        other.last.ifPresent(run -> {
            last = other.last;
            screens.forEach(screen -> screen.checked(run));
        });
        Component focused = other.getMostRecentFocusOwner();
        if (focused != null && focused.getName() != null) {
            String name = focused.getName();
            addWindowListener(new WindowAdapter() {
                @Override
                public void windowOpened(WindowEvent e) {
                    named(MainWindow.this, name).ifPresent(Component::requestFocusInWindow);
                }
            });
        }
    }

    private static Optional<Component> named(Container in, String name) {
        for (Component part : in.getComponents()) {
            if (name.equals(part.getName()) && part.isShowing()) {
                return Optional.of(part);
            }
            Optional<Component> found = part instanceof Container inner ? named(inner, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A check came to its end. */
    void checked(CheckRun run) {
        last = Optional.of(run);
        screens.forEach(screen -> screen.checked(run));
    }

    /** Says what another room says, for a while, also by a screen reader. On the Swing thread. */
    void say(Text message) {
        say(texts.say(message));
    }

    /** Says something for a while, also by a screen reader. On the Swing thread. */
    public void say(String sentence) {
        foot.say(sentence);
    }

    /** What is pressed on the start. */
    private final class Start implements StartScreen.Actions {
        @Override
        public void agreed() {
            whenAgreed.run();
            tabs.setEnabledAt(index(CHECK), true);
            tabs.setSelectedIndex(index(CHECK));
            check.first().requestFocusInWindow();
        }

        @Override
        public void setUp() {
            open(CHECK);
            check.live();
        }

        @Override
        public void morning() {
            open(CHECK);
            check.quick();
        }

        @Override
        public void strip() {
            if (check.free()) { // a check goes on with its devices
                strip.open();
            }
        }

        @Override
        public void write() {
            open("tab.settings");
        }

        @Override
        public void changed() {
            count();
            screens.forEach(Screen::remembered);
        }

        @Override
        public void say(String sentence) {
            MainWindow.this.say(sentence);
        }
    }

    private final class CheckListener implements CheckScreen.Listener {
        @Override
        public void checked(CheckRun run) {
            MainWindow.this.checked(run);
        }

        @Override
        public void ended(CheckRun run) {
            if (!onCheck()) {
                tabs.setIconAt(
                        index(CHECK), new GradeIcon(Grade.of(run.readiness().status()), 16));
                MainWindow.this.say(texts.get(
                        "check.ended",
                        Argument.of(
                                texts.text("verdict." + run.readiness().status().id()))));
            }
        }

        @Override
        public void report() {
            open("tab.report");
        }

        @Override
        public void strip() {
            if (check.free()) { // a check goes on with its devices
                strip.open();
            }
        }

        @Override
        public void help(Area area) {
            open("tab.help");
            screens.forEach(screen -> screen.explain(area));
        }

        @Override
        public void say(String sentence) {
            MainWindow.this.say(sentence);
        }

        @Override
        public void note(String sentence) {
            foot.note(sentence);
        }
    }
}
