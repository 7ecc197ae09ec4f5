package app.greenroom.session.lines;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.file.Recording;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a recording's sound.
 *
 * @param track a media file's track; empty for the only sound of any other recording
 * @param number the track's, from 1
 * @param channel one channel of it, from 0; empty for all, of which the one is followed that carries the voice
 * @param channels how many channels it has, where one is meant
 */
public record Line(Optional<SoundTrack> track, int number, OptionalInt channel, int channels) {
    /** Why no side of a line can be listened to that has only one. */
    public static final Text NO_SIDES = Text.of("it has no left and right channel");

    /** Everything on a track. */
    public static Line all(Optional<SoundTrack> track, int number) {
        return new Line(track, number, OptionalInt.empty(), 0);
    }

    /** One channel of this. */
    public Line only(int wanted, int of) {
        return new Line(track, number, OptionalInt.of(wanted), of);
    }

    /** Opens it. */
    public AudioSource open(Recording recording) throws CaptureException {
        AudioSource source = track.isPresent()
                ? recording.sound(track.get())
                : recording.sound().orElseThrow(IllegalStateException::new);
        return channel.isPresent() ? new OneChannel(source, channel.getAsInt()) : source;
    }

    /** What a sentence calls it. */
    public Text name() {
        if (channel.isPresent()) {
            return channels > 2
                    ? Text.of("channel {0}", Argument.count(channel.getAsInt() + 1L))
                    : channel.getAsInt() == 0 ? Text.of("the left side") : Text.of("the right side");
        }
        return trackName();
    }

    /** What a sentence calls its track. */
    public Text trackName() {
        return track.flatMap(SoundTrack::name)
                .map(name -> Text.of("track {0} “{1}”", Argument.count(number), Argument.name(name)))
                .orElse(Text.of("track {0}", Argument.count(number)));
    }

    /** Whether it can be decoded. */
    public boolean isReadable() {
        return track.map(SoundTrack::readable).orElse(true);
    }

    /** Whether it is the one that players take. */
    public boolean isUsual() {
        return track.map(SoundTrack::usual).orElse(true);
    }

    /** Whether its track is called a microphone. */
    public boolean isMicrophone() {
        String name = channel.isPresent()
                ? ""
                : track.flatMap(SoundTrack::name)
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .replace("microsoft", "");
        return Arrays.stream(new String[] {"mic", "mik", "ميكروفون", "candidate"})
                .anyMatch(name::contains);
    }
}
