package app.greenroom.model;

/** What pictures come from. */
public enum SourceKind {
    /** A picture file or a recorded session: its times are not those of a camera. */
    RECORDING,
    /** A camera in or on the computer, or one that nothing in its name tells apart from it. */
    CAMERA,
    /** A phone that serves as a camera. */
    PHONE,
    /** A program that passes a picture on as if it were a camera. */
    VIRTUAL,
    /** The camera of another computer, brought here by a remote desktop. */
    REMOTE
}
