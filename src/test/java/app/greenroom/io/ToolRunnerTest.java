package app.greenroom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ToolRunnerTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(300);

    @BeforeAll
    static void thereIsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "only Unix has this shell");
    }

    @Test
    void whatAToolSaysIsGivenInPlainEnglish() throws Exception {
        assertThat(run(LONG, "echo $LC_ALL; echo aside >&2")).contains("C\n");
    }

    @Test
    void whatItSaysInUtfEightOrNotIsRead() throws Exception {
        assertThat(run(LONG, "printf 'K\\303\\274che'").orElseThrow()).isEqualTo("Küche");
        assertThat(run(LONG, "printf 'K\\374che'").orElseThrow())
                .startsWith("K")
                .endsWith("che");
    }

    @Test
    void itGetsNoInput() throws Exception {
        assertThat(run(LONG, "cat; echo end")).contains("end\n");
    }

    @Test
    void thereMayBeNoSuchTool() throws Exception {
        assertThat(ToolRunner.within(LONG).run(List.of("/no/such/tool"))).isEmpty();
    }

    @Test
    void aToolThatFailsIsBelievedOnlyWhereThatIsWanted() throws Exception {
        assertThat(run(LONG, "echo half; exit 3")).isEmpty();
        assertThat(ToolRunner.withinEvenIfFailing(LONG).run(shell("echo half; exit 3")))
                .contains("half\n");
    }

    @Test
    void whatTakesTooLongIsEnded() throws Exception {
        assertThat(run(SHORT, "echo begun; sleep 1000")).isEmpty();
        assertThat(run(SHORT, "exec >&-; sleep 1000")).as("without an output").isEmpty();
    }

    @Test
    void aProgramThatItStartedDoesNotHoldItUp() throws Exception {
        // Whether what it said is seen to be all in time is the system's affair.
        assertThat(run(SHORT, "sleep 5 & echo done")).isIn(Optional.empty(), Optional.of("done\n"));
    }

    @Test
    void whatSaysTooMuchIsEnded() throws Exception {
        assertThat(run(LONG, "while :; do echo 0123456789012345678901234567890123456789; done"))
                .isEmpty();
        assertThat(run(LONG, "head -c 262143 /dev/zero").orElseThrow()).hasSize(262_143);
    }

    @Test
    void closingEndsWhatRunsAndWhatWouldRun() throws Exception {
        ToolRunner tools = ToolRunner.within(LONG);
        Path begun = Files.createTempFile("begun", "");
        Thread closer = new Thread(() -> {
            while (begun.toFile().length() == 0) {
                Thread.onSpinWait();
            }
            tools.close();
        });
        closer.start();
        assertThat(tools.run(shell("echo yes > " + begun + "; sleep 1000"))).isEmpty();
        closer.join();
        Files.delete(begun);
        assertThat(tools.run(shell("echo more"))).isEmpty();
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> run(LONG, "sleep 1000")).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThat(ToolRunner.within(LONG).ask(shell("sleep 1000"))).isEmpty();
        assertThat(Thread.interrupted()).as("still marked").isTrue();
    }

    private static Optional<String> run(Duration most, String script) throws InterruptedException {
        try (ToolRunner tools = ToolRunner.within(most)) {
            return tools.run(shell(script));
        }
    }

    private static List<String> shell(String script) {
        return List.of("/bin/sh", "-c", script);
    }
}
