package app.greenroom.capture;

/** What kind of device or source a fault is about. */
public enum DeviceKind {
    CAMERA,
    MICROPHONE,
    SPEAKER,
    FILE
}
