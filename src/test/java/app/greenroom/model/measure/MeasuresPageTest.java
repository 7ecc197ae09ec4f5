package app.greenroom.model.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.SitePages;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's table of measures is the one that {@link Quantity} gives. */
class MeasuresPageTest {
    @Test
    void thePageHoldsTheMeasures() throws Exception {
        SitePages.hold("measures.md", "measures", table());
    }

    @Test
    void eachMeasureHasANameOfItsOwn() {
        Stream<String> ids = Arrays.stream(Quantity.values()).map(Quantity::id);

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+([.-][a-z0-9]+)*"));
    }

    @Test
    void whatIsLimitedOrComparedIsMeasuredInTheSameUnit() {
        for (Limit limit : Guidance.all()) {
            assertThat(Quantity.of(limit.measurement())
                            .map(quantity -> quantity.unit().id()))
                    .as(limit.measurement())
                    .contains(limit.unit());
        }
        for (Difference difference : DifferenceGuidance.all()) {
            assertThat(Quantity.of(difference.measurement()))
                    .as(difference.measurement())
                    .isPresent();
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| id | unit | what it is |\n|---|---|---|\n");
        for (Quantity quantity : Quantity.values()) {
            table.append("| `")
                    .append(quantity.id())
                    .append("` | ")
                    .append(quantity.unit().id())
                    .append(" | ")
                    .append(quantity.description())
                    .append(" |\n");
        }
        return table.toString();
    }
}
