package app.greenroom.capture;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.Locale;
import java.util.Optional;

/** What to do about devices on one operating system; each speaks of its own settings. */
interface SystemAdvice {
    /** How to allow devices of a kind, which is a camera or a microphone; begins in lower case. */
    Text allow(DeviceKind kind);

    /** Whether a microphone that this program may not use gives silence instead of an error. */
    default boolean silentWhenDenied() {
        return false;
    }

    /**
     * How to free a device that another program holds.
     *
     * @param holder that program, where the system tells
     */
    default Text free(DeviceName device, Optional<String> holder) {
        return holder.map(h -> Text.of("Close {0}, or leave its call, then check again.", Argument.name(h)))
                .orElseGet(() -> Text.of(
                        "Close other programs that use the {0} (Zoom, Teams, a browser tab), then check again.",
                        Argument.of(device.text())));
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
