package app.greenroom.capture.file.media;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.SourceKind;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/** The pictures of a media file, upright, at most so many a second, and at most 1280 pixels long. */
final class MediaPictures implements FrameSource {
    private static final int MATRIX_BYTES = 36;

    private final Demuxer demuxer;
    private final AVStream stream;
    private final Decoder decoder;
    private final double every;
    private final int quarters;
    private final PictureScaling scaling = new PictureScaling();
    private double last = Double.NEGATIVE_INFINITY;
    private double counted;

    /**
     * @param demuxer a file that nothing else reads; closed by this source
     * @param every seconds between two pictures
     * @param onlyKeys whether only pictures that stand by themselves are decoded, which is many times faster
     * @throws CaptureException when the pictures cannot be decoded; the file is closed then
     */
    MediaPictures(Demuxer demuxer, AVStream stream, double every, boolean onlyKeys) throws CaptureException {
        this.demuxer = demuxer;
        this.stream = stream;
        this.every = every;
        quarters = quarters(stream);
        decoder = new Decoder(
                demuxer, stream, Codecs.pictures(stream.codecpar().codec_id()).orElseThrow());
        if (onlyKeys) {
            decoder.onlyKeys();
        }
    }

    /** Quarter turns clockwise that make the picture upright: telephones note how they were held. */
    private static int quarters(AVStream stream) {
        AVPacketSideData matrix = avcodec.av_packet_side_data_get(
                stream.codecpar().coded_side_data(),
                stream.codecpar().nb_coded_side_data(),
                avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.size() < MATRIX_BYTES) {
            return 0;
        }
        double degrees = -avutil.av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(degrees) ? 0 : Math.floorMod(Math.round(degrees / 90), 4);
    }

    @Override
    public String name() {
        return demuxer.name();
    }

    @Override
    public SourceKind kind() {
        return SourceKind.RECORDING;
    }

    @Override
    public double[] arrivals() {
        return new double[0];
    }

    @Override
    public Optional<Frame> next() throws CaptureException {
        while (true) {
            @Nullable AVFrame frame = decoder.next();
            if (frame == null) {
                return Optional.empty();
            }
            OptionalDouble stamp = demuxer.seconds(frame.best_effort_timestamp(), stream);
            double time = Math.max(0, stamp.orElse(counted));
            counted = time;
            // Half a tick of a millisecond clock, so that every second picture of 30 a second is not lost to rounding.
            if (time - last < every - 0.002 || time <= last) {
                continue;
            }
            Optional<Frame> picture = scaling.upright(frame, quarters, time);
            if (picture.isPresent()) {
                last = time;
                return picture;
            }
        }
    }

    @Override
    public void close() {
        scaling.close();
        decoder.close();
    }
}
