package app.greenroom.check.picture;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.vision.PictureFacts;
import java.util.List;
import java.util.Optional;

/** The size of the picture, lying or upright. */
public final class ResolutionCheck extends PictureCheck {
    public ResolutionCheck() {
        super("picture-resolution", Area.PICTURE, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.PICTURE_WIDTH, Guidance.PICTURE_HEIGHT);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        boolean upright = facts.height() > facts.width();
        int longer = Math.max(facts.width(), facts.height());
        int shorter = Math.min(facts.width(), facts.height());
        Measure length = new Measure("Longer side of the picture", longer, Guidance.PICTURE_WIDTH);
        Measure breadth = new Measure("Shorter side of the picture", shorter, Guidance.PICTURE_HEIGHT);
        boolean lengthIsWorse = length.score() < breadth.score();
        Measure worse = lengthIsWorse ? length : breadth;
        String size = facts.width() + "×" + facts.height() + " pixels";
        Judgement judgement = Judgement.of(
                worse,
                "The picture has " + size + ".",
                "The picture has only " + size + ": people see you less clearly than they could.",
                "The picture has only " + size + ": people see you blurred.",
                "Choose a larger picture (1280×720, “HD”) in the camera's settings, or use another camera.");
        return new Judgement(
                judgement.outcome(),
                judgement.sentence(),
                judgement.score(),
                List.of(
                        evidence(worse, lengthIsWorse == upright ? "picture.height" : "picture.width"),
                        evidence(
                                lengthIsWorse ? breadth : length,
                                lengthIsWorse == upright ? "picture.width" : "picture.height")));
    }

    /** In an upright picture the height is the longer side, and is held against that limit. */
    private static Evidence evidence(Measure side, String id) {
        Limit limit = side.limit();
        return new Evidence(
                side.label(),
                Measurement.of(id, side.value(), limit.unit()),
                Optional.of(new Limit(id, limit.unit(), limit.met(), limit.near(), limit.source())));
    }
}
