package app.greenroom.capture.file.media;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.io.NativeParts;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a media file apart into packets. Only the named kind of container is tried, only the bytes of this one file are
 * read, and only so many of them before the first packet.
 */
final class Demuxer implements AutoCloseable {
    private static final long PROBE_BYTES = 5_000_000;
    private static final long PROBE_MICROSECONDS = 5_000_000;
    private static final int MOST_STREAMS = 32;
    private static final int MOST_TILES = 1000; // each piece of a HEIC picture is a stream of its own
    private static final int MOST_BAD_PACKETS = 1000; // in a row: the rest is no use
    private static final int TRY_AGAIN = -11;

    private final String name;
    private final ByteFeed feed;
    private @Nullable AVFormatContext context;
    private boolean partly;

    /**
     * Opens a file.
     *
     * @throws CaptureException when it is damaged or cannot be read
     */
    Demuxer(Path file, Container container) throws CaptureException {
        name = String.valueOf(file.getFileName());
        NativeParts.compare("org/bytedeco/ffmpeg");
        avutil.av_log_set_level(avutil.AV_LOG_QUIET); // what FFmpeg complains about is no business of the user's
        try {
            feed = new ByteFeed(file);
        } catch (IOException e) {
            throw unreadable(Text.of("the system refuses to open it"), e);
        }
        boolean opened = false;
        try {
            context = open(container);
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    private AVFormatContext open(Container container) throws CaptureException {
        AVInputFormat format = avformat.av_find_input_format(container.demuxer());
        AVFormatContext opening = avformat.avformat_alloc_context();
        opening.pb(feed.context());
        opening.flags(opening.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
        opening.probesize(PROBE_BYTES);
        opening.max_analyze_duration(PROBE_MICROSECONDS);
        opening.max_streams(container.isPicture() ? MOST_TILES : MOST_STREAMS);
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "format_whitelist", container.demuxer(), 0);
        avutil.av_dict_set(options, "codec_whitelist", Codecs.allowed(), 0);
        avutil.av_dict_set(options, "protocol_whitelist", "none", 0);
        int result = avformat.avformat_open_input(opening, "", format, options);
        avutil.av_dict_free(options);
        if (result < 0) { // which has freed the context
            throw unreadable(
                    feed.endsWithoutIndex()
                            ? Text.of("it was never closed by what recorded it, or not saved to its end: its index is"
                                    + " missing")
                            : Text.of("it is damaged, or was not saved to its end"),
                    null);
        }
        if (avformat.avformat_find_stream_info(opening, (AVDictionary) null) < 0) {
            avformat.avformat_close_input(opening);
            throw unreadable(Text.of("it is damaged, or was not saved to its end"), null);
        }
        return opening;
    }

    String name() {
        return name;
    }

    /** The stream of one kind that a player would choose; a cover picture is none. */
    Optional<AVStream> best(int mediaType) {
        int index = avformat.av_find_best_stream(context(), mediaType, -1, -1, (PointerPointer<?>) null, 0);
        if (index < 0) {
            return Optional.empty();
        }
        AVStream stream = context().streams(index);
        boolean cover = (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
        return cover ? Optional.empty() : Optional.of(stream);
    }

    /** All streams of one kind, in the file's order. */
    List<AVStream> all(int mediaType) {
        return IntStream.range(0, context().nb_streams())
                .mapToObj(i -> context().streams(i))
                .filter(stream -> stream.codecpar().codec_type() == mediaType)
                .toList();
    }

    /** The pieces of the picture that a file is about, and where they belong; empty when it is in one piece. */
    Optional<AVStreamGroup> tiles() {
        Optional<AVStreamGroup> found = Optional.empty();
        for (int i = 0; i < context().nb_stream_groups(); i++) {
            AVStreamGroup group = context().stream_groups(i);
            boolean chosen = (group.disposition() & avformat.AV_DISPOSITION_DEFAULT) != 0;
            if (group.type() == avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID && (chosen || found.isEmpty())) {
                found = Optional.of(group);
            }
        }
        return found;
    }

    /** Reads the next packet of any stream; false at the end. */
    boolean read(AVPacket packet) {
        Effort.step();
        return avformat.av_read_frame(context(), packet) >= 0;
    }

    /** Reads packets of this stream only. */
    void only(AVStream wanted) {
        for (int i = 0; i < context().nb_streams(); i++) {
            AVStream stream = context().streams(i);
            stream.discard(i == wanted.index() ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
    }

    /** Reads the next packet of this stream; false at the end. */
    boolean read(AVPacket packet, AVStream wanted) {
        for (int bad = 0; bad < MOST_BAD_PACKETS; ) {
            int result = avformat.av_read_frame(context(), packet);
            Effort.step();
            if (result == avutil.AVERROR_EOF) {
                return false;
            } else if (result < 0) {
                if (result != TRY_AGAIN && context().pb().eof_reached() != 0) {
                    return false;
                }
                bad++;
            } else if (packet.stream_index() == wanted.index()) {
                return true;
            } else {
                avcodec.av_packet_unref(packet);
            }
        }
        return false;
    }

    /** Back to the beginning. */
    void rewind() {
        avformat.av_seek_frame(context(), -1, start(), avformat.AVSEEK_FLAG_BACKWARD);
    }

    /** A time stamp of a stream as seconds since the beginning of the file; empty when it is none. */
    OptionalDouble seconds(long stamp, AVStream stream) {
        AVRational base = stream.time_base();
        if (stamp == avutil.AV_NOPTS_VALUE || base.den() <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((double) stamp * base.num() / base.den() - start() / 1e6);
    }

    /** Ticks of a stream's clock in seconds. */
    double length(long ticks, AVStream stream) {
        AVRational base = stream.time_base();
        return base.den() <= 0 ? 0 : (double) ticks * base.num() / base.den();
    }

    private long start() {
        long start = context().start_time();
        return start == avutil.AV_NOPTS_VALUE ? 0 : start;
    }

    /** How long the file says it is, in seconds; good for a progress bar only. */
    OptionalDouble claimedSeconds() {
        long microseconds = context().duration();
        return microseconds > 0 ? OptionalDouble.of(microseconds / 1e6) : OptionalDouble.empty();
    }

    /** An entry of the file's own description. */
    Optional<String> tag(String key) {
        AVDictionaryEntry entry = avutil.av_dict_get(context().metadata(), key, null, 0);
        return entry == null ? Optional.empty() : Optional.of(entry.value().getString());
    }

    /** An entry of a stream's description. */
    static Optional<String> tag(AVStream stream, String key) {
        AVDictionaryEntry entry = avutil.av_dict_get(stream.metadata(), key, null, 0);
        return entry == null ? Optional.empty() : Optional.of(entry.value().getString());
    }

    /** Says whether more than the one stream is in it that is read here. */
    void partly(boolean more) {
        partly = more;
    }

    CaptureException unreadable(Text why, @Nullable Throwable cause) {
        return new CaptureException(new DeviceFault.Unreadable(name, why, partly), cause);
    }

    private AVFormatContext context() {
        if (context == null) {
            throw new IllegalStateException("closed");
        }
        return context;
    }

    @Override
    public void close() {
        if (context != null) {
            avformat.avformat_close_input(context);
            context = null;
        }
        feed.close();
    }
}
