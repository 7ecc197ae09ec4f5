package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.SitterFacts;
import app.greenroom.Sitters;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two seats of rendered sitters before a camera at eye level that stays where it is: all pairs that are far enough apart. */
@Tag("numbers")
class TwoSeatsAccuracyTest {
    private static final double FARTHEST = 180; // centimetres

    /** What is known of a camera is known until it may have been moved. */
    @Test
    void aCameraThatMayHaveBeenMovedIsNotKnownAnyMore() throws Exception {
        Path folder = LabelledData.folder("sitters");
        Frame there = ImageFile.read(folder.resolve("headroom_A_v36.jpg"), 0);
        Frame tilted = ImageFile.read(folder.resolve("headroom_A_v65.jpg"), 0);
        TwoSeats.Told told = new TwoSeats.Told(0, 2, 6, 0.36, Optional.empty());
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            analysis.measured(told);
            analysis.restart();
            assertThat(known(analysis, there, 0)).isTrue();
            assertThat(known(analysis, there, 1)).isTrue();
            boolean after = true;
            for (int look = 2; look < 5; look++) {
                after = known(analysis, tilted, look);
            }
            assertThat(after).as("tilted").isFalse();

            analysis.restart();
            analysis.measured(told);
            assertThat(known(analysis, there, 6)).isTrue();
            assertThat(known(analysis, there, 11))
                    .as("who was away may have moved it")
                    .isFalse();
        }
    }

    private static boolean known(FrameAnalysis analysis, Frame frame, double time) {
        return analysis.measure(frame.at(time)).gravity().orElseThrow().seats().isPresent();
    }

    @Test
    void pairsOfSeats() throws Exception {
        List<Sitters.Picture> pictures = Sitters.pictures().stream()
                .filter(p -> p.group().equals("size") && p.people().get(0).distance() <= FARTHEST)
                .toList();
        Map<Path, FrameFacts> facts =
                SitterFacts.of(pictures.stream().map(Sitters.Picture::file).toList());
        List<Double> offs = new ArrayList<>();
        int within = 0;
        for (Sitters.Picture near : pictures) {
            for (Sitters.Picture far : pictures) {
                boolean pair = near.sitter().equals(far.sitter())
                        && near.tilt() == far.tilt()
                        && near.people().get(0).distance()
                                < 0.7 * far.people().get(0).distance();
                if (pair) {
                    TwoSeats.Told told = TwoSeats.of(
                            List.of(Objects.requireNonNull(facts.get(near.file()))),
                            List.of(Objects.requireNonNull(facts.get(far.file()))),
                            1280,
                            720);
                    double off = told.elevation() - near.people().get(0).elevation();
                    System.out.printf(
                            Locale.ROOT,
                            "%s %s: off by %.1f° ± %.1f, pitch %.1f for %.1f%n",
                            near.file().getFileName(),
                            far.file().getFileName(),
                            off,
                            told.error(),
                            told.pitch(),
                            -near.tilt());
                    assertThat(told.trouble()).isEmpty();
                    offs.add(Math.abs(off));
                    within += Math.abs(off) <= 2 * told.error() ? 1 : 0;
                }
            }
        }
        double mean = offs.stream().mapToDouble(d -> d).average().orElseThrow();
        System.out.printf(Locale.ROOT, "%d pairs of 2 sitters, mean error %.1f°%n", offs.size(), mean);
        assertThat(offs).hasSizeGreaterThanOrEqualTo(10);
        assertThat(mean).isLessThan(3);
        assertThat(within).isEqualTo(offs.size());
    }
}
