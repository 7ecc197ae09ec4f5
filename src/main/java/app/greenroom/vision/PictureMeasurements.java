package app.greenroom.vision;

import app.greenroom.model.measure.Measurement;
import app.greenroom.vision.camera.CameraFacts;
import app.greenroom.vision.pose.PostureFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.ArrayList;
import java.util.List;

/** The picture's facts under their stable names. */
public final class PictureMeasurements {
    private PictureMeasurements() {}

    /** What was measured; what could not be is left out. */
    public static List<Measurement> of(PictureFacts facts) {
        List<Measurement> list = new ArrayList<>();
        list.add(Measurement.of("picture.width", facts.width(), "px"));
        list.add(Measurement.of("picture.height", facts.height(), "px"));
        camera(facts.camera(), list);
        list.add(Measurement.of("face.count", facts.faceCount(), "count"));
        double second = Math.max(facts.secondFace(), facts.passing());
        if (second > 0) {
            list.add(Measurement.of("face.second", second, "ratio"));
        }
        facts.face().ifPresent(face -> {
            list.add(Measurement.of("face.width", face.widthShare(), "fraction"));
            list.add(Measurement.of("face.offset", face.offset(), "fraction"));
            list.add(Measurement.of("eye.x", face.eyeX(), "fraction"));
            list.add(Measurement.of("eye.line", face.eyeLine(), "fraction"));
            list.add(Measurement.of("camera.elevation", face.elevation(), "deg"));
            list.add(Measurement.of("head.yaw", face.yaw(), "deg"));
            list.add(Measurement.of("head.roll", face.roll(), "deg"));
            facts.place().ifPresent(place -> {
                list.add(Measurement.of("camera.elevation.error", place.elevationError(), "deg"));
                list.add(Measurement.of("face.distance", place.distance(), "cm"));
                list.add(Measurement.of("face.distance.error", place.distanceError(), "cm"));
                place.roll().ifPresent(roll -> list.add(Measurement.of("camera.roll", roll, "deg")));
            });
            face.light().ifPresent(light -> {
                list.add(Measurement.of("light.balance", light.balance(), "ratio"));
                list.add(Measurement.of("light.evenness", light.evenness(), "ratio"));
                list.add(Measurement.of("light.clipped", light.clipped(), "fraction"));
                list.add(Measurement.of("light.dark", light.dark(), "fraction"));
                list.add(Measurement.of("light.cast", light.cast(), "CIELAB"));
                list.add(Measurement.of("light.blown", light.blownBehindHead(), "fraction"));
                list.add(Measurement.of("light.contrast", light.backgroundToPerson(), "ratio"));
                light.topToChin().ifPresent(top -> list.add(Measurement.of("light.top", top, "ratio")));
                list.add(Measurement.of("light.peak", light.picturePeak(), "fraction"));
            });
        });
        PostureFacts posture = facts.posture();
        posture.facing().ifPresent(v -> list.add(Measurement.of("posture.facing", v, "fraction")));
        posture.glances().ifPresent(v -> list.add(Measurement.of("posture.glances", v, "per minute")));
        posture.sway().ifPresent(v -> list.add(Measurement.of("posture.sway", v, "fraction")));
        posture.swayPeriod().ifPresent(v -> list.add(Measurement.of("posture.sway.period", v, "s")));
        posture.drift().ifPresent(v -> list.add(Measurement.of("posture.drift", v, "fraction")));
        posture.nods().ifPresent(v -> list.add(Measurement.of("posture.nods", v, "per minute")));
        facts.scene().ifPresent(scene -> add(scene, list));
        return list;
    }

    private static void add(SceneFacts scene, List<Measurement> list) {
        scene.headroom().ifPresent(room -> list.add(Measurement.of("head.room", room, "fraction")));
        scene.background().ifPresent(background -> {
            list.add(Measurement.of("background.edges", background.edges(), "fraction"));
            list.add(Measurement.of("background.clutter", background.clutter(), "fraction"));
            list.add(Measurement.of("background.bright", background.bright(), "fraction"));
        });
        scene.motion().ifPresent(motion -> list.add(Measurement.of("background.motion", motion.share(), "fraction")));
        scene.clothing().ifPresent(clothing -> {
            list.add(Measurement.of("clothing.chroma", clothing.chroma(), "CIELAB"));
            list.add(Measurement.of("clothing.loud", clothing.loud(), "fraction"));
            list.add(Measurement.of("clothing.stripes", clothing.stripes(), "fraction"));
        });
    }

    private static void camera(CameraFacts camera, List<Measurement> list) {
        camera.rate().ifPresent(v -> list.add(Measurement.of("picture.rate", v, "fps")));
        camera.longestGap().ifPresent(v -> list.add(Measurement.of("picture.gap", v, "s")));
        camera.sharpness().ifPresent(v -> list.add(Measurement.of("picture.sharpness", v, "LW/PH")));
        camera.blockiness().ifPresent(v -> list.add(Measurement.of("picture.blockiness", v, "fraction")));
        camera.noise().ifPresent(v -> list.add(Measurement.of("picture.noise", v, "luma")));
        camera.flicker().ifPresent(v -> list.add(Measurement.of("light.flicker", v, "fraction")));
        camera.change().ifPresent(v -> list.add(Measurement.of("light.change", v, "fraction")));
    }
}
