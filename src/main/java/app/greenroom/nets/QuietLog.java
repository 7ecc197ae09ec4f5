package app.greenroom.nets;

import com.sun.jna.NativeLibrary;

/**
 * Keeps TensorFlow Lite from writing notes of no use to anybody on the terminal. It has a switch for that, which its Java
 * side leaves out; where the switch cannot be found the notes stay.
 */
final class QuietLog {
    private static final String SWITCH = "_ZN6tflite13LoggerOptions21SetMinimumLogSeverityENS_11LogSeverityE";
    private static final int ERROR = 3;

    private QuietLog() {}

    /** Turns the notes off; {@code library} is where the native library lies. */
    static void apply(String library) {
        try {
            NativeLibrary.getInstance(library).getFunction(SWITCH).invokeInt(new Object[] {ERROR});
        } catch (LinkageError e) {
            return; // another compiler, another name, or nothing to call it with: the notes stay
        }
    }
}
