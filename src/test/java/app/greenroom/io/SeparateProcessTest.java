package app.greenroom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.greenroom.io.SeparateProcess.End;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A process that says nothing, as one does that hangs over a file. */
class SeparateProcessTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    @Test
    void whoSaysNothingIsOverdue() throws IOException {
        assertThat(end(0)).isEqualTo(End.OVERDUE);
    }

    /** What other programs do is not the file's fault. */
    @Test
    void onABusyComputerItMayHaveHadNoChance() throws IOException {
        assertThat(end(1)).isEqualTo(End.STARVED);
    }

    @Test
    void whoEndsByItselfIsBroken() throws IOException {
        try (SeparateProcess process = new SeparateProcess(new ProcessBuilder("true").start(), PATIENCE, () -> 1)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> process.next(DataInputStream::readByte));
            assertThat(process.end()).isEqualTo(End.BROKEN);
            assertThat(process.status()).hasValue(0);
        }
    }

    private static End end(double load) throws IOException {
        try (SeparateProcess process = new SeparateProcess(new ProcessBuilder("cat").start(), PATIENCE, () -> load)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> process.next(DataInputStream::readByte));
            return process.end();
        }
    }
}
