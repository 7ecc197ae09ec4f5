package app.greenroom.capture.file.media;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FrameSource;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A recording with sound, pictures or both, as meeting programs, telephones and browsers save it, of one of the kinds of {@link
 * Container}. It comes from anybody, so it is read with distrust: by its content and not its name, this one file and nothing
 * else, with the decoders of usual recordings, and within bounded memory.
 */
public final class MediaFile implements Media {
    private static final double LOOK = 60; // seconds searched for pictures that stand by themselves
    private static final double SPARSEST_KEYS = 10;
    private static final int MOST_LOOKED_AT = 20_000;
    private static final int ENCRYPTED_SOUND = tag("enca");
    private static final int ENCRYPTED_PICTURES = tag("encv");

    private final Path file;
    private final Container container;
    private final boolean hasSound;
    private final boolean hasPictures;
    private final Optional<Text> soundFault;
    private final Optional<Text> pictureFault;
    private final OptionalDouble seconds;
    private final Optional<Instant> made;
    private final List<SoundTrack> tracks;

    /**
     * Looks at a file.
     *
     * @throws CaptureException when it is damaged, holds neither sound nor pictures, or none that this program can decode; where
     *     it can decode one of the two, asking for the other tells why not
     */
    public MediaFile(Path file, Container container) throws CaptureException {
        this.file = file;
        this.container = container;
        try (Demuxer demuxer = new Demuxer(file, container)) {
            Optional<AVStream> sound = demuxer.best(avutil.AVMEDIA_TYPE_AUDIO);
            Optional<AVStream> pictures = demuxer.best(avutil.AVMEDIA_TYPE_VIDEO);
            if (sound.isEmpty() && pictures.isEmpty()) {
                throw demuxer.unreadable(Text.of("it holds neither sound nor pictures"), null);
            }
            hasSound = sound.isPresent();
            hasPictures = pictures.isPresent();
            soundFault = sound.flatMap(MediaFile::soundFault);
            pictureFault = pictures.flatMap(MediaFile::pictureFault);
            if ((soundFault.isPresent() || !hasSound) && (pictureFault.isPresent() || !hasPictures)) {
                throw demuxer.unreadable(soundFault.or(() -> pictureFault).orElseThrow(), null);
            }
            seconds = demuxer.claimedSeconds();
            tracks = SoundTrack.of(demuxer);
            made = demuxer.tag("creation_time").flatMap(MediaFile::instant);
        }
    }

    /** What keeps this program from decoding a sound; empty when nothing does. */
    private static Optional<Text> soundFault(AVStream sound) {
        int codec = sound.codecpar().codec_id();
        if (isProtected(sound, ENCRYPTED_SOUND)) {
            return Optional.of(Text.of("its sound is protected, so that only some players can play it"));
        } else if (Codecs.sound(codec).isPresent()) {
            int channels = sound.codecpar().ch_layout().nb_channels();
            return channels <= MediaSound.MOST_CHANNELS
                    ? Optional.empty()
                    : Optional.of(Text.of(
                            "its sound has {0} channels, more than this program reads", Argument.count(channels)));
        }
        return Optional.of(Codecs.name(codec)
                .map(name ->
                        Text.of("its sound is stored as {0}, which this program does not read", Argument.name(name)))
                .orElse(Text.of("its sound is stored in a way that this program does not read")));
    }

    /** The same for pictures. */
    private static Optional<Text> pictureFault(AVStream pictures) {
        int codec = pictures.codecpar().codec_id();
        if (isProtected(pictures, ENCRYPTED_PICTURES)) {
            return Optional.of(Text.of("its pictures are protected, so that only some players can play them"));
        } else if (Codecs.pictures(codec).isPresent()) {
            long pixels =
                    (long) pictures.codecpar().width() * pictures.codecpar().height();
            return pixels <= Decoder.MOST_PIXELS
                    ? Optional.empty()
                    : Optional.of(Text.of("its pictures are larger than 4K"));
        }
        return Optional.of(Codecs.name(codec)
                .map(name -> Text.of(
                        "its pictures are stored as {0}, which this program does not read", Argument.name(name)))
                .orElse(Text.of("its pictures are stored in a way that this program does not read")));
    }

    /** MP4 marks protected streams by their kind, Matroska by the number of their key. */
    private static boolean isProtected(AVStream stream, int mark) {
        return stream.codecpar().codec_tag() == mark
                || avutil.av_dict_get(stream.metadata(), "enc_key_id", null, 0) != null;
    }

    @Override
    public boolean hasSound() {
        return hasSound;
    }

    @Override
    public boolean hasPictures() {
        return hasPictures;
    }

    @Override
    public OptionalDouble claimedSeconds() {
        return seconds;
    }

    @Override
    public Optional<Instant> made() {
        return made;
    }

    @Override
    public AudioSource sound() throws CaptureException {
        Demuxer demuxer = opened(soundFault);
        return new MediaSound(demuxer, demuxer.best(avutil.AVMEDIA_TYPE_AUDIO).orElseThrow(IllegalStateException::new));
    }

    @Override
    public List<SoundTrack> tracks() {
        return List.copyOf(tracks);
    }

    @Override
    public AudioSource sound(SoundTrack track) throws CaptureException {
        Demuxer demuxer = new Demuxer(file, container);
        demuxer.partly(hasSound() && hasPictures());
        AVStream stream = demuxer.all(avutil.AVMEDIA_TYPE_AUDIO).stream()
                .filter(one -> one.index() == track.stream())
                .findFirst()
                .orElseThrow(IllegalStateException::new);
        Optional<Text> fault = soundFault(stream);
        if (fault.isPresent()) {
            CaptureException why = demuxer.unreadable(fault.get(), null);
            demuxer.close();
            throw why;
        }
        return new MediaSound(demuxer, stream);
    }

    @Override
    public FrameSource pictures(double every) throws CaptureException {
        Demuxer demuxer = opened(pictureFault);
        AVStream stream = demuxer.best(avutil.AVMEDIA_TYPE_VIDEO).orElseThrow(IllegalStateException::new);
        boolean onlyKeys = every >= 1 && keysOften(demuxer, stream);
        return new MediaPictures(demuxer, stream, every, onlyKeys);
    }

    private Demuxer opened(Optional<Text> fault) throws CaptureException {
        if (fault.isPresent()) {
            throw new CaptureException(
                    new DeviceFault.Unreadable(String.valueOf(file.getFileName()), fault.get(), true), null);
        }
        Demuxer demuxer = new Demuxer(file, container);
        demuxer.partly(hasSound && hasPictures);
        return demuxer;
    }

    /** Whether the first minute has a key frame at least every ten seconds. */
    private static boolean keysOften(Demuxer demuxer, AVStream stream) {
        demuxer.only(stream);
        AVPacket packet = avcodec.av_packet_alloc();
        double lastKey = 0;
        double time = 0;
        double widest = 0;
        for (int i = 0; i < MOST_LOOKED_AT && time < LOOK && demuxer.read(packet, stream); i++) {
            time = Math.max(time, demuxer.seconds(packet.dts(), stream).orElse(time));
            if ((packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0) {
                lastKey = time;
            }
            widest = Math.max(widest, time - lastKey);
            avcodec.av_packet_unref(packet);
        }
        avcodec.av_packet_free(packet);
        demuxer.rewind();
        return widest <= SPARSEST_KEYS;
    }

    private static Optional<Instant> instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            // Files that do not know the time say 1904 or 1970, the beginnings of two calendars.
            return instant.isAfter(Instant.parse("1971-01-01T00:00:00Z"))
                            && instant.isBefore(Instant.parse("9999-01-01T00:00:00Z"))
                    ? Optional.of(instant)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int tag(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
