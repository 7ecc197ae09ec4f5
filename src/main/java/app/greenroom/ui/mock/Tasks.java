package app.greenroom.ui.mock;

import app.greenroom.text.Text;
import app.greenroom.text.UserException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** What the Swing thread may not do, one task after the other on a thread of its own; what is wrong with one is told. */
final class Tasks implements AutoCloseable {
    private final ExecutorService thread;

    /** Something that reads, writes or waits. */
    interface Task {
        /**
         * Does it.
         *
         * @throws UserException when it cannot be done; it says why
         */
        void run() throws UserException, InterruptedException;
    }

    /** Nothing to do yet, for which there is no thread yet either. */
    Tasks(String name) {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Does something later; nothing any more after {@link #close}.
     *
     * @param wrong is told on the Swing thread why it could not be done
     */
    void run(Task task, Consumer<Text> wrong) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (UserException e) {
                    SwingUtilities.invokeLater(() -> wrong.accept(e.text()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (RejectedExecutionException e) {
            return; // the window is closed
        }
    }

    /** Breaks off what is done just now; there is no thread afterwards. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
