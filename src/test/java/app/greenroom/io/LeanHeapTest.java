package app.greenroom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeanHeapTest {
    @Test
    void asksJavaToKeepNoMoreThanIsInUseAndGivesItsOptionsBack() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assumeThat(java).as("this Java has HotSpot's options").isNotNull();
        List<String> before = options(java);

        LeanHeap lean = LeanHeap.keep();
        List<String> within = options(java);
        lean.close();

        assertThat(within).containsExactly("10", "20", "300");
        assertThat(options(java)).isEqualTo(before).isNotEqualTo(within);
    }

    @Test
    void workWithinAWindowGivesItsOptionsBackToTheWindow() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assumeThat(java).as("this Java has HotSpot's options").isNotNull();
        List<String> before = options(java);
        try (LeanHeap window = LeanHeap.live()) {
            assertThat(window).isNotNull();
            assertThat(options(java)).containsExactly("10", "20", "5000");
            try (LeanHeap review = LeanHeap.keep()) {
                assertThat(review).isNotNull();
                assertThat(options(java)).containsExactly("10", "20", "300");
            }
            assertThat(options(java)).containsExactly("10", "20", "5000");
        }
        assertThat(options(java)).isEqualTo(before);
    }

    private static List<String> options(HotSpotDiagnosticMXBean java) {
        return List.of("MinHeapFreeRatio", "MaxHeapFreeRatio", "G1PeriodicGCInterval").stream()
                .map(name -> java.getVMOption(name).getValue())
                .toList();
    }
}
