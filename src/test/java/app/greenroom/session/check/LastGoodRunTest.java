package app.greenroom.session.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.memory.RememberedRun;
import app.greenroom.model.Acceptance;
import app.greenroom.model.Readiness.Status;
import app.greenroom.model.SourceKind;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.session.Progress;
import app.greenroom.session.device.FakeDevices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two mornings before the same camera: one in a good room, one with the laptop too low. */
@Timeout(120)
class LastGoodRunTest {
    private static final Clock MONDAY = Clock.fixed(Instant.parse("2026-11-23T07:40:00Z"), ZoneOffset.UTC);
    private static final Clock TUESDAY = Clock.fixed(Instant.parse("2026-11-24T07:40:00Z"), ZoneOffset.UTC);

    private final FakeDevices devices = new FakeDevices();

    @Test
    void theNextCheckSaysWhatChangedSinceTheLastGoodOne(@TempDir Path folder) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            hangUp(server);
            Path endpoints = Files.writeString(
                    folder.resolve("endpoints.json"),
                    "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": " + server.getLocalPort() + "}}");
            show("good-room");
            CheckRun monday = check(MONDAY, endpoints);
            assertThat(monday.readiness().reasons()).as("a server without TLS").hasSize(1);
            List<Acceptance> accepted = List.of(
                    RememberedRun.accept(monday, "network-reach", monday.at()).orElseThrow());
            CheckRun ready = RememberedRun.of(monday, accepted, Optional.empty());
            assertThat(ready.readiness().status()).isEqualTo(Status.READY);
            GoodCheck good = RememberedRun.good(ready).orElseThrow();
            assertThat(good.devices()).extracting(UsedDevice::name).containsExactly("Front", "Headset");

            show("low-laptop-bright-window");
            CheckRun tuesday = RememberedRun.of(check(TUESDAY, endpoints), accepted, Optional.of(good));
            assertThat(tuesday.readiness().status()).isEqualTo(Status.NOT_READY);
            assertThat(tuesday.readiness().reasons()).as("still accepted").noneMatch(finding -> finding.check()
                    .equals("network-reach"));
            assertThat(tuesday.changes().orElseThrow().sentences())
                    .first()
                    .asString()
                    .matches("The camera is 2\\d° lower than on 23 November 2026\\.");
            assertThat(RememberedRun.good(tuesday)).isEmpty();
        }
    }

    private CheckRun check(Clock clock, Path endpoints) throws Exception {
        CheckRequest request = new CheckRequest(
                Optional.empty(),
                CheckRequest.Devices.USUAL,
                5,
                new CheckRequest.Target("zoom", Optional.empty(), Optional.of(endpoints)),
                true,
                false);
        return new CheckSession(devices, clock, System::nanoTime).run(request, Progress.NONE);
    }

    /** A camera at thirty pictures a second that shows a sample. */
    private void show(String sample) throws CaptureException {
        Recording recording = Recording.open(Path.of("samples", sample));
        devices.camera = () -> {
            FrameSource pictures = recording.pictures().orElseThrow();
            return new FrameSource() {
                @Override
                public String name() {
                    return "Front";
                }

                @Override
                public Optional<Frame> next() throws CaptureException, InterruptedException {
                    return pictures.next();
                }

                @Override
                public SourceKind kind() {
                    return SourceKind.CAMERA;
                }

                @Override
                public double[] arrivals() {
                    return IntStream.range(0, 150).mapToDouble(i -> i / 30.0).toArray();
                }

                @Override
                public void close() {
                    pictures.close();
                }
            };
        };
    }

    private static void hangUp(ServerSocket server) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            server.accept().close();
                        }
                    } catch (IOException e) {
                        return; // closed
                    }
                },
                "test-server");
        thread.setDaemon(true);
        thread.start();
    }
}
