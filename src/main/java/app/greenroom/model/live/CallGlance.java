package app.greenroom.model.live;

/**
 * What a glance at the strip beside a call should tell.
 *
 * @param sign the one thing that matters most
 * @param sight what the camera does meanwhile
 */
public record CallGlance(Sign sign, Sight sight) {
    /** What is told, the most important first. */
    public enum Sign {
        /** The camera's picture is black, covered, or stands still. */
        PICTURE_GONE,
        /** Nobody is in the picture. */
        LEFT,
        /** It is too dark. */
        DARK,
        /** The voice is too quiet. */
        QUIET,
        /** Um after um. */
        FILLERS,
        /** The microphone gives nothing: it is muted, which may be meant, or there is none. */
        MUTED,
        /** Nothing is wrong: well in the picture and well heard. */
        WELL,
        /** Well in the picture; nothing is known of the voice. */
        SEEN,
        /** Well heard; nothing is known of the picture. */
        HEARD,
        /** Nothing is known. */
        LISTENING
    }

    /** What the camera does. */
    public enum Sight {
        /** It is watched. */
        WATCHED,
        /** It gives its picture to one program, and is left to the call. */
        LEFT_TO_CALL,
        /** It should be watched and is not: it cannot be opened, or has given nothing yet. */
        NONE
    }
}
