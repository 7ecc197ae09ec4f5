package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.SourceKind;
import app.greenroom.session.RecordedSession;
import app.greenroom.session.device.FakeDevices;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every picture that a camera lends comes back to it, and none that is still looked at. */
class LentFramesTest {
    private static final int PICTURES = 200;
    private static final DeviceFault GONE = new DeviceFault.Unplugged(DeviceName.camera("Front"));
    private static final byte[][] NOISE = noise();

    private final FakeDevices devices = new FakeDevices();
    private final Recorder recorder = new Recorder();
    private final BitSet lent = new BitSet();
    private int most;

    private static byte[][] noise() {
        byte[][] noise = new byte[8][];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = RecordedSession.noise(i, 0).rgb();
        }
        return noise;
    }

    private void watch(Lender camera) throws Exception {
        devices.camera = () -> camera;
        new LiveWatch(devices, recorder, true)
                .run(
                        new WatchRequest(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                WatchRequest.Watched.PICTURE,
                                Double.POSITIVE_INFINITY),
                        event -> {});
    }

    @Test
    void allComeBackFromAWatchAndTheRecordingBesideIt() throws Exception {
        GuidedRecording take = recorder.begin();
        watch(new Lender(PICTURES, 0));
        assertThat(lent.cardinality())
                .as("the evidence of the recording, which goes on")
                .isEqualTo(1);
        recorder.end(take);
        assertThat(lent.cardinality()).isZero();
        assertThat(most).as("of %d at a time", PICTURES).isLessThan(6);
    }

    @Test
    void allComeBackFromACameraThatFailsOnTheWay() throws Exception {
        watch(new Lender(PICTURES / 4, 0));
        assertThat(lent.cardinality()).isZero();
    }

    @Test
    void whatIsFinishedKeepsItsEvidenceWhileTheWatchGoesOn() throws Exception {
        GuidedRecording take = recorder.begin();
        watch(new Lender(10, 0));
        Frame evidence =
                recorder.finish(take).picture().orElseThrow().evidence().frame();
        int held = lent.nextSetBit(0);
        watch(new Lender(20, PICTURES));
        assertThat(lent.get(held)).isTrue();
        assertThat(evidence.time()).isEqualTo(Lender.time(held));
        recorder.end(take);
        assertThat(lent.cardinality()).isZero();
        recorder.end(take);
    }

    /** A camera whose pictures are counted; it fails once, after some of them, and has come back. */
    private final class Lender implements FrameSource {
        private final int failsAt;
        private final int first;
        private int given;
        private boolean failed;

        Lender(int failsAt, int first) {
            this.failsAt = failsAt;
            this.first = first;
        }

        static double time(int picture) {
            return 0.05 * picture;
        }

        @Override
        public Optional<Frame> next() throws CaptureException {
            if (given == failsAt && !failed) {
                failed = true;
                throw new CaptureException(GONE);
            }
            if (given == PICTURES) {
                return Optional.empty();
            }
            int number = first + given++;
            byte[] rgb = NOISE[number % NOISE.length].clone();
            Frame like = RecordedSession.noise(0, 0);
            synchronized (lent) {
                lent.set(number);
                most = Math.max(most, lent.cardinality());
            }
            return Optional.of(new Frame(like.width(), like.height(), rgb, time(number), () -> back(number)));
        }

        private void back(int number) {
            synchronized (lent) {
                assertThat(lent.get(number)).as("it was lent").isTrue();
                lent.clear(number);
            }
        }

        @Override
        public boolean comesBack() {
            return true;
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
        public double[] arrivals() {
            return new double[0];
        }

        @Override
        public void close() {}
    }
}
