package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.LabelledData;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.pose.LineSegments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ZoomTest {
    private final SplittableRandom random = new SplittableRandom(3);
    private final List<Segment> room = room(24);

    private List<Segment> room(int count) {
        List<Segment> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = 1280 * random.nextDouble();
            double y = 720 * random.nextDouble();
            double length = 60 + 200 * random.nextDouble();
            edges.add(
                    i % 2 == 0
                            ? new Segment(x, y, x + 0.05 * length, y + length)
                            : new Segment(x, y, x + length, y - 0.05 * length));
        }
        return edges;
    }

    private List<Segment> seen(double growth, double right, double down, double trembling) {
        List<Segment> edges = new ArrayList<>();
        for (Segment s : room) {
            edges.add(new Segment(
                    at(s.x1(), growth, right, trembling),
                    at(s.y1(), growth, down, trembling),
                    at(s.x2(), growth, right, trembling),
                    at(s.y2(), growth, down, trembling)));
        }
        return edges;
    }

    private double at(double place, double growth, double shift, double trembling) {
        return growth * place + shift + trembling * (2 * random.nextDouble() - 1);
    }

    @Test
    void growthIsTold() {
        for (double growth : new double[] {0.7, 0.85, 1.15, 1.5}) {
            assertThat(Zoom.between(room, seen(growth, -200, 40, 2), 1280)).isCloseTo(growth, within(0.03));
        }
    }

    @Test
    void whatStaysOrShiftsDoesNotGrow() {
        assertThat(Zoom.between(room, seen(1, 0, 0, 2), 1280)).isEqualTo(1);
        assertThat(Zoom.between(room, seen(1, 300, -80, 2), 1280)).isEqualTo(1);
        assertThat(Zoom.between(room, seen(1.04, 0, 0, 2), 1280)).isEqualTo(1);
    }

    @Test
    void anotherRoomIsNoGrowth() {
        for (int i = 0; i < 50; i++) {
            assertThat(Zoom.between(room, room(24), 1280)).isEqualTo(1);
        }
        assertThat(Zoom.between(room.subList(0, 6), room, 1280)).as("too few").isEqualTo(1);
    }

    /** A camera that follows a person by cutting out: the lens is not believed from then on; one that only pans is. */
    @Test
    @Tag("numbers")
    void aCameraThatFramesByItself() throws Exception {
        Frame whole = ImageFile.read(LabelledData.folder("sitters").resolve("clutter_B_c3.jpg"), 0);

        assertThat(doubts(whole, 1, 1.25)).containsExactly(RoomDoubt.ZOOMED);
        assertThat(doubts(whole, 1.2, 1)).containsExactly(RoomDoubt.ZOOMED);
        assertThat(doubts(whole, 1.1, 1.1)).isEmpty();
    }

    private static Set<RoomDoubt> doubts(Frame whole, double first, double then) throws Exception {
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            FrameFacts last = analysis.measure(cut(whole, first, 0).at(0));
            for (int look = 1; look < 3; look++) {
                last = analysis.measure(cut(whole, then, 10 * look).at(look));
            }
            return last.gravity().orElseThrow().doubts();
        }
    }

    /** A part of a picture, enlarged to the whole's size, some pixels to the right of its middle. */
    private static Frame cut(Frame whole, double growth, int right) {
        int width = whole.width();
        int height = whole.height();
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            int x = (int) Math.max(0, Math.min(width - 1, (i % width - width / 2.0) / growth + width / 2.0 + right));
            int y = (int) (((double) (i - i % width) / width - height / 2.0) / growth + height / 2.0);
            System.arraycopy(whole.rgb(), 3 * (y * width + x), rgb, 3 * i, 3);
        }
        return new Frame(width, height, rgb, 0);
    }
}
