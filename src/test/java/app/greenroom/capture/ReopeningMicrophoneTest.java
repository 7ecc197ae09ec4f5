package app.greenroom.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReopeningMicrophoneTest {
    private static final long SECOND = 1_000_000_000L;
    private static final DeviceFault GONE = new DeviceFault.Unplugged(DeviceName.microphone("Headset"));
    private static final DeviceFault ABSENT = new DeviceFault.Absent(DeviceName.MICROPHONE);

    private final Deque<AudioSource> microphones = new ArrayDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    private long now;

    @Test
    void goesOnWithTimesThatCountTheTimeWithoutIt() throws Exception {
        microphones.add(new Tape(48_000, 0.0, 0.02));
        microphones.add(new Tape(48_000));
        microphones.add(new Tape(16_000, 0.0, 0.02));
        try (ReopeningMicrophone microphone = microphone(60)) {
            assertThat(microphone.comesBack()).isTrue();
            assertThat(microphone.next().orElseThrow().time()).isZero();
            assertThat(microphone.next().orElseThrow().time()).isEqualTo(0.02);
            assertThat(fault(microphone)).isEqualTo(GONE);
            assertThat(open).as("let go of").hasValue(0);

            AudioBlock back = microphone.next().orElseThrow(); // nothing after one second, back after two
            assertThat(back.time()).isEqualTo(2.0);
            assertThat(back.sampleRate()).as("in its call mode now").isEqualTo(16_000);
            assertThat(microphone.next().orElseThrow().time()).isEqualTo(2.02);
            assertThat(open).hasValue(1);
            assertThat(fault(microphone)).isEqualTo(GONE);
        }
        assertThat(open).hasValue(0);
    }

    @Test
    void endsWhenNobodyWaitsAnyMore() throws Exception {
        microphones.add(new Tape(48_000, 0.0));
        try (ReopeningMicrophone microphone = microphone(5)) {
            assertThat(microphone.next()).isPresent();
            assertThat(fault(microphone)).isEqualTo(GONE);
            assertThat(microphone.next()).isEmpty();
            assertThat(now).isEqualTo(5 * SECOND);
        }
    }

    @Test
    void aMicrophoneThatIsNotThereAtFirstIsWaitedFor() throws Exception {
        try (ReopeningMicrophone microphone = microphone(60)) {
            assertThat(microphone.missing()).contains(ABSENT);
            assertThat(fault(microphone)).isEqualTo(ABSENT);
            microphones.add(new Tape(48_000, 0.0, 0.02));
            assertThat(microphone.next().orElseThrow().time())
                    .as("opened after a second")
                    .isEqualTo(1.0);
            assertThat(microphone.name()).isEqualTo("Headset");
            assertThat(microphone.next().orElseThrow().time()).isEqualTo(1.02);
            assertThat(fault(microphone)).isEqualTo(GONE);
            assertThat(open).hasValue(0);
        }
    }

    private ReopeningMicrophone microphone(double seconds) {
        return new ReopeningMicrophone(
                () -> Optional.ofNullable(microphones.poll())
                        .map(microphone -> {
                            open.incrementAndGet();
                            return microphone;
                        })
                        .orElseThrow(() -> new CaptureException(ABSENT)),
                seconds,
                () -> now,
                time -> now += SECOND);
    }

    private static DeviceFault fault(AudioSource microphone) {
        return catchThrowableOfType(CaptureException.class, microphone::next).fault();
    }

    /** Blocks at these times, and then it is gone. */
    private final class Tape implements AudioSource {
        private final int rate;
        private final double[] times;
        private int next;
        private boolean closed;

        Tape(int rate, double... times) {
            this.rate = rate;
            this.times = times;
        }

        @Override
        public String name() {
            return "Headset";
        }

        @Override
        public Optional<AudioBlock> next() throws CaptureException {
            if (next == times.length) {
                throw new CaptureException(GONE);
            }
            return Optional.of(new AudioBlock(new float[rate / 50], 1, rate, times[next++]));
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }
    }
}
