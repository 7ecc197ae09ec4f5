package app.greenroom.capture.file.media;

import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/** The decoders that are used, FFmpeg's own where it has one. What no recorder writes is not decoded. */
final class Codecs {
    private static final Map<Integer, String> SOUND = Map.ofEntries(
            Map.entry(avcodec.AV_CODEC_ID_AAC, "aac"),
            Map.entry(avcodec.AV_CODEC_ID_OPUS, "opus"),
            Map.entry(avcodec.AV_CODEC_ID_VORBIS, "vorbis"),
            Map.entry(avcodec.AV_CODEC_ID_MP3, "mp3float"),
            Map.entry(avcodec.AV_CODEC_ID_FLAC, "flac"),
            Map.entry(avcodec.AV_CODEC_ID_ALAC, "alac"),
            Map.entry(avcodec.AV_CODEC_ID_PCM_S16LE, "pcm_s16le"),
            Map.entry(avcodec.AV_CODEC_ID_PCM_S16BE, "pcm_s16be"),
            Map.entry(avcodec.AV_CODEC_ID_PCM_S24LE, "pcm_s24le"),
            Map.entry(avcodec.AV_CODEC_ID_PCM_S24BE, "pcm_s24be"),
            Map.entry(avcodec.AV_CODEC_ID_PCM_F32LE, "pcm_f32le"));

    private static final Map<Integer, String> PICTURES = Map.of(
            avcodec.AV_CODEC_ID_H264, "h264",
            avcodec.AV_CODEC_ID_HEVC, "hevc",
            avcodec.AV_CODEC_ID_VP8, "vp8",
            avcodec.AV_CODEC_ID_VP9, "vp9",
            avcodec.AV_CODEC_ID_AV1, "libaom-av1",
            avcodec.AV_CODEC_ID_MPEG4, "mpeg4",
            avcodec.AV_CODEC_ID_MJPEG, "mjpeg");

    private Codecs() {}

    /** All their names, as FFmpeg's list of what is allowed. */
    static String allowed() {
        return String.join(",", SOUND.values()) + "," + String.join(",", PICTURES.values());
    }

    static Optional<AVCodec> sound(int id) {
        return named(SOUND.get(id));
    }

    static Optional<AVCodec> pictures(int id) {
        return named(PICTURES.get(id));
    }

    private static Optional<AVCodec> named(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(avcodec.avcodec_find_decoder_by_name(name));
    }
}
