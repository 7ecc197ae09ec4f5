package app.greenroom.cli.batch;

import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.review.Review;
import app.greenroom.report.text.CsvTable;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of one recording.
 *
 * @param status how far it could be reviewed
 * @param cause why no further, a sentence; empty when it was reviewed
 * @param seconds how long it is, 0 where that is not known
 * @param answers how many answers are in it
 * @param numbers what was measured in the whole of it, by the measures' ids, in their units
 */
record BatchRow(Status status, String cause, double seconds, int answers, SortedMap<String, Double> numbers) {
    private static final int SHA_256 = 64; // letters
    private static final int LONGEST = 4_000;
    private static final int MOST = 1_000_000;
    private static final double LONGEST_RECORDING = 1e7; // seconds
    private static final MathContext SIX_DIGITS = new MathContext(6);

    /** How far a recording could be reviewed. */
    enum Status {
        REVIEWED("reviewed"),
        /** Its sound or its pictures could not be read. */
        PARTLY("partly"),
        /** It could not be read. */
        UNREADABLE("unreadable"),
        /** Whatever reviewed it broke down over it. */
        BROKEN("broken");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    BatchRow {
        numbers = new TreeMap<>(numbers);
    }

    /** A recording that gave nothing. */
    static BatchRow none(Status status, String cause) {
        return new BatchRow(status, cause, 0, 0, new TreeMap<>());
    }

    /** A recording that was reviewed. */
    static BatchRow of(Review review, boolean partly, String cause) {
        SortedMap<String, Double> numbers = new TreeMap<>();
        for (Measurement measurement : review.sound().measurements()) {
            if (measurement.value() instanceof Measured.Scalar scalar) {
                numbers.put(measurement.id(), scalar.value());
            }
        }
        return new BatchRow(
                partly ? Status.PARTLY : Status.REVIEWED,
                cause,
                review.source().seconds(),
                review.answers().size(),
                numbers);
    }

    String json() {
        JsonObject json = new JsonObject();
        json.addProperty("status", status.id());
        json.addProperty("cause", cause.substring(0, Math.min(LONGEST, cause.length())));
        json.addProperty("seconds", rounded(seconds));
        json.addProperty("answers", answers);
        JsonObject measured = new JsonObject();
        numbers.forEach((id, value) -> measured.addProperty(id, rounded(value)));
        json.add("numbers", measured);
        return json.toString();
    }

    /**
     * Reads a row back.
     *
     * @throws JsonFault when it is none
     */
    static BatchRow read(byte[] bytes) throws JsonFault {
        StrictJson json = StrictJson.of(bytes, MOST);
        StrictJson measured = json.object("numbers");
        SortedMap<String, Double> numbers = new TreeMap<>();
        for (String id : measured.names()) {
            numbers.put(id, measured.number(id, -Double.MAX_VALUE, Double.MAX_VALUE));
        }
        return new BatchRow(
                json.one("status", List.of(Status.values()), Status::id),
                json.anyText("cause", LONGEST),
                json.number("seconds", 0, LONGEST_RECORDING),
                json.whole("answers", 0, MOST),
                numbers);
    }

    /** As many digits as any measure is worth. */
    static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
    }

    /** A table in CSV (RFC 4180), a row for each recording in the order of their names. */
    static String table(Map<String, String> hashes, Map<String, BatchRow> rows) {
        SortedMap<String, Boolean> ids = new TreeMap<>();
        rows.values().forEach(row -> row.numbers().keySet().forEach(id -> ids.put(id, true)));
        StringBuilder csv = new StringBuilder("file,sha256,status,cause,seconds,answers");
        ids.keySet().forEach(id -> csv.append(',').append(id));
        csv.append("\r\n");
        hashes.forEach((file, hash) -> {
            BatchRow row = rows.get(hash);
            if (row != null) {
                csv.append(CsvTable.cell(file)).append(',').append(hash.length() == SHA_256 ? hash : "");
                csv.append(',').append(row.status().id());
                csv.append(',').append(CsvTable.cell(row.cause()));
                csv.append(',').append(rounded(row.seconds()).toPlainString());
                csv.append(',').append(row.answers());
                for (String id : ids.keySet()) {
                    Double value = row.numbers().get(id);
                    csv.append(',').append(value == null ? "" : rounded(value).toPlainString());
                }
                csv.append("\r\n");
            }
        });
        return csv.toString();
    }
}
