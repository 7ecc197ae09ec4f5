package app.greenroom.vision.pose;

/** Why the edges behind somebody are not believed to be those of the room that they sit in. */
public enum RoomDoubt {
    /** The picture behind the person has none of the grain that the camera leaves on the person. */
    NO_GRAIN,
    /** What is behind the person does not change by a single step while the person does. Means nothing in compressed film. */
    STILL,
    /** The left half of the room and the right one tell of two cameras. */
    HALVES,
    /** The whole picture grows or shrinks: the camera cuts out another part by itself, so that its angle of view is not known. */
    ZOOMED
}
