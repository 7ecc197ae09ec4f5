package app.greenroom.faultline;

/**
 * Something that goes wrong with one device for a while.
 *
 * @param from seconds after the run began; negative when it was so before
 * @param to seconds after the run began; infinite when it stays so
 */
record Fault(Kind kind, double from, double to) {
    /** What goes wrong. */
    enum Kind {
        /** It is pulled out, and while it is out it cannot be opened. */
        GONE,
        /** It is there and gives nothing. */
        STALLED,
        /** Another program has it: it cannot be opened. */
        BUSY,
        /** Black pictures, each with its own noise. */
        BLACK,
        /** The same picture again and again. */
        FROZEN,
        /** Nothing but zeros. */
        MUTED,
        /** Nothing but the last bit, to and fro. */
        DITHERED,
        /** The computer slept: nothing comes meanwhile, and the device's own clock may go on or not. */
        SLEPT
    }

    boolean at(double time) {
        return time >= from && time < to;
    }

    /** Whether it is so in all of a stretch of time. */
    boolean covers(double start, double end) {
        return from <= start && to >= end;
    }
}
