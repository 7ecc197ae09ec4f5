package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.model.Outcome;
import app.greenroom.model.UsedDevice;
import app.greenroom.session.check.GuidedRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final Outcome.CouldNotCheck GONE =
            FaultText.of(new DeviceFault.Unplugged(DeviceName.microphone("Desk")));

    private static final AudioBlock BLOCK = new AudioBlock(new float[4], 1, 16_000, 0);

    private final Recorder recorder = new Recorder();

    @Test
    void namesTheDevicesThatGiveSomethingNow() {
        Renamed microphone = new Renamed();
        assertThat(recorder.used()).isEmpty();
        recorder.opened(microphone, GuidedRoom.MUTED);
        assertThat(recorder.used()).containsExactly(microphone("Desk"));
        recorder.noSound(GONE);
        assertThat(recorder.used()).isEmpty();
        microphone.name = "Headset"; // what is opened in its place
        recorder.block(BLOCK);
        assertThat(recorder.used()).containsExactly(microphone("Headset"));
    }

    @Test
    void whoAsksWaitsForNoTakeAndNoDevice() throws Exception {
        Renamed microphone = new Renamed();
        recorder.opened(microphone, GuidedRoom.MUTED);
        int asked = microphone.asked;
        List<UsedDevice> used = new ArrayList<>();
        recorder.await(
                0,
                () -> used.addAll(CompletableFuture.supplyAsync(recorder::used).join())); // under the lock
        assertThat(used).containsExactly(microphone("Desk"));
        assertThat(microphone.asked).isEqualTo(asked);
    }

    @Test
    void theSameMicrophoneOpenedAgainGoesOnAndAnotherOneBeginsAnew() {
        recorder.opened(new Renamed(), GuidedRoom.MUTED);
        GuidedRecording take = recorder.begin();
        recorder.block(BLOCK);
        recorder.opened(new Renamed(), GuidedRoom.MUTED); // because another camera was chosen
        recorder.block(BLOCK);
        assertThat(take.step()).hasSize(2);
        Renamed other = new Renamed();
        other.name = "Headset";
        recorder.opened(other, GuidedRoom.MUTED);
        assertThat(take.step()).isEmpty();
    }

    @Test
    void whatEndsLateEndsNothingThatWasBegunSince() {
        GuidedRecording first = recorder.begin();
        GuidedRecording second = recorder.begin();
        recorder.end(first);
        recorder.block(BLOCK);
        assertThat(first.step()).isEmpty();
        assertThat(second.step()).hasSize(1);
        recorder.end(second);
        recorder.block(BLOCK);
        assertThat(second.step()).hasSize(1);
    }

    private static UsedDevice microphone(String name) {
        return new UsedDevice(UsedDevice.Kind.MICROPHONE, name, name);
    }

    private static final class Renamed implements AudioSource {
        private String name = "Desk";
        private int asked;

        @Override
        public String name() {
            asked++;
            return name;
        }

        @Override
        public Optional<AudioBlock> next() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
