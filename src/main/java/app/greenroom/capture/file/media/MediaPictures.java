package app.greenroom.capture.file.media;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.Orientation;
import app.greenroom.model.SourceKind;
import app.greenroom.text.Text;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** The pictures of a media file, upright, at most so many a second, and at most 1280 pixels long. */
final class MediaPictures implements FrameSource {
    private final Demuxer demuxer;
    private final AVStream stream;
    private final Decoder decoder;
    private final double every;
    private final Orientation orientation;
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
        orientation = SideData.orientation(
                stream.codecpar().coded_side_data(), stream.codecpar().nb_coded_side_data());
        decoder = new Decoder(
                demuxer, stream, Codecs.pictures(stream.codecpar().codec_id()).orElseThrow());
        if (onlyKeys) {
            decoder.onlyKeys();
        }
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
                if (last == Double.NEGATIVE_INFINITY) {
                    throw demuxer.unreadable(
                            Text.of("its colours are stored in a way that this program does not read"), null);
                }
                return Optional.empty();
            }
            OptionalDouble stamp = demuxer.seconds(frame.best_effort_timestamp(), stream);
            double time = Math.max(0, stamp.orElse(counted));
            counted = time + demuxer.length(frame.duration(), stream);
            // Half a tick of a millisecond clock, so that every second picture of 30 a second is not lost to rounding.
            if (time - last < every - 0.002 || time <= last) {
                continue;
            }
            Optional<Frame> picture = scaling.upright(frame, orientation, time);
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
