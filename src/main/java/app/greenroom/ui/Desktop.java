package app.greenroom.ui;

import app.greenroom.model.Settings;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.SystemTheme;
import app.greenroom.ui.look.Texts;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Opens the window and waits until it is closed. */
public final class Desktop {
    private static final long THEME_MILLIS = 150; // a system that answers later is followed then

    private final Desk desk;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable MainWindow window;

    /** A window that is not open yet. */
    public Desktop(Desk desk) {
        this.desk = desk;
    }

    /**
     * Opens the window, and comes back when it was closed and the devices are free.
     *
     * @param opened is told the window on the Swing thread, once it can be seen
     */
    public void run(Consumer<MainWindow> opened) throws InterruptedException {
        Keeper keeper = new Keeper(desk.memory(), desk.clock(), this::say);
        CompletableFuture<Boolean> dark = CompletableFuture.supplyAsync(() -> SystemTheme.dark(desk.system()));
        keeper.load();
        Settings settings = keeper.settings();
        boolean early = now(dark);
        SwingUtilities.invokeLater(() -> {
            open(keeper, early, opened);
            if (!dark.isDone()) {
                var unused = dark.thenAccept(late ->
                        SwingUtilities.invokeLater(() -> Look.use(settings.theme(), late, settings.textScale())));
            }
        });
        closed.await();
        MainWindow open = window;
        if (open != null) {
            open.check().close();
        }
    }

    /** Opens the window, and comes back when it was closed. */
    public void run() throws InterruptedException {
        run(any -> {});
    }

    private void open(Keeper keeper, boolean dark, Consumer<MainWindow> opened) {
        Settings settings = keeper.settings();
        Look.use(settings.theme(), dark, settings.textScale());
        Texts texts = Texts.of(Look.language(settings));
        MainWindow made = new MainWindow(desk, keeper, texts, any -> List.of());
        made.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent e) {
                closed.countDown();
            }
        });
        window = made;
        made.check().start();
        made.setVisible(true);
        opened.accept(made);
    }

    private static boolean now(CompletableFuture<Boolean> dark) throws InterruptedException {
        try {
            return dark.get(THEME_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    private void say(String sentence) {
        SwingUtilities.invokeLater(() -> {
            MainWindow open = window;
            if (open != null) {
                open.say(sentence);
            }
        });
    }
}
