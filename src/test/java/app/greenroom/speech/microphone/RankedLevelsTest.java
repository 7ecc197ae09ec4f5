package app.greenroom.speech.microphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankedLevelsTest {
    private static final int WINDOW = 37;

    @Test
    void tellsOfASlidingWindowWhatSortingItTells() {
        Random random = new Random(3);
        double[] all =
                random.doubles(500, -90, 0).map(level -> Math.rint(level)).toArray(); // many alike
        RankedLevels ranked = new RankedLevels(WINDOW);
        for (int i = 0; i < all.length; i++) {
            if (i >= WINDOW) {
                ranked.remove(all[i - WINDOW]);
            }
            ranked.add(all[i]);
            double[] sorted = Arrays.copyOfRange(all, Math.max(0, i + 1 - WINDOW), i + 1);
            Arrays.sort(sorted);
            for (double share : new double[] {0, 0.1, 0.5, 0.95, 1}) {
                assertThat(ranked.at(share)).isEqualTo(sorted[(int) (share * (sorted.length - 1))]);
            }
        }
    }

    @Test
    void whatWasNeverAddedCannotGo() {
        RankedLevels ranked = new RankedLevels(2);
        ranked.add(-50);
        assertThatIllegalArgumentException().isThrownBy(() -> ranked.remove(-40));
    }
}
