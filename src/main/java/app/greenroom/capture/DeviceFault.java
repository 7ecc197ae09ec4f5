package app.greenroom.capture;

import app.greenroom.text.Text;
import java.util.Optional;

/** Why a camera, a microphone or a recording gives nothing. Each has its own sentence and its own fix. */
public sealed interface DeviceFault {
    /** The device or file as the user knows it. */
    DeviceName device();

    /** There is none. */
    record Absent(DeviceName device) implements DeviceFault {}

    /**
     * Another program holds it.
     *
     * @param holder that program's name, where the system tells
     */
    record Busy(DeviceName device, Optional<String> holder) implements DeviceFault {
        /** Held by nobody knows whom. */
        public Busy(DeviceName device) {
            this(device, Optional.empty());
        }
    }

    /** The system does not let this program use it. */
    record Denied(DeviceName device) implements DeviceFault {}

    /** The sound system does not answer when it is asked to open it. */
    record Unanswered(DeviceName device) implements DeviceFault {}

    /** It delivers nothing, or nothing but digital silence. */
    record Silent(DeviceName device) implements DeviceFault {}

    /** It delivered pictures and then no more, though it is still there. */
    record Stalled(DeviceName device) implements DeviceFault {}

    /** What it delivers is damaged: parts of each picture are missing, or they cannot be read. */
    record Damaged(DeviceName device) implements DeviceFault {}

    /**
     * A camera in the network that cannot be used.
     *
     * @param why one plain clause, such as "nothing answers there"
     */
    record Unreachable(DeviceName device, Text why) implements DeviceFault {}

    /** It delivers black pictures. */
    record Black(DeviceName device) implements DeviceFault {}

    /** It delivers pictures, but there is nothing in them: something lies over its lens. */
    record Covered(DeviceName device) implements DeviceFault {}

    /** It delivers the same picture again and again. */
    record Frozen(DeviceName device) implements DeviceFault {}

    /** It went away while in use. */
    record Unplugged(DeviceName device) implements DeviceFault {}

    /**
     * A file that cannot be read.
     *
     * @param why one plain clause, such as "it is empty"
     * @param partly whether the other of sound and pictures can be read
     */
    record Unreadable(DeviceName device, Text why, boolean partly) implements DeviceFault {
        /** A file of this name. */
        public Unreadable(String file, Text why) {
            this(file, why, false);
        }

        /** The same, of which perhaps a part can be read. */
        public Unreadable(String file, Text why, boolean partly) {
            this(DeviceName.file(file), why, partly);
        }
    }
}
