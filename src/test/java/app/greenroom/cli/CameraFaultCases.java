package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.FaultTable;
import app.greenroom.capture.device.CameraRoom;
import app.greenroom.network.LoopbackServer;
import com.google.gson.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What {@link CameraFaultsTest} runs: every fault on a camera of its own, and a whole check of each, some at the same time. */
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
            Map.entry("Frozen", List.of("pictures=frozen")),
            Map.entry("Slow", List.of("rate=5")),
            Map.entry("Small", List.of("sizes=318x242")));

    private static final String SLOW = "Slow";

    private static final int AT_ONCE = 5; // more cannot be watched in time on a small computer

    /** The check that a fault is about; of the others one that needs a picture is asked. */
    private static final Map<String, String> ABOUT = Map.of(SLOW, "picture-rate", "Small", "picture-resolution");

    private final Map<String, Future<RealRun>> checks = new LinkedHashMap<>();
    private final Map<String, String> hosts = new HashMap<>();

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        for (FaultTable.Fault fault : FaultTable.cameras()) {
            cases.put(fault.name(), room -> {
                begin(room);
                RealRun run = Objects.requireNonNull(checks.get(fault.name())).get();
                assertThat(run.status()).isEqualTo(fault.status());
                String check = ABOUT.getOrDefault(fault.name(), "light-backlight");
                JsonObject finding = run.finding(check);
                assertThat(finding.get("outcome").getAsString())
                        .isEqualTo(ABOUT.containsKey(fault.name()) ? "missed" : "could-not-check");
                assertThat(finding.get("reason").getAsString() + " "
                                + finding.get("fix").getAsString())
                        .isEqualTo(fault.sees().replace(FaultTable.HOST, hosts.getOrDefault(fault.name(), "")));
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
            if (lines.stream().noneMatch(line -> line.startsWith("sizes="))) {
                lines.add("sizes=320x240");
            }
            room.put(node++, lines.toArray(String[]::new));
        }
        hosts.put("Phone gone", "127.0.0.1:" + LoopbackServer.refusingPort());
        hosts.put("Phone's page", "127.0.0.1:" + new LoopbackServer(CameraFaultCases::page).port());
        hosts.put("Phone's noise", "127.0.0.1:" + new LoopbackServer(CameraFaultCases::noise).port());
        ExecutorService together = Executors.newFixedThreadPool(AT_ONCE);
        Future<RealRun> slow = together.submit(() -> check(room, SLOW));
        slow.get(); // alone: a computer that is busy with all the others would make it slower still
        for (FaultTable.Fault fault : FaultTable.cameras()) {
            checks.put(
                    fault.name(), fault.name().equals(SLOW) ? slow : together.submit(() -> check(room, fault.name())));
        }
        together.shutdown();
    }

    private RealRun check(CameraRoom room, String fault) throws Exception {
        return RealRun.of(room, "check", "--seconds", seconds(fault), "--camera", camera(fault));
    }

    private String camera(String name) {
        return hosts.containsKey(name) ? "http://" + hosts.get(name) + "/video" : name;
    }

    /** A page where a video should be. */
    private static void page(Socket socket) throws IOException {
        asked(socket);
        say(socket, "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>My camera</h1>");
    }

    /** A video whose pictures are none. */
    private static void noise(Socket socket) throws IOException, InterruptedException {
        asked(socket);
        say(socket, "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n");
        while (true) {
            say(socket, "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: 9\r\n\r\nno image!\r\n");
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void asked(Socket socket) throws IOException {
        if (socket.getInputStream().read(new byte[2000]) < 0) {
            throw new EOFException("nobody asks");
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** That a picture stands still, and how many come, takes several pictures to tell, also on a computer that is busy with all the others. */
    private static String seconds(String camera) {
        return camera.equals("Frozen") || camera.equals(SLOW) ? "9" : "4";
    }
}
