package app.greenroom.network.record;

import app.greenroom.network.Samples;
import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.DnsSample;
import app.greenroom.network.link.ProbeSamples;
import app.greenroom.network.link.TlsSample;
import app.greenroom.network.platform.HostPort;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The raw samples of one run as a JSON file, {@code probes.json} in a recorded session.
 *
 * <pre>{@code
 * {
 *   "version": 1,
 *   "platform": "zoom",
 *   "name": "Zoom",
 *   "endpoint": "zoom.us:443",
 *   "ending": "complete",
 *   "dns": {"offset": 0.001, "ms": 21.4, "result": "found"},
 *   "tcp": [{"offset": 0.023, "ms": 80.1, "late": 0.2, "result": "connected"}],
 *   "tls": [{"offset": 0.104, "ms": 171.0, "result": "done"}]
 * }
 * }</pre>
 *
 * <p>Offsets are seconds since the run began, {@code ms} and {@code late} milliseconds; results are the constants of {@link
 * DnsSample.Result}, {@link ConnectSample.Result} and {@link TlsSample.Result}, written small and with hyphens. {@code dns}
 * may be missing.
 */
public final class LinkRecord {
    /** The file's name in a session's folder. */
    public static final String FILE_NAME = "probes.json";

    private static final int VERSION = 1;
    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_SAMPLES = 1_000;
    /** The fields, with the sections of {@link NetworkRecord}. */
    private static final Set<String> FIELDS = Set.of(
            "version", "platform", "name", "endpoint", "ending", "dns", "tcp", "tls", "around", "load", "stream");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private LinkRecord() {}

    /**
     * Writes a record, whole or not at all.
     *
     * @throws IOException when the file cannot be written; a file that was there before is then still the same
     */
    public static void write(Path file, ProbeSamples samples) throws IOException {
        replace(file, toJson(samples));
    }

    /** Writes a text to a file, whole or not at all. */
    static void replace(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, ".probes", ".json");
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Reads a record.
     *
     * @throws LinkRecordException with one sentence for the user, when it is missing, not JSON, or wrong in any field
     */
    public static ProbeSamples read(Path file) throws LinkRecordException {
        try {
            return samples(JsonFields.read(file, MOST_BYTES));
        } catch (JsonFault e) {
            throw new LinkRecordException(file, e.clause(), e);
        }
    }

    /** A record's text. */
    public static String toJson(ProbeSamples samples) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            fields(json, samples);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen: written to memory", e);
        }
        return text.append('\n').toString();
    }

    /** Writes a record's fields into the object that is open. */
    static void fields(JsonWriter json, ProbeSamples samples) throws IOException {
        json.name("version").value(VERSION);
        json.name("platform").value(samples.platform());
        json.name("name").value(samples.name());
        json.name("endpoint").value(samples.endpoint().toString());
        json.name("ending").value(id(samples.ending()));
        if (samples.dns().isPresent()) {
            DnsSample dns = samples.dns().get();
            json.name("dns").beginObject();
            sample(json, dns.offset(), dns.millis(), dns.result());
            json.endObject();
        }
        json.name("tcp").beginArray();
        for (ConnectSample connect : samples.connects()) {
            json.beginObject().name("late").value(connect.late());
            sample(json, connect.offset(), connect.millis(), connect.result());
            json.endObject();
        }
        json.endArray().name("tls").beginArray();
        for (TlsSample handshake : samples.handshakes()) {
            json.beginObject();
            sample(json, handshake.offset(), handshake.millis(), handshake.result());
            json.endObject();
        }
        json.endArray();
    }

    static void sample(JsonWriter json, double offset, double millis, Enum<?> result) throws IOException {
        json.name("offset").value(offset);
        json.name("ms").value(millis);
        json.name("result").value(id(result));
    }

    static ProbeSamples samples(JsonFields file) throws JsonFault {
        file.allowOnly(FIELDS);
        file.whole("version", VERSION, VERSION);
        String platform = file.text("platform", 40);
        if (!ID.matcher(platform).matches()) {
            throw new JsonFault("“platform” must be an id such as “zoom”");
        }
        Optional<DnsSample> dns = Optional.empty();
        if (file.has("dns")) {
            JsonFields fields = file.object("dns");
            fields.allowOnly(Set.of("offset", "ms", "result"));
            dns = Optional.of(
                    new DnsSample(offset(fields), millis(fields, "ms"), result(fields, DnsSample.Result.values())));
        }
        List<ConnectSample> connects = new ArrayList<>();
        for (JsonFields fields : file.objects("tcp", MOST_SAMPLES)) {
            connects.add(connect(fields));
        }
        List<TlsSample> handshakes = new ArrayList<>();
        for (JsonFields fields : file.objects("tls", MOST_SAMPLES)) {
            fields.allowOnly(Set.of("offset", "ms", "result"));
            handshakes.add(
                    new TlsSample(offset(fields), millis(fields, "ms"), result(fields, TlsSample.Result.values())));
        }
        return new ProbeSamples(
                platform,
                file.text("name", 100),
                endpoint(file),
                dns,
                connects,
                handshakes,
                constant(file, "ending", ProbeSamples.Ending.values()));
    }

    static ConnectSample connect(JsonFields fields) throws JsonFault {
        fields.allowOnly(Set.of("offset", "ms", "late", "result"));
        return new ConnectSample(
                offset(fields),
                millis(fields, "ms"),
                millis(fields, "late"),
                result(fields, ConnectSample.Result.values()));
    }

    private static HostPort endpoint(JsonFields file) throws JsonFault {
        try {
            return HostPort.parse(file.text("endpoint", 300));
        } catch (IllegalArgumentException e) {
            throw new JsonFault("in “endpoint”, " + e.getMessage(), e);
        }
    }

    static double offset(JsonFields fields) throws JsonFault {
        return fields.number("offset", 0, Samples.MOST_SECONDS);
    }

    static double millis(JsonFields fields, String name) throws JsonFault {
        return fields.number(name, 0, Samples.MOST_MILLIS);
    }

    private static <E extends Enum<E>> E result(JsonFields fields, E[] known) throws JsonFault {
        return constant(fields, "result", known);
    }

    static <E extends Enum<E>> E constant(JsonFields fields, String name, E[] known) throws JsonFault {
        String text = fields.text(name, 40);
        List<String> ids = new ArrayList<>();
        for (E candidate : known) {
            if (id(candidate).equals(text)) {
                return candidate;
            }
            ids.add(id(candidate));
        }
        throw new JsonFault(fields.named(name) + " must be one of " + String.join(", ", ids));
    }

    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
