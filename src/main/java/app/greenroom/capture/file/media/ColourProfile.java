package app.greenroom.capture.file.media;

import app.greenroom.capture.Frame;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * The colours that a picture's numbers mean, as its ICC profile (ISO 15076-1) says: newer telephones store Display P3, in which the
 * same numbers are stronger colours than in sRGB.
 */
final class ColourProfile {
    private static final int LARGEST = 4_000_000; // bytes; those of cameras have hundreds

    private final ICC_Profile profile;

    private ColourProfile(ICC_Profile profile) {
        this.profile = profile;
    }

    /** The profile of a decoded picture; empty where it has none that can be read, or none for red, green and blue. */
    static Optional<ColourProfile> of(AVFrame frame) {
        AVFrameSideData found = avutil.av_frame_get_side_data(frame, avutil.AV_FRAME_DATA_ICC_PROFILE);
        return found == null ? Optional.empty() : of(found.data(), found.size());
    }

    /** The profile that stands beside a stream's or a picture's tiles; empty as the other. */
    static Optional<ColourProfile> of(@Nullable AVPacketSideData all, int count) {
        AVPacketSideData found =
                all == null ? null : avcodec.av_packet_side_data_get(all, count, avcodec.AV_PKT_DATA_ICC_PROFILE);
        return found == null ? Optional.empty() : of(found.data(), found.size());
    }

    private static Optional<ColourProfile> of(BytePointer data, long size) {
        if (size <= 0 || size > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = new byte[(int) size];
        data.get(bytes);
        return of(bytes);
    }

    /** The profile in some bytes; empty as the others. */
    static Optional<ColourProfile> of(byte[] bytes) {
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            return profile.getColorSpaceType() == ColorSpace.TYPE_RGB
                    ? Optional.of(new ColourProfile(profile))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what is said of the colours is damaged: they are taken for usual ones
        }
    }

    /** The same picture in the numbers of sRGB; as it is where the profile turns out to be no use. */
    Frame usual(Frame frame) {
        try {
            byte[] converted = new byte[frame.rgb().length];
            ColorConvertOp convert =
                    new ColorConvertOp(new ICC_ColorSpace(profile), ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
            convert.filter(
                    raster(frame.rgb(), frame.width(), frame.height()),
                    raster(converted, frame.width(), frame.height()));
            return new Frame(frame.width(), frame.height(), converted, frame.time());
        } catch (CMMException | IllegalArgumentException e) {
            return frame;
        }
    }

    private static WritableRaster raster(byte[] rgb, int width, int height) {
        DataBuffer buffer = new DataBufferByte(rgb, rgb.length);
        return Raster.createInterleavedRaster(buffer, width, height, 3 * width, 3, new int[] {0, 1, 2}, null);
    }
}
