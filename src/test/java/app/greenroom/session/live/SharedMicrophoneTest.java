package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.session.check.GuidedRoom;
import app.greenroom.session.device.FakeDevices;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedMicrophoneTest {
    private static final DeviceFault GONE = new DeviceFault.Unplugged(DeviceName.microphone("Headset"));

    private final Recorder recorder = new Recorder();
    private final AtomicLong now = new AtomicLong();

    private SharedMicrophone overheard() {
        recorder.opened(new FakeDevices().voice(), GuidedRoom.MUTED);
        recorder.block(block(6)); // nobody listens yet
        return new SharedMicrophone(recorder, now::get);
    }

    private static AudioBlock block(double time) {
        return new AudioBlock(new float[160], 1, 16_000, time);
    }

    @Test
    void givesWhatTheWatchHearsFromNowOnWithTimesThatBeginAtZero() throws Exception {
        try (SharedMicrophone microphone = overheard()) {
            assertThat(microphone.name()).isEqualTo("Headset");
            CompletableFuture<Void> heard = CompletableFuture.runAsync(() -> recorder.block(block(7)));
            assertThat(microphone.next().orElseThrow().time()).isZero();
            heard.join();
            recorder.block(block(7.25));
            recorder.block(block(7.5));
            assertThat(microphone.next().orElseThrow().time()).isEqualTo(0.25);
            assertThat(microphone.next().orElseThrow().time()).isEqualTo(0.5);
        }
    }

    @Test
    void aMicrophoneThatTheWatchLosesIsGoneHereAsWell() {
        try (SharedMicrophone microphone = overheard()) {
            recorder.noSound(FaultText.of(GONE));
            assertThat(catchThrowableOfType(CaptureException.class, microphone::next)
                            .fault())
                    .isEqualTo(GONE);
        }
    }

    @Test
    void oneThatGivesNothingIsNotWaitedForForEver() {
        recorder.opened(new FakeDevices().voice(), GuidedRoom.MUTED);
        try (SharedMicrophone microphone = new SharedMicrophone(recorder, () -> now.getAndAdd(1_000_000_000L))) {
            assertThat(catchThrowableOfType(CaptureException.class, microphone::next)
                            .fault())
                    .isEqualTo(GONE);
        }
    }
}
