package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.capture.device.PulseRoom;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What {@link DeviceCheckTest} runs: the samples, shown to a camera and played to a microphone. */
public final class DeviceCheckCases implements CameraRoom.Cases {
    /** Samples, each with the name of the microphone that hears it. */
    static final Map<String, String> MICROPHONES = Map.of("good-room", "Desk", "noisy-room", "Kitchen");

    /** Seconds; the samples last ten. */
    private static final String SECONDS = "9";

    /** What only a live camera can be asked. */
    private static final Set<String> CAMERA_ONLY = Set.of("picture-rate", "picture-source", "sound-source");

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : new TreeMap<>(MICROPHONES).entrySet()) {
            cases.put(
                    each.getKey() + ": the same findings as from the files",
                    room -> sameFindings(room, each.getKey(), each.getValue()));
        }
        return cases;
    }

    @Override
    public int lanes() {
        return 2;
    }

    private static void sameFindings(CameraRoom room, String sample, String microphone) throws Exception {
        CameraCheckCases.show(room, sample);
        Process player = PulseRoom.playTo(microphone, Path.of("samples", sample, "sound.wav"));
        Map<String, String> live;
        try {
            live = findings(RealRun.ofAll(room, "check", "--seconds", SECONDS, "--microphone", microphone));
        } finally {
            player.destroyForcibly().waitFor();
        }
        Map<String, String> recorded = findings(
                RealRun.of(room, "check", "--input", Path.of("samples", sample).toString()));
        live.keySet().removeAll(CAMERA_ONLY);
        assertThat(live)
                .containsKeys("light-backlight", "camera-height", "sound-level", "sound-noise", "sound-bandwidth");
        assertThat(recorded).containsAllEntriesOf(live);
    }

    /** Outcomes of what picture and sound told; what needs more time than there was is left out. */
    private static Map<String, String> findings(RealRun run) {
        Map<String, String> findings = new TreeMap<>();
        JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
        for (JsonElement element : report.getAsJsonArray("findings")) {
            JsonObject finding = element.getAsJsonObject();
            String outcome = finding.get("outcome").getAsString();
            if (!finding.get("area").getAsString().equals("network")
                    && !outcome.equals("could-not-check")
                    && !outcome.equals("not-asked")) {
                findings.put(finding.get("check").getAsString(), outcome);
            }
        }
        return findings;
    }
}
