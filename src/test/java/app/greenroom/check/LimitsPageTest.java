package app.greenroom.check;

import app.greenroom.SitePages;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Limit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The page's table of limits is the one that {@link Guidance} gives. */
class LimitsPageTest {
    @Test
    void thePageHoldsTheLimits() throws Exception {
        SitePages.hold("limits.md", "limits", table());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| measure | good | acceptable | source |\n|---|---|---|---|\n");
        for (Limit limit : Guidance.all()) {
            table.append("| `")
                    .append(limit.measurement())
                    .append("` | ")
                    .append(words(limit.met(), limit.unit()))
                    .append(" | ")
                    .append(limit.near().equals(limit.met()) ? "–" : words(limit.near(), limit.unit()))
                    .append(" | ")
                    .append(limit.source())
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String words(Band band, String unit) {
        boolean low = Double.isFinite(band.low());
        boolean high = Double.isFinite(band.high());
        String limits = low && high
                ? number(band.low()) + " to " + number(band.high())
                : low ? "at least " + number(band.low()) : high ? "at most " + number(band.high()) : "any";
        return limits + (limits.equals("any") ? "" : " " + unit);
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
