package app.greenroom.capture;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;

/**
 * macOS, by <a href="https://support.apple.com/guide/mac-help/control-access-to-your-camera-mchlf6d108da/mac">Control access
 * to the camera on Mac</a>: the permission is that of the program that starts this one, so that it may be Terminal's. Java
 * Sound gives silence where it is missing, see <a href="https://github.com/adoptium/adoptium-support/issues/222">Adoptium
 * 222</a>.
 */
final class MacAdvice implements SystemAdvice {
    @Override
    public Text allow(DeviceKind kind) {
        return Text.sentences(
                Text.of(
                        "open System Settings, Privacy & Security, {0}; turn on Terminal, or the program that you"
                                + " started this one with.",
                        Argument.of(kind == DeviceKind.CAMERA ? Text.of("Camera") : Text.of("Microphone"))),
                Text.of("Then close that program, open it again and check again."));
    }

    @Override
    public boolean silentWhenDenied() {
        return true;
    }
}
