package app.greenroom.ui.settings;

import app.greenroom.memory.RunMemory;
import app.greenroom.ui.look.Look;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** Reads and writes what is remembered, one thing after the other, on a thread of its own; what comes of it is told on the Swing thread. */
final class Saver {
    private final RunMemory keeper;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "settings");
        made.setDaemon(true);
        return made;
    });

    Saver(RunMemory keeper) {
        this.keeper = keeper;
    }

    /** What is remembered. */
    RunMemory keeper() {
        return keeper;
    }

    /**
     * Saves a change.
     *
     * @param then runs on the Swing thread once it holds
     */
    void save(SettingsChange change, Runnable then) {
        run(
                () -> {
                    keeper.save(change.apply(keeper.settings()));
                    Look.texts(keeper.settings()).read(); // another window may speak it next
                    return true;
                },
                any -> then.run());
    }

    /** Saves a change. */
    void save(SettingsChange change) {
        save(change, () -> {});
    }

    /** Runs some other work, and hands what comes of it to the Swing thread. */
    <T> void run(Supplier<T> work, Consumer<T> then) {
        thread.execute(() -> {
            T made = work.get();
            SwingUtilities.invokeLater(() -> then.accept(made));
        });
    }
}
