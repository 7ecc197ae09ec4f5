package app.greenroom.capture.device;

import app.greenroom.io.Tool;
import app.greenroom.io.ToolRunner;

/** Whether the operating system lets this program use its cameras, or its microphones. */
public interface Permission {
    /** What the registry is asked by: its switches may be missing, which the tool takes for a failure. */
    Tool TOOLS = ToolRunner.withinEvenIfFailing(ToolRunner.BRIEF);

    /** For systems that say so themselves when a device is opened. */
    Permission UNTOLD = () -> false;

    /** Whether it is known not to; to be asked when there is no device, or it does not open. Takes a moment. */
    boolean denied();

    /**
     * Whether it is known not to, where a device opens all the same and then gives nothing; to be asked before it is opened.
     * May ask the user, and wait for the answer.
     */
    default boolean deniedBeforehand() {
        return false;
    }

    /** For the cameras of this computer. */
    static Permission camera() {
        if (OperatingSystem.here() == OperatingSystem.MAC) {
            return new MacCameraPermission();
        }
        return OperatingSystem.here() == OperatingSystem.WINDOWS ? new WindowsPermission("webcam", TOOLS) : UNTOLD;
    }

    /** For the microphones of this computer. */
    static Permission microphone() {
        return OperatingSystem.here() == OperatingSystem.WINDOWS ? new WindowsPermission("microphone", TOOLS) : UNTOLD;
    }
}
