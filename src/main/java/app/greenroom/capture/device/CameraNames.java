package app.greenroom.capture.device;

import app.greenroom.model.SourceKind;
import java.util.List;
import java.util.Locale;

/**
 * What a camera's name tells about it. Programs that pose as cameras carry their own names, as do phones; a program that
 * hides behind a camera's name cannot be told from it.
 */
public final class CameraNames {
    /** Before the programs, because theirs are programs too, but what they show is the phone's picture. */
    private static final List<String> PHONES = List.of(
            "camo",
            "continuity",
            "desk view",
            "droidcam",
            "epoccam",
            "iphone",
            "ipad",
            "iriun",
            "ivcam",
            "ndi hx camera",
            "phone link",
            "windows virtual camera device", // Windows' own name for a linked Android phone
            "android webcam");

    private static final List<String> REMOTE = List.of(
            "remote desktop", "citrix", "horizon virtual webcam", "vmware virtual webcam", "remotefx", "rdp camera");

    private static final List<String> PROGRAMS = List.of(
            "virtual",
            "obs-camera",
            "obs camera",
            "manycam",
            "xsplit",
            "vcam",
            "snap camera",
            "snapcam",
            "nvidia broadcast",
            "mmhmm",
            "dummy video device", // v4l2loopback without a name of its own
            "v4l2loopback",
            "loopback",
            "ndi video",
            "ndi webcam",
            "newtek ndi",
            "vmix",
            "splitcam",
            "youcam",
            "chromacam",
            "prism live",
            "streamlabs",
            "fakewebcam",
            "akvcam",
            "webcamoid",
            "ecamm",
            "zoom camera",
            "teams camera",
            "screen capture");

    private CameraNames() {}

    /** The kind of the camera that goes by this name. */
    static SourceKind kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (PHONES.stream().anyMatch(part -> word(lower, part))) {
            return SourceKind.PHONE;
        } else if (REMOTE.stream().anyMatch(part -> word(lower, part))) {
            return SourceKind.REMOTE;
        }
        return PROGRAMS.stream().anyMatch(part -> word(lower, part)) ? SourceKind.VIRTUAL : SourceKind.CAMERA;
    }

    /** Whether it stands in the name on its own: "camo" is no part of "Camouflage Pro". */
    public static boolean word(String name, String part) {
        for (int at = name.indexOf(part); at >= 0; at = name.indexOf(part, at + 1)) {
            int end = at + part.length();
            if ((at == 0 || !Character.isLetter(name.charAt(at - 1)))
                    && (end == name.length() || !Character.isLetter(name.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
