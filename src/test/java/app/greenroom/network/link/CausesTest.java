package app.greenroom.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.io.ToolRunner;
import app.greenroom.network.After;
import app.greenroom.network.Contact;
import app.greenroom.network.LoopbackServer;
import app.greenroom.network.TestKeys;
import app.greenroom.network.dns.Lookup;
import app.greenroom.network.dns.LoopbackNameServer;
import app.greenroom.network.dns.NameServerSample;
import app.greenroom.network.http.ProxySample;
import app.greenroom.network.http.ProxySetting;
import app.greenroom.network.http.TlsTrust;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.link.LinkFailure.Kind;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.platform.Platforms;
import app.greenroom.network.platform.UnknownPlatformException;
import app.greenroom.network.survey.Causes;
import app.greenroom.network.survey.Survey;
import app.greenroom.network.survey.SurveyParts;
import app.greenroom.network.survey.SurveySamples;
import app.greenroom.network.system.InterfaceProbe;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Causes of a failed link told apart, with real servers on loopback: the link's own probes and the survey together. */
class CausesTest {
    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2026-11-25T07:40:00Z");

    @TempDir
    private static Path folder;

    private static TestKeys keys;

    private List<InetSocketAddress> nameServers = List.of();
    private List<ProxySetting> proxies = List.of();
    private Optional<TlsTrust> trust = Optional.empty();
    private boolean present = true;
    private Lookup lookup = CausesTest::unknown;
    private Optional<PlatformProfile> platform = Optional.empty();

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = new TestKeys(folder);
    }

    @Test
    void aHostThatAnswersHasNoCause() throws Exception {
        try (LoopbackServer host = new LoopbackServer(web("good"));
                LoopbackServer page = new LoopbackServer(moved("https://zoom.us/"))) {
            Endpoints endpoints = endpoints(host.port(), page.port(), true);
            SurveySamples survey = survey(endpoints);

            assertThat(link(endpoints)).isEmpty();
            assertThat(survey.genuine()).isTrue();
            assertThat(survey.firstByte().orElseThrow()).isPositive();
            assertThat(survey.clock().orElseThrow().seconds()).isBetween(-3.0, 3.0);
            assertThat(survey.link()).isPresent();
            assertThat(survey.gateway().orElseThrow().gateway()).isEmpty();
            assertThat(survey.portal().orElseThrow().result()).hasToString("OPEN");
            assertThat(survey.families().orElseThrow().four()).hasSize(2);
        }
        assertNothingRuns();
    }

    @Test
    void noNetwork() throws Exception {
        present = false;

        assertThat(cause(Endpoints.live())).contains(Kind.NO_NETWORK);
    }

    @ParameterizedTest
    @CsvSource({"2, DNS_SERVER_FAILURE", "3, DNS_NOT_FOUND", "5, DNS_SERVER_FAILURE"})
    void aNameServerThatAnswersOtherwise(int code, Kind kind) throws Exception {
        try (LoopbackNameServer server = new LoopbackNameServer(LoopbackNameServer.code(code))) {
            nameServers = List.of(server.address());

            assertThat(cause(Endpoints.live())).contains(kind);
        }
    }

    @Test
    void aNameServerThatIsSilent() throws Exception {
        try (LoopbackNameServer server = new LoopbackNameServer(query -> List.of())) {
            nameServers = List.of(server.address());

            assertThat(cause(Endpoints.live())).contains(Kind.DNS_NO_ANSWER);
        }
    }

    @Test
    void aNameServerThatDoesNotRun() throws Exception {
        try (DatagramSocket gone = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            nameServers = List.of((InetSocketAddress) gone.getLocalSocketAddress());
        }

        assertThat(cause(Endpoints.live())).contains(Kind.DNS_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"foreign", "plain", "closing"})
    void aSignInPage(String secure) throws Exception {
        LoopbackServer.Behaviour portal = secure.equals("plain")
                ? LoopbackServer.plainText()
                : secure.equals("closing") ? LoopbackServer.closing() : web(secure);
        try (LoopbackServer host = new LoopbackServer(portal);
                LoopbackServer page = new LoopbackServer(moved("http://login.example/hotspot"))) {
            assertThat(cause(endpoints(host.port(), page.port(), true))).contains(Kind.CAPTIVE_PORTAL);
        }
    }

    @Test
    void aPageThatMovedElsewhereIsNoSignInPageWhileTheHostAnswers() throws Exception {
        try (LoopbackServer host = new LoopbackServer(web("good"));
                LoopbackServer page = new LoopbackServer(moved("https://elsewhere.example/"))) {
            assertThat(cause(endpoints(host.port(), page.port(), true))).isEmpty();
        }
    }

    @Test
    void aFilterThatOpensSecureConnections() throws Exception {
        try (LoopbackServer host = new LoopbackServer(web("good"))) {
            TlsTrust filters = SurveyParts.trust(endpoints(host.port(), 9, true));
            trust = Optional.of(new TlsTrust(TlsTrust.ofThisComputer().known(), () -> Optional.of(filters.known())));

            assertThat(cause(endpoints(host.port(), LoopbackServer.refusingPort(), false)))
                    .contains(Kind.TLS_INTERCEPTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, PASSED", "407, SIGN_IN"})
    void onlyAProxyLetsOut(int status, ProxySample.Passage result) throws Exception {
        LoopbackServer.Behaviour proxy = answering("HTTP/1.1 " + status + " x\r\nContent-Length: 0\r\n\r\n");
        try (LoopbackServer server = new LoopbackServer(proxy)) {
            proxies =
                    List.of(new ProxySetting(ProxySetting.Kind.HTTP, Optional.of("127.0.0.1"), server.port(), "test"));

            assertThat(survey(Endpoints.live()).proxies())
                    .extracting(ProxySample::result)
                    .containsExactly(result);
            assertThat(cause(Endpoints.live())).contains(Kind.PROXY_ONLY);
        }
    }

    @Test
    void aProxyThatRefusesIsNoWayOut() throws Exception {
        try (LoopbackServer server = new LoopbackServer(answering("HTTP/1.1 403 x\r\n\r\n"))) {
            proxies =
                    List.of(new ProxySetting(ProxySetting.Kind.HTTP, Optional.of("127.0.0.1"), server.port(), "test"));

            assertThat(cause(Endpoints.live())).isPresent().isEqualTo(link(Endpoints.live()));
            assertThat(server.accepted()).isPositive();
        }
    }

    @Test
    void aProxyIsLeftInPeaceWhileTheHostAnswers() throws Exception {
        try (LoopbackServer host = new LoopbackServer(LoopbackServer.closing());
                LoopbackServer proxy = new LoopbackServer(LoopbackServer.silent())) {
            proxies = List.of(new ProxySetting(ProxySetting.Kind.HTTP, Optional.of("127.0.0.1"), proxy.port(), "test"));
            lookup = name -> List.of(InetAddress.getLoopbackAddress());
            platform = clinic(host.port());

            assertThat(survey(Endpoints.live()).proxies())
                    .extracting(ProxySample::result)
                    .containsExactly(ProxySample.Passage.NOT_TRIED);
            assertThat(host.accepted()).isPositive();
            assertThat(proxy.accepted()).isZero();
        }
    }

    @Test
    void aProxyIsNotAskedForTheRealHostWhenAFileSaysWhereHostsAre() throws Exception {
        try (LoopbackServer proxy = new LoopbackServer(answering("HTTP/1.1 200 x\r\n\r\n"))) {
            proxies = List.of(new ProxySetting(ProxySetting.Kind.HTTP, Optional.of("127.0.0.1"), proxy.port(), "test"));
            Endpoints endpoints = endpoints(LoopbackServer.refusingPort(), LoopbackServer.refusingPort(), true);

            assertThat(cause(endpoints)).contains(Kind.CONNECT_REFUSED);
            assertThat(new Survey(zoom(), endpoints, parts()).contacts()).doesNotContain(new Contact.Proxy());
            assertThat(new Survey(zoom(), Endpoints.live(), parts()).contacts()).contains(new Contact.Proxy());
            assertThat(proxy.accepted()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"other.test, false", "zoom.test, true", "127.0.0.1, true"})
    void theLookForASignInPageGoesWhereItIsListedOrNowhere(String where, boolean looks) throws Exception {
        try (LoopbackServer host = new LoopbackServer(LoopbackServer.closing());
                LoopbackServer page = new LoopbackServer(moved("https://zoom.us/"))) {
            lookup = name -> List.of(InetAddress.getLoopbackAddress());
            Path file = folder.resolve("page.json");
            Files.writeString(
                    file,
                    "{\"zoom.us:443\": {\"address\": \"zoom.test\", \"port\": " + host.port()
                            + "}, \"zoom.us:80\": {\"address\": \"" + where + "\", \"port\": " + page.port() + "}}");
            Survey survey = new Survey(zoom(), Endpoints.load(file), parts());

            assertThat(survey.contacts())
                    .extracting(contact -> contact.text().toString())
                    .filteredOn((where + ":" + page.port() + ", by HTTP, to look for a sign-in page")::equals)
                    .hasSize(looks ? 1 : 0);
            assertThat(survey.measure(AMPLE).portal().isPresent()).isEqualTo(looks);
            assertThat(page.accepted() > 0).isEqualTo(looks);
        }
    }

    @Test
    void nothingIsContactedThatTheFileDoesNotList() throws Exception {
        try (LoopbackServer other = new LoopbackServer(LoopbackServer.silent())) {
            Path file = folder.resolve("other.json");
            Files.writeString(
                    file, "{\"meet.google.com:443\": {\"address\": \"127.0.0.1\", \"port\": " + other.port() + "}}");
            Survey survey = new Survey(zoom(), Endpoints.load(file), parts());

            assertThat(survey.contacts()).isEmpty();
            assertThat(survey.measure(AMPLE).web()).isEmpty();
            assertThat(other.accepted()).isZero();
        }
    }

    @Test
    void closingEndsASurveyWhoseHostIsSilent() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        LoopbackServer.Behaviour silent = socket -> {
            connected.countDown();
            LoopbackServer.silent().serve(socket);
        };
        try (LoopbackServer host = new LoopbackServer(silent);
                Survey survey = new Survey(zoom(), endpoints(host.port(), host.port(), true), parts())) {
            After.latch(connected, survey::close);

            assertThat(survey.measure(AMPLE).genuine()).isFalse();
        }
        assertNothingRuns();
    }

    private Optional<Kind> cause(Endpoints endpoints) throws Exception {
        Optional<Kind> failure = link(endpoints);
        SurveySamples survey = survey(endpoints);
        if (!endpoints.redirected()) {
            assertThat(survey.nameServers().stream().map(NameServerSample::server))
                    .allMatch(InetAddress::isLoopbackAddress);
        }
        return failure.map(kind -> Causes.of(kind, survey));
    }

    private Optional<Kind> link(Endpoints endpoints) throws Exception {
        ProbeParts system = ProbeParts.system(endpoints.tls(), System::nanoTime, new Traffic());
        ProbeParts parts = new ProbeParts(
                CausesTest::unknown,
                system.connector(),
                system.train(),
                system.handshaker(),
                () -> present,
                system.stalls(),
                system.nanoTime(),
                system.sleeper());
        ProbePlan quick = new ProbePlan(
                3, 3, 1, Duration.ofMillis(5), Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(5));
        try (LinkProbe probe = new LinkProbe(zoom(), endpoints, parts, budget -> quick)) {
            return probe.run(AMPLE, step -> {}).failure().map(LinkFailure::kind);
        }
    }

    private SurveySamples survey(Endpoints endpoints) throws Exception {
        SurveyParts system = parts();
        SurveyParts parts = new SurveyParts(
                system.names(),
                system.computer(),
                system.connector(),
                trust.orElseGet(() -> SurveyParts.trust(endpoints)),
                system.ids(),
                system.times(),
                system.traffic());
        try (Survey survey = new Survey(platform.isPresent() ? platform.get() : zoom(), endpoints, parts)) {
            return survey.measure(AMPLE);
        }
    }

    private SurveyParts parts() {
        List<ProxySetting> known = proxies;
        List<InetSocketAddress> servers = nameServers;
        return new SurveyParts(
                new SurveyParts.Names(lookup, () -> servers),
                new SurveyParts.Computer(
                        new InterfaceProbe("none"),
                        Optional::empty,
                        host -> known,
                        () -> false,
                        ToolRunner.within(ToolRunner.PATIENT)),
                new SocketConnector(System::nanoTime, new Traffic()),
                TlsTrust.ofThisComputer(),
                () -> 0x1234,
                new SurveyParts.Times(System::nanoTime, () -> NOW, time -> {}),
                new Traffic());
    }

    private static List<InetAddress> unknown(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    private Endpoints endpoints(int port, int pagePort, boolean trusted) throws Exception {
        String authority = trusted ? ", \"trust\": \"" + keys.authority().getFileName() + "\"" : "";
        Path file = folder.resolve("endpoints.json");
        Files.writeString(
                file,
                "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": " + port
                        + "}, \"zoom.us:80\": {\"address\": \"127.0.0.1\", \"port\": " + pagePort + "}" + authority
                        + "}");
        return Endpoints.load(file);
    }

    private static PlatformProfile zoom() throws UnknownPlatformException {
        return Platforms.builtIn().named("zoom");
    }

    /** A platform of one's own at its own name. */
    private static Optional<PlatformProfile> clinic(int port) throws Exception {
        Path file = Files.writeString(folder.resolve("platforms.json"), """
            {"platforms": [{"id": "clinic", "name": "The clinic", "signalling": ["clinic.test:%d"],
              "media": [], "stun": [], "source": "us", "date": "2026-11-01"}]}
            """.formatted(port));
        return Optional.of(Platforms.builtIn().with(file).named("clinic"));
    }

    private LoopbackServer.Behaviour web(String certificate) throws Exception {
        SSLContext context = keys.server(certificate);
        return socket -> {
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
            tls.setUseClientMode(false);
            answering("HTTP/1.1 200 OK\r\nDate: Wed, 25 Nov 2026 07:40:00 GMT\r\nContent-Length: 0\r\n\r\n")
                    .serve(tls);
        };
    }

    private static LoopbackServer.Behaviour moved(String location) {
        return answering("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    private static LoopbackServer.Behaviour answering(String answer) {
        return socket -> {
            byte[] request = new byte[1000];
            if (socket.getInputStream().read(request) > 0) {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
        };
    }

    /** Waits for threads that were told to end; one that never does makes this fail. */
    private static void assertNothingRuns() throws InterruptedException {
        for (int i = 0; i < 500 && ourThreads() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(ourThreads()).isZero();
    }

    private static long ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith("network-"))
                .count();
    }
}
