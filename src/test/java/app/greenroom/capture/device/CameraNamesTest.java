package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.SourceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OBS Virtual Camera",
                "OBS-Camera",
                "ManyCam Virtual Webcam",
                "XSplit VCam",
                "Snap Camera",
                "Camera (NVIDIA Broadcast)",
                "mmhmm Camera",
                "Dummy video device (0x0000)",
                "Unity Video Capture Virtual"
            })
    void programs(String name) {
        assertThat(CameraNames.kind(name)).isEqualTo(SourceKind.VIRTUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reincubate Camo",
                "DroidCam Source 3",
                "EpocCam HD",
                "Iriun Webcam",
                "Anna’s iPhone Camera",
                "iPhone de Zoé Desk View",
                "Windows Virtual Camera Device"
            })
    void phones(String name) {
        assertThat(CameraNames.kind(name)).isEqualTo(SourceKind.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Remote Desktop Camera Bus", "Citrix HDX Web Camera", "VMware Virtual Webcam"})
    void otherComputers(String name) {
        assertThat(CameraNames.kind(name)).isEqualTo(SourceKind.REMOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Integrated Webcam",
                "HD Pro Webcam C920",
                "FaceTime HD Camera",
                "Logitech BRIO",
                "USB2.0 HD UVC WebCam",
                "Camouflage Pro",
                "Elgato Facecam",
                "Cam Link 4K",
                "Front"
            })
    void cameras(String name) {
        assertThat(CameraNames.kind(name)).isEqualTo(SourceKind.CAMERA);
    }
}
