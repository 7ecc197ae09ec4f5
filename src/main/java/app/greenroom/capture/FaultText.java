package app.greenroom.capture;

import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import java.util.regex.Pattern;

/** What the user is told about a fault: one plain sentence and one fix. */
public final class FaultText {
    private static final Pattern NETWORK = Pattern.compile("camera “\\S+:\\d{1,5}”");

    private FaultText() {}

    /** The fault as a result of its own, never a fail, with the fix for this computer's operating system. */
    public static Outcome.CouldNotCheck of(DeviceFault fault) {
        return of(fault, SystemAdvice.of(System.getProperty("os.name", "")));
    }

    static Outcome.CouldNotCheck of(DeviceFault fault, SystemAdvice system) {
        return new Outcome.CouldNotCheck(reason(fault, system), new Fix(fix(fault, system)));
    }

    private static String reason(DeviceFault fault, SystemAdvice system) {
        String device = fault.device();
        if (fault instanceof DeviceFault.Absent) {
            return "There is no " + device + ".";
        } else if (fault instanceof DeviceFault.Busy busy) {
            return "The " + device
                    + busy.holder()
                            .map(holder -> " is used by another program: " + holder + ".")
                            .orElse(" did not start; another program may be using it.");
        } else if (fault instanceof DeviceFault.Denied) {
            return "This program has no permission to use the " + device + ".";
        } else if (fault instanceof DeviceFault.Unanswered) {
            return "The sound system does not answer: the " + device + " could not be opened.";
        } else if (fault instanceof DeviceFault.Silent) {
            return "The " + device + " gives nothing: it is "
                    + (isMicrophone(device) ? "muted, " : "")
                    + (perhapsDenied(device, system) ? "not allowed for this program, " : "")
                    + "switched off, or not the right one.";
        } else if (fault instanceof DeviceFault.Stalled) {
            return "The " + device + " is still there but sends nothing any more.";
        } else if (fault instanceof DeviceFault.Damaged) {
            return "The " + device + " sends damaged pictures.";
        } else if (fault instanceof DeviceFault.Unreachable unreachable) {
            return "The " + device + " cannot be used: " + unreachable.why() + ".";
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

    private static boolean perhapsDenied(String device, SystemAdvice system) {
        return isMicrophone(device) && system.silentWhenDenied();
    }

    private static boolean isMicrophone(String device) {
        return device.startsWith("microphone");
    }

    /** Whether it may lie on the way that the pictures take. */
    private static boolean ofTheWay(DeviceFault fault) {
        return fault instanceof DeviceFault.Silent
                || fault instanceof DeviceFault.Stalled
                || fault instanceof DeviceFault.Damaged
                || fault instanceof DeviceFault.Unplugged;
    }

    /** A camera that is called by its host and port has neither a plug nor a USB port. */
    private static boolean inNetwork(String device) {
        return NETWORK.matcher(device).matches();
    }

    /** Names the device, because reports list fixes by themselves. */
    private static String fix(DeviceFault fault, SystemAdvice system) {
        String device = fault.device();
        if (fault instanceof DeviceFault.Absent) {
            return "Plug the " + device + " in or switch it on; 'greenroom devices' lists what this computer sees.";
        } else if (fault instanceof DeviceFault.Busy busy) {
            return system.free(device, busy.holder());
        } else if (fault instanceof DeviceFault.Denied) {
            return "To allow the " + device + ": " + system.allow(isMicrophone(device) ? "microphone" : "camera");
        } else if (fault instanceof DeviceFault.Unreachable || (ofTheWay(fault) && inNetwork(device))) {
            return "Start the camera app, see that both devices are in the same network, and open the address of the "
                    + device + " in a browser: it shows the video when all is well.";
        } else if (fault instanceof DeviceFault.Stalled) {
            return "Unplug the " + device + " and plug it in again; one that is built in comes back when the computer"
                    + " restarts.";
        } else if (fault instanceof DeviceFault.Damaged) {
            return "Plug the " + device
                    + " into another USB port of the computer itself, without a hub, then check again.";
        } else if (fault instanceof DeviceFault.Unanswered) {
            return "Unplug the " + device + " and plug it in again, or restart the computer, then check again.";
        } else if (fault instanceof DeviceFault.Silent) {
            return (isMicrophone(device)
                            ? "Unmute the " + device + " or switch it on"
                            : "Plug the " + device + " in again, open its shutter, or press its camera key")
                    + ", or choose another one; 'greenroom devices' lists them."
                    + (perhapsDenied(device, system) ? " To allow it: " + system.allow("microphone") : "");
        } else if (fault instanceof DeviceFault.Black) {
            return "Open the camera's shutter, take the cover off, or choose another camera.";
        } else if (fault instanceof DeviceFault.Covered) {
            return "Open the camera's shutter or take away what lies over its lens, and sit before the camera.";
        } else if (fault instanceof DeviceFault.Frozen) {
            return "Unplug the camera and plug it in again, or restart the program that feeds it.";
        } else if (fault instanceof DeviceFault.Unplugged) {
            return "Plug the " + device + " in firmly, then check again.";
        }
        return "Choose another file: a picture (JPEG, PNG), a recording (MP4, M4A, WebM, WAV), or a session folder; if it"
                + " comes from a meeting, save it there once more.";
    }
}
