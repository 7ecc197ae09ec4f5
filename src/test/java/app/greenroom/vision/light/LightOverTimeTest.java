package app.greenroom.vision.light;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A drawn room, in which somebody sways or walks, under lamps that pulse or not. */
@Tag("slow")
class LightOverTimeTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final double GAMMA = 2.2;

    private static final double[] GRAIN =
            new Random(5).doubles(1 << 20).map(u -> Math.sqrt(12) * (u - 0.5)).toArray();

    private double rate = 30;
    private double seconds = 8;
    private double noise = 3;
    private double pulse; // amplitude, of the light
    private double lamp = 100; // pulses a second
    private double readout = 0.025; // seconds from the first row to the last
    private DoubleUnaryOperator light = time -> 1;
    private DoubleUnaryOperator person = time -> 320 + 24 * Math.sin(2 * Math.PI * 0.7 * time); // centre, pixels

    @ParameterizedTest
    @CsvSource({
        "0.03, 30, 100, 0.025",
        "0.05, 30, 100, 0.030",
        "0.10, 30, 100, 0.016",
        "0.05, 15, 100, 0.030",
        "0.05, 24, 100, 0.030",
        "0.05, 29.5, 120, 0.025",
        "0.05, 60, 100, 0.012",
        "0.05, 30, 100, 0"
    })
    void bandsOfAPulsingLampAreFlicker(double amplitude, double frameRate, double pulses, double rowsTake) {
        pulse = amplitude;
        rate = frameRate;
        lamp = pulses;
        readout = rowsTake;
        double inLuma = amplitude / GAMMA;
        LightOverTime measured = measure();
        assertThat(measured.flicker().orElseThrow()).isBetween(0.75 * inLuma, 1.3 * inLuma);
        assertThat(measured.change().orElseThrow()).isLessThan(0.15);
    }

    @Test
    void steadyLightDoesNotFlickerWhateverThePersonDoes() {
        assertThat(measure().flicker().orElseThrow()).isLessThan(0.004);
        noise = 12;
        assertThat(measure().flicker().orElseThrow()).isLessThan(0.004);
        person = time -> 80 * time; // walks through
        assertThat(measure().flicker().orElseThrow()).isLessThan(0.004);
        person = time -> 320 + 120 * Math.sin(2 * Math.PI * 2 * time); // dances
        LightOverTime dancing = measure();
        assertThat(dancing.flicker().orElseThrow()).isLessThan(0.004);
        assertThat(dancing.change().orElseThrow()).isLessThan(0.05);
    }

    @Test
    void newExposureIsChangeAndNoFlicker() {
        light = time -> time < 5 ? 1 : 1.6;
        LightOverTime once = measure();
        assertThat(once.flicker().orElseThrow()).isLessThan(0.004);
        assertThat(once.change().orElseThrow())
                .as("a lamp that was switched on")
                .isLessThan(0.02);
        light = time -> time < 5 ? 1 : 1 - 0.5 * Math.exp(5 - time);
        assertThat(measure().change().orElseThrow())
                .as("a curtain that was closed, and the camera's answer")
                .isLessThan(0.02);
        light = time -> time < 4 ? 1 : time < 6 ? 1.6 : time < 7 ? 1 : 1.6;
        assertThat(measure().change().orElseThrow()).as("on, off and on").isBetween(0.15, 0.3);
        light = time -> 1 + 0.5 * Math.sin(2 * Math.PI * 0.25 * time); // hunts
        LightOverTime hunting = measure();
        assertThat(hunting.flicker().orElseThrow()).isLessThan(0.004);
        assertThat(hunting.change().orElseThrow()).isGreaterThan(0.3);
    }

    @Test
    void theFirstMomentsInWhichACameraSettlesDoNotCount() {
        light = time -> Math.min(1, 0.3 + time / 2);
        assertThat(measure().change().orElseThrow()).isLessThan(0.05);
    }

    @Test
    void someoneWhoComesNearIsNoChangeOfLight() {
        person = time -> 80 * time;
        assertThat(measure().change().orElseThrow()).isLessThan(0.05);
    }

    @Test
    void whatIsSeenTooBrieflyOrSeldomIsLeftOpen() {
        rate = 4;
        pulse = 0.1;
        assertThat(measure().flicker()).isEmpty();
        assertThat(measure().change()).isPresent();
        seconds = 0.5;
        assertThat(measure().change()).isEmpty();
        assertThat(LightOverTime.of(List.of()).flicker()).isEmpty();
    }

    private LightOverTime measure() {
        LumaGrid grid = new LumaGrid();
        List<FrameFacts> facts = new ArrayList<>();
        Random random = new Random(6);
        for (int i = 0; i < (1.5 + seconds) * rate; i++) {
            Frame frame = frame(i / rate, random);
            LumaGrid.Look look = grid.look(frame);
            facts.add(new FrameFacts(
                    frame.time(),
                    new FrameFacts.ImageFacts(i, look.mean(), look.cells(), look.noise()),
                    0,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return LightOverTime.of(facts);
    }

    private Frame frame(double time, Random random) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        int grain = random.nextInt(GRAIN.length);
        double centre = person.applyAsDouble(time);
        for (int y = 0; y < HEIGHT; y++) {
            double at = time + readout * y / HEIGHT;
            double lit = light.applyAsDouble(time) * (1 + pulse * Math.cos(2 * Math.PI * lamp * at));
            double factor = Math.pow(lit, 1 / GAMMA);
            for (int x = 0; x < WIDTH; x++) {
                boolean inPerson = Math.abs(x - centre) < (y < 220 ? 60 : 140) && y > 80;
                double luma = inPerson ? 60 + (y / 30 % 3) * 20 : 110 + (x / 80 + y / 60) % 3 * 25;
                double value = luma * factor + noise * GRAIN[grain++ % GRAIN.length];
                byte grey = (byte) (0.5 + Math.max(0, Math.min(255, value)));
                int o = 3 * (y * WIDTH + x);
                rgb[o] = grey;
                rgb[o + 1] = grey;
                rgb[o + 2] = grey;
            }
        }
        return new Frame(WIDTH, HEIGHT, rgb, time);
    }
}
