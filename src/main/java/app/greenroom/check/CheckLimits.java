package app.greenroom.check;

import app.greenroom.model.measure.Limit;
import java.util.List;
import java.util.Map;

/** Which limits each check holds its numbers against, its own first, then those that only tell whether it can judge. */
public final class CheckLimits {
    private static final Map<String, List<Limit>> ALL = Map.ofEntries(
            Map.entry("light-backlight", List.of(Guidance.BLOWN_BEHIND_HEAD, Guidance.BACKGROUND_TO_PERSON)),
            Map.entry("light-side", List.of(Guidance.EVENNESS)),
            Map.entry("light-top", List.of(Guidance.TOP_TO_CHIN, Guidance.EVENNESS)),
            Map.entry("light-dim", List.of(Guidance.PICTURE_PEAK, Guidance.NOISE)),
            Map.entry("light-over", List.of(Guidance.FACE_CLIPPED, Guidance.PICTURE_CLIPPED)),
            Map.entry("light-cast", List.of(Guidance.COLOUR_CAST)),
            Map.entry("light-flicker", List.of(Guidance.FLICKER)),
            Map.entry("light-change", List.of(Guidance.LIGHT_CHANGE)),
            Map.entry("framing-face", List.of(Guidance.SECOND_FACE)),
            Map.entry("framing-size", List.of(Guidance.FACE_WIDTH)),
            Map.entry("framing-offset", List.of(Guidance.FACE_OFFSET)),
            Map.entry("framing-eye-line", List.of(Guidance.EYE_LINE)),
            Map.entry("framing-headroom", List.of(Guidance.HEADROOM, Guidance.EYE_LINE)),
            Map.entry("framing-cut", List.of(Guidance.CUT_OFF)),
            Map.entry("framing-tilt", List.of(Guidance.CAMERA_ROLL)),
            Map.entry("posture-facing", List.of(Guidance.FACING)),
            Map.entry("posture-sway", List.of(Guidance.SWAY)),
            Map.entry("posture-drift", List.of(Guidance.DRIFT)),
            Map.entry("background-clutter", List.of(Guidance.BACKGROUND_CLUTTER)),
            Map.entry("background-bright", List.of(Guidance.BACKGROUND_BRIGHT, Guidance.BLOWN_BEHIND_HEAD)),
            Map.entry("background-motion", List.of(Guidance.BACKGROUND_MOTION)),
            Map.entry("clothing-colour", List.of(Guidance.CLOTHING_LOUD, Guidance.COLOUR_CAST)),
            Map.entry("clothing-stripes", List.of(Guidance.CLOTHING_STRIPES)),
            Map.entry("camera-height", List.of(Guidance.CAMERA_ELEVATION)),
            Map.entry("picture-resolution", List.of(Guidance.PICTURE_WIDTH, Guidance.PICTURE_HEIGHT)),
            Map.entry(
                    "picture-rate", List.of(Guidance.FRAME_RATE, Guidance.GAP, Guidance.PICTURE_PEAK, Guidance.NOISE)),
            Map.entry("picture-sharpness", List.of(Guidance.SHARPNESS)),
            Map.entry("picture-compression", List.of(Guidance.BLOCKINESS)),
            Map.entry("sound-level", List.of(Guidance.SPEECH_LEVEL)),
            Map.entry("sound-noise", List.of(Guidance.SPEECH_SNR)),
            Map.entry("sound-hum", List.of(Guidance.HUM)),
            Map.entry("sound-events", List.of(Guidance.NOISE_EVENTS)),
            Map.entry("sound-reverberation", List.of(Guidance.RT60)),
            Map.entry("sound-clipping", List.of(Guidance.CLIP_SHARE)),
            Map.entry("sound-bandwidth", List.of(Guidance.BANDWIDTH)),
            Map.entry("sound-echo", List.of(Guidance.ECHO_LEVEL)),
            Map.entry("speech-fillers", List.of(Guidance.FILLED_PAUSES)),
            Map.entry("speech-filled-pauses", List.of(Guidance.FILLED_SHARE)),
            Map.entry("speech-pauses", List.of(Guidance.LONG_PAUSES)),
            Map.entry("speech-pace", List.of(Guidance.PACE, Guidance.RT60)),
            Map.entry("network-round-trip", List.of(Guidance.ROUND_TRIP)),
            Map.entry("network-jitter", List.of(Guidance.JITTER)),
            Map.entry("network-loss", List.of(Guidance.LOSS)),
            Map.entry("network-rate", List.of(Guidance.UPLOAD, Guidance.DOWNLOAD)),
            Map.entry("network-load-delay", List.of(Guidance.LOAD_DELAY)),
            Map.entry("network-wifi", List.of(Guidance.WIFI_SIGNAL, Guidance.WIFI_SHARE)),
            Map.entry("network-dns", List.of(Guidance.NAME_LOOKUP)),
            Map.entry("network-clock", List.of(Guidance.CLOCK_OFFSET)),
            Map.entry("network-voice", List.of(Guidance.OPINION_SCORE)));

    private CheckLimits() {}

    /** The limits of the check with this id; none where it judges by yes or no. */
    public static List<Limit> of(String check) {
        return ALL.getOrDefault(check, List.of());
    }
}
