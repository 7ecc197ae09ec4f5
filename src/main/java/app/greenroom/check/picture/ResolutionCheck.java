package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;
import java.util.List;
import java.util.Optional;

/** The size of the picture, lying or upright. */
public final class ResolutionCheck extends PictureCheck {
    public ResolutionCheck() {
        super(
                "picture-resolution",
                Area.PICTURE,
                Importance.DECISIVE,
                Text.of("Size of the picture"),
                Text.of("Looks how many pixels the camera gives, lying or upright."),
                Guidance.PICTURE_WIDTH,
                Guidance.PICTURE_HEIGHT);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        boolean upright = facts.video().height() > facts.video().width();
        int longer = Math.max(facts.video().width(), facts.video().height());
        int shorter = Math.min(facts.video().width(), facts.video().height());
        Measure length = new Measure(longer, Guidance.PICTURE_WIDTH);
        Measure breadth = new Measure(shorter, Guidance.PICTURE_HEIGHT);
        boolean lengthIsWorse = length.score() < breadth.score();
        Measure worse = lengthIsWorse ? length : breadth;
        Argument size =
                Argument.name(facts.video().width() + "×" + facts.video().height()); // written so in every language
        Judgement judgement = Judgement.of(
                worse,
                Text.of("The picture has {0} pixels.", size),
                Text.of("The picture has only {0} pixels: people see you less clearly than they could.", size),
                Text.of("The picture has only {0} pixels: people see you blurred.", size),
                Text.of("Choose a larger picture (1280×720, “HD”) in the camera's settings, or use another camera."));
        return new Judgement(
                judgement.outcome(),
                judgement.sentence(),
                judgement.score(),
                List.of(
                        evidence(worse, lengthIsWorse == upright ? Quantity.PICTURE_HEIGHT : Quantity.PICTURE_WIDTH),
                        evidence(
                                lengthIsWorse ? breadth : length,
                                lengthIsWorse == upright ? Quantity.PICTURE_WIDTH : Quantity.PICTURE_HEIGHT)));
    }

    /** In an upright picture the height is the longer side, and is held against that limit. */
    private static Evidence evidence(Measure side, Quantity quantity) {
        Limit limit = side.limit();
        return new Evidence(
                side.label(),
                Measurement.of(quantity, side.value()),
                Optional.of(Limit.of(quantity, limit.met(), limit.near(), limit.source())));
    }
}
