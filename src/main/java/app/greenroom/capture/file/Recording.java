package app.greenroom.capture.file;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.apart.MediaApart;
import app.greenroom.capture.file.media.Container;
import app.greenroom.capture.file.media.Media;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something recorded: a picture, a WAV file, a media file (see {@link Media}), or a session folder.
 *
 * <p>A session folder holds {@code session.json} with {@code {"schema": "greenroom.session/1", "made": "2026-11-02T07:40:00Z",
 * "title": "…"}}, pictures named by their milliseconds in {@code frames/} (such as {@code 000250.jpg}), the sound in
 * {@code sound.wav}, and the network's answers in {@code probes.json}. Each part may be missing.
 */
public final class Recording {
    /** The schema of {@code session.json}. */
    public static final String SCHEMA = "greenroom.session/1";

    private static final Pattern FRAME = Pattern.compile("\\d{1,9}\\.(jpg|jpeg|png)");

    /** Pictures of a second that are looked at, by how long the recording is: 15, 2, 1 or fewer. */
    private static final double SHORT = 120;

    private static final double MIDDLING = 600;

    private final Path path;
    private final Kind kind;
    private final String title;
    private final ZonedDateTime made;
    private final List<Path> frames;
    private final @Nullable Media media;

    private enum Kind {
        PICTURE,
        SOUND,
        MEDIA,
        SESSION
    }

    private Recording(Path path, Kind kind, String title, ZonedDateTime made, List<Path> frames) {
        this(path, kind, title, made, frames, null);
    }

    private Recording(
            Path path, Kind kind, String title, ZonedDateTime made, List<Path> frames, @Nullable Media media) {
        this.media = media;
        this.path = path;
        this.kind = kind;
        this.title = title;
        this.made = made;
        this.frames = frames;
    }

    /**
     * Looks at what lies at a path, by its content and not by its name.
     *
     * @throws CaptureException when nothing is there or nothing that can be measured
     */
    public static Recording open(Path path) throws CaptureException {
        String name = name(path);
        if (!Files.exists(path)) {
            throw unreadable(path, Text.of("it is not there"));
        }
        if (Files.isDirectory(path)) {
            return openSession(path);
        }
        FileStart start = FileStart.of(path);
        Optional<Container> container = start.container();
        if (start.isPicture() || container.map(Container::isPicture).orElse(false)) {
            return new Recording(path, Kind.PICTURE, name, written(path), List.of(path));
        }
        if (start.isPlainWave() && isWhole(path)) {
            return new Recording(path, Kind.SOUND, name, written(path), List.of());
        }
        Media media = MediaApart.open(path, container.orElseThrow(start::unknown));
        ZonedDateTime made = media.made().map(at -> at.atZone(ZoneOffset.UTC)).orElse(written(path));
        return new Recording(path, Kind.MEDIA, name, made, List.of(), media);
    }

    /** Whether Java reads a WAV file: not compressed sound, and not where its recorder never came back to give its length. */
    private static boolean isWhole(Path path) {
        try (WavFile wav = new WavFile(path)) {
            return wav.claimedSeconds().isPresent();
        } catch (CaptureException e) {
            return false; // then FFmpeg says why
        }
    }

    private static Recording openSession(Path folder) throws CaptureException {
        Path file = folder.resolve(SessionFile.NAME);
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw unreadable(folder, Text.of("you may have no permission to read it"));
        }
        if (!Files.isRegularFile(file)) {
            throw unreadable(folder, Text.of("the folder holds no session.json, so it is not a recorded session"));
        }
        SessionFile session = SessionFile.read(file, name(folder));
        try {
            return new Recording(
                    folder,
                    Kind.SESSION,
                    session.title().orElse(name(folder)),
                    session.made().orElse(written(file)),
                    frames(folder.resolve("frames")));
        } catch (IOException e) {
            throw new CaptureException(
                    new DeviceFault.Unreadable(name(folder), Text.of("its files cannot be read")), e);
        }
    }

    /** When a file was last written: the best guess at when it was recorded, and the same at every check. */
    private static ZonedDateTime written(Path file) throws CaptureException {
        try {
            return Files.getLastModifiedTime(file).toInstant().atZone(ZoneOffset.UTC);
        } catch (IOException e) {
            throw new CaptureException(new DeviceFault.Unreadable(name(file), Text.of("it cannot be read")), e);
        }
    }

    private static List<Path> frames(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            f -> FRAME.matcher(name(f).toLowerCase(Locale.ROOT)).matches())
                    .sorted(Comparator.comparingInt(Recording::milliseconds).thenComparing(Recording::name))
                    .toList();
        }
    }

    static int milliseconds(Path frame) {
        String name = name(frame);
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    /** What the user knows it by: its title, or its file's name. */
    public String title() {
        return title;
    }

    /** When it was made: as its {@code session.json} says, else when its file was last written. */
    public ZonedDateTime made() {
        return made;
    }

    /** Whether there are pictures, readable or not. */
    public boolean hasPictures() {
        return media != null ? media.hasPictures() : !frames.isEmpty();
    }

    /** How long it says it is, in seconds: good for a progress bar, and nothing to rely on. */
    public OptionalDouble claimedSeconds() {
        if (media != null) {
            return media.claimedSeconds();
        }
        if (!hasSound()) {
            return OptionalDouble.empty();
        }
        try (WavFile wav = new WavFile(soundFile())) {
            return wav.claimedSeconds();
        } catch (CaptureException e) {
            return OptionalDouble.empty(); // what is wrong with it is told when it is listened to
        }
    }

    /**
     * The pictures; empty when it has none. Of a long media file some are left out.
     *
     * @throws CaptureException when there are pictures that cannot be read
     */
    public Optional<FrameSource> pictures() throws CaptureException {
        if (media != null) {
            double seconds = media.claimedSeconds().orElse(MIDDLING);
            return pictures(seconds <= SHORT ? 1.0 / 15 : seconds <= MIDDLING ? 0.5 : 1);
        }
        return pictures(0);
    }

    /**
     * The pictures, so many seconds apart; empty when it has none. Those of a session folder all come.
     *
     * @throws CaptureException when there are pictures that cannot be read
     */
    public Optional<FrameSource> pictures(double every) throws CaptureException {
        if (!hasPictures()) {
            return Optional.empty();
        }
        return Optional.of(media != null ? media.pictures(every) : new FrameFiles(title, frames, kind == Kind.SESSION));
    }

    /**
     * The sound; empty when it has none.
     *
     * @throws CaptureException when there is a sound file that cannot be read
     */
    public Optional<AudioSource> sound() throws CaptureException {
        if (!hasSound()) {
            return Optional.empty();
        }
        return Optional.of(media != null ? media.sound() : new WavFile(soundFile()));
    }

    /** The tracks of sound of a media file, in order; empty for any other recording. */
    public List<SoundTrack> tracks() {
        return media == null ? List.of() : media.tracks();
    }

    /**
     * The sound of one track.
     *
     * @throws CaptureException when it cannot be decoded
     * @throws IllegalStateException when the recording is no media file
     */
    public AudioSource sound(SoundTrack track) throws CaptureException {
        if (media == null) {
            throw new IllegalStateException("only media files have tracks");
        }
        return media.sound(track);
    }

    /** Whether there is a sound file, readable or not. */
    public boolean hasSound() {
        return media != null ? media.hasSound() : kind != Kind.PICTURE && Files.exists(soundFile());
    }

    private Path soundFile() {
        return kind == Kind.SESSION ? path.resolve("sound.wav") : path;
    }

    /** The file with the network's answers; empty when there is none. */
    public Optional<Path> probes() {
        Path file = path.resolve("probes.json");
        return kind == Kind.SESSION && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Whether it is a whole session, from which picture, sound and network are expected. */
    public boolean isSession() {
        return kind == Kind.SESSION;
    }

    private static CaptureException unreadable(Path path, Text why) {
        return FileStart.unreadable(path, why, null);
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
