package app.greenroom.capture.file.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call's encoders leave of pictures and sound, in numbers. */
class CallCodingTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final double RATE = 13;
    private static final int PICTURES = 52;

    /** Half of the rate is allowed to be unused: a constant rate is kept by leaving pictures out. */
    @ParameterizedTest
    @ValueSource(ints = {60_000, 150_000, 400_000})
    void theRateIsReachedAndNotExceeded(int bits) throws IOException {
        Sent sent = send(bits);
        assertThat(sent.bits()).isBetween(0.5 * bits, 1.2 * bits);
        assertThat(sent.pictures()).isBetween(PICTURES / 3, PICTURES);
    }

    @Test
    void lessRateLeavesLessOfThePicture() throws IOException {
        double poor = send(60_000).error();
        double better = send(400_000).error();
        assertThat(poor).isGreaterThan(1.2 * better);
        assertThat(better).as("but it is that picture").isLessThan(12);
    }

    private record Sent(int pictures, double bits, double error) {}

    /** Waves that move over a ground with grain, as a camera in a dim room gives. */
    private static Sent send(int bits) throws IOException {
        long bytes = 0;
        int pictures = 0;
        double error = 0;
        try (CallPictures call = new CallPictures(WIDTH, HEIGHT, bits, RATE)) {
            for (int i = 0; i < PICTURES; i++) {
                Frame picture = picture(i);
                Optional<CallPictures.Seen> seen = call.send(picture, i / RATE);
                if (seen.isPresent()) {
                    assertThat(seen.get().frame().width()).isEqualTo(WIDTH);
                    assertThat(seen.get().frame().height()).isEqualTo(HEIGHT);
                    bytes += seen.get().bytes();
                    pictures++;
                    error += difference(picture.rgb(), seen.get().frame().rgb());
                }
            }
        }
        return new Sent(pictures, 8 * bytes * RATE / PICTURES, error / pictures);
    }

    private static Frame picture(int number) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        long grain = number;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                grain = grain * 6364136223846793005L + 1442695040888963407L;
                double wave = Math.sin((x + 4 * number) / 9.0) * Math.cos((y - 2 * number) / 7.0);
                int value = (int) (128 + 70 * wave + (grain >>> 60) - 8);
                int at = 3 * (y * WIDTH + x);
                rgb[at] = (byte) value;
                rgb[at + 1] = (byte) (value * 3 / 4);
                rgb[at + 2] = (byte) (value / 2);
            }
        }
        return new Frame(WIDTH, HEIGHT, rgb, number / RATE);
    }

    private static double difference(byte[] one, byte[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs((one[i] & 255) - (other[i] & 255));
        }
        return (double) sum / one.length;
    }

    @Test
    void soundComesThroughAtItsOwnPlaceAndLength() throws IOException {
        float[] voice = voice(16_000, 2);
        try (CallSound call = new CallSound(32_000)) {
            float[] heard = call.send(voice, 16_000, () -> false);
            assertThat(heard).hasSizeBetween(2 * CallSound.RATE - 200, 2 * CallSound.RATE + 200);
            assertThat(call.lost()).isZero();
            assertThat(call.packets()).isBetween(100L, 102L);
            assertThat(8.0 * call.bytes() / 2).isBetween(10_000.0, 45_000.0);
            // The tone comes up in the middle, and does so behind the line at the same moment.
            assertThat(rise(heard)).isBetween(0.97, 1.03);
        }
    }

    @Test
    void whatIsLostIsFilledOnceAndThenSilent() throws IOException {
        float[] voice = voice(CallSound.RATE, 2);
        AtomicInteger asked = new AtomicInteger();
        try (CallSound call = new CallSound(32_000)) {
            // Packets 70 to 73, which is from 1.4 s on, less what the encoder is behind.
            float[] heard = call.send(voice, CallSound.RATE, () -> {
                int number = asked.getAndIncrement();
                return number >= 70 && number < 74;
            });
            assertThat(call.lost()).isEqualTo(4);
            assertThat(call.packets()).isEqualTo(asked.get());
            double around = power(heard, 1.36, 1.39);
            assertThat(power(heard, 1.396, 1.412)).isBetween(0.1 * around, around);
            assertThat(power(heard, 1.42, 1.47)).isLessThan(1e-9);
            assertThat(power(heard, 1.5, 1.6)).isBetween(0.5 * around, 2 * around);
        }
    }

    /** A tone of 220 Hz with its overtones; in the first half it is hardly there. */
    private static float[] voice(int rate, double seconds) {
        float[] sound = new float[(int) (rate * seconds)];
        for (int i = 0; i < sound.length; i++) {
            double phase = 2 * Math.PI * 220 * i / rate;
            double loud = i < sound.length / 2 ? 0.002 : 0.2;
            sound[i] = (float) (loud * (Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.25 * Math.sin(3 * phase)));
        }
        return sound;
    }

    private static double rise(float[] sound) {
        for (int i = 0; i + 480 < sound.length; i += 48) {
            if (power(sound, (double) i / CallSound.RATE, (i + 480.0) / CallSound.RATE) > 0.01) {
                return (double) i / CallSound.RATE;
            }
        }
        return -1;
    }

    private static double power(float[] sound, double from, double to) {
        double sum = 0;
        int begin = (int) (from * CallSound.RATE);
        int end = (int) (to * CallSound.RATE);
        for (int i = begin; i < end; i++) {
            sum += sound[i] * sound[i];
        }
        return sum / (end - begin);
    }
}
