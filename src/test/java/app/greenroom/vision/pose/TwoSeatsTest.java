package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.vision.face.FaceSeries;
import app.greenroom.vision.pose.TwoSeats.Eyes;
import app.greenroom.vision.pose.TwoSeats.Told;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TwoSeatsTest {
    /**
     * Eyes as a camera sees them.
     *
     * @param level distance in centimetres
     * @param over height of the eyes over the camera in centimetres
     * @param pitch of the camera in degrees, positive when it looks down
     * @param lens its focal length over the assumed one
     */
    private static Eyes seen(double level, double over, double pitch, double lens) {
        double p = Math.toRadians(pitch);
        double depth = level * Math.cos(p) - over * Math.sin(p);
        double up = level * Math.sin(p) + over * Math.cos(p);
        return new Eyes(Math.toDegrees(Math.atan(up / depth * lens)), depth * lens);
    }

    @Test
    void exactGeometryIsExact() {
        for (double elevation = -35; elevation <= 35; elevation += 5) {
            for (double pitch = -30; pitch <= 20; pitch += 10) {
                double over = -60 * Math.tan(Math.toRadians(elevation));
                Told told = TwoSeats.of(seen(60, over, pitch, 1), seen(110, over, pitch, 1));

                assertThat(told.trouble()).isEmpty();
                assertThat(told.elevation()).isCloseTo(elevation, within(0.01));
                assertThat(told.pitch()).isCloseTo(pitch, within(0.01));
            }
        }
    }

    /** Sitters of different size and posture, lenses and screens; the error that is claimed holds. */
    @Test
    void withWhatPeopleAndCamerasDo() {
        SplittableRandom random = new SplittableRandom(11);
        int level = 0;
        int within = 0;
        int all = 0;
        double sum = 0;
        double sumLevel = 0;
        for (int i = 0; i < 2000; i++) {
            double elevation = -10 + 12 * gauss(random);
            if (Math.abs(elevation) > 30) {
                continue;
            }
            double near = 45 + 30 * random.nextDouble();
            double far = near + 35 + 30 * random.nextDouble();
            double over = -near * Math.tan(Math.toRadians(elevation));
            double lens = Math.exp(Lens.ERROR * gauss(random));
            double pitch = -elevation / 2 + 4 * gauss(random);
            Eyes first = seen(near, over, pitch, lens);
            Eyes second = seen(far, over + 1.2 * gauss(random), pitch, lens);
            double size = 1 + 0.06 * gauss(random); // eyes apart, the same in both seats
            Told told = TwoSeats.of(
                    new Eyes(first.above() + 0.1 * gauss(random), first.distance() * size),
                    new Eyes(
                            second.above() + 0.1 * gauss(random),
                            second.distance() * size * (1 + 0.03 * gauss(random))));
            if (told.trouble().isPresent()) {
                continue;
            }
            double off = told.elevation() - elevation;
            all++;
            sum += Math.abs(off);
            within += Math.abs(off) <= told.error() ? 1 : 0;
            if (Math.abs(elevation) <= 8) {
                level++;
                sumLevel += off * off;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "two seats: %d, mean error %.1f°, within one standard error %.2f, root mean square near level %.1f°%n",
                all,
                sum / all,
                (double) within / all,
                Math.sqrt(sumLevel / level));
        assertThat(all).isGreaterThan(1500);
        assertThat(Math.sqrt(sumLevel / level)).isLessThan(3);
        assertThat((double) within / all).isBetween(0.6, 0.76);
    }

    private static double gauss(SplittableRandom random) {
        double u = 1 - random.nextDouble();
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    @Test
    void framesOfTwoSeats() {
        FaceSeries near = new FaceSeries();
        FaceSeries far = new FaceSeries();
        Eyes first = seen(60, 20, 5, 1);
        Eyes second = seen(110, 20, 5, 1);
        double focal = Lens.focal(1280, 720);
        near.distance = t -> first.distance();
        near.eyeLine = t -> 0.5 - Math.tan(Math.toRadians(first.above())) * focal / 720;
        far.distance = t -> second.distance();
        far.eyeLine = t -> 0.5 - Math.tan(Math.toRadians(second.above())) * focal / 720;

        Told told = TwoSeats.of(near.facts(), far.facts(), 1280, 720);

        assertThat(told.elevation()).isCloseTo(-18.4, within(0.5));
        assertThat(told.error()).isBetween(2.0, 5.0);
        assertThat(told.distribution().mean()).isCloseTo(-18.4, within(0.6));
    }

    @Test
    void whatIsNoStepBackIsSaid() {
        FaceSeries near = new FaceSeries();
        FaceSeries far = new FaceSeries();
        far.distance = t -> 70;
        assertThat(TwoSeats.of(near.facts(), far.facts(), 1280, 720).trouble()).contains(TwoSeats.Trouble.TOO_NEAR);

        far.seen = t -> false;
        assertThat(TwoSeats.of(near.facts(), far.facts(), 1280, 720).trouble()).contains(TwoSeats.Trouble.NO_FACE);

        assertThat(TwoSeats.of(new Eyes(20, 60), new Eyes(-35, 110)).trouble())
                .as("nobody's eyes sink by so much on a chair that rolls")
                .contains(TwoSeats.Trouble.OTHER_POSTURE);
    }
}
