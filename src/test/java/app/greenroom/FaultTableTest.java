package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultTableTest {
    @Test
    void theTableSaysWhatTheTestsHoldTheProgramTo() throws Exception {
        Path written = Path.of("target", "faults.md");
        Files.writeString(written, FaultTable.markdown());
        assertThat(SitePages.FOLDER.resolve("faults.md")).as("copy " + written).hasContent(FaultTable.markdown());
    }

    @Test
    void everyTestThatItNamesExists() throws Exception {
        for (FaultTable.Fault fault : FaultTable.all()) {
            assertThat(Class.forName("app.greenroom." + fault.test())).isNotNull();
        }
    }

    @Test
    void everyFaultHasATestOfItsOwn() {
        assertThat(FaultTable.all()).extracting(FaultTable.Fault::name).doesNotHaveDuplicates();
    }
}
