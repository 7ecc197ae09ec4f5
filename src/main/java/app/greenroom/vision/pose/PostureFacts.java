package app.greenroom.vision.pose;

import java.util.OptionalDouble;

/**
 * How somebody sits and moves over a stretch of time: described, never a fault. Each is empty when the stretch is too
 * short for it (8 seconds; for the drift 20) or holds fewer than four frames a second.
 *
 * @param facing share of the time in which the head is turned towards the camera or where it mostly looks, 0–1
 * @param glances times a minute that the head turns away from there and comes back
 * @param sway regular rocking of head and body from side to side or to and fro, peak to peak, as a fraction of the
 *     face's width (14 cm); 0 when nothing repeats itself
 * @param swayPeriod seconds from one sway to the next; empty when nothing repeats itself
 * @param swayForward whether the rocking is to and fro
 * @param drift how fast the eyes sink in the picture, as a fraction of its height a minute; negative when they rise
 * @param sunk by how much of the picture's height the eyes sank from the beginning to the end by that drift
 * @param nods nods a minute
 */
public record PostureFacts(
        OptionalDouble facing,
        OptionalDouble glances,
        OptionalDouble sway,
        OptionalDouble swayPeriod,
        boolean swayForward,
        OptionalDouble drift,
        OptionalDouble sunk,
        OptionalDouble nods) {

    /** Nothing could be told. */
    public static final PostureFacts UNKNOWN = new PostureFacts(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            false,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
}
