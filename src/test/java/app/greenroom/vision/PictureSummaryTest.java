package app.greenroom.vision;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.model.SourceKind;
import app.greenroom.vision.FrameFacts.ImageFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class PictureSummaryTest {
    private static final double RATE = 10;

    private static PictureFacts sum(int frames, IntToDoubleFunction second, IntToLongFunction checksum, double recent) {
        List<FrameFacts> facts = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            double ratio = second.applyAsDouble(i);
            facts.add(new FrameFacts(
                    i / RATE,
                    new ImageFacts(checksum.applyAsLong(i), 100, new float[0], OptionalDouble.empty()),
                    ratio > 0 ? 2 : 1,
                    ratio,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        PictureFacts.Evidence evidence =
                new PictureFacts.Evidence(new Frame(2, 2, new byte[12], 0), facts.get(frames - 1));
        return PictureSummary.of(facts, recent, SourceKind.RECORDING, new double[0], OverTime.of(facts), evidence);
    }

    @Test
    void somebodyWhoStaysForASecondHasPassedBy() {
        PictureFacts facts = sum(100, i -> i >= 40 && i < 50 ? 0.3 : 0, i -> i, Double.POSITIVE_INFINITY);

        assertThat(facts.passing()).isEqualTo(0.3);
        assertThat(facts.secondFace()).isZero();
        assertThat(facts.faceCount()).isEqualTo(1);
    }

    @Test
    void oneWrongFrameIsNobody() {
        assertThat(sum(100, i -> i % 20 == 0 ? 0.5 : 0, i -> i, Double.POSITIVE_INFINITY)
                        .passing())
                .isZero();
    }

    @Test
    void whatIsNowIsTheLastSeconds() {
        PictureFacts facts = sum(100, i -> i < 80 ? 0.4 : 0, i -> i, 1);

        assertThat(facts.faceCount()).isEqualTo(1);
        assertThat(facts.passing()).isEqualTo(0.4);
    }

    @Test
    void aCameraThatStopsInTheMiddleIsFrozen() {
        assertThat(sum(100, i -> 0, i -> Math.min(i, 60), Double.POSITIVE_INFINITY)
                        .frozen())
                .isTrue();
        assertThat(sum(100, i -> 0, i -> Math.min(i, 90), Double.POSITIVE_INFINITY)
                        .frozen())
                .isFalse();
        assertThat(sum(100, i -> 0, i -> i < 60 ? 7 : i, Double.POSITIVE_INFINITY)
                        .frozen())
                .isFalse();
    }
}
