package app.greenroom.capture.file.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * One of a media file's tracks of sound: recording programs write what the computer plays and what the microphone hears side by
 * side.
 *
 * @param stream its place among all of the file's streams
 * @param name what the file calls it, if that says anything
 * @param readable whether this program decodes it
 * @param usual whether players choose it
 */
public record SoundTrack(int stream, Optional<String> name, boolean readable, boolean usual) {
    private static final int LONGEST_NAME = 60;

    /** What programs write into every file. */
    private static final Set<String> NO_NAMES =
            Set.of("soundhandler", "core media audio", "sound media handler", "mono", "stereo");

    static List<SoundTrack> of(Demuxer demuxer) {
        int usual = demuxer.best(avutil.AVMEDIA_TYPE_AUDIO).map(AVStream::index).orElse(-1);
        List<SoundTrack> tracks = new ArrayList<>();
        for (AVStream stream : demuxer.all(avutil.AVMEDIA_TYPE_AUDIO)) {
            tracks.add(new SoundTrack(
                    stream.index(),
                    Demuxer.tag(stream, "title")
                            .or(() -> Demuxer.tag(stream, "handler_name"))
                            .map(SoundTrack::plain)
                            .filter(name -> !name.isEmpty() && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT))),
                    Codecs.sound(stream.codecpar().codec_id()).isPresent(),
                    stream.index() == usual));
        }
        return tracks;
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
