package app.greenroom.ui;

import app.greenroom.io.LeanHeap;
import app.greenroom.memory.RunMemory;
import app.greenroom.model.Settings;
import app.greenroom.text.Text;
import app.greenroom.ui.help.HelpScreen;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.SystemTheme;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.mock.MockScreen;
import app.greenroom.ui.report.ReportScreen;
import app.greenroom.ui.settings.SettingsScreen;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Opens the window and waits until it is closed. */
public final class Desktop {
    private static final long THEME_MILLIS = 150; // a system that answers later is followed then

    private final WindowEnvironment desk;
    private final LiveFeed feed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable MainWindow window;
    private volatile Settings.Theme system = Settings.Theme.LIGHT;

    /** A window that is not open yet. */
    public Desktop(WindowEnvironment desk) {
        this.desk = desk;
        feed = new LiveFeed(desk.devices());
    }

    /**
     * Opens the window, and comes back when it was closed and the devices are free.
     *
     * @param opened is told the window on the Swing thread, once it can be seen
     */
    public void run(Consumer<MainWindow> opened) throws InterruptedException {
        RunMemory keeper = new RunMemory(desk.memory(), desk.clock(), this::say);
        CompletableFuture<Settings.Theme> told = CompletableFuture.supplyAsync(() -> SystemTheme.of(desk.system()));
        keeper.load();
        Look.texts(keeper.settings()).read();
        system = now(told);
        // The window first, so that what the feed hands to the Swing thread comes after it.
        SwingUtilities.invokeLater(() -> {
            theme(keeper);
            SystemMenu.tie(new Menu());
            MainWindow made = make(keeper);
            made.check().start();
            made.setVisible(true);
            opened.accept(made);
            if (!told.isDone()) {
                var unused = told.thenAccept(late -> SwingUtilities.invokeLater(() -> {
                    system = late;
                    theme(keeper);
                }));
            }
        });
        if (keeper.agreed()) {
            feed.start(); // no device goes on before that
        }
        LeanHeap lean = LeanHeap.live(); // now: the window's start waits for nothing
        try {
            closed.await();
        } finally {
            lean.close();
        }
        MainWindow open = window;
        if (open != null) {
            open.check().close();
        }
        feed.close();
    }

    /** Opens the window, and comes back when it was closed. */
    public void run() throws InterruptedException {
        run(any -> {});
    }

    /** Brings the window to the front, from any thread. */
    public void toFront() {
        SwingUtilities.invokeLater(() -> {
            MainWindow open = window;
            if (open != null) {
                open.toFrontAgain();
            }
        });
    }

    private void theme(RunMemory keeper) {
        Settings settings = keeper.settings();
        Look.use(settings.theme(), system, settings.textScale());
    }

    private MainWindow make(RunMemory keeper) {
        Settings settings = keeper.settings();
        Texts texts = Look.texts(settings);
        JComponent.setDefaultLocale(texts.locale()); // for what Swing itself says, as the chooser of folders does
        MainWindow made =
                new MainWindow(desk, keeper, texts, feed, feed::start, frame -> screens(keeper, texts, frame));
        made.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent e) {
                if (made == window) { // else another one has taken its place
                    closed.countDown();
                }
            }
        });
        window = made;
        return made;
    }

    private List<Screen> screens(RunMemory keeper, Texts texts, MainWindow frame) {
        return List.of(
                ReportScreen.in(frame, keeper, texts, desk.system()),
                new MockScreen(desk, keeper, texts, feed, frame::say),
                new SettingsScreen(desk, keeper, texts, new Choices(keeper, frame)),
                new HelpScreen(texts));
    }

    /** Another window in the place of this one, for a change that every word or size hangs on; a check is not broken off. */
    private void rebuild(RunMemory keeper) {
        MainWindow open = window;
        if (open != null) {
            open.whenFree(() -> replace(keeper, open));
        }
    }

    private void replace(RunMemory keeper, MainWindow old) {
        if (!old.isDisplayable()) {
            return; // closed meanwhile
        }
        theme(keeper);
        if (old.suits(keeper.settings())) {
            return; // chosen back meanwhile
        }
        MainWindow made = make(keeper);
        made.follow(old);
        made.setVisible(true);
        old.dispose();
        old.check().close();
        made.check().start();
        if (keeper.agreed()) {
            made.check().takeOver();
        }
    }

    private static Settings.Theme now(CompletableFuture<Settings.Theme> told) throws InterruptedException {
        try {
            return told.get(THEME_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Settings.Theme.LIGHT;
        }
    }

    private void say(Text trouble) {
        SwingUtilities.invokeLater(() -> {
            MainWindow open = window;
            if (open != null) {
                open.say(trouble);
            }
        });
    }

    /** What the system's own menu leads to. */
    private final class Menu implements SystemMenu.Actions {
        @Override
        public void about() {
            on(open -> open.open("tab.help"));
        }

        @Override
        public void settings() {
            on(open -> open.open("tab.settings"));
        }

        @Override
        public void quit() {
            on(MainWindow::dispose);
        }

        private void on(Consumer<MainWindow> what) {
            SwingUtilities.invokeLater(() -> {
                MainWindow open = window;
                if (open != null) {
                    what.accept(open);
                }
            });
        }
    }

    /** What the choices on the settings' screen bring about. */
    private final class Choices implements SettingsScreen.Actions {
        private final RunMemory keeper;
        private final MainWindow frame;

        Choices(RunMemory keeper, MainWindow frame) {
            this.keeper = keeper;
            this.frame = frame;
        }

        @Override
        public void theme() {
            Desktop.this.theme(keeper);
        }

        @Override
        public void rebuild() {
            Desktop.this.rebuild(keeper);
        }

        @Override
        public void accepted() {
            frame.check().remembered();
        }

        @Override
        public void erased() {
            if (frame.suits(keeper.settings())) {
                Desktop.this.theme(keeper);
                frame.check().remembered();
            } else {
                Desktop.this.rebuild(keeper);
            }
        }

        @Override
        public void say(String sentence) {
            frame.say(sentence);
        }
    }
}
