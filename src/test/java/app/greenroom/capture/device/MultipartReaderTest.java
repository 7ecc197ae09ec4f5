package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {
    private static final String STREAM = String.join(
            "\r\n",
            "",
            "--b",
            "Content-Type: image/jpeg",
            "Content-Length: 5",
            "",
            "one",
            "",
            "--b",
            "Content-Type: image/jpeg",
            "",
            "two",
            "--x",
            "--b",
            "content-type: image/jpeg",
            "",
            "",
            "--b",
            "");

    private final MultipartReader reader = new MultipartReader("b");
    private final List<String> parts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void takesPartsOutHoweverTheBytesCome(int chunk) {
        byte[] bytes = STREAM.getBytes(StandardCharsets.ISO_8859_1);
        for (int from = 0; from < bytes.length; from += chunk) {
            feed(bytes, from, Math.min(bytes.length, from + chunk));
        }
        assertThat(parts).containsExactly("one\r\n", "two\r\n--x", "");
    }

    @Test
    void aPartThatIsTooLongIsDroppedAndTheNextIsRead() {
        feed(ascii("--b\r\nContent-Length: " + (3L * MultipartReader.MOST) + "\r\n\r\n"));
        feedMuch(3L * MultipartReader.MOST);
        feed(ascii("\r\n--b\r\nContent-Length: 3\r\n\r\nyes"));
        assertThat(parts).containsExactly("", "yes");
        assertThat(reader.bytes()).hasSizeLessThanOrEqualTo(MultipartReader.MOST);
    }

    @Test
    void aPartWithoutAnEndKeepsNoMoreThanItsBound() {
        feed(ascii("--b\r\nContent-Type: image/jpeg\r\n\r\n"));
        feedMuch(5L * MultipartReader.MOST);
        assertThat(parts).isEmpty();
        assertThat(reader.bytes()).hasSizeLessThanOrEqualTo(MultipartReader.MOST);
        feed(ascii("\r\n--b\r\n"));
        assertThat(parts).containsExactly("");
    }

    @Test
    void headersWithoutAnEndAreNotKept() {
        for (int i = 0; i < 1000; i++) {
            feed(ascii("X-Header: " + "x".repeat(5000) + "\r\n"));
        }
        feed(ascii("Content-Length: -7\r\nContent-Length: 3\r\n\r\nyes"));
        assertThat(parts).containsExactly("yes");
    }

    private void feedMuch(long count) {
        byte[] chunk = new byte[1 << 16];
        for (long fed = 0; fed < count; fed += chunk.length) {
            feed(chunk, 0, (int) Math.min(chunk.length, count - fed));
        }
    }

    private void feed(byte[] bytes) {
        feed(bytes, 0, bytes.length);
    }

    private void feed(byte[] bytes, int start, int to) {
        int from = start;
        while (from < to) {
            from += reader.feed(bytes, from, to);
            if (reader.complete()) {
                parts.add(new String(reader.bytes(), 0, reader.length(), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
