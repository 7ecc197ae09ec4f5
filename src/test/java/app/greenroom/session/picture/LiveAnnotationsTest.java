package app.greenroom.session.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.LiveLook;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.Backlight;
import app.greenroom.vision.FrameFacts.ColourShift;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.Framing;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.FrameFacts.LitFace;
import app.greenroom.vision.FrameFacts.Side;
import app.greenroom.vision.FrameFacts.Tint;
import app.greenroom.vision.FrameFacts.WhiteSheet;
import app.greenroom.vision.FrameFacts.WholePicture;
import app.greenroom.vision.Place;
import app.greenroom.vision.pose.HeadPose;
import app.greenroom.vision.scene.SceneFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A face in a picture of 1000×500 pixels. */
class LiveAnnotationsTest {
    private static final Outcome MISSED = new Outcome.Missed(new Fix(Text.of("Move.")));
    private static final Outcome NEAR = new Outcome.Near(new Fix(Text.of("Move a little.")));
    private static final Outcome MET = new Outcome.Met();
    private static final Outcome UNKNOWN =
            new Outcome.CouldNotCheck(Text.of("It is dark."), new Fix(Text.of("Switch a lamp on.")));

    private final LiveAnnotations marks = new LiveAnnotations();

    @Test
    void withoutAFaceThereIsNothingToMark() {
        LiveLook look = look(frame(2, Optional.empty()), finding("framing-size", MISSED));
        assertThat(look.marks()).isEmpty();
        assertThat(look.eyes()).isEmpty();
        assertThat(look.camera()).isEmpty();
        assertThat(look.time()).isEqualTo(2);
        assertThat(look.width()).isEqualTo(1000);
        assertThat(look.height()).isEqualTo(500);
    }

    @Test
    void theFaceAndTheEyesMoveWithEveryPictureButMeanWhatHasSettled() {
        Finding[] settled = {
            finding("framing-size", MET), finding("framing-eye-line", NEAR), finding("camera-height", MISSED)
        };
        LiveLook look = look(frame(0, face(100, Optional.empty())), settled);
        assertThat(look.marks())
                .containsExactly(
                        new Mark.Box(Text.of("Face"), Tone.GOOD, 100, 50, 200, 250),
                        new Mark.Line(Text.of("Eyes"), Tone.WARNING, 0, 200, 1000, 200));
        assertThat(look.camera()).contains(new LiveLook.Level(-18, Tone.BAD));
        assertThat(look.eyes().orElseThrow().from())
                .isPositive()
                .isLessThan(look.eyes().orElseThrow().to());

        LiveLook moved = look(frame(0.1, face(140, Optional.empty())), settled);
        assertThat(moved.marks().get(0)).isEqualTo(new Mark.Box(Text.of("Face"), Tone.GOOD, 140, 50, 200, 250));
        assertThat(look(frame(0.2, face(140, Optional.empty())), finding("framing-offset", MISSED))
                        .marks()
                        .get(0))
                .isEqualTo(new Mark.Box(Text.of("Face"), Tone.BAD, 140, 50, 200, 250));
    }

    @Test
    void nothingIsGreenBeforeItIsKnownOrWhenItCannotBe() {
        for (Finding[] settled : new Finding[][] {
            {},
            {finding("framing-size", UNKNOWN), finding("framing-eye-line", UNKNOWN), finding("camera-height", UNKNOWN)}
        }) {
            LiveLook look = look(frame(0, face(100, Optional.empty())), settled);
            assertThat(look.marks())
                    .containsExactly(
                            new Mark.Box(Text.of("Face"), Tone.GUIDE, 100, 50, 200, 250),
                            new Mark.Line(Text.of("Eyes"), Tone.GUIDE, 0, 200, 1000, 200));
            assertThat(look.camera()).contains(new LiveLook.Level(-18, Tone.GUIDE));
        }
    }

    @Test
    void aSideInShadowIsMarkedOnceThatHasSettledAndUntilTheLightIsMeasuredAgain() {
        Optional<FaceFacts> lit = face(100, Optional.of(sideLight()));
        assertThat(look(frame(0, lit)).marks()).as("not settled yet").hasSize(2);
        Finding side = finding("light-side", MISSED);
        assertThat(look(frame(0.1, lit), side).marks()).hasSize(3);
        LiveLook between = look(frame(0.2, face(140, Optional.empty())), side);
        assertThat(between.marks()).as("measured now and then").hasSize(3);
        assertThat(((Mark.Box) between.marks().get(2)).tone()).isEqualTo(Tone.BAD);

        look(frame(0.3, Optional.empty()), side);
        assertThat(look(frame(0.4, face(100, Optional.empty())), side).marks())
                .as("somebody else may have come")
                .hasSize(2);
    }

    @Test
    void theTopOfTheHeadIsRememberedUntilTheCameraIsAnother() {
        Finding headroom = finding("framing-headroom", NEAR);
        FrameFacts seen = frame(0, face(100, Optional.empty()), Optional.of(scene(20)));
        Mark top = new Mark.Line(Text.of("Top of your head"), Tone.WARNING, 0, 20, 1000, 20);
        assertThat(look(seen).marks()).doesNotContain(top);
        assertThat(look(seen, headroom).marks()).contains(top);
        FrameFacts between = frame(0.1, face(100, Optional.empty()));
        assertThat(look(between, headroom).marks()).contains(top);
        marks.restart();
        assertThat(look(between, headroom).marks()).hasSize(2);
    }

    private LiveLook look(FrameFacts facts, Finding... settled) {
        return marks.look(facts, 1000, 500, List.of(settled));
    }

    private static FrameFacts frame(double time, Optional<FaceFacts> face) {
        return frame(time, face, Optional.empty());
    }

    private static FrameFacts frame(double time, Optional<FaceFacts> face, Optional<SceneFacts> scene) {
        return new FrameFacts(
                time,
                new FrameFacts.ImageFacts(1, 100, new float[0], OptionalDouble.empty()),
                face.isPresent() ? 1 : 0,
                0,
                face,
                Optional.empty(),
                scene,
                Optional.empty());
    }

    private static Optional<FaceFacts> face(double left, Optional<LightFacts> light) {
        return Optional.of(new FaceFacts(
                new Place(left, 50, 200, 250), new Framing(0.2, 0, 0.2, 0.4, 0), new HeadPose(-18, 0, 0), 60, light));
    }

    private static SceneFacts scene(double crown) {
        return new SceneFacts(
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.of(crown),
                OptionalDouble.of(crown / 500),
                Optional.empty());
    }

    private static LightFacts sideLight() {
        return new LightFacts(
                1,
                new LitFace(0.3, Side.LEFT, OptionalDouble.of(0.3), 0, 0),
                new ColourShift(0, Tint.COLD),
                new Backlight(0, 0, 0, 0.5),
                new WholePicture(0, 0.3, 0.8),
                new WhiteSheet(0.8, 0.8));
    }

    private static Finding finding(String check, Outcome outcome) {
        return new Finding(
                check,
                Area.FRAMING,
                Importance.DECISIVE,
                outcome,
                Text.of("It is so."),
                OptionalInt.empty(),
                List.of());
    }
}
