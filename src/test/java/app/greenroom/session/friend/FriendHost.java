package app.greenroom.session.friend;

import app.greenroom.session.Progress;
import app.greenroom.session.friend.FriendSession.Conclusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A friend for tests: begins, and tests for a short while. Asks no server. */
public final class FriendHost implements AutoCloseable {
    static final FriendPlan SHORT = new FriendPlan(1, 2, 0.5, 0.5);

    private final FriendSession session;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Progress progress;

    /** One that is told how far its test is. */
    public FriendHost(Progress progress, Clock clock) throws Exception {
        this.progress = progress;
        this.session = session(SHORT, 1, clock);
    }

    static FriendSession session(FriendPlan plan, long seed) throws Exception {
        return session(plan, seed, Clock.systemUTC());
    }

    private static FriendSession session(FriendPlan plan, long seed, Clock clock) throws Exception {
        return new FriendSession(
                new FriendSession.Request(
                        false,
                        "zoom",
                        Optional.empty(),
                        Optional.of(Path.of(nobody())),
                        Optional.empty(),
                        Optional.empty()),
                plan,
                clock,
                System::nanoTime,
                new Random(seed));
    }

    /** A file of endpoints that lists none, so that no server is asked. */
    public static String nobody() throws IOException {
        Path file = Files.createTempFile("endpoints", ".json");
        file.toFile().deleteOnExit();
        return Files.writeString(file, "{}").toString();
    }

    /** The code that it shows. */
    public String offer() throws Exception {
        return session.offer();
    }

    /** Takes what came back, and tests. */
    public Future<Conclusion> paste(String code) throws Exception {
        if (session.paste(code).isPresent()) {
            throw new AssertionError("not taken: " + code);
        }
        return thread.submit(() -> session.run(Duration.ZERO, progress));
    }

    static Conclusion get(Future<Conclusion> run) throws InterruptedException, ExecutionException, TimeoutException {
        return run.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        session.close();
        thread.shutdownNow();
    }
}
