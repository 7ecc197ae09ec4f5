package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.eduramiba.webcamcapture.drivers.avfoundation.driver.LibVideoCapture;
import org.junit.jupiter.api.Test;

class MacCameraPermissionTest {
    private int status = LibVideoCapture.STATUS_NOT_DETERMINED;
    private int asked;
    private int waited;

    @Test
    void whoeverHasAnsweredIsNotAskedAgain() {
        status = LibVideoCapture.STATUS_AUTHORIZED;
        MacCameraPermission permission = permission(-1, 0);
        assertThat(permission.deniedBeforehand()).isFalse();
        assertThat(permission.denied()).isFalse();
        status = LibVideoCapture.STATUS_DENIED;
        assertThat(permission.deniedBeforehand()).isTrue();
        assertThat(permission.denied()).isTrue();
        assertThat(asked + waited).isZero();
    }

    @Test
    void theAnswerIsWaitedFor() {
        assertThat(permission(5, LibVideoCapture.STATUS_AUTHORIZED).deniedBeforehand())
                .isFalse();
        assertThat(asked).isEqualTo(1);
        assertThat(waited).isEqualTo(5);
    }

    @Test
    void noIsAnAnswer() {
        assertThat(permission(2, LibVideoCapture.STATUS_DENIED).deniedBeforehand())
                .isTrue();
        assertThat(waited).isEqualTo(2);
    }

    @Test
    void whoeverDoesNotAnswerIsNotWaitedForForEver() {
        MacCameraPermission permission = permission(-1, 0);
        assertThat(permission.deniedBeforehand()).isTrue();
        assertThat(permission.denied()).as("nothing was denied").isFalse();
        assertThat(waited).isBetween(10, 28);
    }

    /** Answers with this status after so many looks. */
    private MacCameraPermission permission(int looks, int answer) {
        MacCameraPermission.Authority authority = new MacCameraPermission.Authority() {
            @Override
            public int status() {
                return status;
            }

            @Override
            public void ask() {
                asked++;
            }
        };
        return new MacCameraPermission(authority, time -> {
            if (++waited == looks) {
                status = answer;
            }
        });
    }
}
