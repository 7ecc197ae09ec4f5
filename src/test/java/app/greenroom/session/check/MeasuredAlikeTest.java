package app.greenroom.session.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.capture.file.media.TestMedia;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.speech.Sounds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples' measures are the same whatever the kind of file: what people see as numbers, not only colours and samples. */
@Tag("slow")
class MeasuredAlikeTest {
    private static final int RATE = 16_000;
    private static final int PICTURES = 20;

    @TempDir
    Path folder;

    private final MeasureSession session = new MeasureSession();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void soundHasTheSameLengthLevelAndFilledPausesInAll() throws Exception {
        float[] samples = sound(Path.of("samples/many-ums"));
        Map<String, Measured> plain = measured(sound("plain.mkv", "flac", samples));
        List<Interval> said = filledPauses(plain);
        assertThat(said).hasSizeGreaterThan(3);
        for (Path file : List.of(
                sound("said.m4a", "aac", samples),
                sound("said.webm", "libopus", samples),
                sound("said.mp3", "libmp3lame", samples))) {
            Map<String, Measured> its = measured(file);
            String name = file.getFileName().toString();
            assertClose(name, its, plain, "speech.duration", 0.06);
            if (!name.endsWith(".mp3")) { // its encoder changes the level by half a decibel
                assertClose(name, its, plain, "speech.level", 0.1);
            }
            List<Interval> heard = filledPauses(its);
            assertThat(heard).as(name).hasSameSizeAs(said);
            for (int i = 0; i < said.size(); i++) {
                assertThat(heard.get(i).start()).as(name).isCloseTo(said.get(i).start(), within(0.1));
                assertThat(heard.get(i).end()).as(name).isCloseTo(said.get(i).end(), within(0.1));
            }
        }
    }

    @Test
    void picturesHaveTheSameLightAndElevationInAll() throws Exception {
        List<Frame> frames = frames(Path.of("samples/good-room"));
        Map<String, Measured> plain = measured(film("plain.mkv", "ffv1", frames));
        for (Path file : List.of(
                film("seen.mp4", "libopenh264", frames),
                film("seen.webm", "libvpx-vp9", frames),
                film("seen.mov", "mjpeg", frames))) {
            Map<String, Measured> its = measured(file);
            String name = file.getFileName().toString();
            assertClose(name, its, plain, "camera.elevation", 0.5);
            for (String light : List.of("light.white", "light.peak", "light.behind", "light.balance")) {
                assertClose(name, its, plain, light, 0.05 * value(plain, light));
            }
        }
    }

    private static void assertClose(
            String file, Map<String, Measured> its, Map<String, Measured> plain, String measure, double apart) {
        assertThat(value(its, measure)).as(file + " " + measure).isCloseTo(value(plain, measure), within(apart));
    }

    private static double value(Map<String, Measured> of, String measure) {
        return ((Measured.Scalar) Objects.requireNonNull(of.get(measure), measure)).value();
    }

    private static List<Interval> filledPauses(Map<String, Measured> of) {
        return ((Measured.Intervals) Objects.requireNonNull(of.get("pauses.filled"))).list();
    }

    private Map<String, Measured> measured(Path file) throws Exception {
        return session.measure(file).measurements().stream()
                .collect(Collectors.toMap(Measurement::id, Measurement::value, (one, other) -> one));
    }

    private Path sound(String name, String codec, float[] samples) {
        Path file = folder.resolve(name);
        TestMedia.sound(file, codec, samples, 1, RATE);
        return file;
    }

    private Path film(String name, String codec, List<Frame> frames) {
        Path file = folder.resolve(name);
        TestMedia.write(file, "", new float[0], 1, RATE, 0, codec, frames, 0);
        return file;
    }

    private static float[] sound(Path sample) throws Exception {
        List<float[]> parts = new ArrayList<>();
        try (AudioSource source = Recording.open(sample).sound().orElseThrow()) {
            for (Optional<AudioBlock> block = source.next(); block.isPresent(); block = source.next()) {
                parts.add(Arrays.copyOf(block.get().samples(), block.get().length()));
            }
        }
        return Sounds.joined(parts.toArray(float[][]::new));
    }

    private static List<Frame> frames(Path sample) throws Exception {
        List<Frame> frames = new ArrayList<>();
        try (FrameSource source = Recording.open(sample).pictures().orElseThrow()) {
            for (Optional<Frame> next = source.next();
                    next.isPresent() && frames.size() < PICTURES;
                    next = source.next()) {
                frames.add(next.get());
            }
        }
        return frames;
    }
}
