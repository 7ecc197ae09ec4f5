package app.greenroom.capture.file.apart;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Sound that a reader hands over, block by block as it was decoded. */
final class ApartSound implements AudioSource {
    private final MediaApart media;
    private final Reading reading;
    private final Deque<AudioBlock> blocks = new ArrayDeque<>();
    private boolean over;

    ApartSound(MediaApart media, Reading reading) {
        this.media = media;
        this.reading = reading;
    }

    @Override
    public String name() {
        return reading.name();
    }

    @Override
    public Optional<AudioBlock> next() throws CaptureException {
        if (blocks.isEmpty() && !over) {
            List<AudioBlock> more = reading.blocks();
            blocks.addAll(more);
            if (more.isEmpty()) {
                over = true;
                media.back(reading);
            }
        }
        return Optional.ofNullable(blocks.poll());
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            reading.close();
        }
    }
}
