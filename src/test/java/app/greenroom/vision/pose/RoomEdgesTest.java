package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.vision.pose.LineSegments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What edges of a made-up room tell; the eyes are in the middle of the picture, so that their elevation is the pitch. */
class RoomEdgesTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private final SplittableRandom random = new SplittableRandom(3);

    /** The camera's place and the room's edges, at random but for what a test says. */
    private final class Shot {
        final double pitch;
        final double roll;
        double lens = 1;
        double from = -1;
        double to = 1;
        double distortion = 0;
        double slanted = 0;
        private final List<Segment> segments = new ArrayList<>();

        Shot(double pitch, double roll) {
            this.pitch = Math.toRadians(pitch);
            this.roll = Math.toRadians(roll);
        }

        Shot uprights(int count) {
            for (int i = 0; i < count; i++) {
                edge(Math.sin(slanted), Math.cos(slanted), 0);
            }
            return this;
        }

        /** Along the wall before the camera, or towards it. */
        Shot levels(int count, double wall) {
            for (int i = 0; i < count; i++) {
                edge(Math.cos(Math.toRadians(wall)), 0, Math.sin(Math.toRadians(wall)));
            }
            return this;
        }

        Shot others(int count) {
            for (int i = 0; i < count; i++) {
                double x = WIDTH * random.nextDouble();
                double y = HEIGHT * random.nextDouble();
                double angle = Math.PI * random.nextDouble();
                double length = 30 + 80 * random.nextDouble();
                segments.add(new Segment(x, y, x + length * Math.cos(angle), y + length * Math.sin(angle)));
            }
            return this;
        }

        /** An edge in a direction of the room (right, down, ahead) through a random place of the picture. */
        private void edge(double right, double down, double ahead) {
            double cosP = Math.cos(pitch);
            double sinP = Math.sin(pitch);
            double y = cosP * down - sinP * ahead;
            double z = sinP * down + cosP * ahead;
            double dx = Math.cos(roll) * right + Math.sin(roll) * y;
            double dy = Math.cos(roll) * y - Math.sin(roll) * right;
            double focal = lens * Lens.focal(WIDTH, HEIGHT);
            double atX = WIDTH / 2.0 * (from + (to - from) * random.nextDouble()) / focal;
            double atY = HEIGHT * 0.45 * (2 * random.nextDouble() - 1) / focal;
            // nearer than 3 and farther than 1 of the depth through that place, along the direction
            double half = 0.04 + 0.1 * random.nextDouble();
            segments.add(new Segment(
                    px(atX - half * dx, atY - half * dy, 1 - half * z, focal, true),
                    px(atX - half * dx, atY - half * dy, 1 - half * z, focal, false),
                    px(atX + half * dx, atY + half * dy, 1 + half * z, focal, true),
                    px(atX + half * dx, atY + half * dy, 1 + half * z, focal, false)));
        }

        private double px(double x, double y, double z, double focal, boolean sideways) {
            double u = focal * x / z;
            double v = focal * y / z;
            double corner = WIDTH * WIDTH / 4.0 + HEIGHT * HEIGHT / 4.0;
            double bent = 1 + distortion * (u * u + v * v) / corner;
            double tremble = 0.6 * (random.nextDouble() - 0.5);
            return (sideways ? WIDTH / 2.0 + u * bent : HEIGHT / 2.0 + v * bent) + tremble;
        }

        Gravity gravity() {
            return RoomEdges.gravity(segments, WIDTH, HEIGHT);
        }

        Elevation elevation() {
            return Elevation.of(gravity().likelihood(0.5, 0.5));
        }
    }

    @Test
    void pitchAndRollAreFoundAmongOtherEdges() {
        for (double[] truth : new double[][] {{0, 0}, {0, 5}, {-25, 0}, {15, -8}, {10, 11}}) {
            Gravity gravity = new Shot(truth[0], truth[1]).uprights(14).others(8).gravity();

            assertThat(gravity.roll()).isCloseTo(truth[1], within(0.7));
            assertThat(gravity.rollError()).isLessThan(1);
            assertThat(Elevation.of(gravity.likelihood(0.5, 0.5)).mean()).isCloseTo(truth[0], within(2.5));
        }
    }

    @Test
    void wallsTellWhereFewEdgesAreUpright() {
        Shot shot = new Shot(18, 0).uprights(3).levels(8, 30).levels(6, 120);

        assertThat(shot.elevation().mean()).isCloseTo(18, within(2.5));
        assertThat(shot.elevation().error()).isLessThan(new Shot(18, 0).uprights(3).elevation().error());
    }

    @Test
    void theErrorHoldsForOtherLenses() {
        for (double lens : new double[] {0.82, 0.9, 1.1, 1.22}) {
            Shot shot = new Shot(-20, 0);
            shot.lens = lens;
            Elevation elevation = shot.uprights(16).levels(6, 0).elevation();

            assertThat(Math.abs(elevation.mean() + 20)).as("lens %s", lens).isLessThan(2 * elevation.error() + 1);
        }
    }

    @Test
    void withoutEdgesEveryHeightIsAsLikely() {
        assertThat(new Shot(0, 0).elevation().error()).isGreaterThan(20);
        assertThat(new Shot(0, 0).gravity().rollError()).isGreaterThan(2);
    }

    @Test
    void thingsThatStandAnyhowTellLittle() {
        Elevation elevation = new Shot(0, 0).others(40).elevation();

        assertThat(elevation.error()).isGreaterThan(5);
    }
}
