package app.greenroom.model;

import app.greenroom.text.Text;

/** The seven things a call shows or carries, in the order in which reports list them. */
public enum Area {
    LIGHTING("lighting", Text.of("Light")),
    FRAMING("framing", Text.of("Framing")),
    CAMERA_HEIGHT("camera-height", Text.of("Camera height")),
    PICTURE("picture", Text.of("Image quality")),
    SOUND("sound", Text.of("Sound")),
    SPEECH("speech", Text.of("Speech")),
    NETWORK("network", Text.of("Network"));

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // texts never change
    private final Text title;

    Area(String id, Text title) {
        this.id = id;
        this.title = title;
    }

    /** The name in JSON and on the command line. */
    public String id() {
        return id;
    }

    /** The name that people read. */
    public Text title() {
        return title;
    }
}
