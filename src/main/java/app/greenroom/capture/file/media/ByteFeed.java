package app.greenroom.capture.file.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the bytes of one file to FFmpeg, so that FFmpeg opens nothing by itself: no other file and no address. The native
 * side calls back with a key; there are only two callbacks for all files, because JavaCPP has few slots for them.
 */
final class ByteFeed implements AutoCloseable {
    private static final int BUFFER = 65536;
    private static final int SEEK_SET = 0;
    private static final int SEEK_CUR = 1;
    private static final int SEEK_END = 2;
    private static final int INDEX = 'm' << 24 | 'o' << 16 | 'o' << 8 | 'v';
    private static final int DATA = 'm' << 24 | 'd' << 16 | 'a' << 8 | 't';
    private static final int IO_ERROR = -5; // AVERROR(EIO), the same number on all systems

    private static final Map<Long, ByteFeed> OPEN = new ConcurrentHashMap<>();
    private static final Read_packet_Pointer_BytePointer_int READ = new Reader();
    private static final Seek_Pointer_long_int SEEK = new Seeker();

    private final FileChannel channel;
    private final BytePointer key = new BytePointer(1);
    private @Nullable AVIOContext context;

    /**
     * Opens a file for reading.
     *
     * @throws IOException when the system refuses
     */
    ByteFeed(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        OPEN.put(key.address(), this);
        BytePointer buffer = new BytePointer(avutil.av_malloc(BUFFER)).capacity(BUFFER);
        context = avformat.avio_alloc_context(
                buffer, BUFFER, 0, key, READ, (Write_packet_Pointer_BytePointer_int) null, SEEK);
    }

    AVIOContext context() {
        if (context == null) {
            throw new IllegalStateException("closed");
        }
        return context;
    }

    /** Whether it is an MP4 file (ISO/IEC 14496-12, 4.2) that has its sound and pictures, or a part of them, and no index. */
    boolean endsWithoutIndex() {
        ByteBuffer header = ByteBuffer.allocate(16);
        boolean data = false;
        try {
            for (long at = 0, size; at < channel.size(); at += size) {
                header.clear();
                if (channel.read(header, at) < header.capacity()) {
                    return data;
                }
                int kind = header.getInt(4);
                if (kind == INDEX) {
                    return false;
                }
                data |= kind == DATA;
                long said = header.getInt(0) & 0xFFFFFFFFL;
                size = said == 1 ? header.getLong(8) : said == 0 ? channel.size() : said;
                if (size < 8) {
                    return false;
                }
            }
            return data;
        } catch (IOException e) {
            return false;
        }
    }

    private int read(BytePointer into, int size) throws IOException {
        ByteBuffer bytes = into.capacity(size).asByteBuffer();
        int count = channel.read(bytes);
        return count < 0 ? avutil.AVERROR_EOF : count;
    }

    private long seek(long offset, int whence) throws IOException {
        if ((whence & avformat.AVSEEK_SIZE) != 0) {
            return channel.size();
        }
        long from =
                switch (whence & ~avformat.AVSEEK_FORCE) {
                    case SEEK_SET -> 0;
                    case SEEK_CUR -> channel.position();
                    case SEEK_END -> channel.size();
                    default -> -1;
                };
        long to = from + offset;
        if (from < 0 || to < 0) {
            return IO_ERROR;
        }
        channel.position(to);
        return to;
    }

    @Override
    public void close() {
        if (context != null) {
            try (PointerPointer<AVIOContext> holder = new PointerPointer<>(1)) {
                avutil.av_free(context.buffer());
                holder.put(0, context);
                avformat.avio_context_free(holder);
            }
            context = null;
            OPEN.remove(key.address());
            key.close();
        }
        try {
            channel.close();
        } catch (IOException e) {
            // A file opened for reading has nothing to lose when closing fails.
            return;
        }
    }

    /** How many files are open. */
    static int open() {
        return OPEN.size();
    }

    private static final class Reader extends Read_packet_Pointer_BytePointer_int {
        @Override
        @SuppressWarnings("CatchingUnchecked") // nothing may cross the native callback
        public int call(Pointer key, BytePointer into, int size) {
            try {
                ByteFeed feed = OPEN.get(key.address());
                return feed == null ? IO_ERROR : feed.read(into, size);
            } catch (IOException | RuntimeException | Error e) {
                return IO_ERROR;
            }
        }
    }

    private static final class Seeker extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer key, long offset, int whence) {
            try {
                ByteFeed feed = OPEN.get(key.address());
                return feed == null ? IO_ERROR : feed.seek(offset, whence);
            } catch (IOException | RuntimeException | Error e) {
                return IO_ERROR;
            }
        }
    }
}
