package app.greenroom.model.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.SitePages;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The page's table of differences is the one that {@link DifferenceGuidance} gives. */
class DifferenceGuidanceTest {
    @Test
    void thePageHoldsTheDifferences() throws Exception {
        SitePages.hold("settings-and-memory.md", "differences", table());
    }

    @Test
    void eachIsNamedOnce() {
        assertThat(DifferenceGuidance.all()).extracting(Difference::measurement).doesNotHaveDuplicates();
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| measure | told from | source |\n|---|---|---|\n");
        for (Difference one : DifferenceGuidance.all()) {
            table.append("| `")
                    .append(one.measurement())
                    .append("` | ")
                    .append(number(one.least()))
                    .append(' ')
                    .append(one.unit())
                    .append(one.factor() == 1 ? "" : " and " + number(one.factor()) + " times")
                    .append(" | ")
                    .append(one.source())
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
