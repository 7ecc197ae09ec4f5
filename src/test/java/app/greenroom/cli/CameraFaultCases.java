package app.greenroom.cli;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.device.CameraRoom;
import app.greenroom.report.TextStyle;
import app.greenroom.session.Devices;
import app.greenroom.session.FakeDevices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class CameraFaultCases implements CameraRoom.Cases {
    record Said(int status, String out, String err) {}

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        cases.put("try", room -> {
            Path names = room.folder().resolve("sys/class/video4linux/video0");
            Files.createDirectories(names);
            Files.writeString(names.resolve("name"), "Denied\n");
            room.put(0, "open=13");
            room.put(1, "name=Busy", "stream=16");
            room.put(2, "name=Silent", "deliver=stall");
            room.put(3, "name=Stalled", "deliver=stall", "after=20");
            room.put(4, "name=Unplugged", "deliver=gone", "after=20");
            room.put(5, "name=Half", "deliver=half", "after=2");
            room.put(6, "name=Garbage", "formats=MJPG", "deliver=garbage");
            room.put(7, "name=Black", "pictures=black", "sizes=640x480");
            room.put(8, "name=Frozen", "pictures=frozen", "sizes=640x480");
            room.put(9, "name=Hangs", "deliver=hang", "after=20");
            room.put(10, "name=Slow", "rate=5", "rates=5", "sizes=640x480");
            room.put(11, "name=Small", "sizes=318x242");
            List<Thread> all = new ArrayList<>();
            for (String name : List.of("Denied", "Busy", "Silent", "Stalled", "Unplugged", "Half", "Garbage", "Black", "Frozen", "Hangs", "Slow", "Small", "Nobody")) {
                Thread t = new Thread(() -> {
                    long start = System.nanoTime();
                    Said said;
                    try { said = check(room, "check", "--camera", name, "--seconds", "4", "--quick"); } catch (Exception e) { said = new Said(-1, e.toString(), ""); }
                    synchronized (System.out) { System.out.println("=== " + name + " " + said.status() + " " + (System.nanoTime() - start) / 1e9 + "\n" + said.out() + said.err()); }
                });
                t.start();
                all.add(t);
            }
            for (Thread t : all) t.join();
        });
        return cases;
    }

    static Said check(CameraRoom room, String... arguments) throws Exception {
        Path nothing = Files.writeString(room.folder().resolve("nothing.json"), "{}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Devices system = Devices.system(System::nanoTime);
        FakeDevices fake = new FakeDevices();
        Devices devices = new Devices() {
            @Override
            public FrameSource camera(Optional<String> name) throws CaptureException {
                return system.camera(name);
            }

            @Override
            public AudioSource microphone(Optional<String> name) throws CaptureException {
                return fake.microphone(name);
            }

            @Override
            public List<Device> cameras() {
                return system.cameras();
            }

            @Override
            public List<Device> microphones() {
                return fake.microphones();
            }
        };
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                new TextStyle(200, false, StandardCharsets.UTF_8));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--endpoints", nothing.toString()));
        int status = Main.run(
                new Surroundings(terminal, devices, Clock.systemUTC(), System::nanoTime),
                all.toArray(String[]::new));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
