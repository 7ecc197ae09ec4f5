package app.greenroom.cli.batch;

import app.greenroom.io.JsonFault;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A recording's row as it was kept, damaged: what is read goes into a table, and back. */
public final class BatchRowFuzz {
    private BatchRowFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            BatchRow row = BatchRow.read(bytes);
            String table = BatchRow.table(Map.of("one.wav", "unread"), Map.of("unread", row));
            if (!table.endsWith("\r\n")) {
                throw new AssertionError(table);
            }
            BatchRow again = BatchRow.read(row.json().getBytes(StandardCharsets.UTF_8));
            if (again.status() != row.status() || again.answers() != row.answers()) {
                throw new AssertionError(row + " became " + again);
            }
        } catch (JsonFault e) {
            return; // reviewed again
        }
    }
}
