package app.greenroom.mock.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FrameSource;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.text.Text;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A mentor's camera that gives nothing any more: nobody is to think that they are seen. */
@NullUnmarked
class OwnCameraTest {
    private static final String UNSEEN = "The candidate hears you, and does not see you.";

    private final FakeDevices devices = new FakeDevices();

    @Test
    void aCameraWhosePicturesEndIsTold() throws Exception {
        assertThat(told(() -> devices.camera(i -> null)).toString()).isEqualTo(UNSEEN);
    }

    @Test
    void aDriverThatFailsIsTold() throws Exception {
        assertThat(told(() -> {
                            throw new UnsatisfiedLinkError("no driver");
                        })
                        .toString())
                .endsWith(UNSEEN);
    }

    private Text told(FakeDevices.Opening<FrameSource> opening) throws CaptureException, InterruptedException {
        devices.camera = opening;
        BlockingQueue<Text> told = new LinkedBlockingQueue<>();
        OwnCamera.Listener listener = new OwnCamera.Listener() {
            @Override
            public void own(RemotePicture picture) {
                throw new AssertionError();
            }

            @Override
            public void unseen(Text why) {
                told.add(why);
            }
        };
        try (OwnCamera camera = new OwnCamera(devices, Optional.empty(), null, listener)) { // nothing is sent
            camera.start();
            return told.take();
        }
    }
}
