package app.greenroom.capture.file.media;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.Orientation;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** One picture of a kind that Java does not read: HEIC and AVIF, often stored in tiles, and WebP. */
public final class StillPicture {
    private static final int LONGEST_SIDE = 4096;
    private static final long MOST_TOGETHER = 100_000_000; // pixels

    private final Demuxer demuxer;
    private final double time;
    private final PictureScaling scaling = new PictureScaling();

    private StillPicture(Demuxer demuxer, double time) {
        this.demuxer = demuxer;
        this.time = time;
    }

    /**
     * Reads a picture, upright; one of more than nine megapixels at half, a third … of its size.
     *
     * @param time the frame's time in seconds
     * @throws CaptureException when it cannot be decoded, or a tile of it
     */
    public static Frame read(Path file, Container container, double time) throws CaptureException {
        try (Demuxer demuxer = new Demuxer(file, container)) {
            StillPicture picture = new StillPicture(demuxer, time);
            try {
                Optional<AVStreamGroup> tiles = demuxer.tiles();
                return tiles.isPresent() ? picture.joined(tiles.get()) : picture.single();
            } finally {
                picture.scaling.close();
            }
        }
    }

    private Frame single() throws CaptureException {
        AVStream stream = demuxer.best(avutil.AVMEDIA_TYPE_VIDEO)
                .orElseThrow(() -> demuxer.unreadable(Text.of("it holds no picture"), null));
        demuxer.only(stream);
        Orientation orientation = SideData.orientation(
                stream.codecpar().coded_side_data(), stream.codecpar().nb_coded_side_data());
        try (OnePacket decoder = new OnePacket(stream)) {
            AVPacket packet = avcodec.av_packet_alloc();
            try {
                while (demuxer.read(packet)) {
                    AVFrame decoded = packet.stream_index() == stream.index() ? decoder.decode(packet) : null;
                    avcodec.av_packet_unref(packet);
                    if (decoded != null) {
                        Orientation own = SideData.orientation(decoded);
                        Orientation held = own.equals(Orientation.UPRIGHT) ? orientation : own;
                        Optional<ColourProfile> colours = ColourProfile.of(decoded)
                                .or(() -> ColourProfile.of(
                                        stream.codecpar().coded_side_data(),
                                        stream.codecpar().nb_coded_side_data()))
                                .filter(each -> !ColourMapping.isHigh(decoded.color_trc()));
                        return numbers(decoded, LONGEST_SIDE, colours.isPresent())
                                .map(frame ->
                                        colours.map(each -> each.usual(frame)).orElse(frame))
                                .map(held::upright)
                                .orElseThrow(this::damaged);
                    }
                }
            } finally {
                avcodec.av_packet_free(packet);
            }
        }
        throw damaged();
    }

    private Frame joined(AVStreamGroup group) throws CaptureException {
        AVStreamGroupTileGrid grid = group.params_tile_grid();
        long pixels = (long) grid.width() * grid.height();
        if (grid.width() <= 0 || grid.height() <= 0 || group.nb_streams() == 0 || pixels > MOST_TOGETHER) {
            throw damaged();
        }
        int every = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / Decoder.MOST_PIXELS)));
        Canvas canvas = new Canvas(grid, every);
        Optional<ColourProfile> colours = ColourProfile.of(grid.coded_side_data(), grid.nb_coded_side_data());
        for (int i = 0; colours.isEmpty() && i < group.nb_streams(); i++) {
            colours = ColourProfile.of(
                    group.streams(i).codecpar().coded_side_data(),
                    group.streams(i).codecpar().nb_coded_side_data());
        }
        boolean high = ColourMapping.isHigh(group.streams(0).codecpar().color_trc());
        Optional<ColourProfile> meant = colours.filter(each -> !high);
        Set<Integer> missing = new HashSet<>();
        for (int i = 0; i < grid.nb_tiles(); i++) {
            missing.add(group.streams(grid.offsets_idx(i)).index());
        }
        AVPacket packet = avcodec.av_packet_alloc();
        try (OnePacket decoder = new OnePacket(group.streams(0))) {
            while (!missing.isEmpty() && demuxer.read(packet)) {
                int index = packet.stream_index();
                AVFrame decoded = missing.contains(index) ? decoder.decode(packet) : null;
                avcodec.av_packet_unref(packet);
                if (missing.remove(index)) {
                    Frame tile = Optional.ofNullable(decoded)
                            .flatMap(frame -> numbers(frame, Integer.MAX_VALUE, meant.isPresent()))
                            .orElseThrow(this::damaged);
                    for (int i = 0; i < grid.nb_tiles(); i++) {
                        if (group.streams(grid.offsets_idx(i)).index() == index) {
                            canvas.put(tile, grid.offsets_horizontal(i), grid.offsets_vertical(i));
                        }
                    }
                }
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
        if (!missing.isEmpty()) {
            throw damaged();
        }
        Frame whole = canvas.frame(time);
        return SideData.orientation(grid.coded_side_data(), grid.nb_coded_side_data())
                .upright(meant.map(each -> each.usual(whole)).orElse(whole));
    }

    /**
     * Red, green and blue as they are stored. Unlike a film, a picture that names no matrix is stored by BT.601 whatever its size.
     *
     * @param profiled whether a profile tells what they mean; telephones note the same beside it, which must not count twice
     */
    private Optional<Frame> numbers(AVFrame decoded, int longest, boolean profiled) {
        if (profiled) {
            decoded.color_primaries(avutil.AVCOL_PRI_UNSPECIFIED);
        }
        if (decoded.colorspace() == avutil.AVCOL_SPC_UNSPECIFIED) {
            decoded.colorspace(avutil.AVCOL_SPC_SMPTE170M);
        }
        return scaling.converted(decoded, longest, time);
    }

    private CaptureException damaged() {
        return demuxer.unreadable(Text.of("it is damaged or cut off"), null);
    }

    /** The part of the tiles that shows, every so many pixels. */
    private static final class Canvas {
        private final int left;
        private final int top;
        private final int width;
        private final int height;
        private final int every;
        private final byte[] rgb;

        Canvas(AVStreamGroupTileGrid grid, int every) {
            this.every = every;
            left = grid.horizontal_offset();
            top = grid.vertical_offset();
            width = Math.max(1, grid.width() / every);
            height = Math.max(1, grid.height() / every);
            rgb = new byte[3 * width * height];
        }

        void put(Frame tile, int x, int y) {
            for (int row = 0; row < height; row++) {
                int from = top + row * every - y;
                for (int column = 0; column < width && from >= 0 && from < tile.height(); column++) {
                    int at = left + column * every - x;
                    if (at >= 0 && at < tile.width()) {
                        System.arraycopy(
                                tile.rgb(), 3 * (from * tile.width() + at), rgb, 3 * (row * width + column), 3);
                    }
                }
            }
        }

        Frame frame(double time) {
            return new Frame(width, height, rgb, time);
        }
    }

    /** Decodes packets that each hold a whole picture. */
    private final class OnePacket implements AutoCloseable {
        private final AVCodecContext context;
        private final AVFrame frame = avutil.av_frame_alloc();

        OnePacket(AVStream stream) throws CaptureException {
            AVCodec codec = Codecs.pictures(stream.codecpar().codec_id())
                    .orElseThrow(() -> demuxer.unreadable(
                            Text.of("its pictures are stored in a way that this program does not read"), null));
            context = avcodec.avcodec_alloc_context3(codec);
            AVDictionary options = new AVDictionary(null);
            avutil.av_dict_set(options, "max_pixels", Long.toString(MOST_TOGETHER), 0);
            avutil.av_dict_set(options, "threads", "1", 0);
            boolean opened = avcodec.avcodec_parameters_to_context(context, stream.codecpar()) >= 0
                    && avcodec.avcodec_open2(context, codec, options) >= 0;
            avutil.av_dict_free(options);
            if (!opened) {
                close();
                throw damaged();
            }
        }

        /** The picture, valid until the next call; null when it is damaged. */
        @Nullable
        AVFrame decode(AVPacket packet) {
            avcodec.avcodec_send_packet(context, packet);
            avcodec.avcodec_send_packet(context, new AVPacket(null));
            boolean whole = avcodec.avcodec_receive_frame(context, frame) >= 0 && frame.decode_error_flags() == 0;
            avcodec.avcodec_flush_buffers(context);
            return whole ? frame : null;
        }

        @Override
        public void close() {
            avcodec.avcodec_free_context(context);
            avutil.av_frame_free(frame);
        }
    }
}
