package app.greenroom.session.device;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.session.live.SoundWatch;
import app.greenroom.speech.SoundAnalysis;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.microphone.OtherMicrophone;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OtherMicrophonesTest {
    private static final int RATE = 16_000;
    private static final double SECONDS = 10;
    private static final Outcome.CouldNotCheck SILENT = new Outcome.CouldNotCheck(
            Text.of("The microphone “Headset” gives nothing."), new Fix(Text.of("Unmute it.")));

    private final FakeDevices devices = new FakeDevices();
    private final List<String> opened = Collections.synchronizedList(new ArrayList<>());
    private int announced;

    OtherMicrophonesTest() {
        devices.microphones = List.of(
                new Devices.Device("Headset", List.of()),
                new Devices.Device("Desk", List.of()),
                new Devices.Device("Webcam", List.of()));
        other("Desk", SyntheticVoice.speak(RATE, 10, -22));
        other("Webcam", SyntheticVoice.speak(RATE, 10, -40));
    }

    private void other(String name, double[] samples) {
        devices.others.put(name, () -> {
            opened.add(name);
            return devices.microphone(name, samples);
        });
    }

    private Observed<SpeechFacts> listen(double[] chosen) throws Exception {
        try (AudioSource source = devices.microphone(chosen)) {
            return SoundWatch.listen(
                    source,
                    SECONDS,
                    SILENT,
                    Optional.of(new OtherMicrophones(devices, source.name(), SECONDS, () -> announced++)),
                    SoundAnalysis::new,
                    time -> {});
        }
    }

    private Optional<OtherMicrophone> better(double[] chosen) throws Exception {
        return ((Observed.Seen<SpeechFacts>) listen(chosen))
                .facts()
                .microphone()
                .better();
    }

    @Test
    void theSystemsOwnChoiceIsNoOtherMicrophone() throws Exception {
        devices.microphones =
                List.of(new Devices.Device("default", List.of()), new Devices.Device("Headset", List.of()));
        other("default", SyntheticVoice.speak(RATE, 10, -22));
        assertThat(better(SyntheticVoice.speak(RATE, 10, -45))).isEmpty();
        assertThat(opened).isEmpty();
        assertThat(announced).isZero();
    }

    @Test
    void whoeverIsHeardWellIsHeardByThisMicrophoneAlone() throws Exception {
        assertThat(better(SyntheticVoice.speak(RATE, 10, -24))).isEmpty();
        assertThat(opened).isEmpty();
        assertThat(announced).isZero();
    }

    @Test
    void aMicrophoneThatHearsTheVoiceMuchBetterIsFoundAndLetGo() throws Exception {
        Optional<OtherMicrophone> found = better(SyntheticVoice.speak(RATE, 10, -45));
        assertThat(found.orElseThrow().name()).isEqualTo("Desk");
        assertThat(found.orElseThrow().level()).isBetween(-24.0, -20.0);
        assertThat(opened).containsExactlyInAnyOrder("Desk", "Webcam");
        assertThat(announced).isEqualTo(1);
        assertThat(devices.open).hasValue(0);
    }

    @Test
    void noiseIsNobody() throws Exception {
        Random random = new Random(3);
        double[] noise = new double[RATE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 0.001 * random.nextGaussian();
        }
        double[] fan = new double[RATE];
        for (int i = 0; i < fan.length; i++) {
            fan[i] = 0.1 * random.nextGaussian();
        }
        assertThat(better(noise).orElseThrow().name()).isEqualTo("Desk");
        other("Desk", fan);
        other("Webcam", fan);
        assertThat(better(noise)).as("louder, but no voice").isEmpty();
    }

    @Test
    void aLittleBetterIsNotWorthAWord() throws Exception {
        other("Desk", SyntheticVoice.speak(RATE, 10, -30));
        assertThat(better(SyntheticVoice.speak(RATE, 10, -35))).isEmpty();
    }

    @Test
    void aMutedMicrophoneStaysUnknownAndTheOtherIsNamed() throws Exception {
        Outcome.CouldNotCheck why = ((Observed.Unseen<SpeechFacts>) listen(FakeDevices.constant(0))).why();
        assertThat(why.reason().toString()).isEqualTo("The microphone “Headset” gives nothing. “Desk” hears you.");
        assertThat(why.fix().text().toString()).contains("Choose “Desk” here and in the call");
    }

    @Test
    void oneThatCannotBeOpenedIsNotOffered() throws Exception {
        devices.others.put("Desk", () -> {
            throw new CaptureException(new DeviceFault.Busy(DeviceName.microphone("Desk")));
        });
        assertThat(listen(FakeDevices.constant(0))).isInstanceOf(Observed.Unseen.class);
        assertThat(better(SyntheticVoice.speak(RATE, 10, -55)).orElseThrow().name())
                .isEqualTo("Webcam");
    }
}
