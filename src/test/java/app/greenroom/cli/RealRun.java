package app.greenroom.cli;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.device.CameraRoom;
import app.greenroom.report.TextStyle;
import app.greenroom.session.DeviceMemory;
import app.greenroom.session.Devices;
import app.greenroom.session.FakeDevices;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * One run of the program with the cameras of this computer, somebody who speaks into its microphone, and no network.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err its progress and complaints
 */
record RealRun(int status, String out, String err) {
    /** Runs a command to its end. */
    static RealRun of(CameraRoom room, String... arguments) throws Exception {
        return of(room, text -> {}, arguments);
    }

    /** Runs a command to its end and tells what it prints, all of it each time. */
    static RealRun of(CameraRoom room, Consumer<String> told, String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                told.accept(toString(StandardCharsets.UTF_8));
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        if (arguments[0].equals("check")) {
            all.add("--endpoints");
            all.add(Files.writeString(room.folder().resolve("nothing.json"), "{}")
                    .toString());
            all.add("--json");
        }
        int status = Main.run(
                new Surroundings(
                        new Terminal(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                false,
                                new TextStyle(200, false, StandardCharsets.UTF_8)),
                        new Mixed(
                                Devices.system(
                                        System::nanoTime,
                                        new DeviceMemory(
                                                Optional.of(room.folder().resolve("memory")))),
                                new FakeDevices()),
                        Clock.systemUTC(),
                        System::nanoTime),
                all.toArray(String[]::new));
        return new RealRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What a check found. */
    JsonObject finding(String check) {
        JsonObject report = JsonParser.parseString(out).getAsJsonObject();
        return StreamSupport.stream(report.getAsJsonArray("findings").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(f -> f.get("check").getAsString().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding of " + check + " " + err));
    }

    String outcome(String check) {
        return finding(check).get("outcome").getAsString();
    }

    String reason(String check) {
        return finding(check).get("reason").getAsString();
    }

    /** The real cameras, and a microphone that is none. */
    private record Mixed(Devices real, Devices fake) implements Devices {
        @Override
        public FrameSource camera(Optional<String> name) throws CaptureException {
            return real.camera(name);
        }

        @Override
        public FrameSource lastingCamera(Optional<String> name, double seconds) throws CaptureException {
            return real.lastingCamera(name, seconds);
        }

        @Override
        public void worked(FrameSource camera) {
            real.worked(camera);
        }

        @Override
        public AudioSource microphone(Optional<String> name) throws CaptureException {
            return fake.microphone(name);
        }

        @Override
        public List<Device> cameras() {
            return real.cameras();
        }

        @Override
        public List<Device> microphones() {
            return fake.microphones();
        }
    }
}
