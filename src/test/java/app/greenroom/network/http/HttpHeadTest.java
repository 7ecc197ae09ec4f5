package app.greenroom.network.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpHeadTest {
    @Test
    void statusAndFieldsAreRead() throws Exception {
        HttpHead head =
                read("HTTP/1.1 200 OK\r\nDate: Wed, 25 Nov 2026 07:40:00 GMT\r\ncontent-LENGTH:  12 \r\n\r\nbody");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.date()).contains(Instant.parse("2026-11-25T07:40:00Z"));
        assertThat(head.length(5)).isEqualTo(5);
        assertThat(head.length(100)).isEqualTo(12);
    }

    @Test
    void interimAnswersArePassedOver() throws Exception {
        assertThat(read("HTTP/1.1 103 Early Hints\nLink: x\n\nHTTP/1.0 204\n\n").status())
                .isEqualTo(204);
    }

    @Test
    void nothingBehindTheHeadIsRead() throws Exception {
        InputStream in = stream("HTTP/1.1 200 OK\r\n\r\nbody");
        HttpHead.read(in);

        assertThat(in.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("body");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "https://login.example/hotspot?mac=00:11:22, https://login.example",
                "HTTP://Portal:8080/, http://portal",
                "file:///etc/passwd, file://",
                "http://192.168.1.1/, http://192.168.1.1",
                "http://[::1]/x, http://[::1]",
                "/relative, none",
                "http://a b, unreadable",
                "javascript:alert(1), javascript://"
            })
    void aRedirectTellsSchemeAndHostAlone(String location, String origin) throws Exception {
        assertThat(read("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n")
                        .redirect())
                .isEqualTo(Optional.ofNullable(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 999 x\r\n\r\n",
                "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno field\r\n\r\n",
                "HTTP/1.1 200 OK\r\n folded: x\r\n\r\n"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void headsWithoutEndAreRefused() {
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(101) + "\r\n"))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\na: " + "b".repeat(20_000)))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read("HTTP/1.1 100 Continue\r\n\r\n".repeat(10_000)))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nDate: x")).isInstanceOf(EOFException.class);
    }

    @Test
    void aHeadMadeToKeepAReaderBusyIsReadAtOnce() {
        String blanks = " ".repeat(16_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\na:" + blanks + "\rx\r\n\r\n"))
                    .isInstanceOf(ProtocolException.class);
            byte[] head = ("HTTP/1.1 200 OK\r\na:" + blanks + "?x\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            head[new String(head, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0x85;
            assertThat(HttpHead.read(new ByteArrayInputStream(head)).fields()).containsEntry("a", "\u0085x");
        });
    }

    @Test
    void aDateThatIsNoneIsLeftOut() throws Exception {
        assertThat(read("HTTP/1.1 200 OK\r\nDate: yesterday\r\nContent-Length: -5\r\n\r\n")
                        .date())
                .isEmpty();
    }

    @Test
    void bytesAtRandomNeverBreakTheReader() throws Exception {
        Random random = new Random(7);
        byte[] valid =
                "HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nDate: Wed, 25 Nov 2026 07:40:00 GMT\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        int understood = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = valid.clone();
            for (int k = random.nextInt(8); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                HttpHead head = HttpHead.read(new ByteArrayInputStream(bytes));
                assertThat(head.redirect().orElse("").length()).isLessThan(300);
                head.date();
                understood++;
            } catch (ProtocolException | EOFException e) {
                // Refused, as it may be.
            }
        }
        assertThat(understood).isGreaterThan(1000);
    }

    private static HttpHead read(String text) throws IOException {
        return HttpHead.read(stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
