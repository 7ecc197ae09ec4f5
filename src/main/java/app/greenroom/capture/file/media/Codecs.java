package app.greenroom.capture.file.media;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.global.avcodec;

/** The decoders that are used, by FFmpeg's names. What neither people's devices nor their programs write is not decoded. */
final class Codecs {
    private static final List<String> SOUND = List.of(
            "aac",
            "opus",
            "vorbis",
            "mp3float",
            "mp2float",
            "flac",
            "alac",
            "ac3",
            "eac3",
            "wmav1",
            "wmav2",
            "wmapro",
            "amrnb",
            "amrwb",
            "speex",
            "gsm",
            "gsm_ms",
            "adpcm_ms",
            "adpcm_ima_wav",
            "adpcm_ima_qt",
            "pcm_alaw",
            "pcm_mulaw",
            "pcm_u8",
            "pcm_s8",
            "pcm_s16le",
            "pcm_s16be",
            "pcm_s24le",
            "pcm_s24be",
            "pcm_s32le",
            "pcm_s32be",
            "pcm_f32le",
            "pcm_f32be",
            "pcm_f64le",
            "pcm_f64be",
            "pcm_bluray",
            "pcm_dvd");

    private static final List<String> PICTURES = List.of(
            "h264",
            "hevc",
            "vp8",
            "vp9",
            "libaom-av1",
            "mpeg4",
            "mjpeg",
            "prores",
            "mpeg2video",
            "mpeg1video",
            "msmpeg4",
            "wmv1",
            "wmv2",
            "wmv3",
            "vc1",
            "h263",
            "flv",
            "theora",
            "dvvideo",
            "dnxhd",
            "ffv1",
            "huffyuv",
            "rawvideo",
            "png",
            "webp");

    private static final Map<Integer, AVCodec> SOUND_BY_ID = byId(SOUND);
    private static final Map<Integer, AVCodec> PICTURES_BY_ID = byId(PICTURES);

    private Codecs() {}

    /** All their names, as FFmpeg's list of what is allowed. */
    static String allowed() {
        return String.join(",", SOUND) + "," + String.join(",", PICTURES);
    }

    static Optional<AVCodec> sound(int id) {
        return Optional.ofNullable(SOUND_BY_ID.get(id));
    }

    static Optional<AVCodec> pictures(int id) {
        return Optional.ofNullable(PICTURES_BY_ID.get(id));
    }

    /** What a way of storing is called, whether it is read or not; empty when FFmpeg does not know it either. */
    static Optional<String> name(int id) {
        return id == avcodec.AV_CODEC_ID_NONE
                ? Optional.empty()
                : Optional.of(avcodec.avcodec_get_name(id).getString());
    }

    private static Map<Integer, AVCodec> byId(List<String> names) {
        Map<Integer, AVCodec> codecs = new HashMap<>();
        for (String name : names) {
            AVCodec codec = avcodec.avcodec_find_decoder_by_name(name);
            if (codec != null) { // the libraries of other systems may be built without it
                codecs.put(codec.id(), codec);
            }
        }
        return codecs;
    }
}
