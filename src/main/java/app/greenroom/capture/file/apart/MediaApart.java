package app.greenroom.capture.file.apart;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.media.Container;
import app.greenroom.capture.file.media.Media;
import app.greenroom.capture.file.media.MediaFile;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.capture.file.media.StillPicture;
import app.greenroom.io.NativeParts;
import app.greenroom.io.SeparateJava;
import app.greenroom.io.SeparateProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A media file that is read in processes of their own, {@link MediaReader}: one for what is known of it, which then gives the
 * sound or the pictures, and one for the other of the two. Each ends with what it gives. A reader that breaks down, takes too
 * much memory or comes to a standstill makes the file one that cannot be read, with that reason.
 */
public final class MediaApart implements Media {
    /** Java's own part of a reader's memory: a picture of 100 megapixels is put together in 30 MB. */
    private static final int HEAP = 256;

    /** How long a reader may show no sign that it goes on; one that works at least ends itself sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path file;
    private final Container container;
    private final Starter starter;
    private final Deque<Reading> free = new ArrayDeque<>();
    private final Wire.Facts facts;

    /** Starts a reader. */
    @FunctionalInterface
    interface Starter {
        SeparateProcess start() throws IOException;
    }

    /**
     * Looks at a file, as {@link MediaFile} does: in a process of its own where that is {@linkplain SeparateJava#allow
     * allowed} and the system starts one, and else in this.
     *
     * @throws CaptureException when it is damaged, holds neither sound nor pictures, or none that this program can decode
     */
    public static Media open(Path file, Container container) throws CaptureException {
        Optional<Starter> starter = starter();
        if (starter.isPresent()) {
            try {
                return new MediaApart(file, container, starter.get());
            } catch (NotStarted e) {
                // Then the file is not to blame, and is read here, with the bounds that there are.
            }
        }
        return new MediaFile(file, container);
    }

    /**
     * Reads a picture, as {@link StillPicture} does, in a process of its own where that is allowed.
     *
     * @param time the frame's time in seconds
     * @throws CaptureException when it cannot be decoded, or a tile of it
     */
    public static Frame still(Path file, Container container, double time) throws CaptureException {
        Optional<Starter> starter = starter();
        if (starter.isPresent()) {
            try (Reading reading = Reading.start(starter.get(), file, container)) {
                return reading.still(time);
            } catch (NotStarted e) {
                // As above.
            }
        }
        return StillPicture.read(file, container, time);
    }

    private static Optional<Starter> starter() {
        return SeparateJava.here().map(java -> () -> java.start(MediaReader.class.getName(), HEAP, PATIENCE));
    }

    MediaApart(Path file, Container container, Starter starter) throws CaptureException, NotStarted {
        this.file = file;
        this.container = container;
        this.starter = starter;
        Reading first = Reading.start(starter, file, container);
        boolean known = false;
        try {
            facts = first.facts();
            known = true;
        } finally {
            if (!known) {
                first.close();
            }
        }
        free.add(first);
        if (facts.hasSound() && facts.hasPictures()) {
            try {
                free.add(Reading.start(starter, file, container)); // gets ready while the rest of the program does
            } catch (NotStarted e) {
                return; // it is tried again where it is needed
            }
        }
    }

    @Override
    public boolean hasSound() {
        return facts.hasSound();
    }

    @Override
    public boolean hasPictures() {
        return facts.hasPictures();
    }

    @Override
    public OptionalDouble claimedSeconds() {
        return facts.claimedSeconds();
    }

    @Override
    public Optional<Instant> made() {
        return facts.made();
    }

    @Override
    public List<SoundTrack> tracks() {
        return List.copyOf(facts.tracks());
    }

    @Override
    public AudioSource sound() throws CaptureException {
        return new ApartSound(this, opened(Reading::sound));
    }

    @Override
    public AudioSource sound(SoundTrack track) throws CaptureException {
        return new ApartSound(this, opened(reading -> reading.track(track.stream())));
    }

    @Override
    public FrameSource pictures(double every) throws CaptureException {
        return new ApartPictures(this, opened(reading -> reading.pictures(every)));
    }

    /** What is asked of a reader. */
    @FunctionalInterface
    private interface Asking {
        void ask(Reading reading) throws CaptureException;
    }

    private Reading opened(Asking asking) throws CaptureException {
        Reading reading = taken();
        boolean opened = false;
        try {
            asking.ask(reading);
            opened = true;
            return reading;
        } finally {
            if (!opened) {
                reading.close();
            }
        }
    }

    private Reading taken() throws CaptureException {
        synchronized (free) {
            for (Reading reading = free.poll(); reading != null; reading = free.poll()) {
                if (reading.runs()) {
                    return reading;
                }
                reading.close();
            }
        }
        try {
            return Reading.start(starter, file, container);
        } catch (NotStarted e) {
            throw new CaptureException(
                    new DeviceFault.Unreadable(name(file), Reading.BROKEN, facts.hasSound() && facts.hasPictures()), e);
        }
    }

    /** Takes back a reader that has given all and waits: for the next question, or for half a minute. */
    void back(Reading reading) {
        synchronized (free) {
            free.add(reading);
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The system started no process. */
    static final class NotStarted extends Exception {
        private static final long serialVersionUID = 1;

        NotStarted(Throwable cause) {
            super(cause);
        }
    }

    /** The place where FFmpeg's parts lie, looked through once for all readers. */
    static String parts() {
        NativeParts.compare("org/bytedeco/ffmpeg");
        return System.getProperty("org.bytedeco.javacpp.cachedir", "");
    }
}
