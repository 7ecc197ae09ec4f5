package app.greenroom.capture;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;

/**
 * Windows 10 and 11, by <a
 * href="https://support.microsoft.com/en-us/windows/windows-camera-microphone-and-privacy-a83257bc-e990-d54a-d212-b5e41beba857">Windows
 * camera, microphone, and privacy</a>: programs that do not come from the Microsoft Store are allowed all together.
 */
final class WindowsAdvice implements SystemAdvice {
    @Override
    public Text allow(DeviceKind kind) {
        boolean camera = kind == DeviceKind.CAMERA;
        Argument title = Argument.of(camera ? Text.of("Camera") : Text.of("Microphone"));
        return Text.sentences(
                Text.of(
                        "open Settings, Privacy & security, {0}; turn on “{1} access” and “Let desktop apps access your"
                                + " {2}”.",
                        title, title, Argument.of(camera ? Text.of("camera") : Text.of("microphone"))),
                Text.of("Then check again."));
    }
}
