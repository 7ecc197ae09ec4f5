package app.greenroom.capture.file.media;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FrameSource;
import app.greenroom.fuzz.FuzzFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A media file from anybody, read here and not in a process of its own, so that a crash is seen. */
public final class MediaFuzz {
    private static final int MOST = 500;

    private MediaFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        Path file = FuzzFile.of("media", bytes);
        Optional<Container> container = Container.of(Arrays.copyOf(bytes, Math.min(bytes.length, Container.START)));
        if (container.isEmpty()) {
            return;
        }
        try {
            if (container.get().isPicture()) {
                StillPicture.read(file, container.get(), 0);
                return;
            }
            MediaFile media = new MediaFile(file, container.get());
            if (media.hasSound()) {
                try (AudioSource sound = media.sound()) {
                    for (int i = 0; i < MOST && sound.next().isPresent(); i++) {}
                }
            }
            if (media.hasPictures()) {
                try (FrameSource pictures = media.pictures(0)) {
                    for (int i = 0; i < MOST && pictures.next().isPresent(); i++) {}
                }
            }
        } catch (CaptureException e) {
            return; // refused in one sentence
        }
    }
}
