package app.greenroom.vision;

import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.vision.camera.CameraFacts;
import app.greenroom.vision.pose.CameraPlace;
import app.greenroom.vision.pose.Elevation;
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
        list.add(Measurement.of(Quantity.PICTURE_WIDTH, facts.video().width()));
        list.add(Measurement.of(Quantity.PICTURE_HEIGHT, facts.video().height()));
        camera(facts.camera(), list);
        list.add(Measurement.of(Quantity.FACE_COUNT, facts.faces().count()));
        double second = Math.max(facts.faces().second(), facts.faces().passing());
        if (second > 0) {
            list.add(Measurement.of(Quantity.FACE_SECOND, second));
        }
        facts.face().ifPresent(face -> {
            list.add(Measurement.of(Quantity.FACE_WIDTH, facts.faceWidth(face)));
            list.add(Measurement.of(Quantity.FACE_OFFSET, face.framing().offset()));
            list.add(Measurement.of(Quantity.EYE_X, face.framing().eyeX()));
            list.add(Measurement.of(Quantity.EYE_LINE, face.framing().eyeLine()));
            list.add(Measurement.of(Quantity.HEAD_YAW, face.pose().yaw()));
            list.add(Measurement.of(Quantity.HEAD_ROLL, face.pose().roll()));
            facts.place().ifPresent(place -> add(place, list));
            face.light().ifPresent(light -> {
                list.add(Measurement.of(Quantity.LIGHT_BALANCE, light.balance()));
                list.add(Measurement.of(Quantity.LIGHT_EVENNESS, light.face().evenness()));
                list.add(Measurement.of(Quantity.LIGHT_CLIPPED, light.face().clipped()));
                list.add(Measurement.of(Quantity.LIGHT_DARK, light.face().dark()));
                list.add(Measurement.of(Quantity.LIGHT_CAST, light.cast().distance()));
                list.add(Measurement.of(Quantity.LIGHT_BLOWN, light.behind().blown()));
                list.add(Measurement.of(Quantity.LIGHT_BEHIND, light.behind().outshines()));
                light.face().sockets().ifPresent(v -> list.add(Measurement.of(Quantity.LIGHT_SOCKETS, v)));
                list.add(Measurement.of(Quantity.LIGHT_PEAK, light.whole().peak()));
                list.add(Measurement.of(Quantity.LIGHT_WHITE, light.white().whitest()));
            });
        });
        PostureFacts posture = facts.posture();
        posture.facing().ifPresent(v -> list.add(Measurement.of(Quantity.POSTURE_FACING, v)));
        posture.glances().ifPresent(v -> list.add(Measurement.of(Quantity.POSTURE_GLANCES, v)));
        posture.sway().ifPresent(v -> list.add(Measurement.of(Quantity.POSTURE_SWAY, v)));
        posture.swayPeriod().ifPresent(v -> list.add(Measurement.of(Quantity.POSTURE_SWAY_PERIOD, v)));
        posture.drift().ifPresent(v -> list.add(Measurement.of(Quantity.POSTURE_DRIFT, v)));
        posture.nods().ifPresent(v -> list.add(Measurement.of(Quantity.POSTURE_NODS, v)));
        facts.scene().ifPresent(scene -> add(scene, list));
        return list;
    }

    private static void add(CameraPlace place, List<Measurement> list) {
        Elevation elevation = place.elevation();
        Band good = Guidance.CAMERA_ELEVATION.met();
        list.add(Measurement.of(Quantity.CAMERA_ELEVATION, elevation.mean()));
        list.add(Measurement.of(Quantity.CAMERA_ELEVATION_ERROR, elevation.error()));
        list.add(Measurement.of(Quantity.CAMERA_LOW, elevation.between(Double.NEGATIVE_INFINITY, good.low())));
        list.add(Measurement.of(Quantity.CAMERA_LEVEL, elevation.between(good.low(), good.high())));
        list.add(Measurement.of(Quantity.CAMERA_HIGH, elevation.between(good.high(), Double.POSITIVE_INFINITY)));
        list.add(Measurement.of(Quantity.FACE_DISTANCE, place.distance()));
        list.add(Measurement.of(Quantity.FACE_DISTANCE_ERROR, place.distanceError()));
        place.roll().ifPresent(roll -> list.add(Measurement.of(Quantity.CAMERA_ROLL, roll)));
    }

    private static void add(SceneFacts scene, List<Measurement> list) {
        scene.headroom().ifPresent(room -> list.add(Measurement.of(Quantity.HEAD_ROOM, room)));
        scene.background().ifPresent(background -> {
            list.add(Measurement.of(Quantity.BACKGROUND_EDGES, background.edges()));
            list.add(Measurement.of(Quantity.BACKGROUND_BRIGHT, background.bright()));
        });
        scene.motion().ifPresent(motion -> list.add(Measurement.of(Quantity.BACKGROUND_MOTION, motion.share())));
        scene.clothing().ifPresent(clothing -> {
            list.add(Measurement.of(Quantity.CLOTHING_CHROMA, clothing.chroma()));
            list.add(Measurement.of(Quantity.CLOTHING_LOUD, clothing.loud()));
            list.add(Measurement.of(Quantity.CLOTHING_STRIPES, clothing.stripes()));
        });
    }

    private static void camera(CameraFacts camera, List<Measurement> list) {
        camera.delivery().rate().ifPresent(v -> list.add(Measurement.of(Quantity.PICTURE_RATE, v)));
        camera.delivery().longestGap().ifPresent(v -> list.add(Measurement.of(Quantity.PICTURE_GAP, v)));
        camera.quality().sharpness().ifPresent(v -> list.add(Measurement.of(Quantity.PICTURE_SHARPNESS, v)));
        camera.quality().blockiness().ifPresent(v -> list.add(Measurement.of(Quantity.PICTURE_BLOCKINESS, v)));
        camera.quality().noise().ifPresent(v -> list.add(Measurement.of(Quantity.PICTURE_NOISE, v)));
        camera.flicker().ifPresent(v -> list.add(Measurement.of(Quantity.LIGHT_FLICKER, v)));
        camera.change().ifPresent(v -> list.add(Measurement.of(Quantity.LIGHT_CHANGE, v)));
    }
}
