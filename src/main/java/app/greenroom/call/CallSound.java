package app.greenroom.call;

/** Where a call's sound comes from and goes to. */
public enum CallSound {
    /** No device is opened. Silence is sent, coded by Opus as 50 packets a second, and what comes in can be listened to. */
    SILENT,
    /** The system's microphone and speakers, which the library opens, with its own removal of echo. */
    DEVICES
}
