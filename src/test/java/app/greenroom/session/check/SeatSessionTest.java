package app.greenroom.session.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.Frame;
import app.greenroom.model.Outcome;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.SeatTrial;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.face.FaceSeries;
import app.greenroom.vision.pose.TwoSeats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SeatSessionTest {
    private final Recorder recorder = new Recorder();
    private final FakeDevices devices = new FakeDevices();
    private final SeatSession session = new SeatSession(recorder, System::nanoTime);
    private final List<String> said = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);

    private void at(SeatTrial.State state, Optional<Text> text) {
        text.map(Language.english()::say)
                .filter(line -> said.isEmpty() || !said.get(said.size() - 1).equals(line))
                .ifPresent(said::add);
        asked.countDown();
    }

    @Test
    void whatTheSeatsTellIsKnownToTheWatch() throws Exception {
        recorder.opened(devices.camera(Optional.empty()));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<Outcome.CouldNotCheck>> end = threads.submit(() -> session.run(this::at));
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            FaceSeries series = new FaceSeries();
            series.seconds = 20;
            series.distance = t -> t < 5 ? 60 : t < 10 ? 110 : 60;
            series.eyeLine = t -> t < 5 ? 0.5 : t < 10 ? 0.42 : 0.5;
            Frame frame = new Frame(1280, 720, new byte[3 * 1280 * 720], 0);
            for (FrameFacts facts : series.facts()) {
                recorder.frame(frame, facts);
            }

            assertThat(end.get(30, TimeUnit.SECONDS)).isEmpty();
        } finally {
            threads.shutdownNow();
        }
        // What it asks for in between is told only while it lasts: here all pictures come at once. SeatTrialTest looks
        // at each step.
        assertThat(said.get(0)).contains("Sit as you will");
        assertThat(said.get(said.size() - 1)).contains("above your eyes (±");
        TwoSeats.Told told = recorder.standing().orElseThrow();
        assertThat(told.elevation()).isGreaterThan(5);
        assertThat(told.pitch()).isCloseTo(told.elevation(), within(0.2)); // the eyes lie on the axis
        assertThat(recorder.standing()).as("once").isEmpty();
    }

    @Test
    void withoutACameraItEndsAndSaysWhy() throws Exception {
        assertThat(session.run(this::at).orElseThrow().reason().toString()).isNotEmpty();
        assertThat(recorder.standing()).isEmpty();
    }
}
