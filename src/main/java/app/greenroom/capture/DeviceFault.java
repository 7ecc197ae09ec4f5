package app.greenroom.capture;

import java.util.Optional;

/** Why a camera, a microphone or a recording gives nothing. Each has its own sentence and its own fix. */
public sealed interface DeviceFault {
    /** The device or file as the user knows it. */
    String device();

    /** There is none. */
    record Absent(String device) implements DeviceFault {}

    /**
     * Another program holds it.
     *
     * @param holder that program's name, where the system tells
     */
    record Busy(String device, Optional<String> holder) implements DeviceFault {
        /** Held by nobody knows whom. */
        public Busy(String device) {
            this(device, Optional.empty());
        }
    }

    /** The system does not let this program use it. */
    record Denied(String device) implements DeviceFault {}

    /** The sound system does not answer when it is asked to open it. */
    record Unanswered(String device) implements DeviceFault {}

    /** It delivers nothing, or nothing but digital silence. */
    record Silent(String device) implements DeviceFault {}

    /** It delivered pictures and then no more, though it is still there. */
    record Stalled(String device) implements DeviceFault {}

    /** What it delivers is damaged: parts of each picture are missing, or they cannot be read. */
    record Damaged(String device) implements DeviceFault {}

    /**
     * A camera in the network that cannot be used.
     *
     * @param why one plain clause, such as "nothing answers there"
     */
    record Unreachable(String device, String why) implements DeviceFault {}

    /** It delivers black pictures. */
    record Black(String device) implements DeviceFault {}

    /** It delivers pictures, but there is nothing in them: something lies over its lens. */
    record Covered(String device) implements DeviceFault {}

    /** It delivers the same picture again and again. */
    record Frozen(String device) implements DeviceFault {}

    /** It went away while in use. */
    record Unplugged(String device) implements DeviceFault {}

    /**
     * A file that cannot be read.
     *
     * @param why one plain clause, such as "it is empty"
     */
    record Unreadable(String device, String why) implements DeviceFault {}
}
