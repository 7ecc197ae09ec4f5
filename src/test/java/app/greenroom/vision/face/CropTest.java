package app.greenroom.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.Frame;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CropTest {
    private static final int SIZE = 4;

    /** Red rises by 10 a column, green by 10 a row, blue is 200 everywhere. */
    private static Frame ramp(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int p = 3 * (y * width + x);
                rgb[p] = (byte) (10 * x);
                rgb[p + 1] = (byte) (10 * y);
                rgb[p + 2] = (byte) 200;
            }
        }
        return new Frame(width, height, rgb, 0);
    }

    private static float[] sample(Frame frame, Crop crop, double gain) {
        float[] out = new float[3 * SIZE * SIZE];
        crop.sample(frame, SIZE, 0, 255, gain, out);
        return out;
    }

    private static float value(float[] samples, int column, int row, int channel) {
        return samples[3 * (row * SIZE + column) + channel];
    }

    @Test
    void samplesOfPixelSizeArePixels() {
        float[] out = sample(ramp(20, 20), new Crop(10, 8, 4, 4, 0), 1);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                assertThat(value(out, column, row, 0)).isCloseTo(10 * (8 + column), within(1e-3f));
                assertThat(value(out, column, row, 1)).isCloseTo(10 * (6 + row), within(1e-3f));
                assertThat(value(out, column, row, 2)).isCloseTo(200, within(1e-3f));
            }
        }
    }

    @Test
    void interpolatesBetweenPixels() {
        float[] out = sample(ramp(20, 20), new Crop(10, 8, 2, 2, 0), 1);
        assertThat(value(out, 0, 0, 0)).isCloseTo(10 * (9 + 0.25f - 0.5f), within(1e-3f));
        assertThat(value(out, 1, 0, 0)).isCloseTo(10 * (9 + 0.75f - 0.5f), within(1e-3f));
    }

    @Test
    void averagesWhereSeveralPixelsFallOnOneSample() {
        float[] upright = sample(ramp(20, 20), new Crop(10, 8, 8, 8, 0), 1); // 2×2 pixels a sample
        assertThat(value(upright, 0, 0, 0)).isCloseTo(65, within(1e-3f));
        assertThat(value(upright, 3, 2, 1)).isCloseTo(85, within(1e-3f));
        float[] squeezed = sample(ramp(24, 12), new Crop(12, 6, 24, 12, 0), 1); // six pixels across, three of them read
        assertThat(value(squeezed, 0, 0, 0)).isCloseTo((10 + 30 + 50) / 3f, within(1e-3f));
        assertThat(value(squeezed, 0, 0, 1)).isCloseTo((0 + 10 + 20) / 3f, within(1e-3f));
    }

    @Test
    void aTurnedCropSeesTheFrameTurned() {
        for (double side : new double[] {4, 8}) { // interpolated, averaged
            float[] upright = sample(ramp(20, 20), new Crop(10, 10, side, side, 0), 1);
            float[] turned = sample(ramp(20, 20), new Crop(10, 10, side, side, Math.PI / 2), 1);
            for (int row = 0; row < SIZE; row++) {
                for (int column = 0; column < SIZE; column++) {
                    // The crop's x axis runs down the frame, its y axis to the left. At exact pixel edges either
                    // neighbour is right.
                    assertThat(value(turned, column, row, 0))
                            .isCloseTo(value(upright, SIZE - 1 - row, column, 0), within(10.1f));
                    assertThat(value(turned, column, row, 1))
                            .isCloseTo(value(upright, SIZE - 1 - row, column, 1), within(10.1f));
                }
            }
        }
    }

    @Test
    void aSlightTurnChangesAveragesSlightly() {
        float[] upright = sample(ramp(20, 20), new Crop(10.3, 10.3, 8, 8, 0), 1);
        float[] turned = sample(ramp(20, 20), new Crop(10.3, 10.3, 8, 8, 1e-9), 1);
        assertThat(turned).containsExactly(upright);
    }

    @Test
    void aTurnedCropInsideAveragesThePixelsUnderIt() {
        byte[] rgb = new byte[3 * 70 * 60];
        new Random(4).nextBytes(rgb);
        Frame frame = new Frame(70, 60, rgb, 0);
        for (double angle : new double[] {0.3, -0.2, 2}) {
            Crop crop = new Crop(35.2, 29.7, 24, 24, angle);
            float[] samples = sample(frame, crop, 1);
            int taps = 2; // a side of the square of pixels around a sample's middle
            for (int i = 0; i < SIZE * SIZE; i++) {
                double[] sums = new double[3];
                double u = (i % SIZE + 0.5) / SIZE;
                double v = ((i >> 2) + 0.5) / SIZE;
                int left = (int) (crop.frameX(u, v) - 0.5);
                int top = (int) (crop.frameY(u, v) - 0.5);
                for (int tap = 0; tap < taps * taps; tap++) {
                    int pixel = 70 * (top + Math.floorDiv(tap, taps)) + left + tap % taps;
                    for (int c = 0; c < 3; c++) {
                        sums[c] += rgb[3 * pixel + c] & 255;
                    }
                }
                for (int c = 0; c < 3; c++) {
                    assertThat(samples[3 * i + c]).isCloseTo((float) sums[c] / (taps * taps), within(1e-3f));
                }
            }
        }
    }

    @Test
    void outsideTheFrameAllIsBlack() {
        for (double angle : new double[] {0, 0.3}) {
            for (double side : new double[] {4, 12}) {
                assertThat(sample(ramp(20, 20), new Crop(-40, 10, side, side, angle), 1))
                        .containsOnly(0);
                assertThat(sample(ramp(20, 20), new Crop(10, 60, side, side, angle), 1))
                        .containsOnly(0);
            }
        }
        float[] half = sample(ramp(20, 20), new Crop(0, 10, 8, 8, 0), 1);
        assertThat(value(half, 1, 1, 2)).isZero();
        assertThat(value(half, 2, 1, 2)).isCloseTo(200, within(1e-3f));
        assertThat(sample(ramp(1, 1), new Crop(0.5, 0.5, 1, 1, 0), 1)).containsOnly(0);
    }

    @Test
    void gainLiftsAndIsCutOffAtWhite() {
        for (double side : new double[] {4, 8}) {
            float[] out = sample(ramp(20, 20), new Crop(10, 8, side, side, 0), 2);
            float[] plain = sample(ramp(20, 20), new Crop(10, 8, side, side, 0), 1);
            assertThat(value(out, 0, 0, 0)).isCloseTo(2 * value(plain, 0, 0, 0), within(1e-2f));
            assertThat(value(out, 0, 0, 2)).isEqualTo(255);
        }
    }
}
