package app.greenroom.session.friend;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.call.CallPicture;
import app.greenroom.session.friend.MarkedPicture.Mark;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedPictureTest {
    private static final MarkedPicture PICTURE = new MarkedPicture(1280, 720, new Random(1));

    @ParameterizedTest
    @ValueSource(ints = {1280, 960, 640, 480, 320})
    void isReadAtEverySizeThatACallMakesOfIt(int width) {
        RandomGenerator random = new Random(2);
        for (int i = 0; i < 20; i++) {
            Mark mark = new Mark(random.nextInt(1 << 16), random.nextInt(1 << 16));
            CallPicture small = smaller(PICTURE.draw(mark, 0), width, random);
            assertThat(MarkedPicture.read(small)).hasValue(mark);
        }
    }

    @Test
    void aPictureWithoutAMarkHasNone() {
        RandomGenerator random = new Random(3);
        int read = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[320 * 180 * 3 / 2];
            random.nextBytes(noise);
            read += MarkedPicture.read(new CallPicture(320, 180, ByteBuffer.wrap(noise), 0))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(read).as("one in 256 by chance").isLessThan(25);
        assertThat(MarkedPicture.read(new CallPicture(2, 2, ByteBuffer.allocate(6), 0)))
                .isEmpty();
        assertThat(MarkedPicture.read(new CallPicture(320, 2, ByteBuffer.allocate(960), 0)))
                .isEmpty();
    }

    @Test
    void movesFromNumberToNumber() {
        CallPicture one = PICTURE.draw(new Mark(10, 0), 0);
        CallPicture next = PICTURE.draw(new Mark(11, 0), 0);
        assertThat(next.brightness(600, 500)).isEqualTo(one.brightness(602, 500));
        assertThat(java.util.stream.IntStream.range(0, 1280)
                        .map(x -> one.brightness(x, 500))
                        .distinct()
                        .count())
                .isGreaterThan(20);
    }

    /** Every so many pixels, with a coder's noise. */
    private static CallPicture smaller(CallPicture from, int width, RandomGenerator random) {
        int height = width * 9 / 16;
        ByteBuffer bytes = ByteBuffer.allocate(width * height * 3 / 2);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int value = from.brightness(x * 1280 / width, y * 1280 / width) + random.nextInt(-30, 31);
                bytes.put(y * width + x, (byte) Math.max(0, Math.min(255, value)));
            }
        }
        return new CallPicture(width, height, bytes, 0);
    }
}
