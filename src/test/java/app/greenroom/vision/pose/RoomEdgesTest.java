package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.vision.face.FaceSeries;
import app.greenroom.vision.pose.LineSegments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
            double atX = WIDTH / 2.0 * (2 * random.nextDouble() - 1) / focal;
            double atY = HEIGHT * 0.45 * (2 * random.nextDouble() - 1) / focal;
            // it is as deep in the room as the picture is away, and goes as far to either side along its direction
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
            Gravity gravity =
                    new Shot(truth[0], truth[1]).uprights(14).others(8).gravity();

            assertThat(gravity.roll()).isCloseTo(truth[1], within(0.7));
            assertThat(gravity.rollError()).isLessThan(1);
            assertThat(Elevation.of(gravity.likelihood(0.5, 0.5)).mean()).isCloseTo(truth[0], within(2.5));
        }
    }

    @Test
    void wallsTellWhereFewEdgesAreUpright() {
        Shot shot = new Shot(18, 0).uprights(3).levels(8, 30).levels(6, 120);

        assertThat(shot.elevation().mean()).isCloseTo(18, within(2.5));
        assertThat(shot.elevation().error())
                .isLessThan(new Shot(18, 0).uprights(3).elevation().error());
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

    /** What is said with the certainty that a verdict needs: 0 for level, −1 and 1 for too low and high; empty when nothing is. */
    private static OptionalInt told(Elevation elevation) {
        if (elevation.between(-8, 8) >= 0.8) {
            return OptionalInt.of(0);
        } else if (elevation.between(-90, -8) >= 0.8) {
            return OptionalInt.of(-1);
        }
        return elevation.between(8, 90) >= 0.8 ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /** Of a person who bends a little to the screen and has the eyes in the picture's middle. */
    private static void nothingWrongIsTold(String of, Shot shot, int truth) {
        FaceSeries person = new FaceSeries();
        person.seconds = 0;
        person.eyeLine = t -> 0.5;
        person.elevation = t -> 4 + 0.5 * Math.toDegrees(shot.pitch);
        person.gravity = Optional.of(shot.gravity());
        OptionalInt told = told(person.place().elevation());
        assertThat(told.orElse(truth)).as(of).isEqualTo(truth);
    }

    @Test
    void hardRoomsAreNotToldWrongly() {
        for (int[] place : new int[][] {{-22, -1}, {0, 0}, {20, 1}}) {
            for (int again = 0; again < 6; again++) {
                Shot barrel = new Shot(place[0], 0);
                barrel.distortion = -0.1;
                nothingWrongIsTold("a lens that bends", barrel.uprights(14).levels(6, 0), place[1]);

                Shot wide = new Shot(place[0], 0);
                wide.lens = 0.6;
                wide.distortion = -0.15;
                nothingWrongIsTold("an ultra-wide lens", wide.uprights(14).levels(6, 0), place[1]);

                Shot attic = new Shot(place[0], 0);
                attic.uprights(6).levels(6, 0);
                attic.slanted = Math.toRadians(45);
                nothingWrongIsTold("a sloped ceiling", attic.uprights(5), place[1]);

                nothingWrongIsTold("a heap", new Shot(place[0], 0).uprights(2).others(40), place[1]);
            }
        }
    }

    @Test
    void aMirroredPictureTellsTheSameHeight() {
        Shot shot = new Shot(-18, 6).uprights(12).levels(6, 20);
        List<Segment> mirrored = shot.segments.stream()
                .map(s -> new Segment(WIDTH - s.x1(), s.y1(), WIDTH - s.x2(), s.y2()))
                .toList();
        Gravity gravity = RoomEdges.gravity(mirrored, WIDTH, HEIGHT);

        assertThat(gravity.roll()).isCloseTo(-shot.gravity().roll(), within(0.1));
        assertThat(gravity.pitch()).isCloseTo(shot.gravity().pitch(), within(0.1));
    }
}
