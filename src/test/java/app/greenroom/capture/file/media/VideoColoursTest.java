package app.greenroom.capture.file.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours come out of a film as they went in, however they are stored. */
class VideoColoursTest {
    /** As they are stored, 0–1; the third is the skin of a face in a dim room. */
    private static final List<double[]> COLOURS = List.of(
            new double[] {1, 1, 1},
            new double[] {0.5, 0.5, 0.5},
            new double[] {0.2, 0.14, 0.1},
            new double[] {0.8, 0.1, 0.1},
            new double[] {0.1, 0.7, 0.2},
            new double[] {0.1, 0.2, 0.9},
            new double[] {0.02, 0.02, 0.02});

    private static final Offset<Integer> NEAR = within(2);

    private final Path folder;

    VideoColoursTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "yuv444p, 6, 1",
        "yuv444p, 6, 2",
        "yuv444p, 5, 1",
        "yuv444p, 1, 1",
        "yuv444p, 1, 2",
        "yuv444p, 9, 1",
        "yuv420p, 1, 1",
        "yuv420p, 6, 2",
        "yuv420p10le, 1, 1",
        "yuv420p10le, 9, 1",
        "yuv422p10le, 1, 2",
        "yuv444p12le, 1, 1",
        "yuv420p12le, 6, 2"
    })
    void matrixRangeAndDepthAreRead(String format, int space, int range) throws Exception {
        Path file = folder.resolve("film.mkv");
        ColouredMedia.plain("ffv1", avutil.av_get_pix_fmt(format), space, range).write(file, COLOURS);

        List<int[]> shown = shown(file);

        assertThat(shown).hasSameSizeAs(COLOURS);
        for (int i = 0; i < shown.size(); i++) {
            near(shown.get(i), COLOURS.get(i), NEAR);
        }
    }

    @ParameterizedTest
    @CsvSource({"film.webm, libvpx-vp9, 1", "film.webm, libvpx-vp9, 2", "film.mp4, mpeg4, 1", "film.mov, prores, 1"})
    void soTheyAreFromEncodersThatPeopleHave(String name, String codec, int range) throws Exception {
        Path file = folder.resolve(name);
        int format = codec.equals("prores") ? avutil.AV_PIX_FMT_YUV422P10LE : avutil.AV_PIX_FMT_YUV420P;
        ColouredMedia.plain(codec, format, avutil.AVCOL_SPC_BT709, range).write(file, 320, 240, COLOURS.subList(0, 3));

        List<int[]> shown = shown(file);

        assertThat(shown).hasSize(3);
        for (int i = 0; i < shown.size(); i++) {
            near(shown.get(i), COLOURS.get(i), within(4));
        }
    }

    /** Players guess by the size, and cameras and screen recorders count on it. */
    @ParameterizedTest
    @CsvSource({"640, 480, 6", "1280, 720, 1", "1920, 1080, 1"})
    void aFilmThatDoesNotSayIsReadByItsSize(int width, int height, int meant) throws Exception {
        Path file = folder.resolve("film.mkv");
        ColouredMedia told = ColouredMedia.plain("ffv1", avutil.AV_PIX_FMT_YUV420P, meant, 1);
        told.write(folder.resolve("told.mkv"), width, height, COLOURS.subList(3, 5));
        TestMedia.write(file, "", new float[0], 1, 48_000, 0, "ffv1", stored(width, height, meant), 0);

        near(shown(file).get(0), COLOURS.get(3), within(3));
        near(shown(folder.resolve("told.mkv")).get(0), COLOURS.get(3), within(3));
    }

    /** Light in cd/m²: a face in the dark, skin, reference white, a window behind, and one far brighter. */
    @ParameterizedTest
    @CsvSource({"18, yuv420p10le", "18, yuv422p10le", "16, yuv420p10le", "16, yuv420p12le"})
    void theLightOfHdrBecomesThatOfACall(int transfer, String format) throws Exception {
        Path file = folder.resolve("phone.mkv");
        List<double[]> light = List.of(
                new double[] {4, 3, 2},
                new double[] {60, 45, 35},
                new double[] {203, 203, 203},
                new double[] {400, 400, 400},
                new double[] {950, 950, 950});
        new ColouredMedia(
                        "ffv1",
                        avutil.av_get_pix_fmt(format),
                        avutil.AVCOL_SPC_BT2020_NCL,
                        avutil.AVCOL_RANGE_MPEG,
                        transfer,
                        avutil.AVCOL_PRI_BT2020)
                .write(file, light.stream().map(nits -> hdr(nits, transfer)).toList());

        List<int[]> shown = shown(file);

        for (int i = 0; i < light.size(); i++) {
            double[] expected = Arrays.stream(light.get(i))
                    .map(nits -> Math.min(1, nits / 203))
                    .map(VideoColoursTest::srgb)
                    .toArray();
            near(shown.get(i), expected, within(4));
        }
    }

    @Test
    void whatIsTransparentLiesOverBlack() throws Exception {
        Path file = folder.resolve("cut-out.mkv");
        ColouredMedia.plain("ffv1", avutil.AV_PIX_FMT_YUVA420P, avutil.AVCOL_SPC_SMPTE170M, 1)
                .write(file, List.of(new double[] {0.8, 0.6, 0.4, 1}, new double[] {0.8, 0.6, 0.4, 0.5}));

        List<int[]> shown = shown(file);

        near(shown.get(0), new double[] {0.8, 0.6, 0.4}, NEAR);
        near(shown.get(1), new double[] {0.4, 0.3, 0.2}, NEAR);
    }

    /** From light in the colours of sRGB to what a telephone stores (ITU-R BT.2100). */
    private static double[] hdr(double[] nits, int transfer) {
        double[] wide = {
            0.6274 * nits[0] + 0.3293 * nits[1] + 0.0433 * nits[2],
            0.0691 * nits[0] + 0.9195 * nits[1] + 0.0114 * nits[2],
            0.0164 * nits[0] + 0.0880 * nits[1] + 0.8956 * nits[2]
        };
        double luma = 0.2627 * wide[0] + 0.6780 * wide[1] + 0.0593 * wide[2];
        return Arrays.stream(wide)
                .map(value -> transfer == avutil.AVCOL_TRC_SMPTE2084 ? pq(value) : hlg(value, luma))
                .toArray();
    }

    private static double pq(double nits) {
        double power = Math.pow(nits / 10_000, 0.1593017578125);
        return Math.pow((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power), 78.84375);
    }

    private static double hlg(double nits, double luma) {
        double scene = nits / 1000 * Math.pow(luma / 1000, (1 - 1.2) / 1.2);
        return scene <= 1 / 12.0 ? Math.sqrt(3 * scene) : 0.17883277 * Math.log(12 * scene - 0.28466892) + 0.55991073;
    }

    private static double srgb(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    /** A picture whose stored values, which {@link TestMedia} makes by BT.601, are those of a colour under a matrix. */
    private static List<Frame> stored(int width, int height, int space) {
        double[] colour = COLOURS.get(3);
        boolean hd = space == avutil.AVCOL_SPC_BT709;
        double red = hd ? 0.2126 : 0.299;
        double blue = hd ? 0.0722 : 0.114;
        double luma = red * colour[0] + (1 - red - blue) * colour[1] + blue * colour[2];
        double cb = (colour[2] - luma) / (2 * (1 - blue));
        double cr = (colour[0] - luma) / (2 * (1 - red));
        byte[] as601 = {
            (byte) Math.round(255 * (luma + 1.402 * cr)),
            (byte) Math.round(255 * (luma - 0.344136 * cb - 0.714136 * cr)),
            (byte) Math.round(255 * (luma + 1.772 * cb))
        };
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = as601[i % 3];
        }
        return List.of(new Frame(width, height, rgb, 0), new Frame(width, height, rgb, 0.1));
    }

    private static void near(int[] shown, double[] colour, Offset<Integer> offset) {
        for (int i = 0; i < 3; i++) {
            assertThat(shown[i])
                    .as("%s of %s", Arrays.toString(shown), Arrays.toString(colour))
                    .isCloseTo((int) Math.round(255 * colour[i]), offset);
        }
    }

    /** The colour in the middle of each picture. */
    private static List<int[]> shown(Path file) throws Exception {
        List<int[]> colours = new ArrayList<>();
        try (FrameSource source = Recording.open(file).pictures(0).orElseThrow()) {
            for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
                Frame frame = next.get();
                int at = 3 * (frame.height() / 2 * frame.width() + frame.width() / 2);
                colours.add(new int[] {frame.rgb()[at] & 255, frame.rgb()[at + 1] & 255, frame.rgb()[at + 2] & 255});
            }
        }
        return colours;
    }
}
