package app.greenroom.capture.file.media;

import java.util.Objects;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Brings decoded sound, which may change its form on the way, into one form: rate, channels and kind of samples. */
final class Resampling implements AutoCloseable {
    private static final int SLACK = 64; // samples that a filter may have kept back

    private final int rate;
    private final int channels;
    private final int format;
    private final AVChannelLayout layout = new AVChannelLayout();
    private @Nullable SwrContext context;
    private int fromRate;
    private int fromChannels;
    private int fromFormat;
    private FloatPointer buffer = new FloatPointer();

    /**
     * @param rate samples a second
     * @param channels number of channels
     * @param format FFmpeg's kind of samples, interleaved floats for {@link #convert}
     */
    Resampling(int rate, int channels, int format) {
        this.rate = rate;
        this.channels = channels;
        this.format = format;
        avutil.av_channel_layout_default(layout, channels);
    }

    /** The same with the channels of some other sound. */
    Resampling(int rate, AVChannelLayout like, int format) {
        this.rate = rate;
        this.channels = like.nb_channels();
        this.format = format;
        avutil.av_channel_layout_copy(layout, like);
    }

    int rate() {
        return rate;
    }

    int channels() {
        return channels;
    }

    /** The samples of a frame, interleaved. */
    float[] convert(AVFrame frame) {
        prepare(frame.sample_rate(), frame.ch_layout(), frame.format());
        return converted(frame.extended_data(), frame.nb_samples());
    }

    /** The same for interleaved floats. */
    float[] convert(float[] samples, int ofChannels, int ofRate) {
        try (AVChannelLayout from = new AVChannelLayout();
                FloatPointer input = new FloatPointer(samples);
                PointerPointer<Pointer> planes = new PointerPointer<>(1)) {
            avutil.av_channel_layout_default(from, ofChannels);
            prepare(ofRate, from, avutil.AV_SAMPLE_FMT_FLT);
            planes.put(0, input);
            float[] result = converted(planes, samples.length / ofChannels);
            avutil.av_channel_layout_uninit(from);
            return result;
        }
    }

    /** What the filter still holds after the last sample. */
    float[] rest() {
        return context == null ? new float[0] : converted(null, 0);
    }

    private float[] converted(@Nullable PointerPointer<?> input, int length) {
        int most = (int) ((long) length * rate / Math.max(1, fromRate)) + rate / 10 + SLACK;
        if (buffer.capacity() < (long) most * channels) {
            buffer.close();
            buffer = new FloatPointer((long) most * channels);
        }
        try (PointerPointer<Pointer> output = new PointerPointer<>(1)) {
            output.put(0, buffer);
            int count = swresample.swr_convert(Objects.requireNonNull(context), output, most, input, length);
            float[] samples = new float[Math.max(0, count) * channels];
            buffer.position(0).get(samples);
            return samples;
        }
    }

    private void prepare(int newRate, AVChannelLayout newLayout, int newFormat) {
        if (context != null
                && newRate == fromRate
                && newLayout.nb_channels() == fromChannels
                && newFormat == fromFormat) {
            return;
        }
        release();
        fromRate = newRate;
        fromChannels = newLayout.nb_channels();
        fromFormat = newFormat;
        SwrContext opening = swresample.swr_alloc();
        swresample.swr_alloc_set_opts2(opening, layout, format, rate, newLayout, newFormat, newRate, 0, null);
        avutil.av_opt_set_double(opening, "rematrix_maxval", 1, 0); // channels that are mixed never grow louder
        if (swresample.swr_init(opening) < 0) {
            swresample.swr_free(opening);
            throw new IllegalStateException("sound of " + fromChannels + " channels cannot be converted");
        }
        context = opening;
    }

    private void release() {
        if (context != null) {
            swresample.swr_free(context);
            context = null;
        }
    }

    @Override
    public void close() {
        release();
        buffer.close();
        layout.close();
    }
}
