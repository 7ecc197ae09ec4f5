package app.greenroom.capture.device;

import java.util.Locale;

/** Which system this computer runs, known without any library that may not load on it. */
public enum OperatingSystem {
    LINUX,
    MAC,
    WINDOWS;

    /** The one of this computer; what is none of the others is treated as Linux. */
    public static OperatingSystem here() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
    }
}
