package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.PictureFacts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Too little light in the whole picture, by its brightest parts, walls and clothes, not skin; and by its grain, which is
 * what remains of the dark when the camera turns its gain up.
 */
public final class DimLightCheck extends PictureCheck {
    private static final Text FIX = Text.of("Switch on a lamp in front of you, or sit facing a window.");

    public DimLightCheck() {
        super(
                "light-dim",
                Area.LIGHTING,
                Importance.DECISIVE,
                Text.of("Enough light"),
                Text.of("Looks at the brightest parts of the whole picture, walls and clothes, not skin, and at its"
                        + " grain: what is left of the dark when the camera brightens it."),
                Guidance.PICTURE_PEAK,
                Guidance.NOISE);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        Optional<LightFacts> light = facts.face().flatMap(FaceFacts::light);
        if (light.isEmpty()) {
            return Judgement.couldNotCheck(
                    facts.face().isEmpty()
                            ? Text.of("No face was found in the picture.")
                            : Text.of("Too little of the face is in the picture to judge the light."),
                    Text.of("Sit so that your whole face is in the picture."));
        }
        Measure peak = new Measure(light.get().picturePeak(), Guidance.PICTURE_PEAK);
        OptionalDouble noise = facts.camera().noise();
        if (peak.grade() == Measure.Grade.MET && noise.isPresent()) {
            Measure grain = new Measure(noise.getAsDouble(), Guidance.NOISE);
            if (grain.grade() != Measure.Grade.MET) {
                return Judgement.near(
                        Text.of("The picture is grainy: there is too little light for the camera."),
                        FIX,
                        grain.score(),
                        grain.evidence(),
                        peak.evidence());
            }
        }
        return Judgement.of(
                peak,
                Text.of("There is enough light in the room."),
                Text.of("The room is rather dark."),
                Text.of("The room is too dark."),
                FIX);
    }
}
