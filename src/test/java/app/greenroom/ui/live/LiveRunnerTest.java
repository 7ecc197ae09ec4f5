package app.greenroom.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.SourceKind;
import app.greenroom.model.UsedDevice;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.picture.Preview;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveRunnerTest {
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore pauses = new Semaphore(0);
    private final Recorder recorder = new Recorder();
    private final Thread test = Thread.currentThread();
    private @Nullable LiveRunner runner;

    private final LiveRunner.Screen screen = new LiveRunner.Screen() {
        @Override
        public void found(List<Devices.Device> cameras, List<Devices.Device> microphones) {
            threads.add(Thread.currentThread());
            told.add("found " + cameras.size());
        }

        @Override
        public void begins() {
            told.add("begins");
        }

        @Override
        public void nothing(Text why) {
            if (!test.equals(Thread.currentThread())) { // which lends
                threads.add(Thread.currentThread());
            }
            told.add("nothing: " + why);
        }

        @Override
        public void accept(LiveEvent event) {
            if (event instanceof LiveEvent.Watching one) {
                told.add("watching " + one.name());
            }
        }
    };

    @AfterEach
    void noThreadIsLeft() {
        if (runner != null) {
            runner.close();
        }
        until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    @Test
    void watchesWithWhatIsChosenAndWithSomethingElseWhenThatIsChosen() {
        Plugged devices = new Plugged();
        LiveRunner runner = runner(devices);
        assertThat(runner.choice()).isEqualTo(Choice.USUAL);
        runner.watch(Choice.USUAL);
        until(() -> told.contains("watching “usual”"));
        assertThat(told).containsExactly("found 1", "begins", "watching “usual”");

        Choice back = new Choice(Optional.of("Back"), Optional.empty());
        runner.watch(back);
        until(() -> told.contains("watching “Back”"));
        assertThat(runner.choice()).isEqualTo(back);
        assertThat(devices.open).as("the first was let go").hasValue(1);

        runner.again();
        until(() -> Collections.frequency(told, "watching “Back”") == 2);
        assertThat(told).containsSubsequence("watching “Back”", "found 1", "begins", "watching “Back”");
        assertThat(devices.open).hasValue(1);

        runner.stop();
        until(() -> devices.open.get() == 0);
        runner.stop();
    }

    @Test
    void devicesThatAreLentAreFreeAndComeBackWhenTheyAreWatchedAgain() {
        Plugged devices = new Plugged();
        LiveRunner runner = runner(devices);
        runner.watch(Choice.USUAL);
        until(() -> told.contains("watching “usual”"));

        runner.lend(() -> told.add("taken back while open: " + devices.open.get()));
        until(() -> devices.open.get() == 0);
        assertThat(runner.lent()).isTrue();
        assertThat(told)
                .endsWith(
                        "begins", "nothing: Camera and microphone are left to the call. “Look again” takes them back.");

        runner.again();
        until(() -> Collections.frequency(told, "watching “usual”") == 2);
        assertThat(runner.lent()).isFalse();
        assertThat(told).containsSubsequence("taken back while open: 0", "watching “usual”");

        runner.lend(() -> told.add("the program ends"));
        runner.close();
        assertThat(told).endsWith("the program ends");
    }

    @Test
    void looksAgainAfterAWhileWhenThereWasNothing() {
        Plugged devices = new Plugged();
        devices.there = false;
        runner(devices).watch(Choice.USUAL);
        until(() -> told.size() == 3);
        assertThat(told).startsWith("found 0", "begins");
        assertThat(told.get(2)).startsWith("nothing: There is no camera.");

        pauses.release();
        until(() -> told.size() == 6);
        assertThat(told.get(5)).isEqualTo(told.get(2));

        devices.there = true;
        pauses.release();
        until(() -> told.contains("watching “usual”"));
        assertThat(told.subList(6, 9)).containsExactly("found 1", "begins", "watching “usual”");
    }

    @Test
    void listsThatCannotBeMadeAreToldAndTriedAgain() {
        runner(FakeDevices.broken()).watch(Choice.USUAL);
        until(() -> told.size() == 1);
        assertThat(told.get(0)).startsWith("nothing: This program failed at the devices (UnsatisfiedLinkError).");
        pauses.release();
        until(() -> told.size() == 2);
    }

    @Test
    void nothingBeginsAfterItIsClosed() {
        Plugged devices = new Plugged();
        LiveRunner runner = runner(devices);
        runner.watch(Choice.USUAL);
        until(() -> told.contains("watching “usual”"));
        runner.close();
        until(() -> threads.stream().noneMatch(Thread::isAlive));
        assertThat(devices.open).hasValue(0);
        told.clear();
        runner.watch(Choice.USUAL);
        runner.again();
        runner.close();
        assertThat(told).isEmpty();
        assertThat(threads).hasSize(1);
    }

    @Test
    void aDriverThatHangsWhileItListsTellsNothingOnceItsWatchIsGivenUp() throws Exception {
        Plugged devices = new Plugged();
        devices.listing = new CountDownLatch(1);
        givenUp(devices, devices.listing);
    }

    @Test
    void aDriverThatHangsWhileItOpensTellsNothingOnceItsWatchIsGivenUp() throws Exception {
        Plugged devices = new Plugged();
        devices.opening = new CountDownLatch(1);
        givenUp(devices, devices.opening);
    }

    private void givenUp(Plugged devices, CountDownLatch hanging) throws InterruptedException {
        LiveRunner runner = runner(devices);
        runner.watch(Choice.USUAL);
        until(() -> devices.hung != null);
        Thread hung = Objects.requireNonNull(devices.hung);
        runner.watch(new Choice(Optional.of("Back"), Optional.empty()));
        until(() -> told.contains("watching “Back”"));
        List<String> before = List.copyOf(told);
        hanging.countDown();
        hung.join();
        assertThat(told).isEqualTo(before);
        assertThat(told).doesNotContain("watching “usual”");
        assertThat(recorder.used()).extracting(UsedDevice::name).containsExactly("Back");
        assertThat(devices.open).as("what was opened late is closed").hasValue(1);
    }

    private LiveRunner runner(Devices devices) {
        LiveRunner one =
                new LiveRunner(devices, new Preview(picture -> {}), recorder, screen, time -> pauses.acquire());
        runner = one;
        return one;
    }

    private static void until(BooleanSupplier happened) {
        for (int i = 0; i < 4000 && !happened.getAsBoolean(); i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        assertThat(happened.getAsBoolean()).as("it happened").isTrue();
    }

    /** One camera that never gives a picture, under whatever name it is asked for. */
    private static final class Plugged implements Devices {
        private final AtomicInteger open = new AtomicInteger();
        private volatile boolean there = true;
        private volatile @Nullable CountDownLatch listing;
        private volatile @Nullable CountDownLatch opening;
        private volatile @Nullable Thread hung;

        /** Hangs once, as a driver does that knows no interrupt. */
        private void hang(@Nullable CountDownLatch latch) {
            if (latch == null || hung != null) {
                return;
            }
            hung = Thread.currentThread();
            boolean interrupted = false;
            while (latch.getCount() > 0) {
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public FrameSource camera(Optional<String> name) throws CaptureException {
            hang(opening);
            if (!there) {
                throw new CaptureException(new DeviceFault.Absent(DeviceName.CAMERA));
            }
            open.incrementAndGet();
            return new Dark(name.orElse("usual"));
        }

        @Override
        public AudioSource microphone(Optional<String> name) throws CaptureException {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.MICROPHONE));
        }

        @Override
        public List<Device> cameras() {
            hang(listing);
            return there ? List.of(new Device("usual", List.of())) : List.of();
        }

        @Override
        public List<Device> microphones() {
            return List.of();
        }

        private final class Dark implements FrameSource {
            private final String name;
            private boolean closed;

            Dark(String name) {
                this.name = name;
            }

            @Override
            public Optional<Frame> next() throws InterruptedException {
                new CountDownLatch(1).await();
                return Optional.empty();
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public SourceKind kind() {
                return SourceKind.CAMERA;
            }

            @Override
            public double[] arrivals() {
                return new double[0];
            }

            @Override
            public synchronized void close() {
                if (!closed) {
                    closed = true;
                    open.decrementAndGet();
                }
            }
        }
    }
}
