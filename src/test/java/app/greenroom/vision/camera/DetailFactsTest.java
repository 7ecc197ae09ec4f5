package app.greenroom.vision.camera;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.scene.FaceFilm;
import app.greenroom.scene.SampleScenes;
import app.greenroom.vision.Degraded;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.FaceFinder;
import app.greenroom.vision.light.LumaGrid;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawn face, made worse in known ways. */
class DetailFactsTest {
    private static final FaceFinder FINDER = new FaceFinder();
    private static Frame good;
    private static Face face;

    @BeforeAll
    static void draw() {
        good = new FaceFilm(SampleScenes.all().get(0).face(), time -> 0).frame(0.5);
        face = FINDER.find(good).get(0);
    }

    @AfterAll
    static void close() {
        FINDER.close();
    }

    @Test
    void sharpnessFallsAsTheBlurGrows() {
        double sharp = sharpness(good);
        double soft = sharpness(Degraded.blurred(good, 2));
        double softer = sharpness(Degraded.blurred(good, 4));
        assertThat(sharp).isGreaterThan(150);
        assertThat(soft).isLessThan(0.75 * sharp);
        assertThat(softer).isLessThan(0.75 * soft).isLessThan(100);
    }

    @Test
    void sharpnessDoesNotDependOnTheLight() {
        double full = sharpness(good);
        assertThat(sharpness(Degraded.dimmed(good, 0.6))).isBetween(0.85 * full, 1.2 * full);
    }

    @Test
    void aSmallOrDarkFaceCannotBeTold() {
        assertThat(DetailFacts.of(Degraded.dimmed(good, 0.05), Optional.of(face))
                        .sharpness())
                .isEmpty();
        double[] small = face.xyz().clone();
        for (int i = 0; i < small.length; i++) {
            small[i] *= 0.3;
        }
        assertThat(EdgeSharpness.of(good, new Face(small, 1), 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 5, 9})
    void noiseIsMeasuredWhateverIsInThePicture(double sigma) {
        Frame clean = Degraded.blurred(good, 1);
        assertThat(ImageNoise.of(clean)).isLessThan(1);
        assertThat(ImageNoise.of(Degraded.noisy(clean, sigma, 1))).isBetween(0.8 * sigma, 1.15 * sigma);

        LumaGrid grid = new LumaGrid();
        assertThat(grid.look(Degraded.noisy(clean, sigma, 1)).noise()).isEmpty();
        assertThat(grid.look(Degraded.noisy(clean, sigma, 2)).noise().orElseThrow())
                .isBetween(0.85 * sigma, 1.15 * sigma);
        assertThat(grid.look(Degraded.noisy(Degraded.dimmed(clean, 0.9), sigma, 3))
                        .noise()
                        .orElseThrow())
                .as("a new exposure is no grain")
                .isLessThan(1.5 * sigma + 3);
    }

    @Test
    void blocksShowOnlyAfterStrongCompression() throws Exception {
        assertThat(Blockiness.of(Degraded.blurred(good, 1))).isBetween(-0.02, 0.02);
        assertThat(Blockiness.of(Degraded.compressed(good, 60))).isLessThan(0.1);
        assertThat(Blockiness.of(Degraded.compressed(good, 10)))
                .isGreaterThan(3 * Math.abs(Blockiness.of(Degraded.compressed(good, 60))));
    }

    @Test
    void aCoveredLensShowsNothing() {
        assertThat(PlainArea.fills(good)).isFalse();
        assertThat(PlainArea.fills(Degraded.dimmed(good, 0.25))).isFalse();
        assertThat(PlainArea.fills(Degraded.blurred(good, 6))).isFalse();
        for (double noise : new double[] {0, 4, 10}) {
            assertThat(PlainArea.fills(covered(90, 40, noise)))
                    .as("a finger, red and uneven")
                    .isTrue();
            assertThat(PlainArea.fills(covered(12, 0, noise))).as("a shutter").isTrue();
            assertThat(PlainArea.fills(leaking(noise)))
                    .as("a shutter with a bright rim")
                    .isTrue();
        }
    }

    private static double sharpness(Frame frame) {
        return EdgeSharpness.of(frame, face, ImageNoise.of(frame)).orElseThrow();
    }

    private static Frame covered(double luma, double slope, double noise) {
        byte[] rgb = new byte[3 * 640 * 480];
        Random random = new Random(7);
        for (int i = 0; i < rgb.length; i += 3) {
            double value = luma + slope * Math.hypot(i / 3 % 640 - 300.0, i / 3.0 / 640 - 200) / 400;
            double grain = noise * random.nextGaussian();
            rgb[i] = clamped(1.4 * value + grain);
            rgb[i + 1] = clamped(0.9 * value + grain);
            rgb[i + 2] = clamped(0.8 * value + grain);
        }
        return new Frame(640, 480, rgb, 0);
    }

    private static Frame leaking(double noise) {
        byte[] rgb = new byte[3 * 640 * 480];
        Random random = new Random(8);
        for (int y = 0; y < 480; y++) {
            for (int x = 0; x < 640; x++) {
                double value = 14 + 120 * Math.exp(-y / 8.0) + noise * random.nextGaussian();
                for (int c = 0; c < 3; c++) {
                    rgb[3 * (y * 640 + x) + c] = clamped(value);
                }
            }
        }
        return new Frame(640, 480, rgb, 0);
    }

    private static byte clamped(double value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
}
