package app.greenroom.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FaultText;
import app.greenroom.model.Outcome;
import app.greenroom.model.UsedDevice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final Outcome.CouldNotCheck GONE = FaultText.of(new DeviceFault.Unplugged("microphone “Desk”"));

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
        recorder.block(new AudioBlock(new float[4], 1, 16_000, 0));
        assertThat(recorder.used()).containsExactly(microphone("Headset"));
    }

    @Test
    void whoAsksWaitsForNoTakeAndNoDevice() {
        Renamed microphone = new Renamed();
        recorder.opened(microphone, GuidedRoom.MUTED);
        int asked = microphone.asked;
        List<UsedDevice> used;
        synchronized (recorder) { // as while a take is busy with a picture
            used = CompletableFuture.supplyAsync(recorder::used).join();
        }
        assertThat(used).containsExactly(microphone("Desk"));
        assertThat(microphone.asked).isEqualTo(asked);
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
