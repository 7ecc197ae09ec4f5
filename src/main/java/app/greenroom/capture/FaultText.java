package app.greenroom.capture;

import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;

/** What the user is told about a fault: one plain sentence and one fix. */
public final class FaultText {
    private FaultText() {}

    /** The fault as a result of its own, never a fail. */
    public static Outcome.CouldNotCheck of(DeviceFault fault) {
        return new Outcome.CouldNotCheck(reason(fault), new Fix(fix(fault)));
    }

    private static String reason(DeviceFault fault) {
        String device = fault.device();
        if (fault instanceof DeviceFault.Absent) {
            return "There is no " + device + ".";
        } else if (fault instanceof DeviceFault.Busy) {
            return "The " + device + " did not start; another program may be using it.";
        } else if (fault instanceof DeviceFault.Denied) {
            return "This program has no permission to use the " + device + ".";
        } else if (fault instanceof DeviceFault.Silent) {
            return "The " + device + " gives nothing: it is muted, switched off, or not the right one.";
        } else if (fault instanceof DeviceFault.Black) {
            return "The " + device + " gives a black picture.";
        } else if (fault instanceof DeviceFault.Covered) {
            return "The " + device + " shows nothing but a plain area: its lens seems to be covered.";
        } else if (fault instanceof DeviceFault.Frozen) {
            return "The " + device + " gives the same picture again and again.";
        } else if (fault instanceof DeviceFault.Unplugged) {
            return "The " + device + " stopped while it was in use.";
        }
        return "“" + device + "” cannot be read: " + ((DeviceFault.Unreadable) fault).why() + ".";
    }

    /** Names the device, because reports list fixes by themselves. */
    private static String fix(DeviceFault fault) {
        String device = fault.device();
        if (fault instanceof DeviceFault.Absent) {
            return "Plug the " + device + " in or switch it on; 'greenroom devices' lists what this computer sees.";
        } else if (fault instanceof DeviceFault.Busy) {
            return "Close other programs that use the " + device + " (Zoom, Teams, a browser tab), then check again.";
        } else if (fault instanceof DeviceFault.Denied) {
            return "Allow the " + device
                    + " in the system's privacy settings (on Linux: add yourself to the group 'video'"
                    + " or 'audio'), then check again.";
        } else if (fault instanceof DeviceFault.Silent) {
            return "Unmute the " + device + " or switch it on, or choose another one; 'greenroom devices' lists them.";
        } else if (fault instanceof DeviceFault.Black) {
            return "Open the camera's shutter, take the cover off, or choose another camera.";
        } else if (fault instanceof DeviceFault.Covered) {
            return "Open the camera's shutter or take away what lies over its lens, and sit before the camera.";
        } else if (fault instanceof DeviceFault.Frozen) {
            return "Unplug the camera and plug it in again, or restart the program that feeds it.";
        } else if (fault instanceof DeviceFault.Unplugged) {
            return "Plug the " + device + " in firmly, then check again.";
        }
        return "Choose another file: a JPEG or PNG picture, a WAV recording, or a session folder.";
    }
}
