package app.greenroom.speech.fillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.nets.Models;
import app.greenroom.nets.Net;
import app.greenroom.speech.Frames;
import app.greenroom.speech.Sounds;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FillerHeadTest {
    private static final float[] SOUND = Sounds.white(6, 16_000, 0.05, 3);
    private static final int ROWS = 300;

    private static FillerHead head() {
        Random random = new Random(4);
        float[] weights = new float[FillerHead.SHAPE.weights()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.02 * random.nextGaussian());
        }
        return new FillerHead(new FillerNet(FillerHead.SHAPE, weights));
    }

    private static double[] logits(double elsewhere, int from, int to) {
        double[] logits = new double[ROWS];
        Arrays.fill(logits, elsewhere);
        Arrays.fill(logits, from, to, 1.5);
        return logits;
    }

    @Test
    void theShippedOneIsThere() {
        assertThat(FillerHead.SHAPE.weights()).isEqualTo(9345);
        assertThat(FillerHead.shipped()).isPresent();
    }

    @Test
    void itIsAskedOnlyWhereTheFirstNetFindsOneLikely() {
        try (Net net = SpeechEmbedding.net(Models.speechEmbedding())) {
            SpeechEmbedding embedding = new SpeechEmbedding(() -> Optional.of(net));
            double[] none = logits(-6, 0, 0);
            assertThat(head().again(none, embedding)).isEqualTo(none);
            assertThat(net.runs()).isZero();

            double[] one = logits(-6, 140, 150);
            double[] both = head().again(one, embedding);
            assertThat(net.runs()).isBetween(1L, 3L);
            assertThat(Arrays.copyOf(both, 135)).isEqualTo(Arrays.copyOf(one, 135));
            assertThat(Arrays.copyOfRange(both, 155, ROWS)).isEqualTo(Arrays.copyOfRange(one, 155, ROWS));
            for (int i = 135; i < 155; i++) {
                assertThat(both[i]).isNotEqualTo(one[i]);
            }
        }
    }

    /** What it says of a place does not depend on how much around it is asked for. */
    @Test
    void itSaysTheSameAloneAndAmongOthers() {
        double[] alone = head().again(logits(-6, 140, 150), Frames.embedding(SOUND));
        double[] among = head().again(logits(1.5, 0, 0), Frames.embedding(SOUND));
        for (int i = 140; i < 150; i++) {
            assertThat(among[i]).isCloseTo(alone[i], within(1e-5));
        }
    }

    @Test
    void withoutAnEmbeddingTheFirstNetSpeaksAlone() {
        double[] logits = logits(-6, 140, 150);
        assertThat(head().again(logits, new SpeechEmbedding(Optional::empty))).isEqualTo(logits);
    }

    @Test
    void whereItIsNotOneVoiceNothingIsAsked() {
        double[] logits = new double[ROWS];
        Arrays.fill(logits, Double.NEGATIVE_INFINITY);
        assertThat(head().again(logits, new SpeechEmbedding(Optional::empty))).isEqualTo(logits);
    }
}
