package app.greenroom.capture.file.media;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.text.Text;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a media file, at its own rate and with its own channels. Where its time stamps leave a gap, or begin after the
 * pictures do, there is silence, so that times stay those of the file.
 */
final class MediaSound implements AudioSource {
    private static final int MIN_RATE = 8_000;
    private static final int MAX_RATE = 192_000;
    private static final int ODD_RATE =
            1_000; // below it and above its thousandfold a damaged header claims what is no sound
    private static final int USUAL_RATE = 48_000;

    /** As of WAV files; a damaged header can claim thousands. */
    static final int MOST_CHANNELS = 32;

    /** Time stamps are rounded, in some containers to milliseconds, and jitter by a packet. */
    private static final double JITTER = 0.1;

    /** A longer gap is a damaged time stamp rather than a silence. */
    private static final double LONGEST_GAP = 600;

    private static final double LONGEST = 24 * 3600;
    private static final int SILENCE_BLOCK = 4096;

    /** Silence that time stamps may ask for: so many seconds, and so many times the sound there is. More is damage. */
    private static final double FREE_SILENCE = 600;

    private static final double SILENCE_SHARE = 20;
    private static final float[] NOTHING = {};

    private final Demuxer demuxer;
    private final AVStream stream;
    private final Decoder decoder;
    private @Nullable Resampling resampling;
    private long position;
    private float[] held = NOTHING; // what comes after the silence
    private long silence; // samples a channel that are still to be filled in
    private long filled;
    private double shift;

    /**
     * @param demuxer a file that nothing else reads; closed by this source
     * @throws CaptureException when its sound cannot be decoded; the file is closed then
     */
    MediaSound(Demuxer demuxer, AVStream stream) throws CaptureException {
        this.demuxer = demuxer;
        this.stream = stream;
        decoder = new Decoder(
                demuxer, stream, Codecs.sound(stream.codecpar().codec_id()).orElseThrow());
    }

    @Override
    public String name() {
        return demuxer.name();
    }

    @Override
    public Optional<AudioBlock> next() throws CaptureException {
        while (true) {
            if (resampling != null && silence > 0) {
                int length = (int) Math.min(SILENCE_BLOCK, silence);
                silence -= length;
                filled += length;
                Effort.step(); // minutes of it take seconds, and are no standstill
                return Optional.of(block(new float[length * resampling.channels()], resampling));
            } else if (resampling != null && held.length > 0) {
                float[] samples = held;
                held = NOTHING;
                return Optional.of(block(samples, resampling));
            }
            AVFrame frame = decoder.next();
            if (frame == null) {
                return Optional.empty();
            }
            take(frame);
        }
    }

    private void take(AVFrame frame) throws CaptureException {
        if (frame.nb_samples() <= 0
                || frame.sample_rate() <= 0
                || frame.ch_layout().nb_channels() <= 0) {
            return;
        }
        if (frame.sample_rate() < ODD_RATE || frame.sample_rate() > ODD_RATE * 1000) {
            throw demuxer.unreadable(Text.of("its sample rate is not between 8 and 192 kHz"), null);
        }
        if (resampling == null) {
            boolean usual = frame.sample_rate() >= MIN_RATE && frame.sample_rate() <= MAX_RATE;
            resampling = new Resampling(
                    usual ? frame.sample_rate() : USUAL_RATE, frame.ch_layout(), avutil.AV_SAMPLE_FMT_FLT);
        }
        Resampling to = resampling;
        keepTime(demuxer.seconds(frame.best_effort_timestamp(), stream), to);
        try {
            held = to.convert(frame);
        } catch (IllegalStateException e) {
            throw demuxer.unreadable(Text.of("its sound is stored in a way that this program does not read"), e);
        }
        if ((double) (position + silence) / to.rate() > LONGEST) {
            throw demuxer.unreadable(Text.of("its sound is longer than a day"), null);
        }
    }

    /** Fills a gap; what comes too early stays where it is, for no sound may be lost. */
    private void keepTime(OptionalDouble stamp, Resampling to) {
        if (stamp.isEmpty()) {
            return;
        }
        double gap = stamp.getAsDouble() - shift - (double) position / to.rate();
        double free = FREE_SILENCE + (SILENCE_SHARE * (position - filled) - filled) / to.rate();
        if (gap > Math.min(free, LONGEST_GAP) || gap < -LONGEST_GAP) {
            shift += gap;
        } else if (gap > JITTER) {
            silence = Math.round(gap * to.rate());
        }
    }

    private AudioBlock block(float[] samples, Resampling to) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Float.isFinite(samples[i]) ? Math.max(-1, Math.min(1, samples[i])) : 0;
        }
        AudioBlock block = new AudioBlock(samples, to.channels(), to.rate(), (double) position / to.rate());
        position += samples.length / to.channels();
        return block;
    }

    @Override
    public void close() {
        if (resampling != null) {
            resampling.close();
            resampling = null;
        }
        decoder.close();
    }
}
