package app.greenroom.capture;

import java.util.Locale;

/**
 * Windows 10 and 11, by <a
 * href="https://support.microsoft.com/en-us/windows/windows-camera-microphone-and-privacy-a83257bc-e990-d54a-d212-b5e41beba857">Windows
 * camera, microphone, and privacy</a>: programs that do not come from the Microsoft Store are allowed all together.
 */
final class WindowsAdvice implements SystemAdvice {
    @Override
    public String allow(String kind) {
        String title = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return "open Settings, Privacy & security, " + title + "; turn on “" + title
                + " access” and “Let desktop apps access your " + kind + "”. Then check again.";
    }
}
