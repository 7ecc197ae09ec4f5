package app.greenroom.cli;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.device.CameraRoom;
import app.greenroom.capture.file.Recording;
import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.Host;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.report.text.TextStyle;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.DeviceMemory;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.FakeDevices;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * One run of the program with the cameras or the microphones of this computer, or both, and no network.
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
        Devices real = real(room);
        return of(room, new Mixed(real, new FakeDevices()), told, arguments);
    }

    /** Runs a command with the real microphones and a person who sits well. */
    static RealRun listening(CameraRoom room, Consumer<String> told, String... arguments) throws Exception {
        return of(room, new Mixed(new WellSeen(), real(room)), told, arguments);
    }

    /** Runs a command with all real devices. */
    static RealRun ofAll(CameraRoom room, String... arguments) throws Exception {
        return of(room, real(room), text -> {}, arguments);
    }

    private static Devices real(CameraRoom room) {
        return Devices.system(
                System::nanoTime, new DeviceMemory(Optional.of(room.folder().resolve("memory"))), ComputerMeter.NONE);
    }

    private static RealRun of(CameraRoom room, Devices devices, Consumer<String> told, String... arguments)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                told.accept(toString(StandardCharsets.UTF_8));
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        if (arguments[0].equals("check")) {
            if (!all.contains("--input")) { // which asks nobody
                all.add("--endpoints");
                all.add(Files.writeString(Files.createTempFile(room.folder(), "nothing", ".json"), "{}")
                        .toString());
            }
            all.add("--json");
        }
        CommandEnvironment surroundings =
                new CommandEnvironment(terminal(out, err), devices, Clock.systemUTC(), System::nanoTime);
        int status = Main.run(surroundings, all.toArray(String[]::new));
        return new RealRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Somebody who is well seen and heard, at a time of day that a clock tells, on a computer that keeps things or not. */
    static RealRun well(OutputStream out, Clock clock, Host host, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CommandEnvironment surroundings = new CommandEnvironment(
                terminal(out, err), new Mixed(new WellSeen(), new FakeDevices()), clock, System::nanoTime, host);
        int status = Main.run(surroundings, arguments);
        return new RealRun(status, out.toString(), err.toString(StandardCharsets.UTF_8));
    }

    private static Terminal terminal(OutputStream out, OutputStream err) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                new TextStyle(200, false, StandardCharsets.UTF_8));
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

    /** What a check measured. */
    double measured(String id) {
        JsonObject report = JsonParser.parseString(out).getAsJsonObject();
        return StreamSupport.stream(report.getAsJsonArray("measurements").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(m -> m.get("id").getAsString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " was not measured " + err))
                .get("value")
                .getAsDouble();
    }

    String outcome(String check) {
        return finding(check).get("outcome").getAsString();
    }

    String reason(String check) {
        return finding(check).get("reason").getAsString();
    }

    /** Somebody who sits well before a camera, as in the recording of the good room; no microphone. */
    private record WellSeen() implements Devices {
        @Override
        public FrameSource camera(Optional<String> name) throws CaptureException {
            return Recording.open(Path.of("samples", "good-room")).pictures().orElseThrow();
        }

        @Override
        public AudioSource microphone(Optional<String> name) throws CaptureException {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.MICROPHONE));
        }

        @Override
        public List<Device> cameras() {
            return List.of();
        }

        @Override
        public List<Device> microphones() {
            return List.of();
        }
    }

    /** The cameras of some devices and the microphones of others. */
    private record Mixed(Devices seeing, Devices hearing) implements Devices {
        @Override
        public FrameSource camera(Optional<String> name) throws CaptureException {
            return seeing.camera(name);
        }

        @Override
        public FrameSource lastingCamera(Optional<String> name, double seconds) throws CaptureException {
            return seeing.lastingCamera(name, seconds);
        }

        @Override
        public void worked(FrameSource camera) {
            seeing.worked(camera);
        }

        @Override
        public AudioSource microphone(Optional<String> name) throws CaptureException {
            return hearing.microphone(name);
        }

        @Override
        public AudioSource lastingMicrophone(Optional<String> name, double seconds) throws CaptureException {
            return hearing.lastingMicrophone(name, seconds);
        }

        @Override
        public void worked(AudioSource microphone) {
            hearing.worked(microphone);
        }

        @Override
        public List<Device> cameras() {
            return seeing.cameras();
        }

        @Override
        public List<Device> microphones() {
            return hearing.microphones();
        }
    }
}
