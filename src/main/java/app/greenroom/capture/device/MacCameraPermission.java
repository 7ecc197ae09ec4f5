package app.greenroom.capture.device;

import app.greenroom.io.Pause;
import com.github.eduramiba.webcamcapture.drivers.avfoundation.driver.LibVideoCapture;
import java.time.Duration;

/**
 * macOS asks the user once; whoever is denied gets a camera that opens and gives no pictures, see <a
 * href="https://developer.apple.com/documentation/avfoundation/requesting-authorization-to-capture-and-save-media">Requesting
 * authorization to capture and save media</a>.
 */
final class MacCameraPermission implements Permission {
    private static final Duration POLL = Duration.ofMillis(100);

    /** Shorter than a camera is waited for, so that this is told and not that it gives nothing. */
    private static final int TRIES = 23;

    private final Authority authority;
    private final Pause pause;

    /** Who gives the permission. */
    interface Authority {
        /** One of the library's {@code STATUS_} numbers. */
        int status();

        /** Shows the user the question; does not wait for the answer. */
        void ask();
    }

    /** That of this computer. */
    MacCameraPermission() {
        this(
                new Authority() {
                    @Override
                    public int status() {
                        return LibVideoCapture.INSTANCE.vcavf_has_videocapture_auth();
                    }

                    @Override
                    public void ask() {
                        LibVideoCapture.INSTANCE.vcavf_ask_videocapture_auth();
                    }
                },
                Pause.REAL);
    }

    MacCameraPermission(Authority authority, Pause pause) {
        this.authority = authority;
        this.pause = pause;
    }

    @Override
    public boolean denied() {
        return authority.status() == LibVideoCapture.STATUS_DENIED;
    }

    /** Also while the user has not answered: until then there are no pictures. */
    @Override
    public boolean deniedBeforehand() {
        int status = authority.status();
        if (status == LibVideoCapture.STATUS_NOT_DETERMINED) {
            authority.ask();
            try {
                for (int i = 0; i < TRIES && status == LibVideoCapture.STATUS_NOT_DETERMINED; i++) {
                    pause.sleep(POLL);
                    status = authority.status();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return status != LibVideoCapture.STATUS_AUTHORIZED;
    }
}
