package app.greenroom.capture;

import java.util.Locale;
import java.util.Optional;

/** What to do about devices on one operating system; each speaks of its own settings. */
interface SystemAdvice {
    /** How to allow devices of a kind, which is {@code camera} or {@code microphone}; begins in lower case. */
    String allow(String kind);

    /** Whether a microphone that this program may not use gives silence instead of an error. */
    default boolean silentWhenDenied() {
        return false;
    }

    /**
     * How to free a device that another program holds.
     *
     * @param holder that program, where the system tells
     */
    default String free(String device, Optional<String> holder) {
        return holder.map(h -> "Close " + h + ", or leave its call")
                        .orElse("Close other programs that use the " + device + " (Zoom, Teams, a browser tab)")
                + ", then check again.";
    }

    /** The advice for the system of this name, as Java tells it in {@code os.name}. */
    static SystemAdvice of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new WindowsAdvice();
        }
        return name.startsWith("mac") ? new MacAdvice() : new LinuxAdvice();
    }
}
