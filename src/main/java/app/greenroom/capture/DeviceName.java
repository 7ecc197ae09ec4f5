package app.greenroom.capture;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.Optional;

/**
 * A device or file as a sentence names it: what kind it is, and its name as data.
 *
 * @param name as the user knows it; empty where no certain one is meant
 */
public record DeviceName(DeviceKind kind, Naming naming, String name) {
    /** Any camera. */
    public static final DeviceName CAMERA = new DeviceName(DeviceKind.CAMERA, Naming.ANY, "");

    /** Any microphone. */
    public static final DeviceName MICROPHONE = new DeviceName(DeviceKind.MICROPHONE, Naming.ANY, "");

    /** Any speaker. */
    public static final DeviceName SPEAKER = new DeviceName(DeviceKind.SPEAKER, Naming.ANY, "");

    /** The camera that a recording was made with. */
    public static final DeviceName RECORDED = new DeviceName(DeviceKind.CAMERA, Naming.RECORDED, "");

    /** What a name is. */
    public enum Naming {
        /** There is none. */
        ANY,
        /** What was asked for, which need not exist. */
        WANTED,
        /** The device's own. */
        KNOWN,
        /** Host and port: such a device has neither a plug nor a USB port. */
        NETWORK,
        /** There is none, and it is not here: it is the one that a recording was made with. */
        RECORDED
    }

    /** The camera of this name. */
    public static DeviceName camera(String name) {
        return of(DeviceKind.CAMERA, name);
    }

    /** The camera at this address in the network. */
    public static DeviceName networkCamera(String address) {
        return new DeviceName(DeviceKind.CAMERA, Naming.NETWORK, address);
    }

    /** The microphone of this name. */
    public static DeviceName microphone(String name) {
        return of(DeviceKind.MICROPHONE, name);
    }

    /** The speaker of this name. */
    public static DeviceName speaker(String name) {
        return of(DeviceKind.SPEAKER, name);
    }

    /** The file of this name. */
    public static DeviceName file(String name) {
        return of(DeviceKind.FILE, name);
    }

    /** The device of this kind and name. */
    public static DeviceName of(DeviceKind kind, String name) {
        return new DeviceName(kind, Naming.KNOWN, name);
    }

    /** A device of a kind that was asked for by a name or a part of it, or by none. */
    public static DeviceName wanted(DeviceKind kind, Optional<String> name) {
        return new DeviceName(kind, name.isPresent() ? Naming.WANTED : Naming.ANY, name.orElse(""));
    }

    /** As a sentence names it, after "the" where it has an article: "camera “Front”". */
    public Text text() {
        Argument said = Argument.name(name);
        return switch (kind) {
            case CAMERA ->
                switch (naming) {
                    case ANY -> Text.of("camera");
                    case WANTED -> Text.of("camera named “{0}”", said);
                    case KNOWN -> Text.of("camera “{0}”", said);
                    case NETWORK -> Text.of("camera at “{0}”", said);
                    case RECORDED -> Text.of("camera in the recording");
                };
            case MICROPHONE ->
                switch (naming) {
                    case ANY, RECORDED -> Text.of("microphone");
                    case WANTED -> Text.of("microphone named “{0}”", said);
                    case KNOWN, NETWORK -> Text.of("microphone “{0}”", said);
                };
            case SPEAKER ->
                switch (naming) {
                    case ANY, RECORDED -> Text.of("speaker");
                    case WANTED -> Text.of("speaker named “{0}”", said);
                    case KNOWN, NETWORK -> Text.of("speaker “{0}”", said);
                };
            case FILE -> Text.name(name);
        };
    }
}
