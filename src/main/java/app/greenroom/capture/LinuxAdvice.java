package app.greenroom.capture;

import java.util.Optional;

/**
 * Linux: who may open devices is a matter of groups, see <a href="https://wiki.debian.org/SystemGroups">Debian's
 * SystemGroups</a>; a camera that PipeWire holds is held for another program, see <a
 * href="https://docs.pipewire.org/page_portal.html">PipeWire's portal access control</a>.
 */
final class LinuxAdvice implements SystemAdvice {
    @Override
    public String allow(String kind) {
        String group = kind.equals("camera") ? "video" : "audio";
        return "add yourself to the group '" + group + "' (sudo usermod -aG " + group
                + " $USER), log out and in again, then check again.";
    }

    @Override
    public String free(String device, Optional<String> holder) {
        if (holder.filter(h -> h.startsWith("pipewire") || h.equals("wireplumber"))
                .isPresent()) {
            return "Close the program that shows the " + device + " through " + holder.get()
                    + " (often a browser tab), then check again.";
        }
        return SystemAdvice.super.free(device, holder);
    }
}
