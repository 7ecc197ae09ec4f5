package app.greenroom.vision;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.model.SourceKind;
import app.greenroom.vision.FrameFacts.ImageFacts;
import app.greenroom.vision.scene.MotionFacts;
import app.greenroom.vision.scene.SceneFacts;
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
        return PictureSummary.of(
                facts, recent, SourceKind.RECORDING, new double[0], OverTime.of(facts, facts), evidence);
    }

    @Test
    void somebodyWhoStaysForASecondHasPassedBy() {
        PictureFacts facts = sum(100, i -> i >= 40 && i < 50 ? 0.3 : 0, i -> i, Double.POSITIVE_INFINITY);

        assertThat(facts.faces().passing()).isEqualTo(0.3);
        assertThat(facts.faces().second()).isZero();
        assertThat(facts.faces().count()).isEqualTo(1);
    }

    @Test
    void oneWrongFrameIsNobody() {
        assertThat(sum(100, i -> i % 20 == 0 ? 0.5 : 0, i -> i, Double.POSITIVE_INFINITY)
                        .faces()
                        .passing())
                .isZero();
    }

    @Test
    void whatIsNowIsTheLastSeconds() {
        PictureFacts facts = sum(100, i -> i < 80 ? 0.4 : 0, i -> i, 1);

        assertThat(facts.faces().count()).isEqualTo(1);
        assertThat(facts.faces().passing()).isEqualTo(0.4);
    }

    @Test
    void aCameraThatStopsInTheMiddleIsFrozen() {
        assertThat(sum(100, i -> 0, i -> Math.min(i, 60), Double.POSITIVE_INFINITY)
                        .video()
                        .frozen())
                .isTrue();
        assertThat(sum(100, i -> 0, i -> Math.min(i, 90), Double.POSITIVE_INFINITY)
                        .video()
                        .frozen())
                .isFalse();
        assertThat(sum(100, i -> 0, i -> i < 60 ? 7 : i, Double.POSITIVE_INFINITY)
                        .video()
                        .frozen())
                .isFalse();
    }

    /** Live, "somebody came into the picture" and "something moves behind you" stayed for as long as the window was. */
    @Test
    void whoAndWhatHasGoneIsNotThereAnyMore() {
        List<FrameFacts> facts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            boolean there = i >= 20 && i < 60;
            facts.add(new FrameFacts(
                    i / RATE,
                    new ImageFacts(i, 100, new float[0], OptionalDouble.empty()),
                    there ? 2 : 1,
                    there ? 0.3 : 0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new SceneFacts(
                            Optional.empty(),
                            Optional.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            Optional.of(new MotionFacts(there ? 0.1 : 0, Optional.empty())))),
                    Optional.empty()));
        }
        OverTime during = OverTime.of(facts.subList(0, 60), facts.subList(45, 60));
        assertThat(during.passing()).isEqualTo(0.3);
        assertThat(during.motion().orElseThrow().share()).isGreaterThan(0.5);
        OverTime after = OverTime.of(facts.subList(0, 75), facts.subList(60, 75));
        assertThat(after.passing()).isZero();
        assertThat(after.motion().orElseThrow().share()).isZero();
        OverTime whole = OverTime.of(facts, facts);
        assertThat(whole.passing()).as("a recording tells all of it").isEqualTo(0.3);
        assertThat(whole.motion().orElseThrow().share()).isEqualTo(0.4);
    }
}
