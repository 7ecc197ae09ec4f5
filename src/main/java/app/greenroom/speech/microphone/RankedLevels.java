package app.greenroom.speech.microphone;

import java.util.Arrays;

/** Levels in order while some come and some go, so that whoever wants to know a quantile again and again need not sort each time. */
final class RankedLevels {
    private final double[] levels;
    private int count;

    /**
     * @param most how many there are at most
     */
    RankedLevels(int most) {
        levels = new double[most];
    }

    void add(double level) {
        int found = Arrays.binarySearch(levels, 0, count, level);
        int at = found < 0 ? -found - 1 : found;
        System.arraycopy(levels, at, levels, at + 1, count - at);
        levels[at] = level;
        count++;
    }

    /** Takes one away that was added. */
    void remove(double level) {
        int at = Arrays.binarySearch(levels, 0, count, level);
        if (at < 0) {
            throw new IllegalArgumentException(level + " was never added");
        }
        count--;
        System.arraycopy(levels, at + 1, levels, at, count - at);
    }

    /**
     * The level that this share of them lie below; there must be one.
     *
     * @param share 0–1
     */
    double at(double share) {
        return levels[(int) (share * (count - 1))];
    }
}
