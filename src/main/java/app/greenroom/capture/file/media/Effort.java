package app.greenroom.capture.file.media;

import java.util.concurrent.atomic.LongAdder;
import org.bytedeco.javacpp.Pointer;

/** What reading media costs this process, for whoever bounds it. */
public final class Effort {
    private static final LongAdder STEPS = new LongAdder();

    private Effort() {}

    static void step() {
        STEPS.increment();
    }

    /** How many packets were read and pictures and blocks decoded or filled with silence so far: while this grows, reading goes on. */
    public static long steps() {
        return STEPS.sum();
    }

    /** The memory that this process takes of the computer, Java's and FFmpeg's, in bytes; 0 where the system does not tell. */
    public static long memory() {
        return Pointer.physicalBytes();
    }
}
