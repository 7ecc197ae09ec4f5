package app.greenroom.ui;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a user has one window: the first holds a lock on a file, which the system lets go when its process ends, however it
 * ends; a second start finds it held, lays a note beside it, and ends. The first looks for the note and comes to the front.
 */
public final class OneWindow implements AutoCloseable {
    private static final String LOCK = "window.lock";
    private static final String NOTE = "window.note";
    private static final long LOOK_MILLIS = 300;

    private final Path note;
    private final @Nullable FileChannel channel;
    private @Nullable ScheduledExecutorService looking;

    private OneWindow(Path note, @Nullable FileChannel channel) {
        this.note = note;
        this.channel = channel;
    }

    /**
     * Becomes the one window of this folder.
     *
     * @param folder for what is remembered, which need not exist yet; where nothing can be written, every window is the one
     * @return empty where another one is open, which comes to the front
     */
    public static Optional<OneWindow> of(Path folder) {
        Path note = folder.resolve(NOTE);
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                Files.deleteIfExists(note);
                return Optional.of(new OneWindow(note, channel));
            }
            channel.close();
            Files.write(note, new byte[0]);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new OneWindow(note, null)); // two windows are better than none
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // by this very process
        }
    }

    /** Runs this, on a thread of its own, whenever the program was started once more. */
    public synchronized void whenStartedAgain(Runnable toFront) {
        if (channel == null || looking != null) {
            return;
        }
        ScheduledExecutorService made = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "one window");
            thread.setDaemon(true);
            return thread;
        });
        looking = made;
        var unused = made.scheduleWithFixedDelay(
                () -> {
                    try {
                        if (Files.deleteIfExists(note)) {
                            toFront.run();
                        }
                    } catch (IOException e) {
                        made.shutdown(); // the folder is gone, and nobody can call any more
                    }
                },
                LOOK_MILLIS,
                LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void close() {
        if (looking != null) {
            looking.shutdownNow();
        }
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            return; // the process ends, and its locks with it
        }
    }
}
