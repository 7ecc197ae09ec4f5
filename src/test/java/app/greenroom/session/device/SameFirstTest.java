package app.greenroom.session.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameFirstTest {
    private static final long SECOND = 1_000_000_000L;

    private final FakeDevices devices = new FakeDevices();
    private final List<String> there = new ArrayList<>(List.of("Headset", "Desk"));
    private long now;

    private final SameFirst<AudioSource> opening =
            new SameFirst<>(() -> open(there.isEmpty() ? "" : there.get(0)), one -> () -> open(one.name()), () -> now);

    private AudioSource open(String name) throws CaptureException {
        if (!there.contains(name)) {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.MICROPHONE));
        }
        return devices.microphone(name, new double[320]);
    }

    @Test
    void aDeviceThatIsBackSoonIsTakenAgain() throws Exception {
        assertThat(opening.open().name()).isEqualTo("Headset");
        there.remove("Headset");
        for (int i = 0; i < 9; i++) {
            assertThat(catchThrowableOfType(CaptureException.class, opening::open)
                            .fault())
                    .isEqualTo(new DeviceFault.Absent(DeviceName.MICROPHONE));
            now += SECOND / 2;
        }
        there.add("Headset");
        assertThat(opening.open().name()).as("though another one comes first").isEqualTo("Headset");
    }

    @Test
    void afterSomeSecondsAnotherOneWillDoAndIsThenTheSame() throws Exception {
        assertThat(opening.open().name()).isEqualTo("Headset");
        there.remove("Headset");
        assertThat(catchThrowableOfType(CaptureException.class, opening::open)).isNotNull();
        now += (long) (SameFirst.PATIENCE * SECOND);
        assertThat(opening.open().name()).isEqualTo("Desk");
        there.add(0, "Headset");
        assertThat(opening.open().name()).isEqualTo("Desk");
    }

    @Test
    void whatWasNeverThereIsWhateverComesFirst() throws Exception {
        there.clear();
        assertThat(catchThrowableOfType(CaptureException.class, opening::open)).isNotNull();
        there.add("Desk");
        assertThat(opening.open().name()).isEqualTo("Desk");
    }
}
