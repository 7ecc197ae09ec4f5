package app.greenroom.capture;

import app.greenroom.model.FileKinds;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;

/** What the user is told about a fault: one plain sentence and one fix. */
public final class FaultText {
    private FaultText() {}

    /** The fault as a result of its own, never a fail, with the fix for this computer's operating system. */
    public static Outcome.CouldNotCheck of(DeviceFault fault) {
        return of(fault, SystemAdvice.of(System.getProperty("os.name", "")));
    }

    static Outcome.CouldNotCheck of(DeviceFault fault, SystemAdvice system) {
        return new Outcome.CouldNotCheck(reason(fault, system), new Fix(fix(fault, system)));
    }

    private static Text reason(DeviceFault fault, SystemAdvice system) {
        Argument device = Argument.of(fault.device().text());
        if (fault instanceof DeviceFault.Absent) {
            return Text.of("There is no {0}.", device);
        } else if (fault instanceof DeviceFault.Busy busy) {
            return busy.holder()
                    .map(holder -> Text.of("The {0} is used by another program: {1}.", device, Argument.name(holder)))
                    .orElseGet(() -> Text.of("The {0} did not start; another program may be using it.", device));
        } else if (fault instanceof DeviceFault.Denied) {
            return Text.of("This program has no permission to use the {0}.", device);
        } else if (fault instanceof DeviceFault.Unanswered) {
            return Text.of("The sound system does not answer: the {0} could not be opened.", device);
        } else if (fault instanceof DeviceFault.Silent silent) {
            return silent(silent.device(), system);
        } else if (fault instanceof DeviceFault.Stalled) {
            return Text.of("The {0} is still there but sends nothing any more.", device);
        } else if (fault instanceof DeviceFault.Damaged) {
            return Text.of("The {0} sends damaged pictures.", device);
        } else if (fault instanceof DeviceFault.Unreachable unreachable) {
            return Text.of("The {0} cannot be used: {1}.", device, Argument.of(unreachable.why()));
        } else if (fault instanceof DeviceFault.Black) {
            return Text.of("The {0} gives a black picture.", device);
        } else if (fault instanceof DeviceFault.Covered) {
            return Text.of("The {0} shows nothing but a plain area: its lens seems to be covered.", device);
        } else if (fault instanceof DeviceFault.Frozen) {
            return Text.of("The {0} gives the same picture again and again.", device);
        } else if (fault instanceof DeviceFault.Unplugged) {
            return Text.of("The {0} stopped while it was in use.", device);
        }
        DeviceFault.Unreadable unreadable = (DeviceFault.Unreadable) fault;
        Argument why = Argument.of(unreadable.why());
        return unreadable.partly()
                ? Text.of("“{0}” can be read in part only: {1}.", device, why)
                : Text.of("“{0}” cannot be read: {1}.", device, why);
    }

    private static Text silent(DeviceName name, SystemAdvice system) {
        Argument device = Argument.of(name.text());
        if (perhapsDenied(name, system)) {
            return Text.of(
                    "The {0} gives nothing: it is muted, not allowed for this program, switched off, or not the right"
                            + " one.",
                    device);
        }
        return isMicrophone(name)
                ? Text.of("The {0} gives nothing: it is muted, switched off, or not the right one.", device)
                : Text.of("The {0} gives nothing: it is switched off, or not the right one.", device);
    }

    private static boolean perhapsDenied(DeviceName device, SystemAdvice system) {
        return isMicrophone(device) && system.silentWhenDenied();
    }

    private static boolean isMicrophone(DeviceName device) {
        return device.kind() == DeviceKind.MICROPHONE;
    }

    /** Whether it may lie on the way that the pictures take. */
    private static boolean ofTheWay(DeviceFault fault) {
        return fault instanceof DeviceFault.Silent
                || fault instanceof DeviceFault.Stalled
                || fault instanceof DeviceFault.Damaged
                || fault instanceof DeviceFault.Unplugged;
    }

    private static boolean inNetwork(DeviceName device) {
        return device.naming() == DeviceName.Naming.NETWORK;
    }

    /** Names the device, because reports list fixes by themselves. */
    private static Text fix(DeviceFault fault, SystemAdvice system) {
        Argument device = Argument.of(fault.device().text());
        if (fault instanceof DeviceFault.Absent) {
            return Text.of("Plug the {0} in or switch it on, then check again.", device);
        } else if (fault instanceof DeviceFault.Busy busy) {
            return system.free(fault.device(), busy.holder());
        } else if (fault instanceof DeviceFault.Denied) {
            return Text.of(
                    "To allow the {0}: {1}",
                    device,
                    Argument.of(
                            system.allow(isMicrophone(fault.device()) ? DeviceKind.MICROPHONE : DeviceKind.CAMERA)));
        } else if (fault instanceof DeviceFault.Unreachable || (ofTheWay(fault) && inNetwork(fault.device()))) {
            return Text.of(
                    "Start the camera app, see that both devices are on the same network, and open the address of the"
                            + " {0} in a browser: it shows the video when all is well.",
                    device);
        } else if (fault instanceof DeviceFault.Stalled) {
            return Text.of(
                    "Unplug the {0} and plug it in again; one that is built in comes back when the computer restarts.",
                    device);
        } else if (fault instanceof DeviceFault.Damaged) {
            return Text.of(
                    "Plug the {0} into another USB port of the computer itself, without a hub, then check again.",
                    device);
        } else if (fault instanceof DeviceFault.Unanswered) {
            return Text.of("Unplug the {0} and plug it in again, or restart the computer, then check again.", device);
        } else if (fault instanceof DeviceFault.Silent silent) {
            return unmute(silent.device(), system);
        } else if (fault instanceof DeviceFault.Black) {
            return Text.of("Open the camera's shutter, take the cover off, or choose another camera.");
        } else if (fault instanceof DeviceFault.Covered) {
            return Text.of(
                    "Open the camera's shutter or take away what lies over its lens, and sit before the camera.");
        } else if (fault instanceof DeviceFault.Frozen frozen
                && frozen.device().naming() == DeviceName.Naming.RECORDED) {
            return Text.of("Choose a recording in which the camera's picture moves, or check live.");
        } else if (fault instanceof DeviceFault.Frozen) {
            return Text.of("Unplug the camera and plug it in again, or restart the program that gives it its picture.");
        } else if (fault instanceof DeviceFault.Unplugged) {
            return Text.of("Plug the {0} in firmly, then check again.", device);
        }
        if (((DeviceFault.Unreadable) fault).partly()) {
            return Text.of(
                    "To have all of it judged, save “{0}” once more: as MP4 with H.264 pictures of at most 4K and AAC"
                            + " sound.",
                    device);
        }
        return Text.of(
                "Choose another file: a picture ({0}), a recording ({1}), or a session folder; if it comes from a"
                        + " meeting or a web page, save it there once more.",
                Argument.name(FileKinds.PICTURES), Argument.name(FileKinds.RECORDINGS));
    }

    private static Text unmute(DeviceName name, SystemAdvice system) {
        Argument device = Argument.of(name.text());
        Text unmute = isMicrophone(name)
                ? Text.of("Unmute the {0} or switch it on, or choose another one.", device)
                : Text.of(
                        "Plug the {0} in again, open its shutter, or press its camera key, or choose another one.",
                        device);
        return perhapsDenied(name, system)
                ? Text.sentences(unmute, Text.of("To allow it: {0}", Argument.of(system.allow(DeviceKind.MICROPHONE))))
                : unmute;
    }
}
