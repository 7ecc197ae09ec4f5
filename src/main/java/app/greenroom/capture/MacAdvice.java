package app.greenroom.capture;

import java.util.Locale;

/**
 * macOS, by <a href="https://support.apple.com/guide/mac-help/control-access-to-your-camera-mchlf6d108da/mac">Control access
 * to the camera on Mac</a>: the permission is that of the program that starts this one, so that it may be Terminal's. Java
 * Sound gives silence where it is missing, see <a href="https://github.com/adoptium/adoptium-support/issues/222">Adoptium
 * 222</a>.
 */
final class MacAdvice implements SystemAdvice {
    @Override
    public String allow(String kind) {
        String title = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return "open System Settings, Privacy & Security, " + title
                + "; turn on Terminal, or the program that you started"
                + " this one with. Then close that program, open it again and check again.";
    }

    @Override
    public boolean silentWhenDenied() {
        return true;
    }
}
