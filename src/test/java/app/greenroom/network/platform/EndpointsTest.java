package app.greenroom.network.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {
    private static final HostPort ZOOM = new HostPort("zoom.us", 443);

    private final Path folder;

    EndpointsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void withoutAFileHostsAreAtTheirNames() {
        assertThat(Endpoints.live().find(ZOOM)).hasValueSatisfying(target -> {
            assertThat(target).hasToString("zoom.us:443");
            assertThat(target.address()).isEmpty();
        });
        assertThat(Endpoints.live().redirected()).isFalse();
    }

    @Test
    void aFileSendsHostsElsewhere() throws Exception {
        Endpoints endpoints = load("""
                {"zoom.us:443": {"address": "127.0.0.1", "port": 12345},
                 "meet.google.com:443": {"address": "::1", "port": 1},
                 "teams.microsoft.com:443": {"address": "localhost", "port": 2}}""");

        assertThat(endpoints.redirected()).isTrue();
        assertThat(endpoints.find(ZOOM)).hasValueSatisfying(target -> {
            assertThat(target).hasToString("127.0.0.1:12345");
            assertThat(target.address()).isPresent();
        });
        assertThat(endpoints.find(HostPort.parse("meet.google.com:443")))
                .hasValueSatisfying(target -> assertThat(target).hasToString("[::1]:1"));
        assertThat(endpoints.find(HostPort.parse("teams.microsoft.com:443")))
                .hasValueSatisfying(target -> assertThat(target.address()).isEmpty());
    }

    @Test
    void aHostThatTheFileDoesNotListIsNowhere() throws Exception {
        assertThat(load("{\"zoom.us:8801\": {\"address\": \"127.0.0.1\", \"port\": 1}}")
                        .find(ZOOM))
                .isEmpty();
        assertThat(load("{}").find(ZOOM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "|it is empty",
                "zoom.us=127.0.0.1|it is not valid JSON",
                "{zoom: 1}|it is not valid JSON",
                "{} {}|it is not",
                "[]|it is not one JSON object",
                "null|it is not one JSON object",
                "{\"zoom.us\": {\"address\": \"127.0.0.1\", \"port\": 1}}|“zoom.us” is not a host and a port",
                "{\"zoom.us:443\": 5}|“zoom.us:443” must be a JSON object",
                "{\"zoom.us:443\": {\"address\": \"127.0.0.1\"}}|“port” in “zoom.us:443” must be a whole number",
                "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": 0}}|“port” in “zoom.us:443” must be a whole number",
                "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": 70000}}|“port” in “zoom.us:443” must be a whole",
                "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": 1e999999999}}|“port” in “zoom.us:443” must be",
                "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": 4.5}}|“port” in “zoom.us:443” must be a whole",
                "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": \"1\"}}|“port” in “zoom.us:443” must be a whole",
                "{\"zoom.us:443\": {\"address\": \"300.0.0.1\", \"port\": 1}}|neither an address nor the name of a host",
                "{\"zoom.us:443\": {\"address\": \"1::2::3\", \"port\": 1}}|neither an address nor the name of a host",
                "{\"zoom.us:443\": {\"address\": \"a b\", \"port\": 1}}|neither an address nor the name of a host",
                "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": 1, \"ttl\": 1}}|“ttl” in “zoom.us:443” is not a",
                "{\"trust\": \"missing.pem\"}|the file in “trust” cannot be read",
                "{\"trust\": 7}|“trust” must be a text",
            })
    void aBadFileGivesOneSentence(String content, String clause) throws IOException {
        Path file = write(content == null ? "" : content);

        assertThatThrownBy(() -> Endpoints.load(file))
                .isInstanceOf(EndpointsException.class)
                .hasMessageStartingWith("The endpoints file “" + file + "” cannot be used: ")
                .hasMessageContaining(clause)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        assertThatThrownBy(() -> Endpoints.load(folder.resolve("none.json")))
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> Endpoints.load(folder)).hasMessageContaining("it is not a file");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("bytes.json"), new byte[] {'{', (byte) 0xff, '}'});

        assertThatThrownBy(() -> Endpoints.load(file)).hasMessageContaining("it is not a text in UTF-8");
    }

    @Test
    void aFileWithoutEndIsRefused() throws IOException {
        Path file = write(" ".repeat(1_000_001) + "{}");

        assertThatThrownBy(() -> Endpoints.load(file)).hasMessageContaining("it is longer than");
    }

    @Test
    void aTrustFileWithoutACertificateIsRefused() throws IOException {
        Files.writeString(folder.resolve("empty.pem"), "");
        Files.writeString(folder.resolve("text.pem"), "hello\n");

        assertThatThrownBy(() -> load("{\"trust\": \"empty.pem\"}")).hasMessageContaining("holds no certificate");
        assertThatThrownBy(() -> load("{\"trust\": \"text.pem\"}")).hasMessageContaining("holds no certificate");
    }

    private Endpoints load(String content) throws EndpointsException, IOException {
        return Endpoints.load(write(content));
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("endpoints.json"), content);
    }
}
