package app.greenroom.speech.fillers;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.TreeSet;

/** Which sitting days of the parliaments the training leaves out, always the same: every fifth. */
public final class FillerDays {
    private static final int DAYS = 5;
    private static final int FIRST = 2;
    private static final int LAST = 4;

    private FillerDays() {}

    /**
     * Whether a day is left out.
     *
     * @param labels of all clips
     */
    public static boolean kept(String day, JsonArray labels) {
        return place(day, labels) == FIRST;
    }

    /** Whether a day was in view when limits of {@link app.greenroom.check.sound.NoiseCheck} were set. */
    public static boolean setting(String day, JsonArray labels) {
        int place = place(day, labels);
        return place == FIRST || place == LAST;
    }

    private static int place(String day, JsonArray labels) {
        TreeSet<String> days = new TreeSet<>();
        for (JsonElement label : labels) {
            days.add(label.getAsJsonObject().get("group").getAsString());
        }
        return List.copyOf(days).indexOf(day) % DAYS;
    }
}
