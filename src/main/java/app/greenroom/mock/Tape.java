package app.greenroom.mock;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.media.Film;
import app.greenroom.capture.file.media.MovieWriter;
import app.greenroom.io.DiskTrouble;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records a session: pictures and sound go onto its file by the session's clock, and nothing does while that stands still. The other
 * side's sound, where it comes, has a track of its own. Devices and calls are never held up: sound waits in a queue, of
 * pictures only the newest does, and a thread of its own, {@code tape}, encodes and writes. Where pictures come faster than this
 * computer encodes them, fewer a second are taken, and that is told; so is sound that was lost.
 *
 * <p>The disk is looked at every few seconds; before it is full, the recording ends well and says so. Safe for threads.
 */
public final class Tape implements AutoCloseable {
    /** What must be free on the disk for a recording to begin, bytes: an hour at the rate of {@link MovieWriter}. */
    public static final long TO_BEGIN = 800_000_000;

    /** The name of the candidate's track. */
    public static final String CANDIDATE = "Candidate";

    /** The name of the track of who asks. */
    public static final String INTERVIEWER = "Interviewer";

    /** What must be free for it to go on. */
    static final long TO_GO_ON = 200_000_000;

    private static final int RATE = 30;
    private static final double FIRST_PICTURE = 4; // seconds that the sound waits for it
    private static final int MOST_WAITING = 8_000; // blocks of sound; a block is some ten milliseconds
    private static final double MOST_BEHIND = 0.5; // seconds of sound that wait before pictures do
    /** Seconds; a side that gives nothing for so long is gone: its track goes on in silence, so that both stay side by side. */
    private static final double GONE = 1;

    private static final double DISK_EVERY = 5;
    private static final long JOIN_MILLIS = 20_000;

    private final Path file;
    private final Content content;
    private final Film.Opening film;
    private final Supplier<OptionalDouble> clock;
    private final LongSupplier free;
    private final Consumer<Text> told;
    private final Thread thread;
    private final Deque<Block> sound = new ArrayDeque<>();
    private final List<SoundClock> clocks; // one a track, used by the tape's thread
    private @Nullable Frame newest;
    private double newestAt;
    private final PictureRate rate = new PictureRate(RATE);
    private boolean fewer;
    private long blocks;
    private long lost;
    private long shown;
    private long taken;
    private boolean ending;
    private boolean done;

    private record Block(AudioBlock block, int track, double end) {}

    /** Begins to record, as {@link Tape#Tape(Path, Content, Supplier, LongSupplier, Consumer)} does. */
    public interface Opening {
        /** Begins one. */
        Tape open(Path file, Content content, Supplier<OptionalDouble> clock, LongSupplier free, Consumer<Text> told);
    }

    /**
     * What goes onto it.
     *
     * @param pictures whether pictures are recorded beside the sound
     * @param interviewer whether the sound of who asks comes too, by {@link #acceptOther}, and has a track of its own
     */
    public record Content(boolean pictures, boolean interviewer) {
        List<String> tracks() {
            return interviewer ? List.of(CANDIDATE, INTERVIEWER) : List.of(CANDIDATE);
        }
    }

    /**
     * How much came while the session's clock ran.
     *
     * @param blocks of sound, of both sides
     * @param lost how many of them there was no room for
     * @param pictures of the camera, as far as the rate asked for them
     * @param written how many of them are on the file
     */
    record Counts(long blocks, long lost, long pictures, long written) {}

    /**
     * Begins to record.
     *
     * @param file the file; there must be none yet
     * @param content what goes onto it
     * @param clock seconds of the session; empty while nothing is to be recorded
     * @param free how many bytes are free on its disk
     * @param told is told what its user must know, on any thread; quick
     */
    public Tape(Path file, Content content, Supplier<OptionalDouble> clock, LongSupplier free, Consumer<Text> told) {
        this(file, content, clock, free, told, MovieWriter::new);
    }

    /** The same onto another kind of file. */
    public Tape(
            Path file,
            Content content,
            Supplier<OptionalDouble> clock,
            LongSupplier free,
            Consumer<Text> told,
            Film.Opening film) {
        this.file = file;
        this.film = film;
        this.content = content;
        clocks = content.tracks().stream()
                .map(track -> new SoundClock(MovieWriter.SOUND_RATE))
                .toList();
        this.clock = clock;
        this.free = free;
        this.told = told;
        thread = new Thread(this::run, "tape");
        thread.setDaemon(true);
        thread.start();
    }

    /** A picture that came now; it is held for as long as it is needed. */
    public void accept(Frame frame) {
        OptionalDouble now = clock.get();
        Frame before;
        synchronized (this) {
            if (!content.pictures() || now.isEmpty() || ending || !rate.takes(now.getAsDouble())) {
                return;
            }
            shown++;
            frame.retain();
            before = newest;
            newest = frame;
            newestAt = now.getAsDouble();
            if (before != null) {
                rate.drops();
            }
            notifyAll();
        }
        if (before != null) {
            before.release();
        }
    }

    /** The candidate's sound, whose last sample was taken now. */
    public void accept(AudioBlock block) {
        accept(block, 0);
    }

    /** The sound of who asks, whose last sample came now; goes nowhere where {@link Content} holds none. */
    public void acceptOther(AudioBlock block) {
        if (content.interviewer()) {
            accept(block, 1);
        }
    }

    private void accept(AudioBlock block, int track) {
        OptionalDouble now = clock.get();
        boolean first;
        synchronized (this) {
            if (now.isEmpty() || ending) {
                return;
            }
            blocks++;
            if (sound.size() < MOST_WAITING) {
                sound.addLast(new Block(block, track, now.getAsDouble()));
                notifyAll();
                return;
            }
            first = lost++ == 0;
        }
        if (first) {
            told.accept(Text.of("This computer is too busy to record: some of the sound is missing in the recording."));
        }
    }

    /** How much came until now, and how much of it was kept. */
    synchronized Counts counts() {
        return new Counts(blocks, lost, shown, taken);
    }

    /** Waits until all that came is taken, or it has ended; for who feeds it faster than time runs. */
    synchronized void await() throws InterruptedException {
        while (!done && (!sound.isEmpty() || newest != null)) {
            wait();
        }
    }

    private void run() {
        List<MovieWriter.ForFile> samples = content.tracks().stream()
                .map(track -> new MovieWriter.ForFile())
                .toList();
        try {
            MovieWriter.prepare();
            record(samples);
        } catch (IOException e) {
            told.accept(DiskTrouble.kept(Text.of("The recording stopped"), file, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            told.accept(
                    Text.of("The recording stopped because this program failed ({0}).", Argument.name(e.toString())));
        } finally {
            samples.forEach(MovieWriter.ForFile::close);
            finished();
        }
    }

    private synchronized void finished() {
        ending = true;
        done = true;
        sound.clear();
        if (newest != null) {
            newest.release();
            newest = null;
        }
        notifyAll();
    }

    private void record(List<MovieWriter.ForFile> samples) throws IOException, InterruptedException {
        Optional<MovieWriter.Size> size = awaitFirst();
        double looked = 0;
        try (Film writer = film.open(file, size, content.tracks())) {
            synchronized (this) {
                rate.begins(newestAt);
            }
            while (true) {
                Block block;
                Frame frame;
                double at;
                synchronized (this) {
                    while (sound.isEmpty() && newest == null && !ending) {
                        wait();
                    }
                    block = sound.pollFirst();
                    boolean behind =
                            block != null && !sound.isEmpty() && sound.getLast().end() - block.end() > MOST_BEHIND;
                    frame = behind ? null : newest;
                    at = newestAt;
                    if (frame != null) {
                        newest = null;
                    }
                    notifyAll();
                    if (block == null && frame == null) {
                        break;
                    }
                }
                if (block != null) {
                    write(writer, samples.get(block.track()).of(block.block()), block);
                }
                if (frame != null) {
                    write(writer, frame, at);
                }
                double now = block != null ? block.end() : at;
                judge(now);
                if (now - looked >= DISK_EVERY) {
                    looked = now;
                    if (free.getAsLong() < TO_GO_ON) {
                        writer.finish();
                        told.accept(Text.of(
                                "The disk is nearly full, so the recording ended. What was recorded until then is kept;"
                                        + " make room for the next one."));
                        return;
                    }
                }
            }
            if (!writer.finish()) {
                Files.delete(file);
                told.accept(Text.of("Nothing came from the microphone, so nothing was recorded."));
            }
        }
    }

    private void write(Film writer, float[] sound, Block block) throws IOException {
        writer.sound(block.track(), clocks.get(block.track()).place(sound, block.end()));
        for (int i = 0; i < clocks.size(); i++) {
            if (i != block.track()) {
                writer.sound(i, clocks.get(i).silence(block.end() - GONE));
            }
        }
    }

    private void write(Film writer, Frame frame, double at) throws IOException {
        try {
            writer.picture(frame, at);
        } finally {
            frame.release();
        }
        synchronized (this) {
            taken++;
        }
    }

    /** Waits for the first picture; without one in time there will be sound alone, and that is told. */
    private Optional<MovieWriter.Size> awaitFirst() throws InterruptedException {
        if (!content.pictures()) {
            return Optional.empty();
        }
        synchronized (this) {
            while (newest == null
                    && !ending
                    && (sound.isEmpty()
                            || sound.getLast().end() - sound.getFirst().end() < FIRST_PICTURE)) {
                TimeUnit.MILLISECONDS.timedWait(this, 100);
            }
            if (newest != null) {
                return Optional.of(new MovieWriter.Size(newest.width(), newest.height(), RATE));
            }
        }
        told.accept(Text.of("The camera gives no picture, so only the sound is recorded."));
        return Optional.empty();
    }

    private void judge(double now) {
        OptionalDouble stepped;
        synchronized (this) {
            stepped = rate.judge(now);
        }
        if (stepped.isPresent() && !fewer) { // told once; what is left after the next step is less, and no other news
            fewer = true;
            told.accept(Text.of(
                    "This computer is too busy to record every picture: at most {0} a second are recorded from now on.",
                    Argument.number(stepped.getAsDouble(), 0)));
        }
    }

    /** Ends the recording; waits until it is whole. */
    @Override
    public void close() {
        synchronized (this) {
            ending = true;
            notifyAll();
        }
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nothing is recorded any more. */
    public synchronized boolean ended() {
        return done;
    }
}
