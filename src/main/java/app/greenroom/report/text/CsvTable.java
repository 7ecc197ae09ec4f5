package app.greenroom.report.text;

import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A table in CSV (RFC 4180), UTF-8, lines ended by {@code \r\n}, that says one thing a row: {@code row} is what kind of thing,
 * {@code number} which of several, {@code id} its stable name, {@code start} and {@code end} seconds, {@code value} and {@code
 * unit} what was measured, {@code outcome} how it was judged, {@code text} what people read. What does not apply is empty.
 */
public final class CsvTable {
    private static final String HEADER = "row,number,id,start,end,value,unit,outcome,text";
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private final StringBuilder table = new StringBuilder(HEADER).append("\r\n");

    /** A row that is filled column by column. */
    final class Row {
        private final String row;
        private String number = "";
        private String id = "";
        private String start = "";
        private String end = "";
        private String value = "";
        private String unit = "";
        private String outcome = "";

        private Row(String row) {
            this.row = row;
        }

        Row number(int which) {
            number = which > 0 ? String.valueOf(which) : "";
            return this;
        }

        Row id(String name) {
            id = name;
            return this;
        }

        Row time(double from, double to) {
            start = seconds(from);
            end = seconds(to);
            return this;
        }

        Row value(double measured, String of) {
            value = plain(measured);
            unit = of;
            return this;
        }

        Row outcome(String how) {
            outcome = how;
            return this;
        }

        /** Ends the row. */
        void text(String words) {
            table.append(String.join(",", row, number, cell(id), start, end, value, unit, outcome, cell(words)))
                    .append("\r\n");
        }
    }

    Row row(String kind) {
        return new Row(kind);
    }

    /** A measurement: one row for a number, one for each stretch of time. */
    void measured(String kind, int number, Measurement measurement, String words) {
        if (measurement.value() instanceof Measured.Scalar scalar) {
            row(kind)
                    .number(number)
                    .id(measurement.id())
                    .value(scalar.value(), measurement.unit())
                    .text(words);
        } else if (measurement.value() instanceof Measured.Intervals intervals) {
            intervals.list().forEach(each -> row(kind)
                    .number(number)
                    .id(measurement.id())
                    .time(each.start(), each.end())
                    .text(words));
        }
    }

    /** The table so far. */
    String table() {
        return table.toString();
    }

    private static String seconds(double value) {
        return BigDecimal.valueOf(Math.round(1000 * value), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String plain(double value) {
        return new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Text as a cell: in quotes where it must be, on one line, and so that no spreadsheet takes it for a formula. */
    public static String cell(String words) {
        String plain = words.replace('\r', ' ').replace('\n', ' ');
        String safe = plain.matches("(?s)[=+\\-@\t].*") ? "'" + plain : plain;
        return safe.matches("(?s).*[\",;'].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
