package app.greenroom.session.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Images;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Measurement;
import app.greenroom.session.RecordedSession;
import app.greenroom.session.check.MeasureSession.Measured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureSessionTest {
    private final Path folder;

    MeasureSessionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void measuresWhatARecordingHoldsAndAsksForNothingElse() throws Exception {
        Path picture = Files.write(folder.resolve("me.jpg"), Images.jpeg(RecordedSession.noise(1, 0), 0.9f));
        RecordedSession.voice(folder);
        try (MeasureSession session = new MeasureSession()) {
            Measured still = session.measure(picture);
            assertThat(still.measurements()).extracting(Measurement::id).contains("face.count");
            assertThat(still.findings())
                    .extracting(Finding::area)
                    .isNotEmpty()
                    .doesNotContain(Area.SOUND, Area.NETWORK);

            Measured sound = session.measure(folder.resolve("sound.wav"));
            assertThat(sound.measurements()).extracting(Measurement::id).contains("speech.level", "noise.floor");
            assertThat(sound.findings()).extracting(Finding::area).containsOnly(Area.SOUND, Area.SPEECH);

            Measured all = session.measure(RecordedSession.write(folder.resolve("session")));
            assertThat(all.findings()).extracting(Finding::area).contains(Area.FRAMING, Area.SOUND, Area.NETWORK);
        }
    }

    @Test
    void saysWhyAPathCannotBeMeasured() throws Exception {
        try (MeasureSession session = new MeasureSession()) {
            Measured nothing = session.measure(folder.resolve("none.wav"));
            assertThat(nothing.measurements()).isEmpty();
            assertThat(nothing.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo("input");
                assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
                assertThat(finding.sentence()).isEqualTo("“none.wav” cannot be read: it is not there.");
            });
        }
    }

    @Test
    void theSamePictureGivesTheSameNumbersWhateverCameBefore() throws Exception {
        Path one = Files.write(folder.resolve("1.jpg"), Images.jpeg(RecordedSession.noise(1, 0), 0.9f));
        Path two = Files.write(folder.resolve("2.jpg"), Images.jpeg(RecordedSession.noise(2, 0), 0.9f));
        try (MeasureSession session = new MeasureSession()) {
            List<Measurement> first = session.measure(one).measurements();
            session.measure(two);
            assertThat(session.measure(one).measurements()).isEqualTo(first);
        }
    }
}
