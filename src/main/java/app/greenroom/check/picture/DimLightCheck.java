package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.PictureFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Too little light in the whole picture, by its brightest parts, walls and clothes, not skin; and by its grain, which is
 * what remains of the dark when the camera turns its gain up.
 */
public final class DimLightCheck extends PictureCheck {
    private static final String FIX = "Switch on a lamp in front of you, or sit facing a window.";

    public DimLightCheck() {
        super("light-dim", Area.LIGHTING, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.PICTURE_PEAK, Guidance.NOISE);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        Optional<LightFacts> light = facts.face().flatMap(FaceFacts::light);
        if (light.isEmpty()) {
            return Judgement.couldNotCheck(
                    facts.face().isEmpty()
                            ? "No face was found in the picture."
                            : "Too little of the face is in the picture to judge the light.",
                    "Sit so that your whole face is in the picture.");
        }
        Measure peak = new Measure("Brightest parts of the picture", light.get().picturePeak(), Guidance.PICTURE_PEAK);
        OptionalDouble noise = facts.camera().noise();
        if (peak.grade() == Measure.Grade.MET && noise.isPresent()) {
            Measure grain = new Measure("Grain of the picture", noise.getAsDouble(), Guidance.NOISE);
            if (grain.grade() != Measure.Grade.MET) {
                return Judgement.near(
                        "The picture is grainy: there is too little light for the camera.",
                        FIX,
                        grain.score(),
                        grain.evidence(),
                        peak.evidence());
            }
        }
        return Judgement.of(
                peak, "There is enough light in the room.", "The room is rather dark.", "The room is too dark.", FIX);
    }
}
