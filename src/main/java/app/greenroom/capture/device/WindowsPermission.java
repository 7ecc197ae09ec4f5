package app.greenroom.capture.device;

import app.greenroom.io.Tool;
import java.util.List;
import java.util.Locale;

/**
 * What is set in Windows' Settings, Privacy &amp; security: a device may be denied to the whole computer, to a user's
 * programs, or to desktop programs, see <a
 * href="https://learn.microsoft.com/en-us/windows/uwp/audio-video-camera/camera-privacy-setting">Handle the Windows camera
 * privacy setting</a>. Java has no call for it; Windows keeps the switches in the registry, each as a {@code Value} of
 * {@code Allow} or {@code Deny}, and those of desktop programs below {@code NonPackaged}.
 *
 * @param capability the registry's name for such devices, {@code webcam} or {@code microphone}
 */
record WindowsPermission(String capability, Tool tool) implements Permission {
    private static final String STORE =
            "\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\";

    @Override
    public boolean denied() {
        return tool.ask(List.of(
                        "cmd",
                        "/c",
                        "reg",
                        "query",
                        "HKCU" + STORE + capability,
                        "/v",
                        "Value",
                        "/s",
                        "&",
                        "reg",
                        "query",
                        "HKLM" + STORE + capability,
                        "/v",
                        "Value",
                        "/s"))
                .filter(this::denies)
                .isPresent();
    }

    /** Whether the registry's answer, keys at the beginning of a line and their values below, has a switch turned off. */
    private boolean denies(String answer) {
        String all = "\\consentstore\\" + capability;
        String desktop = all + "\\nonpackaged";
        boolean ours = false; // switches of single programs are others'
        for (String line : answer.lines().toList()) {
            String lower = line.strip().toLowerCase(Locale.ROOT);
            if (lower.startsWith("hkey_")) {
                ours = lower.endsWith(all) || lower.endsWith(desktop);
            } else if (ours && lower.matches("value\\s+reg_sz\\s+deny")) {
                return true;
            }
        }
        return false;
    }
}
