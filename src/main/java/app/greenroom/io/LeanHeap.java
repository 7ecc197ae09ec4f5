package app.greenroom.io;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Java from taking memory only because the computer has it. Java begins with a heap of a 64th of the computer's memory
 * and fills it before it clears up, however little is in use: long work that creates much and keeps little then takes
 * hundreds of MB on a large computer, and a busy one makes the heap larger still. While this is open, the heap is kept near what is in
 * use; it can still grow to its usual limit. The options are HotSpot's own and are meant to be set while it runs (its
 * {@code manageable} flags); another Java is left as it is.
 */
public final class LeanHeap implements AutoCloseable {
    /** Per cent of the heap that may be free after clearing up, where Java's own are 40 and 70; the least may never be above the most. */
    private static final List<Setting> RATIOS =
            List.of(new Setting("MinHeapFreeRatio", "10"), new Setting("MaxHeapFreeRatio", "20"));

    private static final Duration WORKING = Duration.ofMillis(300);
    private static final Duration LIVE =
            Duration.ofSeconds(5); // clearing up takes some hundredths of a second of a processor

    private final @Nullable HotSpotDiagnosticMXBean java;
    private final Deque<Setting> before = new ArrayDeque<>();

    private record Setting(String option, String value) {}

    private LeanHeap(@Nullable HotSpotDiagnosticMXBean java) {
        this.java = java;
    }

    /** For long work: cuts the heap back to what is in use, and clears up three times a second until closed. */
    public static LeanHeap keep() {
        LeanHeap lean = new LeanHeap(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class));
        if (lean.set(WORKING)) {
            System.gc();
        }
        return lean;
    }

    /** For a window that is open for hours: clears up when nothing else did for five seconds, until closed. */
    public static LeanHeap live() {
        LeanHeap lean = new LeanHeap(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class));
        lean.set(LIVE);
        return lean;
    }

    private boolean set(Duration every) {
        return RATIOS.stream().allMatch(this::set)
                && set(new Setting("G1PeriodicGCInterval", Long.toString(every.toMillis())));
    }

    private boolean set(Setting setting) {
        if (java == null) {
            return false;
        }
        try {
            String old = java.getVMOption(setting.option()).getValue();
            java.setVMOption(setting.option(), setting.value());
            before.add(new Setting(setting.option(), old));
            return true;
        } catch (IllegalArgumentException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }

    /** Gives Java its options back. */
    @Override
    public void close() {
        for (Setting setting = before.pollLast(); setting != null; setting = before.pollLast()) {
            if (java != null) {
                java.setVMOption(setting.option(), setting.value());
            }
        }
    }
}
