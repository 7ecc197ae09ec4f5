package app.greenroom.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One sample session: a face, a voice, and what is to be found in them.
 *
 * @param id its folder's name
 * @param title what a reader calls it
 * @param made when the session claims to be made; fixed, so that the sample is the same whenever it is written
 * @param face what the camera sees
 * @param voice what the microphone hears
 * @param framesPerSecond how many pictures are kept
 * @param problems what is wrong in it, in plain words; empty for a good room
 */
public record SampleScene(
        String id,
        String title,
        ZonedDateTime made,
        FaceScene face,
        VoiceScene voice,
        double framesPerSecond,
        List<String> problems) {
    /** Quality of the pictures. */
    private static final float QUALITY = 0.75f;

    public SampleScene {
        problems = List.copyOf(problems);
    }

    /** The number from which everything random in it is made. */
    public long seed() {
        return face.seed();
    }

    /** Whether the room is ready for an interview. */
    public boolean ready() {
        return problems.isEmpty();
    }

    /** The expected verdict in words. */
    public String expected() {
        return ready() ? "ready" : "not ready: " + String.join("; ", problems);
    }

    /**
     * Writes the session as the samples are kept.
     *
     * @param folder the session's own folder
     * @param probesJson what {@code probes.json} holds; without it the session has no network
     * @throws IOException when it cannot be written, with the folder as it was
     */
    public void write(Path folder, Optional<String> probesJson) throws IOException {
        write(folder, voice.seconds(), framesPerSecond, probesJson);
    }

    /**
     * Writes the session longer or shorter, or with more pictures.
     *
     * @param seconds length, 4 to 3600
     * @param rate pictures a second, over 0 to 60
     */
    public void write(Path folder, double seconds, double rate, Optional<String> probesJson) throws IOException {
        if (!(rate > 0 && rate <= 60)) {
            throw new IllegalArgumentException("cannot keep " + rate + " pictures a second");
        }
        Sound sound = voice.lasting(seconds).sound();
        FaceFilm film = new FaceFilm(face, sound::mouth);
        int frames = (int) Math.ceil(seconds * rate - 1e-6);
        try (SessionWriter writer = new SessionWriter(folder)) {
            writer.describe(title, made);
            for (int i = 0; i < frames; i++) {
                writer.frame(film.frame(i / rate), QUALITY);
            }
            writer.sound(sound);
            if (probesJson.isPresent()) {
                writer.probes(probesJson.get());
            }
            writer.truth(TruthJson.of(this, sound.truth()));
            writer.finish();
        }
    }
}
