package app.greenroom.network.record;

import app.greenroom.io.AtomicFile;
import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonField;
import app.greenroom.io.JsonForm;
import app.greenroom.io.StrictJson;
import app.greenroom.network.Nat;
import app.greenroom.network.NetworkSamples;
import app.greenroom.network.platform.HostPort;
import java.io.IOException;
import java.nio.file.Path;

/**
 * All that the probes of one run found, {@code probes.json} in a recorded session. Up to three sections may be missing, as they
 * are in older records.
 *
 * <pre>{@code
 * {
 *   "version": 1,
 *   "platform": "zoom",
 *   "name": "Zoom",
 *   "endpoint": "zoom.us:443",
 *   "dns": {"offset": 0.001, "ms": 21.4, "result": "found"},
 *   "tcp": [{"offset": 0.023, "ms": 80.1, "late": 0.2, "result": "connected"}],
 *   "tls": [{"offset": 0.104, "ms": 171.0, "result": "done"}],
 *   "ending": "complete",
 *   "around": {"medium": "wifi", "tunnel": false, "metered": false, "dbm": -58, "percent": 80, "router": [as "tcp"],
 *              "nameServer": 12.1, "silentServer": true, "firstByte": 90.2, "clockOffset": 0.2, "clockError": 0.6, "six": "works",
 *              "cause": "captive-portal"},
 *   "load": {"upload": {"value": 12, "low": 10, "high": 14}, "download": {"value": 40, "low": 35}, "idle": 80, "up": 95,
 *            "down": 90},
 *   "stream": {"reach": "open", "nat": "friendly", "symmetric": false, "near": {"median": 12, "jitter": 1, "sent": 40,
 *              "lost": 0}, "median": 81, "jitter": 2, "sent": 500, "lost": 3,
 *              "burst": 1.2, "reordered": 0, "oneWay": true, "nearby": false,
 *              "trips": [{"offset": 0.02, "ms": 81, "fate": "answered"}]}
 * }
 * }</pre>
 *
 * <p>Offsets, {@code clockOffset} and {@code clockError} are in seconds, other times in milliseconds, rates in Mbit/s; an upper
 * end of a rate that is not known is left out. The records' own components say what each field may hold.
 */
public final class NetworkRecord {
    /** The file's name in a session's folder. */
    public static final String FILE_NAME = "probes.json";

    private static final int MOST_BYTES = 4_000_000;
    private static final int VERSION = 1;
    private static final JsonForm<Whole> FORM = JsonForm.of(Whole.class, HostPort.WRITTEN, Nat.WRITTEN);

    /** The file. */
    private record Whole(
            @JsonField(low = VERSION, high = VERSION) int version,
            @JsonField(flat = true) NetworkSamples samples) {}

    private NetworkRecord() {}

    /**
     * Writes a record, whole or not at all.
     *
     * @throws IOException when the file cannot be written; a file that was there before is then still the same
     */
    public static void write(Path file, NetworkSamples samples) throws IOException {
        AtomicFile.chosen(file).write(toJson(samples));
    }

    /**
     * Reads a record, old or new.
     *
     * @throws LinkRecordException with one sentence for the user, when it is missing, not JSON, or wrong in any field
     */
    public static NetworkSamples read(Path file) throws LinkRecordException {
        try {
            return FORM.read(StrictJson.read(file, MOST_BYTES)).samples();
        } catch (JsonFault e) {
            throw new LinkRecordException(file, e);
        }
    }

    /** A record's text. */
    public static String toJson(NetworkSamples samples) {
        return FORM.write(new Whole(VERSION, samples));
    }
}
