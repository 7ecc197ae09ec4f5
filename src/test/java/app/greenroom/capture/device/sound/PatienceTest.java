package app.greenroom.capture.device.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraSource;
import org.junit.jupiter.api.Test;

class PatienceTest {
    /** The watch adds no time of its own, as its tests show, so that a device that hangs is told within three seconds. */
    @Test
    void nobodyWaitsThreeSecondsForADeviceThatHangs() {
        CameraSource.Patience camera = CameraSource.Patience.USUAL;
        assertThat(camera.first()).isLessThan(3);
        assertThat(camera.next()).isLessThan(3);
        assertThat(camera.damaged()).isLessThan(3);
        assertThat(MicrophoneSource.FIRST).isLessThan(3);
        assertThat(MicrophoneSource.LATE).isLessThan(3);
    }
}
