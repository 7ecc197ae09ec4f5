package app.greenroom.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.GuideStep;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.check.CheckRequest;
import app.greenroom.session.check.GuidedCheck;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.picture.Preview;
import app.greenroom.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A check that begins at the moment in which the devices come back from a call. */
@Timeout(60)
class LentCheckTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-02T16:00:00Z"), ZoneOffset.UTC);

    private final FakeDevices devices = new FakeDevices();
    private final Recorder recorder = new Recorder();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch nothing = new CountDownLatch(1);

    /** Before the call the microphone was somebody else's, which is not so any more; it opens after the check has begun. */
    @Test
    void waitsForThemAndKnowsNothingOfBefore(@TempDir Path folder) throws Exception {
        devices.microphone = LentCheckTest::busy;
        devices.camera = LentCheckTest::noCamera;
        try (LiveRunner runner = runner()) {
            runner.watch(Choice.USUAL);
            nothing.await();
            assertThat(recorder.missingSound().orElseThrow().reason().toString())
                    .as("what is told before")
                    .contains("another program may be using it");
            runner.lend(() -> events.add("taken back"));

            devices.microphone = () -> {
                await(began);
                return devices.voice();
            };
            runner.wanted();
            runner.wanted(); // asked for twice, as by the picture and by the check, they are opened once
            assertThat(events).containsExactly("taken back");
            CheckRun run = check(folder);
            assertThat(events).containsExactly("taken back", "began SHORT_TALK");
            assertThat(run.findings())
                    .filteredOn(finding -> finding.check().equals("sound-level"))
                    .extracting(finding -> finding.outcome())
                    .allSatisfy(outcome -> assertThat(outcome).isNotInstanceOf(Outcome.CouldNotCheck.class))
                    .hasSize(1);
        }
    }

    @Test
    void saysWhatIsWrongWithThoseThatDoNotComeBack(@TempDir Path folder) throws Exception {
        CountDownLatch back = new CountDownLatch(1);
        try (LiveRunner runner = runner()) {
            runner.lend(() -> events.add("taken back"));
            devices.camera = LentCheckTest::noCamera;
            devices.microphone = () -> {
                await(back);
                return busy();
            };
            runner.wanted();
            assertThat(recorder.missingSound()).as("not before it is known").isEmpty();
            back.countDown();
            nothing.await();
            CheckRun run = check(folder);
            assertThat(events).containsExactly("taken back", "left out SHORT_TALK");
            assertThat(run.findings())
                    .filteredOn(finding -> finding.check().equals("sound-level"))
                    .extracting(finding -> finding.outcome())
                    .containsExactly(recorder.noSound());
        }
    }

    private CheckRun check(Path folder) throws Exception {
        Path nowhere = Files.writeString(folder.resolve("nowhere.json"), "{}");
        CheckRequest request = new CheckRequest(
                Optional.empty(),
                CheckRequest.Devices.USUAL,
                6,
                new CheckRequest.Target("zoom", Optional.empty(), Optional.of(nowhere)),
                true,
                false);
        return new GuidedCheck(recorder, devices, CLOCK, System::nanoTime)
                .run(request, List.of(GuideStep.SHORT_TALK), Optional.empty(), new Guide())
                .run();
    }

    private LiveRunner runner() {
        return new LiveRunner(
                devices,
                new Preview(picture -> {}),
                recorder,
                new LiveRunner.Screen() {
                    @Override
                    public void found(List<Devices.Device> cameras, List<Devices.Device> microphones) {
                        // nobody chooses
                    }

                    @Override
                    public void begins() {
                        // nobody looks
                    }

                    @Override
                    public void nothing(Text why) {
                        nothing.countDown();
                    }

                    @Override
                    public void accept(LiveEvent event) {
                        // nobody looks
                    }
                },
                time -> new CountDownLatch(1).await());
    }

    private static AudioSource busy() throws CaptureException {
        throw new CaptureException(new DeviceFault.Busy(DeviceName.MICROPHONE));
    }

    private static FrameSource noCamera() throws CaptureException {
        throw new CaptureException(new DeviceFault.Absent(DeviceName.CAMERA));
    }

    private static void await(CountDownLatch latch) throws CaptureException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaptureException(new DeviceFault.Absent(DeviceName.MICROPHONE), e);
        }
    }

    private final class Guide implements GuidedCheck.Guide {
        @Override
        public void began(GuideStep step) {
            events.add("began " + step);
            began.countDown();
        }

        @Override
        public void at(GuideStep step, double share) {
            // nobody looks
        }

        @Override
        public void leftOut(GuideStep step, Outcome.CouldNotCheck why) {
            events.add("left out " + step);
        }

        @Override
        public void remark(GuideStep step, GuidedCheck.Remark remark) {
            events.add(remark + " " + step);
        }
    }
}
