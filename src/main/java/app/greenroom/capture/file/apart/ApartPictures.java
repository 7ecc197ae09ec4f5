package app.greenroom.capture.file.apart;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.SourceKind;
import java.util.Optional;

/** Pictures that a reader hands over. */
final class ApartPictures implements FrameSource {
    private final MediaApart media;
    private final Reading reading;
    private boolean over;

    ApartPictures(MediaApart media, Reading reading) {
        this.media = media;
        this.reading = reading;
    }

    @Override
    public String name() {
        return reading.name();
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
        if (over) {
            return Optional.empty();
        }
        Optional<Frame> frame = reading.frame();
        if (frame.isEmpty()) {
            over = true;
            media.back(reading);
        }
        return frame;
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            reading.close();
        }
    }
}
