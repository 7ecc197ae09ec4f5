package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.check.Check;
import app.greenroom.check.TestFacts;
import app.greenroom.model.Outcome;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Background, clothing and headroom on the labelled pictures, with a table of how well they are told apart. */
@Tag("numbers")
class SceneAccuracyTest {
    private record Picture(JsonObject label, PictureFacts facts) {
        SceneFacts scene() {
            return facts.scene().orElseThrow();
        }

        String text(String key) {
            return label.has(key) ? label.get(key).getAsString() : "";
        }

        boolean hasAdvice(Check check) {
            Outcome outcome = TestFacts.judge(check, facts).outcome();
            return outcome instanceof Outcome.Near || outcome instanceof Outcome.Missed;
        }
    }

    @Test
    void labelledPictures() throws Exception {
        List<Picture> pictures = measure();

        print(pictures, "bg", "background.edges", p -> p.scene()
                .background()
                .map(b -> b.edges())
                .orElse(Double.NaN));
        print(pictures, "cloth", "clothing.chroma", p -> p.scene()
                .clothing()
                .map(c -> c.chroma())
                .orElse(Double.NaN));
        print(pictures, "tone", "clothing.loud", p -> p.scene()
                .clothing()
                .map(c -> c.loud())
                .orElse(Double.NaN));
        print(pictures, "bg", "head.room, error", SceneAccuracyTest::crownError);

        assertThat(pictures)
                .noneMatch(p -> p.hasAdvice(new ClothingColourCheck()) || p.hasAdvice(new ClothingStripesCheck()));
        assertThat(pictures)
                .filteredOn(p -> !p.text("group").equals("framing"))
                .noneMatch(p -> p.hasAdvice(new HeadroomCheck()));
        assertThat(pictures)
                .filteredOn(p -> !p.text("group").equals("light-over"))
                .noneMatch(p -> p.hasAdvice(new BackgroundBrightCheck()));
    }

    /** Before a plain wall the mask finds the crown; things behind the head may be taken for hair. */
    @Test
    void theCrownIsFoundBeforeAPlainWall() throws Exception {
        double[] errors = measure().stream()
                .filter(p -> p.text("bg").equals("plain"))
                .mapToDouble(SceneAccuracyTest::crownError)
                .map(Math::abs)
                .toArray();

        assertThat(Arrays.stream(errors).average().orElseThrow()).isLessThan(0.01);
        assertThat(Arrays.stream(errors).max().orElseThrow()).isLessThan(0.03);
    }

    private static double crownError(Picture picture) {
        double truth = picture.label().getAsJsonArray("crown").get(1).getAsDouble() / 720;
        return picture.scene().headroom().orElse(Double.NaN) - Math.max(0, truth);
    }

    private static void print(List<Picture> pictures, String by, String what, ToDoubleFunction<Picture> value) {
        pictures.stream().map(p -> p.text(by)).distinct().sorted().forEach(group -> {
            double[] values = pictures.stream()
                    .filter(p -> p.text(by).equals(group))
                    .mapToDouble(value)
                    .filter(v -> !Double.isNaN(v))
                    .sorted()
                    .toArray();
            if (values.length > 0) {
                System.out.printf(
                        "| %s | %s | %.3f | %.3f | %.3f | %d |%n",
                        what, group, values[0], values[values.length / 2], values[values.length - 1], values.length);
            }
        });
    }

    private static List<Picture> measure() throws Exception {
        Path folder = LabelledData.folder("scan");
        List<Picture> pictures = new ArrayList<>();
        try (FrameAnalysis nets = new FrameAnalysis()) {
            for (JsonElement element : LabelledData.labels(folder)) {
                JsonObject label = element.getAsJsonObject();
                PictureAnalysis analysis = new PictureAnalysis(nets);
                analysis.accept(ImageFile.read(folder.resolve(label.get("file").getAsString()), 0));
                pictures.add(new Picture(label, analysis.finish().orElseThrow()));
            }
        }
        return pictures;
    }
}
