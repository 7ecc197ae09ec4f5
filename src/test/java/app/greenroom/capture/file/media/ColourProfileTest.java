package app.greenroom.capture.file.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures whose numbers mean other colours than those of sRGB, as newer telephones store them. */
class ColourProfileTest {
    /** Red, green and blue of Display P3 under D50, as Apple's published profile has them. */
    static final double[][] P3 = {{0.5151, 0.2412, -0.0011}, {0.2920, 0.6922, 0.0419}, {0.1571, 0.0666, 0.7841}};

    private static final double[][] SRGB = {{0.4361, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}
    };

    @TempDir
    Path folder;

    /** A profile of three colours and one curve, version 2.4. */
    static byte[] profile(double[][] colours) {
        ByteBuffer bytes = ByteBuffer.allocate(128 + 4 + 7 * 12 + 4 * 20 + 14 + 2);
        bytes.putInt(0, bytes.capacity());
        bytes.putInt(8, 0x02400000);
        word(bytes, 12, "mntr");
        word(bytes, 16, "RGB ");
        word(bytes, 20, "XYZ ");
        word(bytes, 36, "acsp");
        xyz(bytes, 68, new double[] {0.9642, 1, 0.8249});
        bytes.putInt(128, 7);
        int at = 128 + 4 + 7 * 12;
        String[] tags = {"wtpt", "rXYZ", "gXYZ", "bXYZ"};
        for (int i = 0; i < tags.length; i++) {
            tag(bytes, i, tags[i], at + 20 * i, 20);
            word(bytes, at + 20 * i, "XYZ ");
            xyz(bytes, at + 20 * i + 8, i == 0 ? new double[] {0.9642, 1, 0.8249} : colours[i - 1]);
        }
        int curve = at + 4 * 20;
        word(bytes, curve, "curv");
        bytes.putInt(curve + 8, 1);
        bytes.putShort(curve + 12, (short) Math.round(2.2 * 256));
        String[] curves = {"rTRC", "gTRC", "bTRC"};
        for (int i = 0; i < curves.length; i++) {
            tag(bytes, 4 + i, curves[i], curve, 14);
        }
        return bytes.array();
    }

    private static void tag(ByteBuffer bytes, int place, String name, int offset, int size) {
        word(bytes, 132 + 12 * place, name);
        bytes.putInt(136 + 12 * place, offset);
        bytes.putInt(140 + 12 * place, size);
    }

    private static void xyz(ByteBuffer bytes, int at, double[] values) {
        for (int i = 0; i < 3; i++) {
            bytes.putInt(at + 4 * i, (int) Math.round(65536 * values[i]));
        }
    }

    private static void word(ByteBuffer bytes, int at, String word) {
        for (int i = 0; i < 4; i++) {
            bytes.put(at + i, (byte) word.charAt(i));
        }
    }

    private static Frame plain(int red, int green, int blue) {
        byte[] rgb = new byte[3 * 64 * 64];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) red;
            rgb[i + 1] = (byte) green;
            rgb[i + 2] = (byte) blue;
        }
        return new Frame(64, 64, rgb, 0);
    }

    private static int[] colour(Frame frame) {
        int at = 3 * (frame.width() * (frame.height() / 2) + frame.width() / 2);
        return new int[] {frame.rgb()[at] & 0xFF, frame.rgb()[at + 1] & 0xFF, frame.rgb()[at + 2] & 0xFF};
    }

    private static void assertNear(int[] found, int... right) {
        for (int i = 0; i < 3; i++) {
            assertThat(found[i]).as("of %s", Arrays.toString(found)).isBetween(right[i] - 4, right[i] + 4);
        }
    }

    /** The right colours were reckoned by hand: to light by the curve, by both matrices, and back by that of sRGB. */
    @Test
    void strongColoursComeOutAsStrongAsTheyAre() {
        ColourProfile wide = ColourProfile.of(profile(P3)).orElseThrow();
        assertNear(colour(wide.usual(plain(128, 128, 128))), 128, 128, 128);
        assertNear(colour(wide.usual(plain(200, 100, 80))), 216, 93, 72);
        assertNear(colour(wide.usual(plain(255, 0, 0))), 255, 0, 0);
    }

    @Test
    void usualColoursStayAsTheyAre() {
        ColourProfile usual = ColourProfile.of(profile(SRGB)).orElseThrow();
        assertNear(colour(usual.usual(plain(200, 100, 80))), 200, 100, 80);
    }

    @Test
    void aDamagedProfileIsNone() {
        byte[] damaged = profile(P3);
        Arrays.fill(damaged, 0, 64, (byte) 0x55);
        assertThat(ColourProfile.of(damaged)).isEmpty();
        assertThat(ColourProfile.of(new byte[0])).isEmpty();
    }

    /** A picture as browsers save it: read with its profile, and without. */
    @Test
    void aPicturesOwnProfileIsFollowed() throws Exception {
        Path without = folder.resolve("plain.webp");
        TestMedia.write(without, "", new float[0], 1, 48_000, 0, "libwebp", List.of(plain(200, 100, 80)), 0);
        assertNear(colour(ImageFile.read(without, 0)), 200, 100, 80);
        Path with = folder.resolve("wide.webp");
        Files.write(with, withProfile(Files.readAllBytes(without), profile(P3)));
        assertNear(colour(ImageFile.read(with, 0)), 216, 93, 72);
    }

    private static byte[] withProfile(byte[] webp, byte[] profile) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        byte[] extended = new byte[10];
        extended[0] = 0x20;
        extended[4] = 63;
        extended[7] = 63;
        chunk(chunks, "VP8X", extended);
        chunk(chunks, "ICCP", profile);
        chunks.write(webp, 12, webp.length - 12);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write("RIFF".getBytes(StandardCharsets.US_ASCII));
        whole.write(little(4 + chunks.size()));
        whole.write("WEBP".getBytes(StandardCharsets.US_ASCII));
        chunks.writeTo(whole);
        return whole.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] bytes) throws IOException {
        to.write(name.getBytes(StandardCharsets.US_ASCII));
        to.write(little(bytes.length));
        to.write(bytes);
        if (bytes.length % 2 == 1) {
            to.write(0);
        }
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
