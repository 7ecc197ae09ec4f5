package app.greenroom.capture.file.apart;

import app.greenroom.capture.file.media.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the reading process may take. It looks at itself fifty times a second, on a thread of its own, and ends the process
 * with a status that says why: nothing that FFmpeg does holds that up, and what the computer's other programs do does not count.
 */
final class ReaderLimits {
    /** Exit status: more memory than {@link #MOST_MEMORY}; Java ends so itself when its own part is full. */
    static final int MEMORY = 3;

    /** Exit status: no step further within {@link #MOST_WORK} of the processor's time. */
    static final int WORK = 75;

    /** The largest films take half of it: 4K with 16 pictures kept, in ten bits, are 0.5 GB. */
    static final long MOST_MEMORY = 800_000_000;

    /** Of the processor's time, so that a busy computer makes no file bad. Usual files take 0.1 s a step at most. */
    static final Duration MOST_WORK = Duration.ofSeconds(8);

    private static final long LOOK = 20; // ms
    private static final int LOOKS_A_SIGN = 50;
    private static final int LOOKS_A_WAIT = 1500; // 30 s: whoever opens a file asks for its sound within a moment

    private final Runnable sign;
    private final long mostMemory;
    private final Duration mostWork;
    private volatile boolean busy;
    private final AtomicLong asked = new AtomicLong();

    /**
     * Begins to look.
     *
     * @param sign is run about once a second while reading goes on
     */
    ReaderLimits(Runnable sign) {
        this(sign, MOST_MEMORY, MOST_WORK);
    }

    /** The same with other limits. */
    ReaderLimits(Runnable sign, long mostMemory, Duration mostWork) {
        this.sign = sign;
        this.mostMemory = mostMemory;
        this.mostWork = mostWork;
        yieldFirst();
        Effort.memory(); // loads what tells it before the other thread asks
        Thread looking = new Thread(this::look, "limits");
        looking.setDaemon(true);
        looking.start();
    }

    /** Something is asked and not yet answered. */
    void busy() {
        asked.incrementAndGet();
        busy = true;
    }

    /** All is answered. */
    void idle() {
        asked.incrementAndGet();
        busy = false;
    }

    /** Where the computer's memory runs out, Linux ends this process first. */
    private static void yieldFirst() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException | RuntimeException e) {
            return; // not Linux
        }
    }

    private static Duration worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void look() {
        long steps = -1;
        long told = Effort.steps();
        long question = -1;
        Duration begun = Duration.ZERO;
        int waited = 0;
        try {
            for (int looks = 1; ; looks++) {
                Thread.sleep(LOOK);
                if (Effort.memory() > mostMemory) {
                    Runtime.getRuntime().halt(MEMORY);
                }
                waited = busy ? 0 : waited + 1;
                if (waited > LOOKS_A_WAIT) {
                    Runtime.getRuntime().halt(0);
                }
                if (Effort.steps() != steps || asked.get() != question) {
                    steps = Effort.steps();
                    question = asked.get();
                    begun = worked();
                } else if (busy && worked().minus(begun).compareTo(mostWork) > 0) {
                    Runtime.getRuntime().halt(WORK);
                }
                if (busy && looks % LOOKS_A_SIGN == 0 && steps != told) {
                    told = steps;
                    sign.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
