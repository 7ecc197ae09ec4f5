package app.greenroom.vision.camera;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.Sitters;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.vision.Degraded;
import app.greenroom.vision.face.FaceFinder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sharpness, blocks and grain of the labelled pictures, as they are and made worse. */
@Tag("numbers")
class DetailAccuracyTest {
    // The limits of the checks, which this room does not know.
    private static final double SOFT = 80;
    private static final double BLOCKY = 0.18;
    private static final double GRAINY = 5;

    @Test
    void noLabelledPictureIsSoftBlockyOrGrainy() throws Exception {
        double least = Double.POSITIVE_INFINITY;
        int told = 0;
        try (FaceFinder finder = new FaceFinder()) {
            for (String name : new String[] {"scan", "photos"}) {
                Path folder = LabelledData.folder(name);
                for (JsonElement label : LabelledData.labels(folder)) {
                    DetailFacts detail = measure(finder, read(folder, label.getAsJsonObject()));
                    assertThat(detail.blockiness()).as("%s", label).isLessThan(BLOCKY / 2);
                    assertThat(detail.noise()).as("%s", label).isLessThan(GRAINY / 5);
                    if (detail.sharpness().isPresent()) {
                        told++;
                        least = Math.min(least, detail.sharpness().getAsDouble());
                    }
                }
            }
        }
        System.out.printf("picture.sharpness: at least %.0f LW/PH in %d pictures%n", least, told);
        assertThat(told).isGreaterThan(50);
        assertThat(least).isGreaterThan(1.3 * SOFT);
    }

    @Test
    void everySkinIsAsSharpAndAsSoft() throws Exception {
        Path folder = LabelledData.folder("scan");
        Map<String, double[]> spread = new TreeMap<>();
        try (FaceFinder finder = new FaceFinder()) {
            for (JsonElement element : LabelledData.labels(folder)) {
                JsonObject label = element.getAsJsonObject();
                if (!label.get("group").getAsString().equals("light-good")) {
                    continue;
                }
                Frame frame = read(folder, label);
                for (double sigma : new double[] {0, 1, 4, 6}) {
                    Frame seen = sigma == 0 ? frame : Degraded.blurred(frame, sigma);
                    OptionalDouble sharpness = measure(finder, seen).sharpness();
                    String tone = label.get("tone").getAsString();
                    System.out.printf("blur %.0f, %s skin: %s LW/PH%n", sigma, tone, sharpness);
                    assertThat(sharpness.orElseThrow() < SOFT)
                            .as("blur of %s on %s skin", sigma, tone)
                            .isEqualTo(sigma >= 4);
                    double value = sharpness.orElseThrow();
                    spread.merge("blur " + sigma, new double[] {value, value}, (a, b) ->
                            new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
                }
            }
        }
        assertThat(spread.values())
                .allSatisfy(range -> assertThat(range[1] / range[0]).isLessThan(1.35));
    }

    /** Two sitters whose pictures were blurred along rows: what moves stays sharp across its way. */
    @Test
    void aMotionThatBlursOneDirectionIsSoft() throws Exception {
        int soft = 0;
        int asked = 0;
        try (FaceFinder finder = new FaceFinder()) {
            for (Sitters.Picture picture : Sitters.pictures()) {
                boolean moved = picture.file().getFileName().toString().matches("motion_._n31.jpg");
                if (moved || picture.group().equals("good")) {
                    OptionalDouble sharpness =
                            measure(finder, ImageFile.read(picture.file(), 0)).sharpness();
                    System.out.printf("%s: %s LW/PH%n", picture.file().getFileName(), sharpness);
                    assertThat(sharpness.orElseThrow() < SOFT)
                            .as("%s", picture.file().getFileName())
                            .isEqualTo(moved);
                    soft += moved ? 1 : 0;
                    asked++;
                }
            }
        }
        assertThat(soft).isEqualTo(2);
        assertThat(asked).isEqualTo(6);
    }

    @Test
    void blocksFollowTheCompression() throws Exception {
        int seen = 0;
        int pictures = 0;
        for (String[] file : new String[][] {
            {"scan", "light-good-00.jpg"},
            {"scan", "light-good-02.jpg"},
            {"scan", "height-03.jpg"},
            {"scan", "turned-01.jpg"},
            {"photos", "obama-720p.jpg"},
            {"photos", "two_people.jpg"}
        }) {
            Frame frame = ImageFile.read(LabelledData.folder(file[0]).resolve(file[1]), 0);
            for (int quality : new int[] {95, 80, 60, 30, 10, 5}) {
                double blocks = Blockiness.of(Degraded.compressed(frame, quality));
                System.out.printf("%s at JPEG quality %d: %.3f%n", file[1], quality, blocks);
                if (quality >= 60) {
                    assertThat(blocks).isLessThan(BLOCKY);
                } else if (quality == 5) {
                    pictures++;
                    seen += blocks > BLOCKY ? 1 : 0;
                }
            }
        }
        assertThat(seen).as("found at quality 5 of %d", pictures).isGreaterThanOrEqualTo(pictures - 1);
    }

    private static DetailFacts measure(FaceFinder finder, Frame frame) {
        finder.restart();
        return DetailFacts.of(frame, finder.find(frame).stream().findFirst());
    }

    private static Frame read(Path folder, JsonObject label) throws Exception {
        return ImageFile.read(folder.resolve(label.get("file").getAsString()), 0);
    }
}
