package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.Images;
import app.greenroom.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Against a server on the loopback address that answers as a test says. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT) // they wait
class NetworkCameraTest {
    private static final String VIDEO =
            "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=\"frame\"\r\n\r\n";

    private final ServerSocket server;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> asked = new ArrayList<>();

    NetworkCameraTest() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    /** What the server says once it was asked. */
    private interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        server.close();
    }

    @Test
    void picturesFlow() throws Exception {
        answer(out -> {
            out.write(ascii(VIDEO));
            for (int i = 0; i < 3; i++) {
                byte[] jpeg = Images.jpeg(grey(64, 48, 60 + 60 * i), 0.9f);
                String length = i == 1 ? "" : "Content-Length: " + jpeg.length + "\r\n";
                out.write(ascii("--frame\r\nContent-Type: image/jpeg\r\n" + length + "\r\n"));
                out.write(jpeg);
                out.write(ascii("\r\n"));
                out.flush();
            }
            over.await();
        });
        try (FrameSource camera = open("http://me:secret@127.0.0.1:" + server.getLocalPort() + "/video?x=1")) {
            assertThat(camera.name()).isEqualTo("127.0.0.1:" + server.getLocalPort());
            Frame last = camera.next().orElseThrow();
            assertThat(last.width()).isEqualTo(64);
            assertThat(last.height()).isEqualTo(48);
            while ((last.rgb()[0] & 255) < 175) {
                last = camera.next().orElseThrow();
            }
        }
        assertThat(asked).contains("GET /video?x=1 HTTP/1.0", "Authorization: Basic bWU6c2VjcmV0");
    }

    @Test
    void whatIsNoVideoIsSaidInPlainWords() throws Exception {
        assertThat(fault(out -> out.write(ascii("HTTP/1.1 404 Not Found\r\n\r\n"))))
                .contains("no such page");
        assertThat(fault(out -> out.write(ascii("HTTP/1.0 401 Unauthorized\r\n\r\n"))))
                .contains("password");
        assertThat(fault(out -> out.write(ascii("HTTP/1.0 503 Busy\r\n\r\n")))).contains("error 503");
        assertThat(fault(out -> out.write(ascii("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html>"))))
                .contains("a page, not a video");
        assertThat(fault(out -> out.write(ascii("220 smtp ready\r\n\r\n")))).contains("cannot be understood");
        assertThat(fault(out -> {})).contains("cannot be understood");
    }

    @Test
    void headersWithoutAnEndAreGivenUp() throws Exception {
        assertThat(fault(out -> {
                    while (over.getCount() > 0) {
                        out.write(ascii("X-More: and more\r\n"));
                    }
                }))
                .contains("cannot be understood");
    }

    @Test
    void oneWhoSaysNothingIsGivenUp() throws Exception {
        assertThat(fault(out -> over.await())).contains("does not answer in time");
    }

    @Test
    void aVideoThatNeverBeginsIsSilent() throws Exception {
        answer(out -> {
            out.write(ascii(VIDEO));
            over.await();
        });
        try (FrameSource camera = open()) {
            assertThat(fault(camera)).isInstanceOf(DeviceFault.Silent.class);
        }
    }

    @Test
    void aVideoThatEndsIsUnplugged() throws Exception {
        answer(out -> out.write(ascii(VIDEO + "--frame\r\n")));
        try (FrameSource camera = open()) {
            assertThat(fault(camera)).isInstanceOf(DeviceFault.Unplugged.class);
        }
    }

    @Test
    void picturesThatAreNoneAreDamaged() throws Exception {
        answer(out -> {
            out.write(ascii(VIDEO));
            while (over.getCount() > 0) {
                out.write(ascii("--frame\r\nContent-Length: 9\r\n\r\nno jpeg..\r\n"));
            }
        });
        try (FrameSource camera = open()) {
            assertThat(fault(camera)).isInstanceOf(DeviceFault.Damaged.class);
        }
    }

    @Test
    void addressesThatCannotBeUsed() throws Exception {
        server.close();
        assertThat(why("http://127.0.0.1:" + server.getLocalPort())).contains("nothing answers there");
        assertThat(why("https://127.0.0.1/")).contains("http://");
        assertThat(why("http://")).contains("is not valid");
        assertThat(why("http://a b/")).contains("is not valid");
        assertThat(Cameras.inNetwork("http://me:secret@phone:8080/video")).contains(Text.name("phone:8080"));
        assertThat(Cameras.inNetwork("HD Webcam")).isEmpty();
    }

    private FrameSource open() throws CaptureException {
        return open("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    private static FrameSource open(String address) throws CaptureException {
        return new Cameras(List::of, System::nanoTime).open(Optional.of(address));
    }

    /** What is said of a server that answers so. */
    private String fault(Answer answer) throws Exception {
        answer(answer);
        return why("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    private static String why(String address) {
        CaptureException e = catchThrowableOfType(CaptureException.class, () -> {
            try (FrameSource camera = open(address)) {
                camera.next();
            }
        });
        return ((DeviceFault.Unreachable) e.fault()).why().toString();
    }

    private static DeviceFault fault(FrameSource camera) {
        return catchThrowableOfType(CaptureException.class, () -> {
                    while (camera.next().isPresent()) {
                        // what came before the fault
                    }
                })
                .fault();
    }

    /** Answers the next request. */
    private void answer(Answer answer) {
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    asked.add(line);
                }
                answer.write(socket.getOutputStream());
            } catch (IOException e) {
                return; // the camera was closed
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static Frame grey(int width, int height, int value) {
        byte[] rgb = new byte[3 * width * height];
        java.util.Arrays.fill(rgb, (byte) value);
        return new Frame(width, height, rgb, 0);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
