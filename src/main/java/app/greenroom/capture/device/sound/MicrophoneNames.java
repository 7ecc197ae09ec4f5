package app.greenroom.capture.device.sound;

import app.greenroom.capture.device.CameraNames;
import app.greenroom.model.SoundKind;
import java.util.List;
import java.util.Locale;

/**
 * What a microphone's name tells about it. Programs that pose as microphones carry their own names, as do a remote desktop's;
 * one that hides behind a microphone's name cannot be told from it.
 */
final class MicrophoneNames {
    private static final List<String> LOUDSPEAKERS = List.of(
            "monitor of", // PulseAudio's and PipeWire's name for what a loudspeaker plays
            "monitor",
            "stereo mix", // Windows' name for it, by Realtek and others
            "what u hear", // Creative's
            "wave out mix");

    /** Before the programs, because theirs are programs too, but what they give is the phone's sound. */
    private static final List<String> PHONES =
            List.of("iphone", "ipad", "continuity", "camo", "droidcam", "iriun", "wo mic", "phone link");

    private static final List<String> REMOTE = List.of(
            "remote audio", // Windows Remote Desktop's
            "remote desktop",
            "citrix",
            "vmware virtual microphone",
            "horizon virtual",
            "teamviewer",
            "parsec",
            "rdp");

    private static final List<String> PROGRAMS = List.of(
            "virtual",
            "vb-audio",
            "cable output",
            "voicemeeter",
            "blackhole",
            "soundflower",
            "loopback",
            "krisp",
            "nvidia broadcast",
            "rtx voice",
            "voicemod",
            "zoomaudiodevice",
            "zoom audio device",
            "teams audio",
            "steelseries sonar",
            "obs",
            "manycam",
            "null output",
            "null sink");

    private MicrophoneNames() {}

    /** The kind of the microphone that goes by this name. */
    static SoundKind kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (any(LOUDSPEAKERS, lower)) {
            return SoundKind.LOUDSPEAKER;
        } else if (any(PHONES, lower)) {
            return SoundKind.PHONE;
        } else if (any(REMOTE, lower)) {
            return SoundKind.REMOTE;
        }
        return any(PROGRAMS, lower) ? SoundKind.VIRTUAL : SoundKind.MICROPHONE;
    }

    private static boolean any(List<String> parts, String name) {
        return parts.stream().anyMatch(part -> CameraNames.word(name, part));
    }
}
