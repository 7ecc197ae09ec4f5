package app.greenroom.vision;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.scene.FaceFilm;
import app.greenroom.scene.FaceScene;
import app.greenroom.scene.SampleScenes;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When which net runs, and how much memory a frame asks for. */
@Tag("slow")
class LiveFrameTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final List<Frame> FILM = new ArrayList<>();
    private static final Frame NOBODY = new Frame(WIDTH, HEIGHT, grey(WIDTH, HEIGHT), 0);

    @SuppressWarnings("NullAway.Init")
    private static FrameAnalysis analysis;

    @BeforeAll
    static void load() {
        analysis = new FrameAnalysis();
        FaceScene scene = SampleScenes.of("good-room").orElseThrow().face().sized(WIDTH, HEIGHT);
        FaceFilm film = new FaceFilm(scene, time -> 0);
        for (int i = 0; i < 10; i++) {
            FILM.add(film.frame(i / 30.0));
        }
    }

    @AfterAll
    static void close() {
        analysis.close();
    }

    /** What ran in one frame. */
    private record Step(FrameAnalysis.Runs runs, FrameFacts facts) {}

    private static Step step(Frame picture, double time) {
        FrameAnalysis.Runs before = analysis.runs();
        FrameFacts facts = analysis.measure(new Frame(picture.width(), picture.height(), picture.rgb(), time));
        FrameAnalysis.Runs after = analysis.runs();
        return new Step(
                new FrameAnalysis.Runs(
                        after.detector() - before.detector(),
                        after.mesh() - before.mesh(),
                        after.mask() - before.mask()),
                facts);
    }

    /** A person who stays, seen by a camera of that rate. */
    private static List<Step> stay(int frames, double rate) {
        analysis.restart();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            steps.add(step(FILM.get(i % FILM.size()), i / rate));
        }
        return steps;
    }

    @Test
    void theFirstFrameGetsEverythingAtOnce() {
        Step first = stay(1, 30).get(0);
        assertThat(first.runs().detector()).isEqualTo(4);
        assertThat(first.runs().mask()).isEqualTo(1);
        assertThat(first.facts().face().orElseThrow().light()).isPresent();
    }

    @Test
    void detectorAndPersonMaskNeverShareALaterFrame() {
        for (double rate : new double[] {30, 25, 24, 29.97, 60}) {
            List<Step> steps = stay((int) (4 * rate), rate);
            assertThat(steps.subList(1, steps.size()))
                    .as("%s frames a second", rate)
                    .allMatch(s -> s.facts().faceCount() == 1)
                    .allMatch(s -> s.runs().detector() <= 1)
                    .noneMatch(s -> s.runs().detector() > 0 && s.runs().mask() > 0)
                    .as("the face is taken to be where it was while the detector looks")
                    .allMatch(s -> s.runs().mesh() + s.runs().detector() == 1);
            // Every 0.2 s, a frame more or less.
            assertThat(steps.stream().filter(s -> s.runs().mask() > 0).count()).isBetween(18L, 22L);
        }
    }

    @Test
    void aFollowedFaceIsLookedAtTwiceASecondOnceInTheWholeFrame() {
        List<Step> steps = stay(30 * 4 + 1, 30);
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).runs().detector()).as("frame %d", i).isEqualTo(i % 15 == 0 ? 1 : 0);
        }
    }

    @Test
    void slowCamerasGetTheirLightInEveryFrame() {
        for (double rate : new double[] {1, 4, 5}) {
            assertThat(stay(12, rate))
                    .as("%s frames a second", rate)
                    .allMatch(s -> s.facts().face().orElseThrow().light().isPresent());
        }
    }

    @Test
    void aGlanceSeesWhoIsThereAndTheLightAndLooksForNothingElse() {
        try (FrameAnalysis glances = FrameAnalysis.forGlances()) {
            for (int second = 0; second < 10; second++) {
                Frame picture = FILM.get(second);
                long before = glances.runs().detector();
                FrameFacts facts = glances.measure(new Frame(picture.width(), picture.height(), picture.rgb(), second));
                assertThat(facts.face().orElseThrow().light()).isPresent();
                assertThat(facts.scene()).isEmpty();
                assertThat(facts.detail()).isEmpty();
                assertThat(facts.gravity()).isEmpty();
                assertThat(glances.runs().detector() - before)
                        .as("second %d", second)
                        .isEqualTo(second == 0 ? 4 : 0);
            }
            FrameFacts empty = glances.measure(new Frame(NOBODY.width(), NOBODY.height(), NOBODY.rgb(), 10));
            assertThat(empty.faceCount()).isZero();
            assertThat(empty.detail()).as("tells a covered lens").isPresent();
        }
    }

    @Test
    void anEmptyRoomCostsOneViewAFrame() {
        analysis.restart();
        assertThat(step(NOBODY, 0).runs().detector())
                .as("the whole frame, three tiles and 21 small ones")
                .isEqualTo(25);
        for (int i = 1; i < 60; i++) {
            Step step = step(NOBODY, i / 30.0);
            assertThat(step.facts().faceCount()).isZero();
            assertThat(step.runs().detector()).isEqualTo(1);
            assertThat(step.runs().mask()).isZero();
        }
    }

    @Test
    void aPictureThatNoCameraGivesCostsNoMore() {
        for (int[] size : new int[][] {{3, 2000}, {2000, 3}, {1, 1}, {37, 21}}) {
            analysis.restart();
            Step step = step(new Frame(size[0], size[1], grey(size[0], size[1]), 0), 0);
            assertThat(step.runs().detector()).isLessThanOrEqualTo(4);
            assertThat(step.facts().faceCount()).isZero();
        }
    }

    @Test
    void whoComesBackIsFoundWithinFourFrames() {
        stay(10, 30);
        double time = 10 / 30.0;
        Step gone = step(NOBODY, time);
        assertThat(gone.runs().detector())
                .as("looks everywhere as soon as the face is lost")
                .isEqualTo(4);
        assertThat(gone.facts().faceCount()).isZero();
        for (int away = 1; away <= 6; away++) {
            for (int i = 0; i < away; i++) {
                time += 1 / 30.0;
                assertThat(step(NOBODY, time).facts().faceCount()).isZero();
            }
            int frames = 0;
            Step back;
            do {
                time += 1 / 30.0;
                back = step(FILM.get(0), time);
                frames++;
            } while (back.facts().faceCount() == 0 && frames < 10);
            assertThat(frames).isLessThanOrEqualTo(4);
            for (int i = 0; i < 20; i++) {
                time += 1 / 30.0;
                assertThat(step(FILM.get(i % FILM.size()), time).facts().faceCount())
                        .isEqualTo(1);
            }
            time += 1 / 30.0;
            step(NOBODY, time);
        }
    }

    @Test
    void aFrameAsksForLittleMemory() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        analysis.restart();
        PictureAnalysis live = new PictureAnalysis(analysis, 15, 1);
        int frames = 600;
        int steady = 450; // from here on the window is full
        long before = 0;
        long most = 0;
        for (int i = 0; i < frames; i++) {
            if (i == steady) {
                before = thread.getCurrentThreadAllocatedBytes();
            }
            Frame picture = FILM.get(i % FILM.size());
            Frame frame = new Frame(picture.width(), picture.height(), picture.rgb(), i / 30.0);
            long start = thread.getCurrentThreadAllocatedBytes();
            live.accept(frame);
            long asked = thread.getCurrentThreadAllocatedBytes() - start;
            most = i >= steady ? Math.max(most, asked) : most;
            if (i % 6 == 0) { // as often as a live watch judges
                assertThat(live.finish()).isPresent();
            }
        }
        long mean = (thread.getCurrentThreadAllocatedBytes() - before) / (frames - steady);
        System.out.printf(
                "memory a live frame asks for: %d kB on average, %d kB at most to be measured%n",
                mean / 1000, most / 1000);
        assertThat(mean).isPositive().isLessThan(2_000_000);
        assertThat(most).isPositive().isLessThan(2_000_000);
    }

    private static byte[] grey(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (90 + (i / 3 % width) * 40 / width);
        }
        return rgb;
    }
}
