package app.greenroom.session.line;

import app.greenroom.session.OwnFault;
import app.greenroom.session.live.SeeYourself;
import app.greenroom.session.picture.SelfFilm;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A recording as it comes out behind the line, made on a thread of its own while the recording itself is played. */
public final class BehindLine implements SeeYourself.Behind {
    private final Optional<MeasuredLine> line;
    private final RandomGenerator random;
    private final Executor executor;
    private final Told told;
    private @Nullable FutureTask<@Nullable Void> task;
    private @Nullable LineTake take;
    private boolean unable;
    private boolean closed;

    /** Is told how it goes, on the executor's thread. */
    public interface Told {
        /** So much of it is done, 0–1. */
        void making(double share);

        /** It can be seen and heard. */
        void made(LineTake.Numbers numbers);

        /** It cannot be made, and why. */
        void unable(Text why);
    }

    /**
     * @param line what was measured; empty where nothing was, and nothing is made then
     * @param random decides which packets are lost
     * @param executor runs what takes a few seconds
     */
    public BehindLine(Optional<MeasuredLine> line, RandomGenerator random, Executor executor, Told told) {
        this.line = line;
        this.random = random;
        this.executor = executor;
        this.told = told;
        unable = line.isEmpty();
    }

    @Override
    public void make(SelfFilm film, float[] sound, int rate) {
        if (line.isEmpty()) {
            return;
        }
        MeasuredLine over = line.get();
        FutureTask<@Nullable Void> begun = new FutureTask<>(() -> make(film, sound, rate, over), null);
        synchronized (this) {
            task = begun;
        }
        executor.execute(begun);
    }

    private void make(SelfFilm film, float[] sound, int rate, MeasuredLine over) {
        try {
            Optional<LineTake> made = LineTake.of(film, sound, rate, over, random, told::making);
            if (made.isEmpty()) {
                fail(Text.of(
                        "A line of {0} has no room for a picture: others would only hear you.",
                        Argument.amount(over.upload(), Unit.MEGABITS)));
            } else if (keep(made.get())) {
                told.made(made.get().numbers());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody waits for it any more
        } catch (IOException e) {
            if (!isClosed()) { // else its pictures were overwritten while it worked
                fail(Text.of("This computer cannot encode pictures and sound as a call does."));
            }
        } catch (RuntimeException | LinkageError e) {
            if (!isClosed()) { // else its pictures were taken away while it worked
                fail(OwnFault.of(Text.of("camera"), e));
            }
        }
    }

    private synchronized boolean keep(LineTake made) {
        if (closed) {
            made.close();
            return false;
        }
        take = made;
        return true;
    }

    private void fail(Text why) {
        synchronized (this) {
            unable = true;
        }
        told.unable(why);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized boolean possible() {
        return !unable;
    }

    @Override
    public synchronized Optional<SelfFilm> film() {
        return Optional.ofNullable(take).map(LineTake::film);
    }

    @Override
    public synchronized float[] sound() {
        return take == null ? new float[0] : take.sound();
    }

    @Override
    public synchronized int soundRate() {
        return take == null ? 1 : take.soundRate();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (task != null) {
            task.cancel(true);
        }
        if (take != null) {
            take.close();
            take = null;
        }
    }
}
