package app.greenroom.vision;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.capture.file.ImageFile;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures the labelled pictures and prints how far off each number is. */
class VisionAccuracyTest {
    private record Picture(JsonObject label, FrameFacts facts) {
        String group() {
            return label.get("group").getAsString();
        }

        double truth(String key) {
            return label.get(key).getAsDouble();
        }

        FrameFacts.FaceFacts face() {
            return facts.face().orElseThrow();
        }
    }

    @Test
    void labelledPictures() throws Exception {
        List<Picture> pictures = measure();

        List<Picture> large =
                pictures.stream().filter(p -> headHeight(p) >= 0.12).toList();
        assertThat(large).isNotEmpty().allMatch(p -> p.facts().faceCount() >= 1);
        assertThat(pictures).allMatch(p -> p.facts().faceCount() == (p.label().has("second") ? 2 : 1));

        DoubleSummaryStatistics elevation =
                errors(pictures, "height", p -> p.face().elevation() - p.truth("camElev"));
        DoubleSummaryStatistics yaw = errors(pictures, "turned", p -> p.face().yaw() - p.truth("yaw"));
        DoubleSummaryStatistics roll = errors(pictures, "turned", p -> p.face().roll() - p.truth("roll"));
        print("camera.elevation, deg", elevation);
        print("head.yaw, deg", yaw);
        print("head.roll, deg", roll);
        assertThat(elevation.getAverage()).isLessThan(2.5);
        assertThat(elevation.getMax()).isLessThan(7);
        assertThat(yaw.getAverage()).isLessThan(4);
        assertThat(roll.getAverage()).isLessThan(2.5);
    }

    private interface Off {
        double of(Picture picture);
    }

    private static DoubleSummaryStatistics errors(List<Picture> pictures, String group, Off off) {
        return pictures.stream()
                .filter(p -> p.group().equals(group))
                .mapToDouble(p -> Math.abs(off.of(p)))
                .summaryStatistics();
    }

    private static void print(String what, DoubleSummaryStatistics errors) {
        System.out.printf(
                "%s: mean absolute error %.2f, worst %.2f, %d pictures%n",
                what, errors.getAverage(), errors.getMax(), errors.getCount());
    }

    private static double headHeight(Picture picture) {
        double chin = picture.label().getAsJsonArray("chin").get(1).getAsDouble();
        double crown = picture.label().getAsJsonArray("crown").get(1).getAsDouble();
        return (chin - crown) / 720;
    }

    private static List<Picture> measure() throws Exception {
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
