package app.greenroom.capture.device.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.SoundKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicrophoneNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default|MICROPHONE",
                "Microphone (Realtek(R) Audio)|MICROPHONE",
                "MacBook Pro Microphone|MICROPHONE",
                "Jabra EVOLVE 20 MS|MICROPHONE",
                "Studio Monitoring Mic|MICROPHONE",
                "CABLE Output (VB-Audio Virtual Cable)|VIRTUAL",
                "BlackHole 2ch|VIRTUAL",
                "Microphone (NVIDIA Broadcast)|VIRTUAL",
                "krisp microphone|VIRTUAL",
                "ZoomAudioDevice|VIRTUAL",
                "Remote Audio|REMOTE",
                "Citrix HDX Audio|REMOTE",
                "VMware Virtual Microphone|REMOTE",
                "Anna's iPhone Microphone|PHONE",
                "Stereo Mix (Realtek(R) Audio)|LOUDSPEAKER",
                "Monitor of Built-in Audio Analog Stereo|LOUDSPEAKER"
            })
    void aNameTellsTheKind(String name, SoundKind kind) {
        assertThat(MicrophoneNames.kind(name)).isEqualTo(kind);
    }
}
