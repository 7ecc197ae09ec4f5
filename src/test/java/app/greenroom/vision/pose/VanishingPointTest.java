package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.vision.pose.VanishingPoint.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VanishingPointTest {
    private static final double HEIGHT = 0.77; // of a picture, in focal lengths

    /** Upright edges as a camera with that roll and pitch shows them, and others that stand anyhow. */
    private static List<Line> lines(double roll, double pitch, double spread, int upright, int others) {
        SplittableRandom random = new SplittableRandom(3);
        double a = Math.tan(Math.toRadians(roll));
        double b = Math.tan(Math.toRadians(pitch));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < upright + others; i++) {
            double x = spread * (2 * random.nextDouble() - 1);
            double y = 0.6 * (random.nextDouble() - 0.5);
            double slope = i < upright
                    ? (a - b * x) / (1 - b * y) + 0.006 * (random.nextDouble() - 0.5)
                    : 0.7 * (random.nextDouble() - 0.5);
            lines.add(new Line(x, y, slope, 0.1 + 0.3 * random.nextDouble()));
        }
        return lines;
    }

    @Test
    void rollAndPitchAreFoundAmongOtherLines() {
        for (double[] truth : new double[][] {{0, 0}, {5, 0}, {0, -25}, {-8, 15}, {12, 10}}) {
            double[] found = VanishingPoint.fit(lines(truth[0], truth[1], 0.7, 14, 4), HEIGHT)
                    .orElseThrow();

            assertThat(Math.toDegrees(Math.atan(found[0]))).isCloseTo(truth[0], within(0.4));
            assertThat(Math.toDegrees(Math.atan(found[1]))).isCloseTo(truth[1], within(1.0));
        }
    }

    @Test
    void doubtIsNoAnswer() {
        assertThat(VanishingPoint.fit(List.of(), HEIGHT)).isEmpty();
        assertThat(VanishingPoint.fit(lines(0, 0, 0.7, 3, 0), HEIGHT))
                .as("three")
                .isEmpty();
        assertThat(VanishingPoint.fit(lines(0, 0, 0.1, 14, 0), HEIGHT))
                .as("side by side")
                .isEmpty();
        assertThat(VanishingPoint.fit(lines(0, 0, 0.7, 0, 30), HEIGHT))
                .as("clutter")
                .isEmpty();
        assertThat(VanishingPoint.fit(lines(0, 0, 0.7, 8, 20), HEIGHT))
                .as("mostly clutter")
                .isEmpty();
    }
}
