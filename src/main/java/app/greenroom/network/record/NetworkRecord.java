package app.greenroom.network.record;

import app.greenroom.network.HopFacts;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.NetworkSamples;
import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.Samples;
import app.greenroom.network.SurroundingFacts;
import app.greenroom.network.SurroundingFacts.Six;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.UdpFacts.Reach;
import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.LinkFailure;
import app.greenroom.network.link.RoundTrip;
import app.greenroom.network.link.RoundTrip.Fate;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.quality.Rate;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * All that the probes of one run found, as {@code probes.json} in a recorded session: the fields of {@link LinkRecord}, and
 * up to three sections more, each of which may be missing as it is in older records.
 *
 * <pre>{@code
 * "around": {"medium": "wifi", "tunnel": false, "metered": false, "dbm": -58, "percent": 80, "router": [as "tcp"],
 *            "nameServer": 12.1, "firstByte": 90.2, "clockOffset": 0.2, "clockError": 0.6, "six": "works",
 *            "cause": "captive-portal"},
 * "load": {"upload": {"value": 12, "low": 10, "high": 14}, "download": {"value": 40, "low": 35}, "idle": 80, "up": 95, "down": 90},
 * "stream": {"reach": "open", "nat": "…", "symmetric": false, "near": {"median": 12, "jitter": 1, "sent": 40,
 *            "lost": 0}, "median": 81, "jitter": 2, "sent": 500, "lost": 3,
 *            "burst": 1.2, "reordered": 0, "oneWay": true, "nearby": false, "trips": [{"offset": 0.02, "ms": 81, "fate": "answered"}]}
 * }</pre>
 *
 * <p>Times are in milliseconds, {@code clockOffset}, {@code clockError} and offsets in seconds, rates in Mbit/s; an upper end
 * of a rate that is not known is left out.
 */
public final class NetworkRecord {
    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_TRIPS = 10_000;
    private static final double MOST_RATE = 1_000_000;
    private static final double A_CENTURY = 3.2e9;

    private NetworkRecord() {}

    /**
     * Writes a record, whole or not at all.
     *
     * @throws IOException when the file cannot be written; a file that was there before is then still the same
     */
    public static void write(Path file, NetworkSamples samples) throws IOException {
        LinkRecord.replace(file, toJson(samples));
    }

    /**
     * Reads a record, old or new.
     *
     * @throws LinkRecordException with one sentence for the user, when it is missing, not JSON, or wrong in any field
     */
    public static NetworkSamples read(Path file) throws LinkRecordException {
        try {
            JsonFields fields = JsonFields.read(file, MOST_BYTES);
            return new NetworkSamples(
                    LinkRecord.samples(fields),
                    fields.has("around") ? Optional.of(around(fields.object("around"))) : Optional.empty(),
                    fields.has("load") ? Optional.of(load(fields.object("load"))) : Optional.empty(),
                    fields.has("stream") ? Optional.of(stream(fields.object("stream"))) : Optional.empty());
        } catch (JsonFault e) {
            throw new LinkRecordException(file, e.clause(), e);
        } catch (IllegalArgumentException e) {
            throw new LinkRecordException(file, String.valueOf(e.getMessage()), e);
        }
    }

    /** A record's text. */
    public static String toJson(NetworkSamples samples) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            LinkRecord.fields(json, samples.link());
            if (samples.around().isPresent()) {
                around(json, samples.around().get());
            }
            if (samples.load().isPresent()) {
                load(json, samples.load().get());
            }
            if (samples.stream().isPresent()) {
                stream(json, samples.stream().get());
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen: written to memory", e);
        }
        return text.append('\n').toString();
    }

    private static void around(JsonWriter json, SurroundingFacts around) throws IOException {
        json.name("around").beginObject();
        json.name("medium").value(LinkRecord.id(around.medium()));
        json.name("tunnel").value(around.tunnel());
        if (around.metered().isPresent()) {
            json.name("metered").value(around.metered().get());
        }
        number(json, "dbm", around.signalDbm());
        number(json, "percent", around.signalPercent());
        json.name("router").beginArray();
        for (ConnectSample trip : around.router()) {
            json.beginObject().name("late").value(trip.late());
            LinkRecord.sample(json, trip.offset(), trip.millis(), trip.result());
            json.endObject();
        }
        json.endArray();
        number(json, "nameServer", around.nameServer());
        number(json, "firstByte", around.firstByte());
        number(json, "clockOffset", around.clockOffset());
        number(json, "clockError", around.clockError());
        json.name("six").value(LinkRecord.id(around.six()));
        if (around.cause().isPresent()) {
            json.name("cause").value(LinkRecord.id(around.cause().get()));
        }
        json.endObject();
    }

    private static SurroundingFacts around(JsonFields fields) throws JsonFault {
        fields.allowOnly(Set.of(
                "medium",
                "tunnel",
                "metered",
                "dbm",
                "percent",
                "router",
                "nameServer",
                "firstByte",
                "clockOffset",
                "clockError",
                "six",
                "cause"));
        List<ConnectSample> router = new ArrayList<>();
        for (JsonFields trip : fields.objects("router", 1_000)) {
            router.add(LinkRecord.connect(trip));
        }
        return new SurroundingFacts(
                LinkRecord.constant(fields, "medium", Medium.values()),
                fields.flag("tunnel"),
                fields.has("metered") ? Optional.of(fields.flag("metered")) : Optional.empty(),
                number(fields, "dbm", -200, 0),
                number(fields, "percent", 0, 100),
                router,
                number(fields, "nameServer", 0, Samples.MOST_MILLIS),
                number(fields, "firstByte", 0, Samples.MOST_MILLIS),
                number(fields, "clockOffset", -A_CENTURY, A_CENTURY),
                number(fields, "clockError", 0, A_CENTURY),
                LinkRecord.constant(fields, "six", Six.values()),
                fields.has("cause")
                        ? Optional.of(LinkRecord.constant(fields, "cause", LinkFailure.Kind.values()))
                        : Optional.empty());
    }

    private static void load(JsonWriter json, LoadFacts load) throws IOException {
        json.name("load").beginObject();
        rate(json, "upload", load.upload());
        rate(json, "download", load.download());
        number(json, "idle", load.idleDelay());
        number(json, "up", load.uploadDelay());
        number(json, "down", load.downloadDelay());
        json.endObject();
    }

    private static LoadFacts load(JsonFields fields) throws JsonFault {
        fields.allowOnly(Set.of("upload", "download", "idle", "up", "down"));
        return new LoadFacts(
                rate(fields, "upload"),
                rate(fields, "download"),
                number(fields, "idle", 0, Samples.MOST_MILLIS),
                number(fields, "up", 0, Samples.MOST_MILLIS),
                number(fields, "down", 0, Samples.MOST_MILLIS));
    }

    private static void rate(JsonWriter json, String name, Optional<Rate> rate) throws IOException {
        if (rate.isPresent()) {
            json.name(name).beginObject();
            json.name("value").value(rate.get().value());
            json.name("low").value(rate.get().low());
            if (Double.isFinite(rate.get().high())) {
                json.name("high").value(rate.get().high());
            }
            json.endObject();
        }
    }

    private static Optional<Rate> rate(JsonFields fields, String name) throws JsonFault {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        JsonFields rate = fields.object(name);
        rate.allowOnly(Set.of("value", "low", "high"));
        return Optional.of(new Rate(
                rate.number("value", 0, MOST_RATE),
                rate.number("low", 0, MOST_RATE),
                rate.has("high") ? rate.number("high", 0, MOST_RATE) : Double.POSITIVE_INFINITY));
    }

    private static void stream(JsonWriter json, UdpFacts stream) throws IOException {
        json.name("stream").beginObject();
        json.name("reach").value(LinkRecord.id(stream.reach()));
        if (stream.nat().isPresent()) {
            json.name("nat").value(stream.nat().get());
        }
        json.name("symmetric").value(stream.symmetric());
        number(json, "median", stream.median());
        number(json, "jitter", stream.jitter());
        if (stream.loss().isPresent()) {
            json.name("sent").value(stream.loss().get().sent());
            json.name("lost").value(stream.loss().get().lost());
        }
        if (stream.near().isPresent()) {
            HopFacts near = stream.near().get();
            json.name("near").beginObject();
            number(json, "median", near.median());
            number(json, "jitter", near.jitter());
            if (near.loss().isPresent()) {
                json.name("sent").value(near.loss().get().sent());
                json.name("lost").value(near.loss().get().lost());
            }
            json.endObject();
        }
        json.name("burst").value(stream.burstRatio());
        number(json, "reordered", stream.reordered());
        json.name("oneWay").value(stream.oneWay());
        json.name("nearby").value(stream.nearby());
        json.name("trips").beginArray();
        for (RoundTrip trip : stream.roundTrips()) {
            json.beginObject().name("offset").value(trip.offset());
            number(json, "ms", trip.millis());
            json.name("fate").value(LinkRecord.id(trip.fate())).endObject();
        }
        json.endArray().endObject();
    }

    private static UdpFacts stream(JsonFields fields) throws JsonFault {
        fields.allowOnly(Set.of(
                "reach",
                "nat",
                "symmetric",
                "near",
                "median",
                "jitter",
                "sent",
                "lost",
                "burst",
                "reordered",
                "oneWay",
                "nearby",
                "trips"));
        List<RoundTrip> trips = new ArrayList<>();
        for (JsonFields trip : fields.objects("trips", MOST_TRIPS)) {
            trip.allowOnly(Set.of("offset", "ms", "fate"));
            trips.add(new RoundTrip(
                    LinkRecord.offset(trip),
                    number(trip, "ms", 0, Samples.MOST_MILLIS),
                    LinkRecord.constant(trip, "fate", Fate.values())));
        }
        return new UdpFacts(
                LinkRecord.constant(fields, "reach", Reach.values()),
                fields.has("nat") ? Optional.of(fields.text("nat", 200)) : Optional.empty(),
                fields.flag("symmetric"),
                fields.has("near") ? Optional.of(near(fields.object("near"))) : Optional.empty(),
                trips,
                number(fields, "median", 0, Samples.MOST_MILLIS),
                number(fields, "jitter", 0, Samples.MOST_MILLIS),
                loss(fields),
                fields.number("burst", 1, 1_000_000),
                number(fields, "reordered", 0, 1),
                fields.flag("oneWay"),
                // Older records had no such streams.
                fields.has("nearby") && fields.flag("nearby"));
    }

    private static HopFacts near(JsonFields fields) throws JsonFault {
        fields.allowOnly(Set.of("median", "jitter", "sent", "lost"));
        return new HopFacts(
                number(fields, "median", 0, Samples.MOST_MILLIS),
                number(fields, "jitter", 0, Samples.MOST_MILLIS),
                loss(fields));
    }

    private static Optional<Loss> loss(JsonFields fields) throws JsonFault {
        return fields.has("sent")
                ? Optional.of(new Loss(fields.whole("sent", 1, 1_000_000), fields.whole("lost", 0, 1_000_000)))
                : Optional.empty();
    }

    private static void number(JsonWriter json, String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.name(name).value(value.getAsDouble());
        }
    }

    private static OptionalDouble number(JsonFields fields, String name, double low, double high) throws JsonFault {
        return fields.has(name) ? OptionalDouble.of(fields.number(name, low, high)) : OptionalDouble.empty();
    }
}
