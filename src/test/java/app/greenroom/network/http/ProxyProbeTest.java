package app.greenroom.network.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.LoopbackServer;
import app.greenroom.network.http.ProxySample.Passage;
import app.greenroom.network.http.ProxySetting.Kind;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.Connector;
import app.greenroom.network.link.SocketConnector;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyProbeTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 200 Connection established, PASSED",
        "HTTP/1.1 407 Proxy Authentication Required, SIGN_IN",
        "HTTP/1.1 403 Forbidden, REFUSED",
        "SSH-2.0, NO_ANSWER"
    })
    void aProxyIsAskedForAWay(String answer, Passage result) throws Exception {
        AtomicReference<String> request = new AtomicReference<>("");
        LoopbackServer.Behaviour proxy = socket -> {
            byte[] bytes = new byte[500];
            request.set(new String(bytes, 0, socket.getInputStream().read(bytes), StandardCharsets.US_ASCII));
            socket.getOutputStream().write((answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        };
        try (LoopbackServer server = new LoopbackServer(proxy)) {
            ProxySample sample =
                    ask(new ProxySetting(Kind.HTTP, Optional.of("127.0.0.1"), server.port(), "test"), AMPLE);

            assertThat(sample.result()).isEqualTo(result);
            assertThat(sample.millis().isPresent()).isEqualTo(result != Passage.NO_ANSWER);
            assertThat(request.get()).startsWith("CONNECT zoom.us:443 HTTP/1.1\r\nHost: zoom.us:443\r\n");
        }
    }

    @Test
    void aProxyThatIsGoneOrSilentDoesNotAnswer() throws Exception {
        ProxySetting gone =
                new ProxySetting(Kind.HTTP, Optional.of("127.0.0.1"), LoopbackServer.refusingPort(), "test");

        assertThat(ask(gone, AMPLE).result()).isEqualTo(Passage.NO_ANSWER);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.silent())) {
            ProxySetting silent = new ProxySetting(Kind.HTTP, Optional.of("127.0.0.1"), server.port(), "test");
            assertThat(ask(silent, Duration.ofMillis(200)).result()).isEqualTo(Passage.NO_ANSWER);
        }
    }

    @Test
    void aScriptIsToldOnly() throws Exception {
        assertThat(ask(new ProxySetting(Kind.SCRIPT, Optional.empty(), 0, "test"), AMPLE)
                        .result())
                .isEqualTo(Passage.NOT_TRIED);
    }

    @Test
    void windowsTellsItsProxies() throws Exception {
        String registry = """

                HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings
                    User Agent    REG_SZ    Mozilla/4.0 (compatible; MSIE 8.0; Win32)
                    ProxyEnable    REG_DWORD    0x1
                    ProxyServer    REG_SZ    http=web.example:80;https=secure.example:8080;socks=socks.example:1081
                    AutoConfigURL    REG_SZ    http://wpad.example/proxy.pac

                """;

        assertThat(settings("Windows 11", Map.of(), registry).find("zoom.us"))
                .containsExactly(
                        new ProxySetting(Kind.SCRIPT, Optional.empty(), 0, "Windows"),
                        new ProxySetting(Kind.HTTP, Optional.of("secure.example"), 8080, "Windows"),
                        new ProxySetting(Kind.SOCKS, Optional.of("socks.example"), 1081, "Windows"));
        assertThat(settings("Windows 11", Map.of(), registry.replace("0x1", "0x0"))
                        .find("zoom.us"))
                .hasSize(1);
        assertThat(settings("Windows 11", Map.of(), "").find("zoom.us")).isEmpty();
    }

    @Test
    void macOsTellsItsProxies() throws Exception {
        String output = """
                <dictionary> {
                  ExceptionsList : <array> {
                    0 : *.local
                  }
                  HTTPEnable : 0
                  HTTPSEnable : 1
                  HTTPSPort : 3128
                  HTTPSProxy : proxy.example
                  ProxyAutoConfigEnable : 0
                  SOCKSEnable : 0
                }
                """;

        assertThat(settings("Mac OS X", Map.of(), output).find("zoom.us"))
                .containsExactly(new ProxySetting(Kind.HTTP, Optional.of("proxy.example"), 3128, "macOS"));
        assertThat(settings("Mac OS X", Map.of(), output.replace("ConfigEnable : 0", "ConfigEnable : 1"))
                        .find("zoom.us"))
                .extracting(ProxySetting::kind)
                .containsExactly(Kind.SCRIPT, Kind.HTTP);
    }

    @Test
    void gnomeTellsItsProxies() throws Exception {
        String output = """
                org.gnome.system.proxy mode 'manual'
                org.gnome.system.proxy.https host 'proxy.example'
                org.gnome.system.proxy.https port 8080
                org.gnome.system.proxy.socks host ''
                org.gnome.system.proxy.socks port 0
                """;

        assertThat(settings("Linux", Map.of(), output).find("zoom.us"))
                .containsExactly(new ProxySetting(Kind.HTTP, Optional.of("proxy.example"), 8080, "GNOME"));
        assertThat(settings("Linux", Map.of(), output.replace("manual", "none")).find("zoom.us"))
                .isEmpty();
    }

    @Test
    void theEnvironmentTellsItsProxiesAndExemptsHosts() throws Exception {
        Map<String, String> environment =
                Map.of("https_proxy", "http://user:secret@10.0.0.1:3128/", "no_proxy", ".us,b");

        assertThat(settings("Linux", environment, "").find("meet.google.com"))
                .containsExactly(
                        new ProxySetting(Kind.HTTP, Optional.of("10.0.0.1"), 3128, "the variable https_proxy"));
        assertThat(settings("Linux", environment, "").find("zoom.us")).isEmpty();
        assertThat(settings("Linux", Map.of("ALL_PROXY", "socks5h://[::1]"), "").find("zoom.us"))
                .extracting(ProxySetting::kind)
                .containsExactly(Kind.SOCKS);
        assertThat(settings("Linux", Map.of("ALL_PROXY", "no proxy"), "").find("zoom.us"))
                .isEmpty();
    }

    @Test
    void javasOwnPropertiesCount() throws Exception {
        Map<String, String> properties = Map.of("https.proxyHost", "proxy.example", "https.proxyPort", "3128");
        ProxySettings settings =
                new SystemProxySettings("Linux", properties::get, Map.of(), command -> Optional.empty());

        assertThat(settings.find("zoom.us"))
                .containsExactly(new ProxySetting(Kind.HTTP, Optional.of("proxy.example"), 3128, "Java"));
    }

    @Test
    void javaExceptsHosts() throws Exception {
        Map<String, String> properties = Map.of(
                "https.proxyHost",
                "proxy.example",
                "http.nonProxyHosts",
                "localhost|*.us",
                "socksProxyHost",
                "socks.example");
        ProxySettings settings =
                new SystemProxySettings("Linux", properties::get, Map.of(), command -> Optional.empty());

        assertThat(settings.find("zoom.us")).extracting(ProxySetting::kind).containsExactly(Kind.SOCKS);
        assertThat(settings.find("meet.google.com"))
                .extracting(ProxySetting::kind)
                .containsExactly(Kind.HTTP, Kind.SOCKS);
    }

    @Test
    void windowsExceptsHosts() throws Exception {
        String registry = """
                HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings
                    ProxyEnable    REG_DWORD    0x1
                    ProxyServer    REG_SZ    proxy.example:8080
                    ProxyOverride    REG_SZ    *.intra.example;https://zoom.us; 10.*;<local>
                """;

        assertExcepts(settings("Windows 11", Map.of(), registry), "zoom.us", "a.intra.example", "wiki", "10.1.2.3");
    }

    @Test
    void macOsExceptsHosts() throws Exception {
        String output = """
                <dictionary> {
                  ExceptionsList : <array> {
                    0 : *.local
                    1 : zoom.us
                    2 : 169.254/16
                  }
                  ExcludeSimpleHostnames : 1
                  HTTPSEnable : 1
                  HTTPSProxy : proxy.example
                }
                """;

        assertExcepts(settings("Mac OS X", Map.of(), output), "zoom.us", "printer.local", "wiki");
    }

    @Test
    void gnomeExceptsHosts() throws Exception {
        String output = """
                org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '::1', 'zoom.us', '*.intra.example']
                org.gnome.system.proxy mode 'manual'
                org.gnome.system.proxy.https host 'proxy.example'
                org.gnome.system.proxy.https port 8080
                """;

        assertExcepts(settings("Linux", Map.of(), output), "zoom.us", "us02.zoom.us", "intra.example", "localhost");
    }

    /** Those hosts take no proxy, another one and one whose name only ends alike do. */
    private static void assertExcepts(ProxySettings settings, String... hosts) throws Exception {
        for (String host : hosts) {
            assertThat(settings.find(host)).as(host).isEmpty();
        }
        assertThat(settings.find("meet.google.com")).hasSize(1);
        assertThat(settings.find("notzoom.us")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ProxyType=0 | zoom.us | ''",
                "ProxyType=1 | zoom.us | HTTP secure.example 3129, SOCKS socks.example 1080",
                "ProxyType=1 | a.intra.example | ''",
                "ProxyType=1\\nReversedException=true | zoom.us | ''",
                "ProxyType=1\\nReversedException=true | a.intra.example | HTTP secure.example 3129, SOCKS socks.example 1080",
                "ProxyType=2 | zoom.us | SCRIPT  0",
                "ProxyType=3 | zoom.us | SCRIPT  0"
            })
    void kdeTellsItsProxies(String type, String host, String expected, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("kioslaverc"), """
                [Browser Settings]
                ProxyType=9

                [Proxy Settings]
                NoProxyFor=localhost,intra.example
                Proxy Config Script=
                %s
                httpProxy=http://web.example 3128
                httpsProxy=http://secure.example 3129
                socksProxy=socks://socks.example 1080

                [Other]
                httpsProxy=http://other.example 1
                """.formatted(type.replace("\\n", "\n")));

        assertThat(kde(folder, Map.of()).find(host).stream()
                        .map(found -> found.kind() + " " + found.host().orElse("") + " " + found.port())
                        .toList())
                .hasToString("[" + expected + "]");
    }

    @Test
    void kdeNamesVariables(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("kioslaverc"),
                "[Proxy Settings]\nProxyType=4\nhttpsProxy=MY_PROXY\nNoProxyFor=MY_EXCEPTIONS\n");
        ProxySettings settings = kde(folder, Map.of("MY_PROXY", "proxy.example:3128", "MY_EXCEPTIONS", "google.com"));

        assertThat(settings.find("zoom.us"))
                .containsExactly(new ProxySetting(Kind.HTTP, Optional.of("proxy.example"), 3128, "KDE"));
        assertThat(settings.find("meet.google.com")).isEmpty();
    }

    @Test
    void kdeMayHaveToldNothing(@TempDir Path folder) throws Exception {
        assertThat(kde(folder, Map.of()).find("zoom.us")).isEmpty();
        Files.write(folder.resolve("kioslaverc"), new byte[] {(byte) 0xff, '=', '\n'});
        assertThat(kde(folder, Map.of()).find("zoom.us")).isEmpty();
    }

    private static ProxySettings kde(Path folder, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("XDG_CURRENT_DESKTOP", "KDE");
        environment.put("XDG_CONFIG_HOME", folder.toString());
        return settings("Linux", environment, "org.gnome.system.proxy mode 'auto'\n");
    }

    @ParameterizedTest
    @CsvSource({
        "zoom.us, true",
        "*, true",
        "z*.us, true",
        "*oo*u*, true",
        "*.zoom.us, false",
        "zoom.us*.us, false",
        "zoom, false",
        "'', false"
    })
    void aStarStandsForAnyLetters(String list, boolean excepted) {
        assertThat(ProxyExceptions.inPatterns(list, "Zoom.us")).isEqualTo(excepted);
    }

    @Test
    void bothFamiliesOfRealAddressesAreTried() throws Exception {
        InetAddress six = InetAddress.getAllByName("::1")[0];
        InetAddress four = InetAddress.getAllByName("127.0.0.1")[0];
        int refusing = LoopbackServer.refusingPort();
        try (FamilyProbe probe = new FamilyProbe(new SocketConnector(System::nanoTime, new Traffic()), () -> true)) {
            assertThat(probe.measure(List.of(six, four), refusing, AMPLE).result())
                    .isEqualTo(FamilySample.State.WORKS);
            assertThat(probe.measure(List.of(four), refusing, AMPLE).result())
                    .isEqualTo(FamilySample.State.NO_ADDRESS_THERE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, 20, 30, WORKS",
        "true, 20, 290, SLOWER",
        "true, 20, 9999, BROKEN",
        "true, 9999, 9999, NOT_TOLD",
        "true, 9999, 20, WORKS",
        "false, 20, 30, NO_ADDRESS_HERE"
    })
    void ipv6IsJudgedBesideIpv4(boolean here, long four, long six, FamilySample.State result) throws Exception {
        InetAddress sixth = InetAddress.getByName("2001:db8::1");
        InetAddress fourth = InetAddress.getByName("192.0.2.1");
        FamilyProbe probe = new FamilyProbe(
                (address, timeout) -> {
                    long millis = address.getAddress() instanceof Inet6Address ? six : four;
                    return new Connector.Attempt(
                            0,
                            Math.min(millis, timeout.toMillis()) * 1_000_000,
                            millis > timeout.toMillis()
                                    ? ConnectSample.Attempt.TIMED_OUT
                                    : ConnectSample.Attempt.CONNECTED);
                },
                () -> here);
        try (probe) {
            FamilySample sample = probe.measure(List.of(sixth, fourth), 443, Duration.ofSeconds(1));

            assertThat(sample.result()).isEqualTo(result);
            assertThat(sample.four()).hasSize(2);
            assertThat(sample.six()).hasSize(here ? 2 : 0);
        }
    }

    private static ProxySample ask(ProxySetting setting, Duration most) throws Exception {
        try (ProxyProbe probe = new ProxyProbe(System::nanoTime, new Traffic())) {
            return probe.measure(setting, "zoom.us", 443, most);
        }
    }

    private static ProxySettings settings(String system, Map<String, String> environment, String output) {
        return new SystemProxySettings(system, name -> null, environment, command -> Optional.of(output));
    }
}
