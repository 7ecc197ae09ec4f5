package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Room between the head, hair included, and the picture's upper edge. The height of the eyes has its own, deciding check;
 * this one's fixes go the same way as that one's.
 */
public final class HeadroomCheck extends PictureCheck {
    public HeadroomCheck() {
        super("framing-headroom", Area.FRAMING, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.HEADROOM, Guidance.EYE_LINE);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        OptionalDouble room = facts.scene().map(SceneFacts::headroom).orElse(OptionalDouble.empty());
        if (room.isEmpty()) {
            return Judgement.couldNotCheck(
                    "The upper end of your head could not be told from what is behind it.",
                    "Put more light on your face, and look again.");
        }
        Measure measure = new Measure("Room above your head", room.getAsDouble(), Guidance.HEADROOM);
        boolean little = room.getAsDouble() < Guidance.HEADROOM.met().low();
        double eyes = facts.face()
                .map(FaceFacts::eyeLine)
                .orElse(Guidance.EYE_LINE.met().low());
        String words = little
                ? "Your head touches the upper edge of the picture."
                : "There is much empty room above your head.";
        return Judgement.of(
                measure, "There is room above your head.", words, words, little ? whenLittle(eyes) : whenMuch(eyes));
    }

    private static String whenLittle(double eyes) {
        return eyes < Guidance.EYE_LINE.met().low()
                ? "Tilt the camera up a little, or move back."
                : "Move back a little.";
    }

    private static String whenMuch(double eyes) {
        return eyes > Guidance.EYE_LINE.met().high()
                ? "Tilt the camera down a little, or sit higher."
                : "Move closer to the camera.";
    }
}
