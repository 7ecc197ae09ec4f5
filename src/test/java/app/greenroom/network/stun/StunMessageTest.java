package app.greenroom.network.stun;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.stun.StunMessage.Kind;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StunMessageTest {
    private static final byte[] ID = HexFormat.of().parseHex("b7e7a701bc34d686fa87dfae");

    @Test
    void readsTheSampleAnswersOfRfc5769() {
        StunMessage four =
                StunMessage.parse(StunVectors.bytes(StunVectors.IPV4)).orElseThrow();
        assertThat(four.kind()).isEqualTo(Kind.SUCCESS);
        assertThat(four.id()).isEqualTo(ByteBuffer.wrap(ID));
        assertThat(four.mapped()).contains(new InetSocketAddress("192.0.2.1", 32853));
        assertThat(StunMessage.parse(StunVectors.bytes(StunVectors.IPV6))
                        .orElseThrow()
                        .mapped())
                .contains(new InetSocketAddress("2001:db8:1234:5678:11:2233:4455:6677", 32853));
    }

    @Test
    void writesABindingRequest() {
        assertThat(StunMessage.request(ID)).isEqualTo(StunVectors.bytes("000100002112a442b7e7a701bc34d686fa87dfae"));
    }

    @Test
    void takesThePlainAddressOfOldServers() {
        assertThat(success("0001000800011234c0000207").mapped()).contains(new InetSocketAddress("192.0.2.7", 0x1234));
        assertThat(success("0001000800011234c0000207" + "002000080001a147e112a643")
                        .mapped())
                .as("the disguised one counts for more")
                .contains(new InetSocketAddress("192.0.2.1", 32853));
    }

    @Test
    void readsAnErrorCode() {
        StunMessage error = StunMessage.parse(StunVectors.message(0x0111, ID, "0009000400000414"))
                .orElseThrow();
        assertThat(error.kind()).isEqualTo(Kind.ERROR);
        assertThat(error.error()).hasValue(420);
        assertThat(error.mapped()).isEmpty();
    }

    @Test
    void passesOverWhatItNeedNotKnowAndHeedsWhatItMust() {
        assertThat(success("c001000401020304" + "002000080001a147e112a643").kind())
                .isEqualTo(Kind.SUCCESS);
        StunMessage strange = success("7001000401020304" + "002000080001a147e112a643");
        assertThat(strange.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(strange.mapped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing at all
                "01010000",
                "000100002112a442b7e7a701bc34d686fa87dfae", // a request
                "011100002112a442b7e7a701bc34d686fa87dfae", // an error without its code
                "010100002112a443b7e7a701bc34d686fa87dfae", // another cookie
                "010100042112a442b7e7a701bc34d686fa87dfae", // says it is longer
                "010100002112a442b7e7a701bc34d686fa87dfae00200000", // is longer than it says
                "010100042112a442b7e7a701bc34d686fa87dfae0020ffff", // an attribute beyond the end
                "010100082112a442b7e7a701bc34d686fa87dfae8028000412345678", // a wrong fingerprint
                "010100062112a442b7e7a701bc34d686fa87dfae802200020102", // not padded
                "011100082112a442b7e7a701bc34d686fa87dfae0009000400000863" // error code 899
            })
    void refusesWhatIsBroken(String hex) {
        assertThat(StunMessage.parse(StunVectors.bytes(hex))).isEmpty();
    }

    @Test
    void refusesEveryTruncationAndWhatIsTooLong() {
        byte[] whole = StunVectors.bytes(StunVectors.IPV4).array();
        assertThat(IntStream.range(0, whole.length).mapToObj(n -> StunMessage.parse(ByteBuffer.wrap(whole, 0, n))))
                .allMatch(Optional::isEmpty);
        String padding = "80220fa0" + "00".repeat(4000);
        assertThat(StunMessage.parse(StunVectors.message(0x0101, ID, padding))).isEmpty();
    }

    @Test
    void noFlippedBitMakesAnotherAddress() {
        byte[] bytes = StunVectors.bytes(StunVectors.IPV6).array();
        Optional<InetSocketAddress> whole =
                StunMessage.parse(ByteBuffer.wrap(bytes)).flatMap(StunMessage::mapped);
        for (int bit = 0; bit < 8 * (bytes.length - 8); bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            // A flip in a length may swallow the fingerprint, but no address ever comes out wrong.
            assertThat(StunMessage.parse(ByteBuffer.wrap(flipped)).flatMap(StunMessage::mapped))
                    .as("bit %d", bit)
                    .isIn(Optional.empty(), whole);
        }
    }

    /** 200,000 datagrams, half of them altered answers: nothing is thrown, and what is read is whole. */
    @Test
    void survivesWhateverComes() {
        Random random = new Random(11);
        byte[][] seeds = {
            StunVectors.bytes(StunVectors.IPV4).array(),
            StunVectors.bytes(StunVectors.IPV6).array(),
            StunVectors.message(0x0101, ID, "002000080001a147e112a643" + "0001000800011234c0000207")
                    .array(),
            StunVectors.message(0x0111, ID, "0009000400000414" + "000a00027fff0000")
                    .array()
        };
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] datagram = i % 2 == 0 ? altered(seeds[i / 2 % seeds.length], random) : random(random);
            ByteBuffer buffer = ByteBuffer.wrap(datagram);
            Optional<StunMessage> message = StunMessage.parse(buffer);
            assertThat(buffer.remaining()).isEqualTo(datagram.length);
            if (message.isPresent()) {
                read++;
                assertThat(message.get().id().remaining()).isEqualTo(12);
                assertThat(message.get().error().isPresent()
                                && message.get().mapped().isPresent())
                        .isFalse();
            }
        }
        assertThat(read).as("read of 200,000").isBetween(1_000, 60_000);
    }

    private static byte[] altered(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(80));
            default -> bytes;
        };
    }

    /** Half of them with a header that is in order, so that the attributes are reached. */
    private static byte[] random(Random random) {
        byte[] body = new byte[4 * random.nextInt(100)];
        random.nextBytes(body);
        return random.nextBoolean()
                ? body
                : StunVectors.message(0x0101, ID, HexFormat.of().formatHex(body))
                        .array();
    }

    private static StunMessage success(String attributes) {
        return StunMessage.parse(StunVectors.message(0x0101, ID, attributes)).orElseThrow();
    }
}
