package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.SourceKind;
import app.greenroom.model.measure.Guidance;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.camera.CameraFacts;
import java.util.List;

/** How many pictures a second the camera really gives, and whether it stops now and then. */
public final class FrameRateCheck extends PictureCheck {
    /** Peak of a picture that a camera may already have slowed down for: two stops above too dark. */
    private static final double DIM = 4 * Guidance.WHITE.near().low();

    public FrameRateCheck() {
        super(
                "picture-rate",
                Area.PICTURE,
                Importance.DECISIVE,
                Text.of("Pictures a second"),
                Text.of("Counts how many pictures a second the camera really gives, and whether it stops now and"
                        + " then. Little light slows many cameras down."),
                Guidance.FRAME_RATE,
                Guidance.GAP,
                Guidance.WHITE,
                Guidance.NOISE);
    }

    @Override
    public boolean timed() {
        return true;
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        CameraFacts camera = facts.camera();
        if (camera.source() == SourceKind.RECORDING) {
            return Judgement.notAsked(
                    Text.of("A recording does not tell how many pictures a second the camera gives."));
        }
        if (camera.delivery().rate().isEmpty() || camera.delivery().longestGap().isEmpty()) {
            return Judgement.couldNotCheck(
                    Text.of("The camera was watched too briefly to count its pictures."),
                    Text.of("Check again, for some seconds longer."));
        }
        Measure rate = new Measure(camera.delivery().rate().getAsDouble(), Guidance.FRAME_RATE);
        Measure gap = new Measure(camera.delivery().longestGap().getAsDouble(), Guidance.GAP);
        Argument pictures = Argument.count(Math.round(rate.value()));
        if (rate.grade() == Measure.Grade.MET && gap.grade() != Measure.Grade.MET) {
            return Judgement.near(
                    Text.of("The picture stood still for {0}.", Argument.amount(gap.value(), Unit.SECONDS, 1)),
                    Text.of("Plug the camera straight into the computer, and close programs that keep the computer"
                            + " busy."),
                    gap.score(),
                    gap.evidence(),
                    rate.evidence());
        }
        boolean dim = isDim(facts);
        Text only =
                Text.of("The camera gives only {0, plural, one {one picture} other {# pictures}} a second.", pictures);
        Judgement judgement = Judgement.of(
                rate,
                Text.of("The camera gives {0, plural, one {one picture} other {# pictures}} a second.", pictures),
                dim
                        ? Text.of(
                                "The camera gives only {0, plural, one {one picture} other {# pictures}} a second,"
                                        + " because there is little light.",
                                pictures)
                        : only,
                dim
                        ? Text.of(
                                "The camera gives only {0, plural, one {one picture} other {# pictures}} a second,"
                                        + " because there is too little light.",
                                pictures)
                        : only,
                dim
                        ? Text.of("Add light in front of you: the camera slows down in the dark.")
                        : Text.of(
                                "Plug the camera straight into the computer, close other programs that use it, and add"
                                        + " light: many cameras slow down in the dark."));
        return new Judgement(
                judgement.outcome(), judgement.sentence(), judgement.score(), List.of(rate.evidence(), gap.evidence()));
    }

    private static boolean isDim(PictureFacts facts) {
        boolean dark = facts.face()
                .flatMap(FaceFacts::light)
                .map(light -> light.white().whitest() < DIM)
                .orElse(false);
        double noise = facts.camera().quality().noise().orElse(0);
        return dark || !Guidance.NOISE.met().holds(noise);
    }
}
