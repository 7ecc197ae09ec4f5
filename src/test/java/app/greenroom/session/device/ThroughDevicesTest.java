package app.greenroom.session.device;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.PreviewedCamera;
import app.greenroom.capture.PreviewedMicrophone;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ThroughDevicesTest {
    @Test
    void everyBlockIsHeardByBothAndInOrder() throws Exception {
        FakeDevices fake = new FakeDevices();
        List<AudioBlock> previewed = new ArrayList<>();
        List<AudioBlock> analysed = new ArrayList<>();
        Devices devices = new ThroughDevices(
                fake, UnaryOperator.identity(), microphone -> new PreviewedMicrophone(microphone, previewed::add));
        try (AudioSource source = devices.lastingMicrophone(Optional.empty(), 1)) {
            for (int i = 0; i < 20; i++) {
                analysed.add(source.next().orElseThrow());
            }
            assertThat(source.kind()).isEqualTo(fake.soundKind);
        }
        assertThat(previewed).hasSize(20).isEqualTo(analysed);
    }

    @Test
    void aPictureIsShownBeforeItIsAnalysed() throws Exception {
        List<Frame> shown = Collections.synchronizedList(new ArrayList<>());
        Devices devices = new ThroughDevices(new FakeDevices(), camera -> new PreviewedCamera(camera, shown::add));
        try (FrameSource source = devices.camera(Optional.empty())) {
            Frame analysed = source.next().orElseThrow();
            assertThat(shown).contains(analysed);
        }
    }

    @Test
    void whatWorkedIsRememberedThroughIt() throws Exception {
        List<Object> worked = new ArrayList<>();
        FakeDevices fake = new FakeDevices();
        Devices remembering = (Devices) Proxy.newProxyInstance(
                Devices.class.getClassLoader(), new Class<?>[] {Devices.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("worked")) {
                        worked.add(arguments[0]);
                        return null;
                    }
                    return method.invoke(fake, arguments);
                });
        Devices devices = new ThroughDevices(remembering, UnaryOperator.identity());
        try (AudioSource microphone = devices.microphone(Optional.empty());
                FrameSource camera = devices.camera(Optional.empty())) {
            devices.worked(microphone);
            devices.worked(camera);
            assertThat(worked).containsExactly(microphone, camera);
        }
    }
}
