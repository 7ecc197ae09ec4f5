package app.greenroom.network.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an HTTP/1.1 answer, read with distrust: at most 16 kB and 100 fields, all interim answers (1xx) included.
 *
 * @param status 200–599
 * @param fields the fields by their names in lower case; of several with one name the first
 */
record HttpHead(int status, Map<String, String> fields) {
    private static final int MOST_BYTES = 16_384;
    private static final int MOST_FIELDS = 100;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9][0-9])(?: .*)?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]++");
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]{0,20}://[A-Za-z0-9.:\\[\\]_-]{1,255}");

    /**
     * Reads a head and nothing behind it.
     *
     * @throws ProtocolException when it is no HTTP or too long
     * @throws EOFException when the other end hung up before its end
     */
    static HttpHead read(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        while (true) {
            Matcher status = STATUS.matcher(lines.next());
            if (!status.matches()) {
                throw new ProtocolException("no status line");
            }
            Map<String, String> fields = new HashMap<>();
            for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
                if (++lines.fields > MOST_FIELDS) {
                    throw new ProtocolException("too many fields");
                }
                field(line, fields);
            }
            int code = Integer.parseInt(status.group(1));
            if (code >= 200) {
                return new HttpHead(code, Map.copyOf(fields));
            }
        }
    }

    /** By hand and in one pass: who sends the head also chooses how long a pattern would try to match it. */
    private static void field(String line, Map<String, String> fields) throws ProtocolException {
        int colon = line.indexOf(':');
        if (colon < 0 || !NAME.matcher(line.substring(0, colon)).matches()) {
            throw new ProtocolException("no field");
        }
        int from = colon + 1;
        int to = line.length();
        while (from < to && blank(line.charAt(from))) {
            from++;
        }
        while (to > from && blank(line.charAt(to - 1))) {
            to--;
        }
        String value = line.substring(from, to);
        // RFC 9110, section 5.5: these are dangerous, and a recipient may refuse them.
        if (value.indexOf('\r') >= 0 || value.indexOf('\0') >= 0) {
            throw new ProtocolException("no field value");
        }
        fields.putIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), value);
    }

    private static boolean blank(char one) {
        return one == ' ' || one == '\t';
    }

    /** Scheme and host that a redirect points to; the rest may tell about the user. A relative one has none. */
    Optional<String> redirect() {
        String location = fields.get("location");
        if (status < 300 || status > 399 || location == null) {
            return Optional.empty();
        }
        try {
            URI target = URI.create(location);
            if (target.getScheme() != null) {
                String host = target.getHost() == null ? "" : target.getHost();
                String origin = target.getScheme().toLowerCase(Locale.ROOT) + "://" + host.toLowerCase(Locale.ROOT);
                return Optional.of(origin)
                        .filter(text -> host.isEmpty() || ORIGIN.matcher(text).matches());
            }
        } catch (IllegalArgumentException e) {
            return Optional.of("unreadable");
        }
        return Optional.empty();
    }

    /** The server's time, to the second. */
    Optional<Instant> date() {
        try {
            return Optional.ofNullable(fields.get("date"))
                    .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** How many bytes follow, if the head says so; more than {@code most} count as {@code most}. */
    int length(int most) {
        String length = fields.get("content-length");
        return length != null && length.matches("[0-9]{1,9}") ? Math.min(most, Integer.parseInt(length)) : most;
    }

    private static final class Lines {
        private final InputStream in;
        private int bytes;
        private int fields;

        Lines(InputStream in) {
            this.in = in;
        }

        String next() throws IOException {
            StringBuilder line = new StringBuilder();
            while (true) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException("hung up within the head");
                } else if (++bytes > MOST_BYTES) {
                    throw new ProtocolException("the head is too long");
                } else if (next == '\n') {
                    int length = line.length();
                    return length > 0 && line.charAt(length - 1) == '\r'
                            ? line.substring(0, length - 1)
                            : line.toString();
                }
                line.append((char) next);
            }
        }
    }
}
