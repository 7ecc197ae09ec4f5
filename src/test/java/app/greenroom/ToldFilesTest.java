package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.Finding;
import app.greenroom.session.check.MeasureSession;
import app.greenroom.session.check.MeasureSession.Measured;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of real programs and telephones that were once told wrongly, held to what is right for them. */
class ToldFilesTest {
    private final Path files = LabelledData.folder("files");
    private final MeasureSession session = new MeasureSession();

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource({
        "phone-held-upright-exif6.jpg, eye.line, 0.40, 0.01",
        "phone-picture-in-tiles.heic, eye.line, 0.40, 0.01",
        "phone-picture-in-tiles.heic, face.offset, -0.01, 0.01",
        "dim-room-gray.jpg, light.peak, 0.028, 0.0014",
        "dim-room-colour.jpg, light.peak, 0.028, 0.0014",
        "backlit-hlg.mov, light.blown, 0.71, 0.035",
        "good-sound-beside-5k-pictures.mp4, speech.duration, 7.6, 0.1",
        "long-recorder-rf64.wav, speech.duration, 4.6, 0.1",
        "webp-named-picture.jpg, eye.line, 0.40, 0.01"
    })
    void valuesAreThoseOfThePlainVersion(String file, String measure, double right, double within) throws Exception {
        Measured measured = session.measure(files.resolve(file));
        double value = measured.measurements().stream()
                .filter(one -> one.id().equals(measure))
                .mapToDouble(one -> ((app.greenroom.model.measure.Measured.Scalar) one.value()).value())
                .findFirst()
                .orElseThrow();
        assertThat(value).isCloseTo(right, within(within));
    }

    @ParameterizedTest
    @CsvSource({
        "pictures-all-zero.mp4, its pictures could not be decoded",
        "scan4k.jpg, far more steps",
        "good-sound-beside-5k-pictures.mp4, its pictures are larger than 4K",
        "download-stopped-after-the-index.m4a, was not saved to its end"
    })
    void whatCouldNotBeReadIsSaid(String file, String why) throws Exception {
        Measured measured = session.measure(files.resolve(file));
        assertThat(measured.whole()).isFalse();
        assertThat(measured.findings())
                .anySatisfy(finding -> assertThat(finding.sentence().toString()).contains(why));
    }

    /** One voice is measured, and whose was not is said; to follow the louder side would measure nobody. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-people-one-on-each-side.ogg|listened to: the right side; not listened to: the left side",
                "two-tracks-desktop-and-microphone.mkv|listened to: track 2 “Microphone”; not listened to: track 1"
                        + " “Desktop”"
            })
    void whoWasNotHeardIsNamed(String file, String who) throws Exception {
        assertThat(session.measure(files.resolve(file)).findings())
                .filteredOn(finding -> finding.check().equals("input"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence().toString())
                        .isEqualTo("One voice of several was measured; " + who + "."));
    }

    /** Whoever records with all values gets the advice that others get. */
    @Test
    void fullAndLimitedRangeLeadToTheSameLight() throws Exception {
        assertThat(light("dim-room-full-range-vp9.webm")).isEqualTo(light("dim-room-limited-range-vp9.webm"));
    }

    private Object light(String file) throws Exception {
        return session.measure(files.resolve(file)).findings().stream()
                .filter(finding -> finding.check().startsWith("light"))
                .map(ToldFilesTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        return finding.check() + " " + finding.outcome().getClass().getSimpleName();
    }
}
