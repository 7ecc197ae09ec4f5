package app.greenroom.speech;

import app.greenroom.speech.fillers.SpeechEmbedding;
import app.greenroom.speech.room.MainsHum;
import app.greenroom.speech.room.NoiseEvents;
import app.greenroom.speech.voice.FrameLevels;
import app.greenroom.speech.voice.SpeechBand;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.Arrays;
import java.util.List;

/** The frames of 10 ms that the product makes of sound. */
public final class Frames {
    private Frames() {}

    /** Of a whole recording of 16 kHz. */
    public static List<ShortTimeFrame> of(float[] mono) {
        ShortTimeAnalysis analysis = new ShortTimeAnalysis();
        SpeechBand band = new SpeechBand(
                ShortTimeAnalysis.RATE, analysis, new MainsHum(), new NoiseEvents(), new SpeechEmbedding());
        for (int from = 0; from + ShortTimeAnalysis.HOP <= mono.length; from += ShortTimeAnalysis.HOP) {
            band.accept(Arrays.copyOfRange(mono, from, from + ShortTimeAnalysis.HOP), ShortTimeAnalysis.HOP);
        }
        band.finish(mono.length / ShortTimeAnalysis.HOP);
        return analysis.toList();
    }

    /** The embedding of the same recording. */
    public static SpeechEmbedding embedding(float[] mono) {
        SpeechEmbedding embedding = new SpeechEmbedding();
        double[] filtered = new double[mono.length];
        for (int i = 0; i < mono.length; i++) {
            filtered[i] = mono[i];
        }
        new HighPass(SpeechBand.RUMBLE, ShortTimeAnalysis.RATE).filter(filtered, filtered.length);
        embedding.accept(filtered, filtered.length);
        return embedding;
    }

    /** Where somebody speaks in the same recording. */
    public static VoiceActivity activity(List<ShortTimeFrame> frames, float[] mono) {
        FrameLevels levels = new FrameLevels(ShortTimeAnalysis.RATE);
        for (int i = 0; i < frames.size(); i++) {
            levels.accept(
                    Arrays.copyOfRange(mono, i * ShortTimeAnalysis.HOP, (i + 1) * ShortTimeAnalysis.HOP),
                    ShortTimeAnalysis.HOP);
        }
        return new VoiceActivity(frames, levels.audible(), levels.live());
    }

    /** Root mean square of what is heard of sound of 16 kHz, above 100 Hz. */
    public static double heard(float[] sound) {
        FrameLevels levels = new FrameLevels(ShortTimeAnalysis.RATE);
        for (int at = 0; at + ShortTimeAnalysis.HOP <= sound.length; at += ShortTimeAnalysis.HOP) {
            levels.accept(Arrays.copyOfRange(sound, at, at + ShortTimeAnalysis.HOP), ShortTimeAnalysis.HOP);
        }
        double sum = 0;
        for (float power : levels.inCall()) {
            sum += power;
        }
        return Math.sqrt(sum / levels.inCall().length);
    }
}
