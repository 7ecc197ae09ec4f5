package app.greenroom.speech.voice;

import app.greenroom.speech.ShortTimeFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the voice in front of the microphone is, told from everything behind it by loudness: whoever speaks here says a loud vowel
 * every few tenths of a second, and a television, another voice, music or a dog behind is softer on average. So the frames far
 * from any strong voice hold what the room does while the voice is silent, whether it stands out of the quietest moments or not.
 *
 * <p>A short lone sound of another pitch, as loud as the voice, is a bark or a chime and no word.
 */
final class NearVoice {
    /** In dB under the loud voice: its vowels reach that, what is 8 dB under the voice on average hardly does. */
    private static final double STRONG = 10;

    private static final double LOUD = 0.95;
    private static final int APART = 50; // frames between two islands of strong voice
    private static final int SHORTEST_BARK = 8; // frames; less is a mistaken octave
    private static final int LONGEST_BARK = 45; // frames
    private static final double HIGHER = 1.6; // times the pitch of the voice
    private static final double OCTAVE = 0.06; // so near a multiple, the voice's own pitch was mistaken

    /** Nobody speaks. */
    static final NearVoice NONE = new NearVoice(new boolean[0]);

    private final boolean[] strong;

    private NearVoice(boolean[] strong) {
        this.strong = strong;
    }

    /**
     * The voice among these frames.
     *
     * @param voiced frames of sustained voice, in order
     * @param power of all frames
     */
    static NearVoice of(List<ShortTimeFrame> frames, List<Integer> voiced, float[] power) {
        boolean[] strong = new boolean[frames.size()];
        double[] loudness = voiced.stream().mapToDouble(i -> power[i]).sorted().toArray();
        if (loudness.length > 0) {
            double least = loudness[(int) (LOUD * (loudness.length - 1))] * Math.pow(10, -STRONG / 10);
            List<Integer> loud = voiced.stream().filter(i -> power[i] >= least).toList();
            double pitch = pitch(frames, loud);
            for (List<Integer> island : islands(loud)) {
                int length = island.get(island.size() - 1) - island.get(0) + 1;
                double higher = pitch(frames, island) / pitch;
                boolean octave = Math.abs(higher - Math.rint(higher)) < OCTAVE * higher;
                boolean bark = length >= SHORTEST_BARK && length < LONGEST_BARK && higher > HIGHER && !octave;
                for (int i : island) {
                    strong[i] = !bark;
                }
            }
        }
        return new NearVoice(strong);
    }

    private static double pitch(List<ShortTimeFrame> frames, List<Integer> which) {
        double[] pitch =
                which.stream().mapToDouble(i -> frames.get(i).pitch()).sorted().toArray();
        return pitch[pitch.length / 2];
    }

    private static List<List<Integer>> islands(List<Integer> frames) {
        List<List<Integer>> islands = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= frames.size(); i++) {
            if (i == frames.size() || frames.get(i) - frames.get(i - 1) > APART) {
                islands.add(frames.subList(from, i));
                from = i;
            }
        }
        return islands;
    }

    /** Which of so many frames lie at most that many before, or after, a frame of strong voice. */
    boolean[] within(int frames, int before, int after) {
        boolean[] near = new boolean[frames];
        for (int i = 0; i < strong.length; i++) {
            if (strong[i]) {
                Arrays.fill(near, Math.max(0, i - before), Math.min(near.length, i + after + 1), true);
            }
        }
        return near;
    }
}
