package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameFacts;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How far off are the measures that only this room knows; what a user sees is held by {@code PictureAccuracyTest}. */
@Tag("numbers")
class VisionAccuracyTest {
    private static @Nullable List<Picture> measured;

    /** A picture and what was measured in it. */
    record Picture(JsonObject label, FrameFacts facts) {
        double truth(String key) {
            return label.get(key).getAsDouble();
        }

        CameraPlace place() {
            return PlaceEstimate.of(List.of(facts)).orElseThrow();
        }
    }

    @Test
    void distanceAndRoll() throws Exception {
        List<Picture> pictures = measure();
        List<Picture> placed =
                pictures.stream().filter(p -> p.label().has("dist")).toList();
        DoubleSummaryStatistics assumed = placed.stream()
                .mapToDouble(p -> Math.abs(p.place().distance() / (100 * p.truth("dist")) - 1))
                .summaryStatistics();
        DoubleSummaryStatistics known = placed.stream()
                .mapToDouble(p -> {
                    double lens = Math.tan(Math.toRadians(21)) / Math.tan(Math.toRadians(p.truth("fov") / 2));
                    return Math.abs(p.place().distance() * lens / (100 * p.truth("dist")) - 1);
                })
                .summaryStatistics();
        // The head tilts in these pictures, and the camera never does.
        DoubleSummaryStatistics roll = pictures.stream()
                .flatMapToDouble(p -> p.place().roll().stream())
                .map(Math::abs)
                .summaryStatistics();
        print("face.distance, share, assumed lens", assumed);
        print("face.distance, share, labelled lens", known);
        print("camera.roll, deg", roll);
        assertThat(assumed.getAverage()).isLessThan(FaceDistance.ERROR);
        assertThat(known.getMax()).isLessThan(0.05);
        assertThat(roll.getCount()).isGreaterThan(20);
        assertThat(roll.getMax()).isLessThan(0.6);
    }

    private static void print(String what, DoubleSummaryStatistics errors) {
        System.out.printf(
                "%s: mean absolute error %.3f, worst %.3f, %d pictures%n",
                what, errors.getAverage(), errors.getMax(), errors.getCount());
    }

    /** All pictures of the scan, measured once. */
    static List<Picture> measure() throws Exception {
        if (measured == null) {
            measured = measureAll();
        }
        return measured;
    }

    private static List<Picture> measureAll() throws Exception {
        Path folder = LabelledData.folder("scan");
        List<Picture> pictures = new ArrayList<>();
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            for (JsonElement element : LabelledData.labels(folder)) {
                JsonObject label = element.getAsJsonObject();
                analysis.restart();
                FrameFacts facts = analysis.measure(
                        ImageFile.read(folder.resolve(label.get("file").getAsString()), 0));
                pictures.add(new Picture(label, facts));
            }
        }
        return pictures;
    }
}
