package app.greenroom.capture.device.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.device.CameraRoom;
import app.greenroom.capture.device.MicrophoneLifeTest;
import app.greenroom.model.SoundKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@link MicrophoneLifeTest} runs: microphones that are opened and closed many times, and two at once. */
public final class MicrophoneLifeCases implements CameraRoom.Cases {
    private static final int WARM_UP = 20;
    private static final int TIMES = 200;
    private static final int FEW = 10;
    private static final int LISTENED = 50; // one of so many is waited for: a monitor that rests takes two seconds

    private final Microphones microphones = new Microphones();

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        cases.put("two at once, and one goes on when the other is closed", room -> {
            try (AudioSource desk = microphones.open(Optional.of("Desk"))) {
                try (AudioSource headset = microphones.open(Optional.of("Headset"))) {
                    assertThat(headset.next()).isPresent();
                    assertThat(desk.next()).isPresent();
                }
                assertThat(desk.next()).isPresent();
            }
        });
        cases.put("the one that was used before has exactly its name", room -> {
            try (AudioSource same = microphones.openAgain("Headset")) {
                assertThat(same.name()).isEqualTo("Headset");
                assertThat(same.insteadOf()).isEmpty();
                assertThat(same.kind()).isEqualTo(SoundKind.MICROPHONE);
            }
            try (AudioSource another = microphones.openAgain("Head")) {
                assertThat(another.name()).isEqualTo("default");
                assertThat(another.insteadOf()).contains("Head");
            }
        });
        cases.put("opened and closed 200 times, nothing is left behind", room -> manyTimes());
        return cases;
    }

    private void manyTimes() throws Exception {
        once(WARM_UP); // what a program needs once and for all
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long files = files();
        long memory = memory();
        once(TIMES);
        // The last one may still be letting go.
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + FEW);
        assertThat(files()).isLessThan(files + FEW);
        System.out.println("memory before and after: " + memory + ", " + memory() + " KiB");
        assertThat(memory()).isLessThan(memory + 50_000);
    }

    private void once(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            try (AudioSource source = microphones.open(Optional.of(i % 2 == 0 ? "Desk" : "Headset"))) {
                if (i % LISTENED == LISTENED - 1) {
                    assertThat(source.next()).isPresent();
                }
            }
        }
    }

    private static long files() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    /** Memory that this process has in use, in KiB, once a collection has given back what it could. */
    private static long memory() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
