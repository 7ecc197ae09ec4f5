package app.greenroom.session.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.file.ImageFile;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.Place;
import app.greenroom.vision.scene.BackgroundFacts;
import app.greenroom.vision.scene.ClothingFacts;
import app.greenroom.vision.scene.MotionFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidencePictureTest {
    private static final List<String> CALM = List.of("", "", "", "", "Face", "Eyes");
    private static final Place PLACE = new Place(100, 120, 80, 60);

    private PictureFacts facts;

    @BeforeAll
    void look() throws Exception {
        try (FrameAnalysis nets = new FrameAnalysis()) {
            PictureAnalysis analysis = new PictureAnalysis(nets);
            analysis.accept(ImageFile.read(Path.of("samples/low-laptop-bright-window/frames/000000.jpg"), 0));
            facts = analysis.finish().orElseThrow();
        }
    }

    @Test
    void aGoodPictureStaysCalm() {
        Picture picture = EvidencePicture.of(facts, List.of());

        assertThat(picture.marks()).extracting(mark -> mark.label().toString()).containsExactlyElementsOf(CALM);
    }

    @ParameterizedTest
    @CsvSource({
        "light-backlight, Bright behind you",
        "light-side, In shadow",
        "light-top, Eyes in shadow",
        "light-dim, Too dark",
        "light-over, Too bright",
        "light-cast, light"
    })
    void everyCauseOfBadLightIsMarkedInsideThePicture(String check, String label) {
        Picture picture = EvidencePicture.of(facts, List.of(near(check)));

        assertThat(picture.marks()).hasSize(CALM.size() + 1);
        Mark.Box box = (Mark.Box) picture.marks().get(CALM.size());
        assertThat(box.label().toString()).contains(label);
        assertThat(box.tone()).isEqualTo(Tone.WARNING);
        assertThat(box.x() + box.width()).isBetween(0.0, 1280.0);
        assertThat(box.y() + box.height()).isBetween(0.0, 720.0);
    }

    @Test
    void theMarkOfEyesInShadowHoldsTheEyes() {
        Picture picture = EvidencePicture.of(facts, List.of(near("light-top")));
        Mark.Line eyes = (Mark.Line) picture.marks().get(CALM.indexOf("Eyes"));
        Mark.Box box = (Mark.Box) picture.marks().get(CALM.size());

        assertThat(eyes.y1()).isBetween(box.y(), box.y() + box.height());
    }

    @Test
    void whatLiesOverTheWholePictureSharesOneFrame() {
        Picture picture = EvidencePicture.of(facts, List.of(near("light-dim"), near("light-cast")));

        assertThat(picture.marks()).hasSize(CALM.size() + 1);
        assertThat(picture.marks().get(CALM.size()).label().toString()).startsWith("Too dark and ");
        assertThat(picture.description().toString()).contains("too dark and ");
    }

    @ParameterizedTest
    @CsvSource({
        "framing-headroom, Top of your head",
        "background-bright, Bright spot",
        "background-motion, Something moves",
        "clothing-stripes, Fine stripes"
    })
    void eachPlaceIsMarkedOnlyWhenItIsToBeMended(String check, String label) {
        assertThat(marks(place(Optional.of(PLACE)), near(check)))
                .extracting(mark -> mark.label().toString())
                .containsExactly(label);
        assertThat(marks(place(Optional.of(PLACE)))).isEmpty();
    }

    @Test
    void withoutAPlaceNothingIsMarked() {
        assertThat(marks(place(Optional.empty()), near("background-bright"), near("clothing-stripes")))
                .isEmpty();
    }

    private static List<Mark> marks(SceneFacts scene, Finding... findings) {
        List<Mark> marks = new ArrayList<>();
        SceneAnnotations.add(scene, 1280, List.of(findings), marks, new ArrayList<>());
        return marks;
    }

    private static SceneFacts place(Optional<Place> place) {
        return new SceneFacts(
                Optional.of(new BackgroundFacts(0.1, 0.1, place)),
                Optional.of(new ClothingFacts(10, 0, 0.5, place)),
                OptionalDouble.of(0),
                OptionalDouble.of(0),
                Optional.of(new MotionFacts(0.5, place)));
    }

    private static Finding near(String check) {
        return new Finding(
                check,
                Area.FRAMING,
                Importance.ADVICE,
                new Outcome.Near(new Fix(Text.of("Mend it."))),
                Text.of("To be mended."),
                OptionalInt.of(65),
                List.of());
    }
}
