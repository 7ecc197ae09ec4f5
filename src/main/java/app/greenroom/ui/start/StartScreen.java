package app.greenroom.ui.start;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.Interview;
import app.greenroom.session.RequestException;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.ui.Screen;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.HierarchyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * The first screen of all: it asks for consent before camera and microphone go on, counts down to the next interview, and reads
 * invitations. What is kept is read and written on a thread of its own.
 */
public final class StartScreen implements Screen {
    private static final int TICK_MILLIS = 20_000;

    private final WindowEnvironment desk;
    private final RunMemory keeper;
    private final Texts texts;
    private final Actions actions;
    private final Upcoming upcoming;
    private final JPanel content = new JPanel(new BorderLayout());
    private final JPanel sheets = new JPanel(new GridBagLayout());
    private final ConsentSheet consent;
    private final NextSheet next;
    private final AddSheet add;
    private final ListSheet list;
    private final Timer timer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "interviews");
        made.setDaemon(true);
        return made;
    });
    private Map<String, String> platforms = Map.of();

    /** What is pressed here and done elsewhere. All on the Swing thread. */
    public interface Actions {
        /** Camera and microphone may go on from now on. */
        void agreed();

        /** Somebody wants to see the picture and set things up. */
        void setUp();

        /** Somebody wants the short check. */
        void morning();

        /** Somebody wants the strip that stays beside a call. */
        void strip();

        /** Somebody wants to write day and time. */
        void write();

        /** The next interview, or the platform that is asked, may be another one. */
        void changed();

        /** Something to be read for a moment. */
        void say(String sentence);
    }

    /** A screen that keeps what it is told by {@code keeper}. */
    public StartScreen(WindowEnvironment desk, RunMemory keeper, Texts texts, Upcoming upcoming, Actions actions) {
        this.desk = desk;
        this.keeper = keeper;
        this.texts = texts;
        this.upcoming = upcoming;
        this.actions = actions;
        consent = new ConsentSheet(texts, this::agree);
        next = new NextSheet(texts, upcoming, actions);
        add = new AddSheet(texts, this, actions);
        list = new ListSheet(texts, upcoming, interview -> change(() -> keeper.remove(interview)));
        timer = new Timer(TICK_MILLIS, tick -> show());
        arrange();
        show();
        run(this::known, this::named);
    }

    private void arrange() {
        content.setOpaque(false);
        sheets.setOpaque(false);
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(0, 0, UIScale.scale(10), 0);
        for (JComponent sheet : List.of(consent, next, add, list)) {
            sheets.add(sheet, at);
        }
        at.weighty = 1;
        sheets.add(Box.createGlue(), at);
        int pad = UIScale.scale(12);
        sheets.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        content.add(new Scroll(sheets), BorderLayout.CENTER);
        content.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                if (content.isShowing()) {
                    show();
                    timer.start();
                } else {
                    timer.stop();
                }
            }
        });
    }

    @Override
    public String key() {
        return "tab.start";
    }

    @Override
    public JComponent content() {
        return content;
    }

    @Override
    public void remembered() {
        show();
    }

    /** The component that should have the focus first. */
    public JComponent first() {
        return keeper.agreed() ? next.first() : consent.first();
    }

    private void show() {
        boolean agreed = keeper.agreed();
        consent.setVisible(!agreed);
        next.show(keeper.next(), agreed);
        list.show(keeper.interviews());
        content.applyComponentOrientation(texts.direction());
        sheets.revalidate();
    }

    private void agree() {
        change(keeper::agree);
        actions.agreed();
    }

    /** Keeps an interview from now on. */
    void keep(Interview interview) {
        change(() -> keeper.add(interview));
    }

    private void change(Runnable what) {
        run(
                () -> {
                    what.run();
                    return true;
                },
                any -> {
                    show();
                    actions.changed();
                });
    }

    /** Does something that may take a while, and hands what comes of it to the Swing thread. */
    <T> void run(Supplier<T> work, Consumer<T> then) {
        thread.execute(() -> {
            T made = work.get();
            SwingUtilities.invokeLater(() -> then.accept(made));
        });
    }

    private Map<String, String> known() {
        Map<String, String> names = new LinkedHashMap<>();
        try {
            NetworkSession.known(desk.platforms()).forEach(one -> names.put(one.id(), one.name()));
        } catch (RequestException e) {
            SwingUtilities.invokeLater(() -> actions.say(texts.say(e.text())));
        }
        return names;
    }

    private void named(Map<String, String> names) {
        platforms = names;
        upcoming.platforms(names);
        show();
        actions.changed();
    }

    /** Names of platforms by their ids, in their order. */
    Map<String, String> platforms() {
        return platforms;
    }

    /** The platform that is asked where nothing else is known. */
    String usual() {
        return keeper.settings().platform();
    }

    WindowEnvironment desk() {
        return desk;
    }

    /** Where people save reports, which is where they may have saved an invitation. */
    Optional<java.nio.file.Path> folder() {
        return keeper.settings().reports();
    }
}
