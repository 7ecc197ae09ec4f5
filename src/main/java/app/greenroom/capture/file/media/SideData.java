package app.greenroom.capture.file.media;

import app.greenroom.capture.Orientation;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/** What a file says of its pictures beside them. */
final class SideData {
    private static final int MATRIX = 9; // whole numbers
    private static final int MATRIX_BYTES = 4 * MATRIX;

    private SideData() {}

    /** How a stream's pictures become upright: telephones note how they were held. */
    static Orientation orientation(@Nullable AVPacketSideData all, int count) {
        AVPacketSideData found =
                all == null ? null : avcodec.av_packet_side_data_get(all, count, avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        return found == null ? Orientation.UPRIGHT : matrix(found.data(), found.size());
    }

    /** How one picture becomes upright that carries its own notes. */
    static Orientation orientation(AVFrame frame) {
        AVFrameSideData found = avutil.av_frame_get_side_data(frame, avutil.AV_FRAME_DATA_DISPLAYMATRIX);
        return found == null ? Orientation.UPRIGHT : matrix(found.data(), found.size());
    }

    private static Orientation matrix(BytePointer data, long size) {
        if (size < MATRIX_BYTES) {
            return Orientation.UPRIGHT;
        }
        int[] matrix = new int[MATRIX];
        new IntPointer(data).get(matrix);
        return Orientation.ofMatrix(matrix);
    }
}
