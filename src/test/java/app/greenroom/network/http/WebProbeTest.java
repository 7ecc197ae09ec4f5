package app.greenroom.network.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.network.After;
import app.greenroom.network.LoopbackServer;
import app.greenroom.network.TestKeys;
import app.greenroom.network.http.WebSample.Visit;
import app.greenroom.network.io.Traffic;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebProbeTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Instant NOW = Instant.parse("2026-11-25T07:40:10Z");
    private static final String OK = "HTTP/1.1 200 OK\r\nDate: Wed, 25 Nov 2026 07:40:00 GMT\r\n\r\n";

    private final TestKeys keys;

    WebProbeTest(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        keys = new TestKeys(folder);
    }

    @Test
    void anAnswerIsTimedStepByStep() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<String> request = new AtomicReference<>("");
        LoopbackServer.Behaviour web = socket -> {
            request.set(head(socket.getInputStream()));
            asked.countDown();
            send(socket, OK);
        };
        try (LoopbackServer server = new LoopbackServer(web)) {
            WebSample sample = plain(server.address(), AMPLE);

            assertThat(sample.result()).isEqualTo(Visit.ANSWERED);
            assertThat(sample.status()).hasValue(200);
            assertThat(sample.times().connect().orElseThrow()).isPositive();
            assertThat(sample.times().firstByte().orElseThrow()).isPositive();
            assertThat(sample.times().tls()).isEmpty();
            assertThat(sample.genuine()).isFalse();
            // Ten seconds ahead of the server, which cuts its own to the second.
            assertThat(sample.clock().orElseThrow().seconds()).isCloseTo(9.5, within(2.0));
            assertThat(sample.clock().orElseThrow().plusMinus()).isBetween(0.5, 10.5);
            asked.await();
            assertThat(request.get())
                    .startsWith("HEAD / HTTP/1.1\r\nHost: zoom.us\r\n")
                    .contains("Accept-Encoding: identity");
        }
    }

    @Test
    void theHostItselfAnswersByTls() throws Exception {
        try (LoopbackServer server = new LoopbackServer(secure("good"))) {
            List<WebSample> samples = secure(server.address(), trust(true, false), 2);

            assertThat(samples).hasSize(2).allMatch(WebSample::genuine);
            assertThat(samples.get(0).times().tls().orElseThrow()).isPositive();
            assertThat(samples.get(0).issuer()).contains("Test authority");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "good, false, false, TLS_UNTRUSTED",
        "good, false, true, TLS_INTERCEPTED",
        "foreign, true, true, TLS_UNTRUSTED",
        "expired, true, false, TLS_CERTIFICATE_DATES"
    })
    void certificatesAreToldApart(String certificate, boolean known, boolean added, Visit result) throws Exception {
        try (LoopbackServer server = new LoopbackServer(secure(certificate))) {
            List<WebSample> samples = secure(server.address(), trust(known, added), 3);

            assertThat(samples).hasSize(1);
            assertThat(samples.get(0).result()).isEqualTo(result);
            assertThat(samples.get(0).issuer()).contains("Test authority");
            assertThat(samples.get(0).status()).isEmpty();
        }
    }

    @Test
    void aServerWithoutTlsFails() throws Exception {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.plainText())) {
            assertThat(secure(server.address(), trust(true, false), 1).get(0).result())
                    .isEqualTo(Visit.TLS_FAILED);
        }
    }

    @Test
    void aPortThatRefusesIsTold() throws Exception {
        InetSocketAddress nobody =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), LoopbackServer.refusingPort());

        assertThat(plain(nobody, AMPLE).result()).isEqualTo(Visit.CONNECT_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"silent, TIMED_OUT", "drip, TIMED_OUT", "close, HUNG_UP", "junk, NOT_HTTP", "bomb, NOT_HTTP"})
    void hostileAnswersEnd(String kind, Visit result) throws Exception {
        LoopbackServer.Behaviour web =
                switch (kind) {
                    case "silent" -> LoopbackServer.silent();
                    case "close" -> socket -> head(socket.getInputStream());
                    case "junk" -> answering("220 mail.example ESMTP\r\n\r\n");
                    case "bomb" -> endless("HTTP/1.1 200 OK\r\n", "X-Bomb: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n", 0);
                    default -> endless("HTTP/1.1 200 OK\r\n", "X", 20);
                };
        boolean slow = result == Visit.TIMED_OUT;
        try (LoopbackServer server = new LoopbackServer(web)) {
            assertThat(plain(server.address(), slow ? SHORT : AMPLE).result()).isEqualTo(result);
        }
    }

    @Test
    void aTlsHandshakeThatDripsEnds() throws Exception {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.dripping());
                WebProbe probe = new WebProbe(trust(true, false), System::nanoTime, () -> NOW, new Traffic())) {
            WebTarget target = new WebTarget("zoom.us", server.address(), true, "/");

            assertThat(probe.measure(target, 2, SHORT))
                    .extracting(WebSample::result)
                    .containsExactly(Visit.TIMED_OUT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://127.0.0.1:22/", "http://169.254.169.254/latest"})
    void noRedirectIsFollowed(String location) throws Exception {
        try (LoopbackServer server =
                new LoopbackServer(answering("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n"))) {
            WebSample sample = plain(server.address(), AMPLE);

            assertThat(sample.result()).isEqualTo(Visit.ANSWERED);
            assertThat(location).startsWith(sample.redirect().orElseThrow());
            assertThat(server.accepted()).isEqualTo(1);
        }
    }

    @Test
    void closingEndsAnExchange() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        LoopbackServer.Behaviour web = socket -> {
            head(socket.getInputStream());
            asked.countDown();
            LoopbackServer.silent().serve(socket);
        };
        try (LoopbackServer server = new LoopbackServer(web);
                WebProbe probe = new WebProbe(trust(true, false), System::nanoTime, () -> NOW, new Traffic())) {
            After.latch(asked, probe::close);
            WebTarget target = new WebTarget("zoom.us", server.address(), false, "/");

            assertThat(probe.measure(target, 5, Duration.ofDays(1)))
                    .extracting(WebSample::result)
                    .containsExactly(Visit.STOPPED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty | HTTP/1.1 204 No Content | OPEN",
                "empty | HTTP/1.1 302 Found;Location: http://login.example/ | PORTAL",
                "empty | HTTP/1.1 200 OK;;<html>Sign in</html> | PORTAL",
                "empty | HTTP/1.1 511 Network Authentication Required | PORTAL",
                "empty | HTTP/1.1 503 Busy | NOT_TOLD",
                "empty | SSH-2.0 | NOT_TOLD",
                "text | HTTP/1.1 200 OK;Content-Length: 5;;hello | OPEN",
                "text | HTTP/1.1 200 OK;;<html>Sign in</html> | PORTAL",
                "upgrade | HTTP/1.1 301 Moved;Location: https://zoom.us/ | OPEN",
                "upgrade | HTTP/1.1 301 Moved;Location: https://www.zoom.us/ | OPEN",
                "upgrade | HTTP/1.1 301 Moved;Location: https://notzoom.us/ | PORTAL",
                "upgrade | HTTP/1.1 302 Found;Location: http://zoom.us/ | PORTAL",
                "upgrade | HTTP/1.1 307 Found;Location: https://us/ | PORTAL",
                "upgrade | HTTP/1.1 302 Found;Location: file:///etc/passwd | PORTAL",
                "upgrade | HTTP/1.1 404 Not Found | NOT_TOLD"
            })
    void portalsAreToldFromTheExpectedAnswer(String expected, String answer, PortalSample.Page result)
            throws Exception {
        PortalExpectation expectation =
                switch (expected) {
                    case "empty" -> new PortalExpectation.Empty();
                    case "text" -> new PortalExpectation.Text("hello");
                    default -> new PortalExpectation.Upgrade();
                };
        String text = answer.replace(";", "\r\n") + (answer.contains(";;") ? "" : "\r\n\r\n");
        assertThat(portal(answering(text), expectation, AMPLE)).isEqualTo(result);
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws Exception {
        LoopbackServer.Behaviour fast =
                endless("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", "\0".repeat(999), 0);
        LoopbackServer.Behaviour slow = endless("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\nhello", "x", 20);

        assertThat(portal(fast, new PortalExpectation.Text("hello"), AMPLE)).isEqualTo(PortalSample.Page.PORTAL);
        assertThat(portal(slow, new PortalExpectation.Text("hello"), SHORT)).isEqualTo(PortalSample.Page.OPEN);
    }

    private static PortalSample.Page portal(LoopbackServer.Behaviour web, PortalExpectation expected, Duration most)
            throws Exception {
        try (LoopbackServer server = new LoopbackServer(web);
                PortalProbe probe =
                        new PortalProbe(TlsTrust.ofThisComputer(), System::nanoTime, () -> NOW, new Traffic())) {
            return probe.measure(new WebTarget("zoom.us", server.address(), false, "/"), expected, most)
                    .result();
        }
    }

    private WebSample plain(InetSocketAddress address, Duration most) throws Exception {
        try (WebProbe probe = new WebProbe(trust(true, false), System::nanoTime, () -> NOW, new Traffic())) {
            return probe.measure(new WebTarget("zoom.us", address, false, "/"), 1, most)
                    .get(0);
        }
    }

    private static List<WebSample> secure(InetSocketAddress address, TlsTrust trust, int times) throws Exception {
        try (WebProbe probe = new WebProbe(trust, System::nanoTime, () -> NOW, new Traffic())) {
            return probe.measure(new WebTarget("zoom.us", address, true, "/"), times, AMPLE);
        }
    }

    /** The tests' authority as one that Java knows, or that was added to this computer; beside Java's own. */
    private TlsTrust trust(boolean known, boolean added) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(keys.authority())) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        X509ExtendedTrustManager ours = TlsTrust.of(store, Optional.empty()).known();
        X509ExtendedTrustManager usual = TlsTrust.ofThisComputer().known();
        return new TlsTrust(known ? ours : usual, () -> added ? Optional.of(ours) : Optional.empty());
    }

    private LoopbackServer.Behaviour secure(String certificate) throws Exception {
        SSLContext context = keys.server(certificate);
        return socket -> {
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
            tls.setUseClientMode(false);
            head(tls.getInputStream());
            send(tls, OK);
        };
    }

    private static LoopbackServer.Behaviour answering(String answer) {
        return socket -> {
            head(socket.getInputStream());
            send(socket, answer);
        };
    }

    /** Sends {@code more} for ever, with a pause in between. */
    private static LoopbackServer.Behaviour endless(String start, String more, long pauseMillis) {
        return socket -> {
            head(socket.getInputStream());
            send(socket, start);
            while (true) {
                send(socket, more);
                Thread.sleep(pauseMillis);
            }
        };
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }
}
