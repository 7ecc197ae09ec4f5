package app.greenroom.ui.report;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Work that the Swing thread may not do, one piece after the other on a thread of its own. What takes more than a second is
 * named, so that it can be shown. Used on the Swing thread.
 */
final class Work {
    private static final int SHOWN_AFTER_MILLIS = 1000;

    private final ExecutorService thread;
    private final Consumer<Optional<String>> shown;
    private final Timer late = new Timer(SHOWN_AFTER_MILLIS, e -> tell());
    private int waiting;
    private String what = "";

    /**
     * @param shown is told on the Swing thread what takes long, and empty when it is done
     */
    Work(String name, Consumer<Optional<String>> shown) {
        this.shown = shown;
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        late.setRepeats(false);
    }

    /**
     * Does something later.
     *
     * @param words what is done, for who waits
     * @param task reads, writes or computes; what is to be shown of it, it hands back by {@code invokeLater}
     */
    void run(String words, Runnable task) {
        what = words;
        if (waiting++ == 0) {
            late.restart();
        }
        thread.execute(() -> {
            try {
                task.run();
            } finally {
                SwingUtilities.invokeLater(this::done);
            }
        });
    }

    private void tell() {
        if (waiting > 0) {
            shown.accept(Optional.of(what));
        }
    }

    private void done() {
        if (--waiting == 0) {
            late.stop();
            shown.accept(Optional.empty());
        }
    }
}
