package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.FaultTable;
import app.greenroom.capture.device.CameraRoom;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What {@link CameraFaultsTest} runs: every fault on a camera of its own, and a whole check of each, at the same time. */
public final class CameraFaultCases implements CameraRoom.Cases {
    private static final Map<String, List<String>> CAMERAS = Map.ofEntries(
            Map.entry("Locked", List.of("open=13")),
            Map.entry("Busy", List.of("stream=16")),
            Map.entry("Silent", List.of("deliver=stall")),
            Map.entry("Stalled", List.of("deliver=stall", "after=3")),
            Map.entry("Hangs", List.of("deliver=hang", "after=3")),
            Map.entry("Unplugged", List.of("deliver=gone", "after=3")),
            Map.entry("Half", List.of("deliver=half", "after=3")),
            Map.entry("Flagged", List.of("deliver=flagged")),
            Map.entry("Garbage", List.of("formats=MJPG", "deliver=garbage")),
            Map.entry("Black", List.of("pictures=black")),
            Map.entry("Frozen", List.of("pictures=frozen")));

    private final Map<String, Future<RealRun>> checks = new LinkedHashMap<>();

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        for (FaultTable.Fault fault : FaultTable.cameras()) {
            cases.put(fault.name(), room -> {
                begin(room);
                RealRun run = Objects.requireNonNull(checks.get(fault.name())).get();
                assertThat(run.status()).isEqualTo(fault.status());
                JsonObject light = run.finding("light-backlight");
                assertThat(light.get("outcome").getAsString()).isEqualTo("could-not-check");
                assertThat(light.get("reason").getAsString() + " "
                                + light.get("fix").getAsString())
                        .isEqualTo(fault.sees());
                assertThat(run.outcome("sound-level"))
                        .as("the other areas go on")
                        .isEqualTo("met");
            });
        }
        return cases;
    }

    /** Plugs all cameras in and starts a check of each. */
    private void begin(CameraRoom room) throws Exception {
        if (!checks.isEmpty()) {
            return;
        }
        int node = 0;
        for (Map.Entry<String, List<String>> camera : CAMERAS.entrySet()) {
            Path names = room.folder().resolve("sys/class/video4linux/video" + node);
            Files.createDirectories(names);
            Files.writeString(names.resolve("name"), camera.getKey() + "\n");
            List<String> lines = new ArrayList<>(camera.getValue());
            lines.add("name=" + camera.getKey());
            lines.add("sizes=320x240");
            room.put(node++, lines.toArray(String[]::new));
        }
        ExecutorService together = Executors.newCachedThreadPool();
        for (FaultTable.Fault fault : FaultTable.cameras()) {
            checks.put(
                    fault.name(),
                    together.submit(() -> RealRun.of(
                            room, "check", "--quick", "--seconds", seconds(fault.name()), "--camera", fault.name())));
        }
        together.shutdown();
    }

    /** That a picture stands still takes several pictures to tell, also on a computer that is busy with all the others. */
    private static String seconds(String camera) {
        return camera.equals("Frozen") ? "9" : "4";
    }
}
