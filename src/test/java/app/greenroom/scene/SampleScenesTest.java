package app.greenroom.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.model.measure.Interval;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.PictureFacts;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample, written, read back by the readers of recordings, and looked at by the real detector. */
@Tag("numbers")
class SampleScenesTest {
    private static final int FRAMES = 5; // fewer than the samples have: enough to tell what they show

    static Stream<SampleScene> samples() {
        return SampleScenes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showsAndSoundsAsItsTruthSays(SampleScene sample, @TempDir Path temp) throws Exception {
        Path folder = temp.resolve(sample.id());
        double seconds = sample.voice().seconds();
        sample.write(folder, seconds, FRAMES / seconds, Optional.of("{\"schema\": \"greenroom.probes/1\"}"));

        Recording recording = Recording.open(folder);
        assertThat(recording.isSession()).isTrue();
        assertThat(recording.title()).isEqualTo(sample.title());
        assertThat(recording.made()).isEqualTo(sample.made());
        assertThat(recording.probes()).isPresent();

        PictureFacts picture = look(recording);
        assertThat(picture.video().frames()).isEqualTo(FRAMES);
        assertThat(picture.faces().count()).isEqualTo(1);
        assertThat(picture.video().frozen()).isFalse();
        FaceFacts face = picture.face().orElseThrow();
        Camera camera = sample.face().camera();
        assertThat(face.pose().elevation()).isCloseTo(camera.elevation(), within(6.0));
        assertThat(face.framing().eyeLine())
                .isCloseTo(camera.eyeLine(), within(0.03))
                .isBetween(0.28, 0.45);
        assertThat(face.framing().offset()).isCloseTo(camera.offset(), within(0.02));
        assertThat(face.framing().widthShare()).isBetween(0.15, 0.30);
        assertThat(face.framing().cutOff()).isZero();
        assertThat(face.pose().yaw()).isCloseTo(0, within(5.0));
        assertThat(face.pose().roll()).isCloseTo(0, within(4.0));
        if (sample.face().lighting().window() > 0) {
            assertLowAndBacklit(face);
        } else {
            assertWellLit(face);
        }

        JsonObject truth = JsonParser.parseString(Files.readString(folder.resolve("truth.json")))
                .getAsJsonObject();
        assertThat(truth.get("ready").getAsBoolean()).isEqualTo(sample.ready());
        assertThat(truth.get("seed").getAsLong()).isEqualTo(sample.seed());
        assertSound(sample, hear(recording), truth.getAsJsonObject("sound"));
        assertSize(sample, folder);
    }

    private static void assertLowAndBacklit(FaceFacts face) {
        LightFacts light = face.light().orElseThrow();
        assertThat(face.pose().elevation()).isLessThan(-18);
        assertThat(light.behind().blown()).isGreaterThan(0.2);
        assertThat(light.behind().outshines()).isGreaterThan(5);
        assertThat(light.face().clipped()).isLessThan(0.02);
    }

    private static void assertWellLit(FaceFacts face) {
        LightFacts light = face.light().orElseThrow();
        assertThat(face.pose().elevation()).isBetween(-5.0, 5.0);
        assertThat(light.face().evenness()).isGreaterThan(0.6);
        assertThat(light.face().sockets().orElseThrow()).isGreaterThan(0.15);
        assertThat(light.face().clipped()).isLessThan(0.001);
        assertThat(light.whole().clipped()).isLessThan(0.001);
        assertThat(light.behind().blown()).isZero();
        assertThat(light.cast().distance()).isLessThan(8);
        assertThat(light.white().atPerson()).isGreaterThan(0.4);
    }

    /** Levels, measured here with the truth's intervals alone. */
    private static void assertSound(SampleScene sample, float[] samples, JsonObject truth) {
        int rate = sample.voice().sampleRate();
        assertThat((double) samples.length / rate)
                .isCloseTo(truth.get("seconds").getAsDouble(), within(0.1));
        double room = power(samples, rate, List.of(new Interval(0.05, 0.95)));
        double noiseFloor = truth.get("noise.floor").getAsDouble();
        assertThat(10 * Math.log10(room)).isCloseTo(noiseFloor, within(1.5));
        List<Interval> pauses = intervals(truth.getAsJsonArray("pauses.silent"));
        assertThat(pauses).isNotEmpty().allMatch(p -> p.length() >= 0.25);
        List<Interval> insides = pauses.stream()
                .map(p -> new Interval(p.start() + 0.1, p.end() - 0.05))
                .toList();
        assertThat(10 * Math.log10(power(samples, rate, insides))).isCloseTo(noiseFloor, within(2.5));
        List<Interval> speech = intervals(truth.getAsJsonArray("speech"));
        double voice = 10 * Math.log10(power(samples, rate, speech) - room);
        assertThat(voice).isCloseTo(truth.get("speech.level").getAsDouble(), within(1.5));
        for (float each : samples) {
            assertThat(Math.abs(each)).isLessThan(0.95f);
        }
        int fillers = truth.getAsJsonArray("pauses.filled").size();
        assertThat(fillers).isEqualTo(sample.voice().fillers());
        double spoken = speech.stream().mapToDouble(Interval::length).sum() - 0.48 * fillers;
        assertThat(truth.get("syllables").getAsInt() / spoken).isBetween(3.3, 5.5);
    }

    /** At its own frame rate a sample stays under 2.5 MB. */
    private static void assertSize(SampleScene sample, Path folder) throws IOException {
        long frames = 0;
        try (Stream<Path> files = Files.list(folder.resolve("frames"))) {
            for (Path file : files.toList()) {
                frames += Files.size(file);
            }
        }
        double planned = frames * sample.framesPerSecond() * sample.voice().seconds() / FRAMES;
        assertThat(planned + Files.size(folder.resolve("sound.wav"))).isLessThan(2.5e6);
    }

    private static PictureFacts look(Recording recording) throws Exception {
        try (FrameAnalysis nets = new FrameAnalysis();
                FrameSource frames = recording.pictures().orElseThrow()) {
            PictureAnalysis analysis = new PictureAnalysis(nets);
            for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                analysis.accept(frame.get());
            }
            return analysis.finish().orElseThrow();
        }
    }

    private static float[] hear(Recording recording) throws Exception {
        List<float[]> blocks = new ArrayList<>();
        try (AudioSource source = recording.sound().orElseThrow()) {
            for (Optional<AudioBlock> block = source.next(); block.isPresent(); block = source.next()) {
                blocks.add(block.get().samples());
            }
        }
        float[] all = new float[blocks.stream().mapToInt(b -> b.length).sum()];
        int at = 0;
        for (float[] block : blocks) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        return all;
    }

    private static double power(float[] samples, int rate, List<Interval> where) {
        double sum = 0;
        int count = 0;
        for (Interval each : where) {
            for (int i = (int) (each.start() * rate); i < each.end() * rate && i < samples.length; i++) {
                sum += (double) samples[i] * samples[i];
                count++;
            }
        }
        return sum / count;
    }

    private static List<Interval> intervals(JsonArray array) {
        List<Interval> intervals = new ArrayList<>();
        array.forEach(each -> intervals.add(new Interval(
                each.getAsJsonArray().get(0).getAsDouble(),
                each.getAsJsonArray().get(1).getAsDouble())));
        return intervals;
    }

    @Test
    void idsAndSeedsAreDistinct() {
        List<SampleScene> all = SampleScenes.all();
        assertThat(all).extracting(SampleScene::id).doesNotHaveDuplicates();
        assertThat(all).extracting(SampleScene::seed).doesNotHaveDuplicates();
        assertThat(all).extracting(SampleScene::ready).containsExactly(true, false, false, true);
        assertThat(SampleScenes.of("good-room").orElseThrow().expected()).isEqualTo("ready");
        assertThat(SampleScenes.of("no-such-room")).isEmpty();
    }
}
