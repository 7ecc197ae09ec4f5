package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.OptionalDouble;

/**
 * Room between the head, hair included, and the picture's upper edge. The height of the eyes has its own, deciding check;
 * this one's fixes go the same way as that one's.
 */
public final class HeadroomCheck extends PictureCheck {
    public HeadroomCheck() {
        super(
                "framing-headroom",
                Area.FRAMING,
                Importance.ADVICE,
                Text.of("Room above your head"),
                Text.of("Measures the room between your head, hair included, and the upper edge of the picture."),
                Guidance.HEADROOM,
                Guidance.EYE_LINE);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        OptionalDouble room = facts.scene().map(SceneFacts::headroom).orElse(OptionalDouble.empty());
        if (room.isEmpty()) {
            return Judgement.couldNotCheck(
                    Text.of("The upper end of your head could not be told apart from what is behind it."),
                    Text.of("Put more light on your face, and look again."));
        }
        Measure measure = new Measure(room.getAsDouble(), Guidance.HEADROOM);
        boolean little = room.getAsDouble() < Guidance.HEADROOM.met().low();
        double eyes = facts.face()
                .map(face -> face.framing().eyeLine())
                .orElse(Guidance.EYE_LINE.met().low());
        Text words = little
                ? Text.of("Your head touches the upper edge of the picture.")
                : Text.of("There is much empty room above your head.");
        return Judgement.of(
                measure,
                Text.of("There is room above your head."),
                words,
                words,
                little ? whenLittle(eyes) : whenMuch(eyes));
    }

    private static Text whenLittle(double eyes) {
        return eyes < Guidance.EYE_LINE.met().low()
                ? Text.of("Tilt the camera up a little, or move back.")
                : Text.of("Move back a little.");
    }

    private static Text whenMuch(double eyes) {
        return eyes > Guidance.EYE_LINE.met().high()
                ? Text.of("Tilt the camera down a little, or sit higher.")
                : Text.of("Move closer to the camera.");
    }
}
