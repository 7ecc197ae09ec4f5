package app.greenroom.scene;

import app.greenroom.model.measure.Interval;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** What is known about a generated session, as {@code truth.json} says it. */
final class TruthJson {
    private static final String SCHEMA = "greenroom.truth/1";

    private TruthJson() {}

    static JsonObject of(SampleScene scene, SoundTruth sound) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("scene", scene.id());
        json.addProperty("seed", scene.seed());
        json.addProperty("ready", scene.ready());
        JsonArray problems = new JsonArray();
        scene.problems().forEach(problems::add);
        json.add("problems", problems);
        json.add("picture", picture(scene.face()));
        json.add("sound", sound(scene.voice(), sound));
        return json;
    }

    private static JsonObject picture(FaceScene face) {
        JsonObject json = new JsonObject();
        json.addProperty("width", face.width());
        json.addProperty("height", face.height());
        json.addProperty("face.count", 1);
        json.addProperty("camera.elevation", face.camera().elevation());
        json.addProperty("eye.line", face.camera().eyeLine());
        json.addProperty("face.offset", face.camera().offset());
        json.addProperty("distance.mm", face.camera().distance());
        json.addProperty("window.behind", face.lighting().window() > 0);
        return json;
    }

    private static JsonObject sound(VoiceScene voice, SoundTruth truth) {
        JsonObject json = new JsonObject();
        json.addProperty("seconds", truth.seconds());
        json.addProperty("sampleRate", voice.sampleRate());
        json.addProperty("voice.seed", voice.seed());
        json.addProperty("noise", voice.noise().name().toLowerCase(Locale.ROOT));
        json.addProperty("speech.level", truth.level());
        json.addProperty("noise.floor", truth.noiseFloor());
        json.addProperty("speech.snr", truth.snr());
        json.addProperty("pitch", truth.pitch());
        json.addProperty("syllables", truth.syllables());
        json.add("speech", intervals(truth.speech()));
        json.add("pauses.silent", intervals(truth.silentPauses()));
        JsonArray fillers = new JsonArray();
        for (SoundTruth.Filler filler : truth.fillers()) {
            JsonArray one = interval(filler.when());
            one.add(filler.word());
            fillers.add(one);
        }
        json.add("pauses.filled", fillers);
        return json;
    }

    private static JsonArray intervals(List<Interval> intervals) {
        JsonArray array = new JsonArray();
        intervals.forEach(i -> array.add(interval(i)));
        return array;
    }

    private static JsonArray interval(Interval interval) {
        JsonArray array = new JsonArray();
        array.add(millis(interval.start()));
        array.add(millis(interval.end()));
        return array;
    }

    private static double millis(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
