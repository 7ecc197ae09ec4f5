package app.greenroom.session.lines;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import java.util.Optional;

/** One channel of a recording that has several. */
final class OneChannel implements AudioSource {
    private final AudioSource source;
    private final int channel;

    /** @param channel which, from 0 */
    OneChannel(AudioSource source, int channel) {
        this.source = source;
        this.channel = channel;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
        Optional<AudioBlock> next = source.next();
        if (next.isEmpty()) {
            return next;
        }
        AudioBlock block = next.get();
        if (block.channels() < 2 || channel >= block.channels()) {
            throw new CaptureException(new DeviceFault.Unreadable(source.name(), Line.NO_SIDES));
        }
        float[] samples = new float[block.length()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = block.samples()[block.channels() * i + channel];
        }
        return Optional.of(new AudioBlock(samples, 1, block.sampleRate(), block.time()));
    }

    @Override
    public void close() {
        source.close();
    }
}
