package app.greenroom.model;

/**
 * A device that a check used.
 *
 * @param kind what kind of device it is
 * @param id what tells it from all others, for as long as it is plugged in the same way; two devices with the same kind and
 *     id are the same one
 * @param name as the user knows it
 */
public record UsedDevice(Kind kind, String id, String name) {
    /** The kinds of devices that findings can hang on. */
    public enum Kind {
        CAMERA("camera"),
        MICROPHONE("microphone");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The name in files and in sentences. */
        public String id() {
            return id;
        }
    }

    /** Whether it is the same device, whatever it is called now. */
    public boolean same(UsedDevice other) {
        return kind == other.kind && id.equals(other.id);
    }
}
