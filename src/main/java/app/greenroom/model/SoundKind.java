package app.greenroom.model;

/** What sound comes from. */
public enum SoundKind {
    /** A recording: nothing tells what it was made with. */
    RECORDING,
    /** What the system chose by itself, without telling what it is. */
    UNKNOWN,
    /** A microphone in or on the computer, or one that nothing in its name tells apart from it. */
    MICROPHONE,
    /** A phone that serves as a microphone. */
    PHONE,
    /** A program that passes sound on as if it were a microphone. */
    VIRTUAL,
    /** The microphone of another computer, brought here by a remote desktop. */
    REMOTE,
    /** What this computer itself plays. */
    LOUDSPEAKER
}
