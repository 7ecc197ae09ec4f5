package app.greenroom.model;

/** The seven things a call shows or carries, in the order in which reports list them. */
public enum Area {
    LIGHTING("lighting", "Light"),
    FRAMING("framing", "Framing"),
    CAMERA_HEIGHT("camera-height", "Camera height"),
    PICTURE("picture", "Image quality"),
    SOUND("sound", "Sound"),
    SPEECH("speech", "Speech"),
    NETWORK("network", "Network");

    private final String id;
    private final String title;

    Area(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in JSON and on the command line. */
    public String id() {
        return id;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
