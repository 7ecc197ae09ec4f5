package app.greenroom.capture;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.Optional;

/**
 * Linux: who may open devices is a matter of groups, see <a href="https://wiki.debian.org/SystemGroups">Debian's
 * SystemGroups</a>; a camera that PipeWire holds is held for another program, see <a
 * href="https://docs.pipewire.org/page_portal.html">PipeWire's portal access control</a>.
 */
final class LinuxAdvice implements SystemAdvice {
    @Override
    public Text allow(DeviceKind kind) {
        Argument group = Argument.name(kind == DeviceKind.CAMERA ? "video" : "audio");
        return Text.of(
                "add yourself to the group “{0}” (sudo usermod -aG {1} $USER), log out and in again, then check again.",
                group, group);
    }

    @Override
    public Text free(DeviceName device, Optional<String> holder) {
        if (holder.filter(h -> h.startsWith("pipewire") || h.equals("wireplumber"))
                .isPresent()) {
            return Text.of(
                    "Close the program that shows the {0} through {1} (often a browser tab), then check again.",
                    Argument.of(device.text()), Argument.name(holder.get()));
        }
        return SystemAdvice.super.free(device, holder);
    }
}
