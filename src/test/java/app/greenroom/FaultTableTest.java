package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultTableTest {
    @Test
    void theTableSaysWhatTheTestsHoldTheProgramTo() throws Exception {
        Path written = Path.of("target", "faults.md");
        Files.writeString(written, page());
        assertThat(SitePages.FOLDER.resolve("faults.md")).as("copy " + written).hasContent(page());
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

    @Test
    void readmePromisesWhatTheTableSaysAndTestsHoldItToThat() throws Exception {
        String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
        for (PromiseTable.Promise promise : PromiseTable.all()) {
            assertThat(readme).contains(promise.words());
            for (String test : promise.tests()) {
                assertThat(Class.forName("app.greenroom." + test)).isNotNull();
            }
        }
    }

    private static String page() {
        return FaultTable.markdown() + PromiseTable.markdown();
    }
}
