package app.greenroom.vision;

import app.greenroom.model.Measurement;
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
        facts.face().ifPresent(face -> {
            list.add(Measurement.of("face.width", face.widthShare(), "fraction"));
            list.add(Measurement.of("face.offset", face.offset(), "fraction"));
            list.add(Measurement.of("eye.line", face.eyeLine(), "fraction"));
            list.add(Measurement.of("camera.elevation", face.elevation(), "deg"));
            list.add(Measurement.of("head.yaw", face.yaw(), "deg"));
            list.add(Measurement.of("head.roll", face.roll(), "deg"));
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
        return list;
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
