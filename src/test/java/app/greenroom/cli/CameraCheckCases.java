package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.FaultTable;
import app.greenroom.FaultTable.Fault;
import app.greenroom.capture.device.CameraRoom;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** What {@link CameraCheckTest} runs: checks and watches of cameras that show a generated person. */
public final class CameraCheckCases implements CameraRoom.Cases {
    /** What only a live camera can be asked. */
    private static final Set<String> CAMERA_ONLY = Set.of("picture-rate", "picture-source");

    private static final Fault BACK = FaultTable.watchedCameras().get(0);
    private static final Fault APPEARS = FaultTable.watchedCameras().get(1);

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        cases.put("the same findings as on the same pictures in files", CameraCheckCases::sameFindings);
        cases.put("the camera that worked last is taken, and said to be missing", CameraCheckCases::choice);
        cases.put(BACK.name(), CameraCheckCases::comesBack);
        cases.put(APPEARS.name(), CameraCheckCases::appears);
        return cases;
    }

    @Override
    public int lanes() {
        return 2;
    }

    private static void sameFindings(CameraRoom room) throws Exception {
        for (String sample : List.of("good-room", "low-laptop-bright-window")) {
            show(room, sample);
            Map<String, String> live = findings(RealRun.of(room, "check", "--seconds", "5"));
            Map<String, String> recorded = findings(RealRun.of(
                    room, "check", "--input", Path.of("samples", sample).toString()));
            live.keySet().removeAll(CAMERA_ONLY);
            assertThat(live).hasSizeGreaterThan(10).containsValue("met");
            assertThat(recorded).containsAllEntriesOf(live);
        }
    }

    /** Outcomes of the picture's checks; those that need more time than a short look has are left out. */
    private static Map<String, String> findings(RealRun run) {
        Map<String, String> findings = new TreeMap<>();
        JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
        for (JsonElement element : report.getAsJsonArray("findings")) {
            JsonObject finding = element.getAsJsonObject();
            String area = finding.get("area").getAsString();
            String outcome = finding.get("outcome").getAsString();
            boolean picture = Set.of("lighting", "framing", "camera-height", "image-quality")
                    .contains(area);
            if (picture && !outcome.equals("could-not-check") && !outcome.equals("not-asked")) {
                findings.put(finding.get("check").getAsString(), outcome);
            }
        }
        return findings;
    }

    private static void choice(CameraRoom room) throws Exception {
        show(room, "good-room");
        room.put(1, "name=Other", "bus=usb-2", "sizes=640x480");
        RealRun chosen = RealRun.of(room, "check", "--quick", "--seconds", "3", "--camera", "Other");
        assertThat(subject(chosen)).contains("Other");
        assertThat(subject(RealRun.of(room, "check", "--quick", "--seconds", "3")))
                .as("the one that worked last")
                .isEqualTo("Other");

        room.remove(1);
        RealRun instead = RealRun.of(room, "check", "--quick", "--seconds", "3");
        assertThat(subject(instead)).isEqualTo("Front (because “Other”, used last time, is not there)");
        assertThat(instead.err())
                .contains("The camera “Other”, used last time, is not there: “Front” is checked instead.");

        room.put(2, "name=Other", "bus=usb-2", "sizes=640x480"); // the same camera in another place
        assertThat(subject(RealRun.of(room, "check", "--quick", "--seconds", "3")))
                .isEqualTo("Other");
        room.remove(2);
    }

    private static String subject(RealRun run) {
        JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();
        return report.getAsJsonArray("subject")
                .get(0)
                .getAsJsonObject()
                .get("name")
                .getAsString();
    }

    private static void comesBack(CameraRoom room) throws Exception {
        Files.deleteIfExists(room.folder().resolve("memory").resolve("devices.properties"));
        show(room, "good-room", "rate=12", "deliver=gone", "after=60");
        room.put(1, "name=Other", "bus=usb-2", "sizes=640x480");
        AtomicBoolean back = new AtomicBoolean();
        RealRun watch = RealRun.of(
                room,
                text -> {
                    if (text.contains("stopped while it was in use") && back.compareAndSet(false, true)) {
                        room.remove(0);
                        CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS)
                                .execute(() -> show(room, "good-room", "rate=12"));
                    }
                },
                "watch",
                "--picture",
                "--seconds",
                "14");
        room.remove(1);
        assertThat(watch.out())
                .containsSubsequence("stopped while it was in use", BACK.sees())
                .as("another camera is not taken for a plug that was touched")
                .doesNotContain("Watching “Other”");
        assertThat(watch.status()).isEqualTo(BACK.status());
    }

    private static void appears(CameraRoom room) throws Exception {
        Files.deleteIfExists(room.folder().resolve("memory").resolve("devices.properties"));
        room.remove(0);
        AtomicBoolean there = new AtomicBoolean();
        RealRun watch = RealRun.of(
                room,
                text -> {
                    if (text.contains(APPEARS.sees()) && there.compareAndSet(false, true)) {
                        show(room, "good-room", "rate=12");
                    }
                },
                "watch",
                "--picture",
                "--seconds",
                "8");
        assertThat(watch.out())
                .containsSubsequence(APPEARS.sees(), "Plug the camera in", "Watching “Front”")
                .containsOnlyOnce(APPEARS.sees());
        assertThat(watch.status()).isEqualTo(APPEARS.status());

        room.remove(0);
        RealRun named = RealRun.of(room, "watch", "--picture", "--camera", "Front", "--seconds", "8");
        assertThat(named.err()).contains("There is no camera named “Front”.");
        assertThat(named.out()).isEmpty();
        assertThat(named.status()).isEqualTo(2);
    }

    /** A camera that shows a sample's pictures. */
    static void show(CameraRoom room, String sample, String... lines) {
        try (Stream<Path> frames = Files.list(Path.of("samples", sample, "frames"))) {
            Path film = room.pictures(sample, frames.sorted().toList());
            room.put(
                    0,
                    Stream.concat(Stream.of("formats=MJPG", "rate=4", "pictures=" + film), Stream.of(lines))
                            .toArray(String[]::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
