package app.greenroom.speech.microphone;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Floats;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Where {@link Clipping} takes place: the frames of 10 ms that hold at least three samples in a row at the recording's own
 * extreme. It says where and not whether, so it is asked only where the sound as a whole is clipped.
 */
public final class ClippedPlaces {
    private static final int RUN = 3;
    private static final float PLATEAU = 0.9999f;

    /** How far below the extreme of the whole recording the plateau of a frame may lie: its two signs differ a little. */
    private static final float NEARLY = 0.98f;

    /** Frames closer than this belong to one place: somebody who shouts clips at each period of the voice. */
    private static final int JOIN = 25;

    private final Floats plateaus = new Floats();
    private float extreme;

    /** Takes one frame. */
    public void accept(float[] mono, int length) {
        float most = 0;
        for (int i = 0; i < length; i++) {
            most = Math.max(most, Math.abs(mono[i]));
        }
        extreme = Math.max(extreme, most);
        plateaus.add(most >= NEARLY * extreme && most > 0 && holds(mono, length, PLATEAU * most) ? most : 0);
    }

    private static boolean holds(float[] mono, int length, float least) {
        int up = 0;
        int down = 0;
        for (int i = 0; i < length; i++) {
            up = mono[i] >= least ? up + 1 : 0;
            down = mono[i] <= -least ? down + 1 : 0;
            if (up == RUN || down == RUN) {
                return true;
            }
        }
        return false;
    }

    /**
     * The places, in order.
     *
     * @param frames how many frames are asked for
     */
    public List<Interval> find(int frames) {
        BitSet clipped = new BitSet();
        for (int i = 0; i < Math.min(frames, plateaus.size()); i++) {
            clipped.set(i, plateaus.get(i) >= NEARLY * extreme && extreme > 0);
        }
        List<Interval> places = new ArrayList<>();
        int start = clipped.nextSetBit(0);
        while (start >= 0) {
            int end = clipped.nextClearBit(start);
            int next = clipped.nextSetBit(end);
            while (next >= 0 && next - end < JOIN) {
                end = clipped.nextClearBit(next);
                next = clipped.nextSetBit(end);
            }
            places.add(new Interval(start / 100.0, end / 100.0));
            start = next;
        }
        return places;
    }
}
