package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {
    @Test
    void aSecondStartBringsTheFirstToTheFront(@TempDir Path folder) throws Exception {
        CountDownLatch front = new CountDownLatch(1);
        try (OneWindow first = OneWindow.of(folder.resolve("new")).orElseThrow()) {
            first.whenStartedAgain(front::countDown);
            assertThat(OneWindow.of(folder.resolve("new"))).isEmpty();
            assertThat(front.await(60, TimeUnit.SECONDS)).isTrue();
        }
        try (OneWindow next = OneWindow.of(folder.resolve("new")).orElseThrow()) {
            assertThat(next).as("what was closed is free again").isNotNull();
        }
    }

    @Test
    void whereNothingCanBeWrittenEveryWindowOpens(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(OneWindow.of(file.resolve("below"))).isPresent();
        assertThat(OneWindow.of(file.resolve("below"))).isPresent();
    }
}
