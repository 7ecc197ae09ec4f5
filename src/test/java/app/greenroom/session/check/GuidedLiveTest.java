package app.greenroom.session.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.GuideStep;
import app.greenroom.model.Outcome;
import app.greenroom.model.SourceKind;
import app.greenroom.model.run.CheckRun;
import app.greenroom.scene.FaceFilm;
import app.greenroom.scene.SampleScenes;
import app.greenroom.session.Progress;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.WatchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A guided check beside a watch, of a person in a good room who does what is asked for. */
@Timeout(60)
class GuidedLiveTest {
    private static final int PICTURES = 9; // two a second, so that they last for four
    private static final List<GuideStep> STEPS =
            List.of(GuideStep.LOOK, GuideStep.QUIET, GuideStep.SENTENCE, GuideStep.NETWORK);
    private static final List<Frame> FILM = film();
    private static final double[] SOUND = sound();

    private final FakeDevices devices = new FakeDevices();
    private final Recorder recorder = new Recorder();
    private final Semaphore pictures = new Semaphore(0);
    private final Semaphore blocks = new Semaphore(0);
    private final List<Double> released = Collections.synchronizedList(new ArrayList<>());

    @Test
    void findsWhatACheckOfTheSameFindsAndGivesThePicturesBack(@TempDir Path folder) throws Exception {
        Path nowhere = Files.writeString(folder.resolve("nowhere.json"), "{}");
        CheckRequest request = new CheckRequest(
                Optional.empty(),
                CheckRequest.Devices.USUAL,
                11,
                new CheckRequest.Target("zoom", Optional.empty(), Optional.of(nowhere)),
                false,
                false);
        devices.camera = () -> new Film(new Semaphore(Integer.MAX_VALUE), false);
        devices.microphone = () -> new Voice(new Semaphore(Integer.MAX_VALUE));
        CheckRun alone = new CheckSession(devices, GuidedRoom.CLOCK, System::nanoTime).run(request, Progress.NONE);
        released.clear();

        devices.camera = () -> new Film(pictures, true);
        devices.microphone = () -> new Voice(blocks);
        ExecutorService live = Executors.newSingleThreadExecutor();
        try {
            Future<?> watch = live.submit(() -> new LiveWatch(devices, recorder, true).run(forEver(), event -> {}));
            until(() -> recorder.camera().isPresent() && recorder.microphone().isPresent());
            CheckRun beside = new GuidedCheck(recorder, devices, GuidedRoom.CLOCK, System::nanoTime)
                    .run(request, STEPS, Optional.empty(), new Opening())
                    .run();

            assertThat(beside.findings()).isEqualTo(alone.findings());
            assertThat(beside.readiness()).isEqualTo(alone.readiness());
            assertThat(beside.subject()).isEqualTo(alone.subject());
            assertThat(beside.devices()).isEqualTo(alone.devices());
            assertThat(beside.sound().orElseThrow().speech())
                    .isEqualTo(alone.sound().orElseThrow().speech());
            assertThat(beside.sound().orElseThrow().levels())
                    .isEqualTo(alone.sound().orElseThrow().levels());
            assertThat(beside.picture().orElseThrow().jpeg())
                    .isEqualTo(alone.picture().orElseThrow().jpeg());
            assertThat(beside.findings())
                    .filteredOn(finding -> finding.outcome() instanceof Outcome.Met)
                    .extracting(finding -> finding.check())
                    .contains("framing-face", "light-backlight", "sound-level");

            pictures.release(6); // three seconds more, after which the watch does not need those pictures either
            until(() -> released.containsAll(times(PICTURES)));
            assertThat(watch.isDone()).as("the watch goes on").isFalse();
        } finally {
            live.shutdownNow();
            assertThat(live.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static WatchRequest forEver() {
        return new WatchRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                WatchRequest.Watched.BOTH,
                Double.POSITIVE_INFINITY);
    }

    private static List<Double> times(int count) {
        return IntStream.range(0, count).mapToObj(GuidedLiveTest::time).toList();
    }

    private static double time(int picture) {
        return 0.5 * picture;
    }

    private static List<Frame> film() {
        FaceFilm film =
                new FaceFilm(SampleScenes.of("good-room").orElseThrow().face().sized(640, 360), t -> 0);
        return IntStream.range(0, PICTURES).mapToObj(i -> film.frame(time(i))).toList();
    }

    private static double[] sound() {
        double[] sound = new double[11 * GuidedRoom.RATE];
        double[] hush = GuidedRoom.hush(3);
        double[] voice = GuidedRoom.voice(8);
        System.arraycopy(hush, 0, sound, 0, hush.length);
        System.arraycopy(voice, 0, sound, hush.length, voice.length);
        return sound;
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        for (int i = 0; i < 4000 && !happened.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(happened.getAsBoolean()).as("it happened").isTrue();
    }

    /** Lets the devices give what a step needs, as soon as the step waits for it. */
    private final class Opening implements GuidedCheck.Guide {
        private boolean fresh;

        @Override
        public void began(GuideStep step) {
            fresh = true;
        }

        @Override
        public void at(GuideStep step, double share) {
            if (fresh) {
                fresh = false;
                switch (step) {
                    case LOOK -> pictures.release(PICTURES);
                    case QUIET -> blocks.release(12);
                    case SENTENCE -> blocks.release(32);
                    default -> {} // the network's probes ask for nothing
                }
            }
        }

        @Override
        public void leftOut(GuideStep step, Outcome.CouldNotCheck why) {
            throw new AssertionError(step + ": " + why);
        }

        @Override
        public void remark(GuideStep step, GuidedCheck.Remark remark) {
            throw new AssertionError(step + ": " + remark);
        }
    }

    /** A camera that gives a picture for each permit. */
    private final class Film implements FrameSource {
        private final Semaphore permits;
        private final boolean endless;
        private final List<Double> times = new ArrayList<>();

        Film(Semaphore permits, boolean endless) {
            this.permits = permits;
            this.endless = endless;
        }

        @Override
        public Optional<Frame> next() throws InterruptedException {
            permits.acquire();
            synchronized (this) {
                int at = times.size();
                if (at >= PICTURES && !endless) {
                    return Optional.empty();
                }
                times.add(time(at));
                Frame frame = FILM.get(at % PICTURES);
                return Optional.of(new Frame(
                        frame.width(), frame.height(), frame.rgb().clone(), time(at), () -> released.add(time(at))));
            }
        }

        @Override
        public String name() {
            return "Front";
        }

        @Override
        public SourceKind kind() {
            return SourceKind.CAMERA;
        }

        @Override
        public synchronized double[] arrivals() {
            return times.stream().mapToDouble(t -> t).toArray();
        }

        @Override
        public void close() {}
    }

    /** A microphone that gives a quarter of a second for each permit. */
    private static final class Voice implements AudioSource {
        private static final int BLOCK = GuidedRoom.RATE / 4;

        private final Semaphore permits;
        private int position;

        Voice(Semaphore permits) {
            this.permits = permits;
        }

        @Override
        public Optional<AudioBlock> next() throws InterruptedException {
            permits.acquire();
            float[] block = new float[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                block[i] = (float) SOUND[(position + i) % SOUND.length];
            }
            double time = (double) position / GuidedRoom.RATE;
            position += BLOCK;
            return Optional.of(new AudioBlock(block, 1, GuidedRoom.RATE, time));
        }

        @Override
        public String name() {
            return "Headset";
        }

        @Override
        public void close() {}
    }
}
