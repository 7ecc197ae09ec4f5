package app.greenroom.session;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.capture.file.WavBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes recorded sessions for tests: noise for a picture, a synthetic voice, and the answers of a good network. */
public final class RecordedSession {
    /** Answers as a good link gives them. */
    public static final String PROBES = probes();

    private static final int RATE = 16_000;

    private RecordedSession() {}

    /** A whole session. */
    public static Path write(Path folder) throws IOException {
        describe(folder);
        Path frames = Files.createDirectories(folder.resolve("frames"));
        for (int i = 0; i < 4; i++) {
            Files.write(frames.resolve(String.format("%06d.jpg", 250 * i)), Images.jpeg(noise(i, 0), 0.9f));
        }
        voice(folder);
        Files.writeString(folder.resolve("probes.json"), PROBES);
        return folder;
    }

    public static void describe(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("session.json"),
                "{\"schema\": \"greenroom.session/1\", \"made\": \"2026-11-02T07:40:00Z\", \"title\": \"Monday\"}");
    }

    /** Ten seconds of voice. */
    public static void voice(Path folder) throws IOException {
        Files.write(folder.resolve("sound.wav"), WavBytes.mono(RATE, SyntheticVoice.speak(RATE, 10, -24)));
    }

    /** A picture of noise, without a face. */
    public static Frame noise(long seed, double time) {
        byte[] rgb = new byte[3 * 320 * 180];
        new Random(seed).nextBytes(rgb);
        return new Frame(320, 180, rgb, time);
    }

    private static String probes() {
        StringBuilder json = new StringBuilder("{\"version\": 1, \"platform\": \"zoom\", \"name\": \"Zoom\","
                + " \"endpoint\": \"zoom.us:443\", \"ending\": \"complete\","
                + " \"dns\": {\"offset\": 0, \"ms\": 12, \"result\": \"found\"}, \"tcp\": [");
        for (int i = 0; i < 21; i++) {
            json.append(i == 0 ? "" : ", ")
                    .append("{\"offset\": ")
                    .append(0.25 * i)
                    .append(", \"ms\": ")
                    .append(40 + i % 3)
                    .append(", \"late\": 0.1, \"result\": \"connected\"}");
        }
        json.append("], \"tls\": [");
        for (int i = 0; i < 4; i++) {
            json.append(i == 0 ? "" : ", ")
                    .append("{\"offset\": ")
                    .append(6 + i)
                    .append(", \"ms\": 90, \"result\": \"done\"}");
        }
        return json.append("]}").toString();
    }
}
