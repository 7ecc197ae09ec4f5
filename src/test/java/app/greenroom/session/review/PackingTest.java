package app.greenroom.session.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Playback;
import app.greenroom.model.review.Review;
import app.greenroom.session.Interview;
import app.greenroom.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {
    @Test
    void aRecordingOfUpToAnHourAndAHalfIsPackedWhole() {
        assertThat(Packing.pieces(review(5400, moment(100, 101)))).containsExactly(new Interval(0, 5400));
    }

    @Test
    void ofALongerOneOnlyWhatLiesAroundTheMoments() {
        Review review = review(7200, moment(1, 1.5), moment(100, 101), moment(102, 102.5), moment(5000, 5100));

        assertThat(Packing.pieces(review))
                .containsExactly(new Interval(0, 3), new Interval(98.5, 104), new Interval(4998.5, 5013.5));
        assertThat(Packing.pieces(review(7200))).isEmpty();
    }

    @Test
    void thePiecesAreThere(@TempDir Path folder) throws Exception {
        Path wav = new Interview().silence(2).answer(6, 0, -20).silence(2).wav(folder.resolve("a.wav"));
        Playback playback;
        try (AudioSource source = Recording.open(wav).sound().orElseThrow()) {
            playback = Packing.pack(source, List.of(new Interval(0.5, 1.5), new Interval(3.5, 6)), at -> {})
                    .orElseThrow();
        }
        Path packed = Files.write(folder.resolve("a.m4a"), playback.bytes());

        double seconds = 0;
        double before = 0;
        double after = 0;
        try (AudioSource source = Recording.open(packed).sound().orElseThrow()) {
            for (Optional<AudioBlock> b = source.next(); b.isPresent(); b = source.next()) {
                for (float sample : b.get().samples()) {
                    before += seconds < 0.95 ? sample * sample : 0;
                    after += seconds > 1.1 ? sample * sample : 0;
                    seconds += 1.0 / b.get().sampleRate();
                }
            }
        }
        assertThat(seconds).isCloseTo(3.5, within(0.1));
        assertThat(after).as("speech in the second piece, none in the first").isGreaterThan(100 * before);
    }

    private static Moment moment(double start, double end) {
        return new Moment(Moment.Kind.FILLER, new Interval(start, end), Text.of("um or uh"));
    }

    private static Review review(double seconds, Moment... moments) {
        return new Review(
                new Review.Source(ZonedDateTime.parse("2026-11-23T07:40:00Z"), "a.mp4", seconds),
                Review.Sound.NONE,
                Review.Pictures.NONE,
                List.of(),
                List.of(moments),
                List.of(),
                List.of());
    }
}
