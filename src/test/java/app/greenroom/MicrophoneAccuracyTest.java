package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.sound.BandwidthCheck;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.TrackRecord;
import app.greenroom.speech.Sounds;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often it is right that a microphone is narrow or wide: strangers' voices through paths of four kinds. No limit of the check was
 * set on them.
 */
@Tag("numbers")
class MicrophoneAccuracyTest {
    private static final int RATE = Recordings.RATE;
    private static final int EVERY = 10; // sitting day, one clip each
    private static final double EDGE = 3400; // Hz
    private static final double UNDER = 30; // dB, noise that was added behind a narrow path

    @Test
    void narrowOnesAreToldAndWideOnesAreNot() throws Exception {
        int right = 0;
        int claims = 0;
        List<String> wrong = new ArrayList<>();
        List<Path> clips = clips();
        for (Path clip : clips) {
            float[] wide = Recordings.any(clip);
            for (Map.Entry<String, float[]> path : paths(wide).entrySet()) {
                Outcome outcome = new BandwidthCheck()
                        .judge(Sounds.analyse(path.getValue(), RATE))
                        .outcome();
                if (outcome instanceof Outcome.CouldNotCheck) {
                    continue;
                }
                claims++;
                boolean held = path.getKey().equals("wide") == outcome instanceof Outcome.Met;
                right += held ? 1 : 0;
                if (!held) {
                    wrong.add(clip.getFileName() + " " + path.getKey() + " " + outcome);
                }
            }
        }
        System.out.println("wrong: " + wrong);
        assertThat(TrackRecord.of("sound-bandwidth"))
                .as("wrong: %s", wrong)
                .contains(new TrackRecord(TrackRecord.Material.RECORDINGS, right, claims, clips.size()));
        assertThat((double) right / claims).isGreaterThanOrEqualTo(0.95);
    }

    /** The sound itself, and what old telephones and careless converters leave of it. */
    private static Map<String, float[]> paths(float[] wide) {
        float[] narrow = Recordings.below(wide, RATE, EDGE);
        double noise = Math.pow(10, (Sounds.activeLevel(wide, RATE) - UNDER) / 20);
        Map<String, float[]> paths = new LinkedHashMap<>();
        paths.put("wide", wide);
        paths.put("telephone", narrow);
        paths.put("straight lines", between(narrow, true));
        paths.put("held samples", between(narrow, false));
        paths.put("noise above", Sounds.mixed(narrow, Sounds.white((double) wide.length / RATE, RATE, noise, 3)));
        return paths;
    }

    /** Every second sample alone, and between them a straight line or the one before. */
    private static float[] between(float[] sound, boolean line) {
        float[] result = sound.clone();
        for (int i = 1; i + 1 < sound.length; i += 2) {
            result[i] = line ? (sound[i - 1] + sound[i + 1]) / 2 : sound[i - 1];
        }
        return result;
    }

    private static List<Path> clips() throws Exception {
        Path data = LabelledData.folder("fillers");
        JsonArray labels = LabelledData.labels(data);
        TreeSet<String> days = new TreeSet<>();
        for (JsonElement label : labels) {
            days.add(label.getAsJsonObject().get("group").getAsString());
        }
        List<Path> clips = new ArrayList<>();
        int day = 0;
        for (String each : days) {
            if (day++ % EVERY == 0) {
                for (JsonElement label : labels) {
                    JsonObject clip = label.getAsJsonObject();
                    if (clip.get("group").getAsString().equals(each)) {
                        clips.add(data.resolve(clip.get("file").getAsString()));
                        break;
                    }
                }
            }
        }
        return clips;
    }
}
