package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The labels are read as they are meant. */
class SittersTest {
    @Test
    void thePicturesAreThereAndTheirTruthIsInReach() throws Exception {
        assertThat(Sitters.pictures())
                .hasSize(186)
                .allMatch(p -> Files.exists(p.file()))
                .allMatch(p -> p.people().size() == p.sitters().size())
                .allMatch(p -> Sitters.ALL.containsAll(p.sitters()));
        assertThat(Sitters.pictures())
                .filteredOn(p -> p.group().equals("pitch") && p.value().equals("-30"))
                .isNotEmpty()
                .allMatch(p -> p.people().get(0).elevation() == -30);
        assertThat(Sitters.postures())
                .hasSize(80)
                .allMatch(p -> Files.exists(p.file()))
                .allMatch(p -> Math.abs(p.elevation()) <= 30);
    }
}
