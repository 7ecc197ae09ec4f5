package app.greenroom.capture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Outcome;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTextTest {
    private static final DeviceName CAMERA = DeviceName.camera("Front");
    private static final String NAMED = "camera “Front”";

    @Test
    void allowingIsAMatterOfTheSystem() {
        DeviceFault denied = new DeviceFault.Denied(CAMERA);
        assertThat(fix(denied, "Windows 11"))
                .contains(NAMED, "Privacy & security, Camera", "“Let desktop apps access your camera”");
        assertThat(fix(denied, "Mac OS X")).contains(NAMED, "System Settings", "Terminal");
        assertThat(fix(denied, "Linux")).contains(NAMED, "“video”");
        assertThat(fix(new DeviceFault.Denied(DeviceName.microphone("Headset")), "Linux"))
                .contains("“audio”");
        assertThat(fix(new DeviceFault.Denied(DeviceName.microphone("Headset")), "Windows 10"))
                .contains("Let desktop apps access your microphone");
    }

    @Test
    void theProgramThatHoldsACameraIsNamed() {
        DeviceFault busy = new DeviceFault.Busy(CAMERA, Optional.of("zoom"));
        assertThat(text(busy, "Linux").reason().toString())
                .isEqualTo("The camera “Front” is used by another program: zoom.");
        assertThat(fix(busy, "Linux")).startsWith("Close zoom");
        assertThat(fix(new DeviceFault.Busy(CAMERA, Optional.of("pipewire")), "Linux"))
                .doesNotContain("Close pipewire")
                .contains("browser tab");
        assertThat(fix(new DeviceFault.Busy(CAMERA), "Mac OS X")).contains("Close other programs", NAMED);
    }

    /** On a Mac silence may mean that the permission was never given. */
    @Test
    void aSilentMicrophoneMayBeOneThatIsNotAllowed() {
        DeviceFault silent = new DeviceFault.Silent(DeviceName.microphone("Headset"));
        assertThat(text(silent, "Mac OS X").reason().toString()).contains("muted", "not allowed");
        assertThat(fix(silent, "Mac OS X")).contains("Unmute", "Privacy & Security, Microphone", "Terminal");
        assertThat(text(silent, "Linux").reason().toString()).doesNotContain("allowed");
        assertThat(fix(new DeviceFault.Silent(CAMERA), "Mac OS X")).doesNotContain("Privacy");
    }

    @Test
    void aCameraInTheNetworkHasNoPlug() {
        assertThat(fix(new DeviceFault.Damaged(DeviceName.networkCamera("phone.local:8080")), "Linux"))
                .startsWith("Start the camera app")
                .doesNotContain("USB");
        assertThat(fix(new DeviceFault.Damaged(DeviceName.camera("Webcam: 2")), "Linux"))
                .contains("USB");
    }

    /** What kind of device it is and where it is are data: no name makes it another kind. */
    @Test
    void aNameDoesNotMakeADeviceOfAnotherKind() {
        DeviceFault silent = new DeviceFault.Silent(DeviceName.camera("microphone “Desk”"));
        assertThat(text(silent, "Mac OS X").reason().toString()).doesNotContain("muted");
        DeviceFault damaged = new DeviceFault.Damaged(DeviceName.camera("phone:8080"));
        assertThat(fix(damaged, "Linux")).contains("USB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X", "Linux", ""})
    void everyFaultHasItsOwnSentenceAndAFix(String system) {
        List<DeviceFault> faults = List.of(
                new DeviceFault.Absent(CAMERA),
                new DeviceFault.Busy(CAMERA),
                new DeviceFault.Denied(CAMERA),
                new DeviceFault.Unanswered(CAMERA),
                new DeviceFault.Silent(CAMERA),
                new DeviceFault.Stalled(CAMERA),
                new DeviceFault.Damaged(CAMERA),
                new DeviceFault.Unreachable(CAMERA, Text.of("nothing answers there")),
                new DeviceFault.Black(CAMERA),
                new DeviceFault.Covered(CAMERA),
                new DeviceFault.Frozen(CAMERA),
                new DeviceFault.Unplugged(CAMERA),
                new DeviceFault.Unreadable("me.jpg", Text.of("it is empty")));
        assertThat(faults).extracting(f -> text(f, system).reason()).doesNotHaveDuplicates();
        assertThat(faults).extracting(f -> f.getClass().getSimpleName()).hasSameSizeAs(permitted());
        assertThat(faults).allSatisfy(f -> {
            assertThat(text(f, system).reason().toString())
                    .contains(f.device().text().toString())
                    .endsWith(".")
                    .doesNotContain("muted");
            assertThat(fix(f, system)).isNotBlank();
        });
    }

    /** A screen that was recorded may stand still: no camera was there to be unplugged. */
    @Test
    void nobodyUnplugsTheCameraOfARecording() {
        assertThat(fix(new DeviceFault.Frozen(DeviceName.RECORDED), "Linux"))
                .isEqualTo("Choose a recording in which the camera's picture moves, or check live.");
    }

    private static Class<?>[] permitted() {
        return DeviceFault.class.getPermittedSubclasses();
    }

    private static Outcome.CouldNotCheck text(DeviceFault fault, String system) {
        return FaultText.of(fault, SystemAdvice.of(system));
    }

    private static String fix(DeviceFault fault, String system) {
        return text(fault, system).fix().text().toString();
    }
}
