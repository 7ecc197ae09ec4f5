package app.greenroom.session;

import app.greenroom.model.measure.Interval;
import app.greenroom.scene.RoomNoise;
import app.greenroom.scene.Sound;
import app.greenroom.scene.VoiceScene;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A generated interview: answers of given lengths with silences of given lengths before each. */
public final class Interview {
    public static final int RATE = 16_000;

    private final List<float[]> parts = new ArrayList<>();
    private final List<Interval> answers = new ArrayList<>();
    private final Random random = new Random(11);
    private int length;
    private int fillerCount;

    /** Adds a silence in the same room. */
    public Interview silence(double seconds) {
        float[] noise = new float[(int) (seconds * RATE)];
        double[] slow = new double[3]; // pink: noise of three time constants and white
        double power = 0;
        for (int i = 0; i < noise.length; i++) {
            double white = random.nextGaussian();
            slow[0] = 0.99765 * slow[0] + 0.0990460 * white;
            slow[1] = 0.96300 * slow[1] + 0.2965164 * white;
            slow[2] = 0.57000 * slow[2] + 1.0526913 * white;
            noise[i] = (float) (slow[0] + slow[1] + slow[2] + 0.1848 * white);
            power += noise[i] * noise[i];
        }
        float toLevel = (float) (0.001 / Math.sqrt(power / noise.length)); // −60 dBFS
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= toLevel;
        }
        return add(noise);
    }

    /** Adds an answer with so many fillers, as far as there is room for them. */
    public Interview answer(double seconds, int fillers, double level) {
        double from = (double) length / RATE;
        Sound sound = new VoiceScene(414, seconds, RATE, 205, fillers, level, RoomNoise.PINK, 60 + level).sound();
        List<Interval> speech = sound.truth().speech();
        answers.add(new Interval(
                from + speech.get(0).start(),
                from + speech.get(speech.size() - 1).end()));
        fillerCount += sound.truth().fillers().size();
        return add(sound.samples());
    }

    /** How many fillers there are in all. */
    public int fillers() {
        return fillerCount;
    }

    private Interview add(float[] part) {
        parts.add(part);
        length += part.length;
        return this;
    }

    /** Where the answers lie, from the first word to the last. */
    public List<Interval> answers() {
        return answers;
    }

    public float[] samples() {
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Writes it as a WAV file. */
    public Path wav(Path file) throws IOException {
        float[] samples = samples();
        ByteBuffer bytes = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples.length);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        bytes.putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples.length);
        for (float sample : samples) {
            bytes.putShort((short) Math.round(32767 * Math.max(-1, Math.min(1, sample))));
        }
        return Files.write(file, bytes.array());
    }
}
