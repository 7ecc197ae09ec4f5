package app.greenroom.capture.file.media;

import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the light of HDR and wide colours to what a call shows: red, green and blue of sRGB. Of HDR, reference white (203
 * cd/m², ITU-R BT.2408) becomes the brightest white and whatever is brighter is blown out, as a usual camera shows it.
 */
final class ColourMapping {
    private static final double REFERENCE_WHITE = 203; // cd/m²
    private static final double HLG_PEAK = 1000; // cd/m², the screen for which the curve below is given
    private static final double HLG_GAMMA = 0.2; // what the screen's gamma of 1.2 adds
    private static final int STEPS = 4096; // of the curve from stored values to light
    private static final int FINE = 16_384; // of the one back, which is steep in the dark

    /** How red, green and blue count for brightness (ITU-R BT.2100). */
    private static final double[] LUMA = {0.2627, 0.6780, 0.0593};

    /** From the colours of ITU-R BT.2020 to those of sRGB (ITU-R BT.2087). */
    private static final double[][] FROM_2020 = {
        {1.6605, -0.5876, -0.0728}, {-0.1246, 1.1329, -0.0083}, {-0.0182, -0.1006, 1.1187}
    };

    /** From those of Display P3 (SMPTE EG 432-1, white D65) to those of sRGB. */
    private static final double[][] FROM_P3 = {{1.2249, -0.2247, 0}, {-0.0420, 1.0419, 0}, {-0.0197, -0.0786, 1.0979}};

    private static final double[][] SAME = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private static final byte[] ENCODED = encoded();

    private final int transfer;
    private final int primaries;
    private final boolean hlg;
    private final double[] light;
    private final double[] gain;
    private final double[][] matrix;

    private ColourMapping(int transfer, int primaries) {
        this.transfer = transfer;
        this.primaries = primaries;
        hlg = transfer == avutil.AVCOL_TRC_ARIB_STD_B67;
        light = curve(
                hlg
                        ? ColourMapping::hlg
                        : transfer == avutil.AVCOL_TRC_SMPTE2084 ? ColourMapping::pq : ColourMapping::linear);
        gain = curve(value -> HLG_PEAK / REFERENCE_WHITE * Math.pow(value, HLG_GAMMA));
        matrix = primaries == avutil.AVCOL_PRI_BT2020
                ? FROM_2020
                : primaries == avutil.AVCOL_PRI_SMPTE432 ? FROM_P3 : SAME;
    }

    /**
     * What a picture needs; empty where its colours are already those of sRGB, or so near them that every player shows them so.
     *
     * @param before the last picture's, which is given back where it fits
     */
    static Optional<ColourMapping> of(AVFrame frame, @Nullable ColourMapping before) {
        int transfer = frame.color_trc();
        int primaries = frame.color_primaries();
        boolean wide = primaries == avutil.AVCOL_PRI_BT2020 || primaries == avutil.AVCOL_PRI_SMPTE432;
        if (!wide && !isHigh(transfer)) {
            return Optional.empty();
        }
        return Optional.of(
                before != null && before.transfer == transfer && before.primaries == primaries
                        ? before
                        : new ColourMapping(transfer, primaries));
    }

    /** Whether a curve is one of HDR. */
    static boolean isHigh(int transfer) {
        return transfer == avutil.AVCOL_TRC_ARIB_STD_B67 || transfer == avutil.AVCOL_TRC_SMPTE2084;
    }

    /**
     * Maps a row.
     *
     * @param from red, green, blue as two bytes each, the low one first
     * @param to takes red, green, blue as one byte each
     */
    void map(BytePointer from, int width, byte[] to, int at) {
        ShortBuffer values = from.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int o = at;
        for (int x = 0; x < width; x++) {
            double red = light[(values.get() & 0xFFFF) * (STEPS - 1) / 0xFFFF];
            double green = light[(values.get() & 0xFFFF) * (STEPS - 1) / 0xFFFF];
            double blue = light[(values.get() & 0xFFFF) * (STEPS - 1) / 0xFFFF];
            if (hlg) {
                double luma = LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue;
                double by = gain[(int) (luma * (STEPS - 1))];
                red *= by;
                green *= by;
                blue *= by;
            }
            for (double[] row : matrix) {
                double value = row[0] * red + row[1] * green + row[2] * blue;
                to[o++] = ENCODED[(int) (Math.max(0, Math.min(1, value)) * (FINE - 1) + 0.5)];
            }
        }
    }

    /** The scene's light, 0–1, for a value of hybrid log-gamma (ITU-R BT.2100, table 5). */
    private static double hlg(double value) {
        return value <= 0.5 ? value * value / 3 : (Math.exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12;
    }

    /** The screen's light, 1 for reference white, for a value of the perceptual quantiser (ITU-R BT.2100, table 4). */
    private static double pq(double value) {
        double power = Math.pow(value, 32 / 2523.0);
        double share = Math.max(0, power - 0.8359375) / (18.8515625 - 18.6875 * power);
        return 10_000 / REFERENCE_WHITE * Math.pow(share, 16_384 / 2610.0);
    }

    /** The light for a value of sRGB (IEC 61966-2-1). */
    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double[] curve(DoubleUnaryOperator function) {
        double[] curve = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            curve[i] = function.applyAsDouble(i / (STEPS - 1.0));
        }
        return curve;
    }

    private static byte[] encoded() {
        byte[] encoded = new byte[FINE];
        for (int i = 0; i < FINE; i++) {
            double light = i / (FINE - 1.0);
            double value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            encoded[i] = (byte) Math.round(255 * value);
        }
        return encoded;
    }
}
