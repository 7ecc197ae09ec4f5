package app.greenroom.capture.device.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.io.Tool;
import app.greenroom.model.SoundKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers as {@code pactl info} and {@code pactl list sources} print them in plain English. */
class DefaultMicrophoneTest {
    private static final String SOURCES = """
            Source #0
            	State: SUSPENDED
            	Name: alsa_output.pci-0000_00_1f.3.analog-stereo.monitor
            	Description: Monitor of Built-in Audio Analog Stereo
            	Driver: module-alsa-card.c
            	Monitor of Sink: alsa_output.pci-0000_00_1f.3.analog-stereo
            	Properties:
            		device.description = "Monitor of Built-in Audio Analog Stereo"

            Source #1
            	State: RUNNING
            	Name: alsa_input.pci-0000_00_1f.3.analog-stereo
            	Description: Built-in Audio Analog Stereo
            	Driver: module-alsa-card.c
            	Monitor of Sink: n/a
            	Properties:
            		alsa.card_name = "HDA Intel PCH"

            Source #2
            	State: RUNNING
            	Name: camo
            	Description: Camo Microphone
            	Monitor of Sink: n/a

            Source #3
            	Name: speakers.of.mine
            	Description: Hall
            	Monitor of Sink: hall
            """;

    @Test
    void theSystemsChoiceGoesByOtherNamesThanDevices() {
        assertThat(List.of(
                        "default",
                        "Primary Sound Capture Driver",
                        "Primärer Soundaufnahmetreiber",
                        "Pilote de capture audio principal",
                        "Первичный драйвер записи звука",
                        "Default Audio Device"))
                .allMatch(DefaultMicrophone::is);
        assertThat(List.of("Headset", "Default", "PCH, device 2", "default of mine", "Microphone (Realtek(R) Audio)"))
                .filteredOn(DefaultMicrophone::is)
                .containsExactly("Default");
    }

    @Test
    void theDeviceBehindItIsJudged() {
        assertThat(behind("alsa_input.pci-0000_00_1f.3.analog-stereo")).isEqualTo(SoundKind.MICROPHONE);
        assertThat(behind("camo")).isEqualTo(SoundKind.PHONE);
        assertThat(behind("alsa_output.pci-0000_00_1f.3.analog-stereo.monitor")).isEqualTo(SoundKind.LOUDSPEAKER);
    }

    @Test
    void theDeviceBehindItIsCalledAsTheSystemCallsIt() {
        Tool tool = command -> Optional.of(SOURCES);
        assertThat(new DefaultMicrophone(tool, Optional.of("alsa_input.pci-0000_00_1f.3.analog-stereo")).description())
                .contains("Built-in Audio Analog Stereo");
        assertThat(new DefaultMicrophone(tool, Optional.of("nobody's")).description())
                .isEmpty();
        assertThat(new DefaultMicrophone(command -> Optional.empty(), Optional.empty()).description())
                .isEmpty();
    }

    @Test
    void aMonitorByAnyNameIsALoudspeaker() {
        assertThat(behind("speakers.of.mine")).isEqualTo(SoundKind.LOUDSPEAKER);
    }

    @Test
    void theProcesssOwnChoiceComesFirst() {
        Tool tool = command -> {
            assertThat(command).endsWith("sources");
            return Optional.of(SOURCES);
        };
        assertThat(new DefaultMicrophone(tool, Optional.of("camo")).kind()).isEqualTo(SoundKind.PHONE);
    }

    @Test
    void whatNothingTellsIsUnknown() {
        assertThat(behind("gone.since")).isEqualTo(SoundKind.UNKNOWN);
        assertThat(new DefaultMicrophone(command -> Optional.empty(), Optional.empty()).kind())
                .isEqualTo(SoundKind.UNKNOWN);
        assertThat(new DefaultMicrophone(command -> Optional.of("Connection failure"), Optional.empty()).kind())
                .isEqualTo(SoundKind.UNKNOWN);
    }

    private static SoundKind behind(String source) {
        Tool tool = command -> Optional.of(
                command.contains("info")
                        ? "Server Name: pulseaudio\nDefault Sink: hall\nDefault Source: " + source + "\nCookie: 1:2\n"
                        : SOURCES);
        return new DefaultMicrophone(tool, Optional.empty()).kind();
    }
}
