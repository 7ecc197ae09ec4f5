package app.greenroom.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.model.Interval;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the measures to their bars on real recordings with known answers; skipped where these are absent. */
class SpeechAccuracyTest {
    private static final Path DATA =
            Path.of(System.getProperty("greenroom.data", "../shared/data")).resolve("speech");

    /** A detection belongs to a filler when it overlaps it, widened by this on both sides, in seconds. */
    private static final double WIDENED = 0.25;

    @BeforeEach
    void dataIsThere() {
        assumeTrue(
                Files.isRegularFile(DATA.resolve("labels.json")),
                () -> "no labelled recordings in " + DATA + ": set -Dgreenroom.data to their folder");
    }

    private static List<JsonObject> labels(String kind) throws IOException {
        List<JsonObject> labels = new ArrayList<>();
        for (JsonElement each : JsonParser.parseString(Files.readString(DATA.resolve("labels.json")))
                .getAsJsonArray()) {
            JsonObject label = each.getAsJsonObject();
            if (label.get("case").getAsString().equals(kind)) {
                labels.add(label);
            }
        }
        assertThat(labels).as("labels of the kind %s", kind).isNotEmpty();
        return labels;
    }

    private static SpeechFacts facts(JsonObject label) throws IOException, UnsupportedAudioFileException {
        return facts(label.get("file").getAsString());
    }

    private static SpeechFacts facts(String file) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream stream =
                AudioSystem.getAudioInputStream(DATA.resolve(file).toFile())) {
            AudioFormat format = stream.getFormat();
            return Sounds.analyse(samples(file), format.getChannels(), (int) format.getSampleRate(), 1024);
        }
    }

    private static float[] samples(String file) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream stream =
                AudioSystem.getAudioInputStream(DATA.resolve(file).toFile())) {
            assertThat(stream.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(stream.getFormat().isBigEndian()).isFalse();
            byte[] bytes = stream.readAllBytes();
            float[] samples = new float[bytes.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = ((bytes[2 * i + 1] << 8) | (bytes[2 * i] & 0xff)) / 32768f;
            }
            return samples;
        }
    }

    private static double meanError(String kind, String truth, ToDoubleFunction<SpeechFacts> measured)
            throws IOException, UnsupportedAudioFileException {
        double sum = 0;
        List<JsonObject> labels = labels(kind);
        for (JsonObject label : labels) {
            sum += Math.abs(
                    measured.applyAsDouble(facts(label)) - label.get(truth).getAsDouble());
        }
        return sum / labels.size();
    }

    private static double present(OptionalDouble value) {
        assertThat(value).isPresent();
        return value.getAsDouble();
    }

    @ParameterizedTest
    @ValueSource(strings = {"level", "plain", "snr"})
    void levelIsWithinOneAndAHalfDecibels(String kind) throws Exception {
        assertThat(meanError(kind, "level", facts -> present(facts.speechLevel())))
                .isLessThan(1.5);
    }

    @Test
    void speechToNoiseRatioIsWithinTwoAndAHalfDecibels() throws Exception {
        assertThat(meanError("snr", "snr", facts -> present(facts.snr()))).isLessThan(2.5);
        assertThat(meanError("plain", "snr", facts -> present(facts.snr()))).isLessThan(2.5);
    }

    @Test
    void clippedShareIsWithinAFactorOfTwo() throws Exception {
        for (JsonObject label : labels("clip")) {
            double ratio =
                    present(facts(label).clipShare()) / label.get("clipped").getAsDouble();

            assertThat(ratio).isBetween(0.5, 2.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "snr", "hum", "reverb", "knocks", "band"})
    void noClippingIsClaimedWhereThereIsNone(String kind) throws Exception {
        for (JsonObject label : labels(kind)) {
            assertThat(facts(label).clipShare()).hasValue(0);
        }
    }

    @Test
    void nobodySpeaksInAnEmptyRoom() throws Exception {
        for (JsonObject label : labels("no-speech")) {
            SpeechFacts facts = facts(label);

            assertThat(facts.digitalSilence()).isFalse();
            assertThat(facts.speechDuration()).isZero();
            assertThat(facts.speechLevel()).isEmpty();
            assertThat(facts.noiseFloor()).isPresent();
        }
    }

    @Test
    void aMutedMicrophoneIsDigitalSilence() throws Exception {
        for (JsonObject label : labels("muted")) {
            assertThat(facts(label).digitalSilence()).isTrue();
        }
    }

    @Test
    void fillersAreFoundWithAtMostOneMissAndOneFalseAlarm() throws Exception {
        for (JsonObject label : labels("fillers")) {
            JsonArray fillers = label.getAsJsonArray("fillers");
            SpeechFacts facts = facts(label);
            int found = 0;
            for (JsonElement filler : fillers) {
                found += facts.filledPauses().stream().anyMatch(each -> belongs(each, filler)) ? 1 : 0;
            }
            long falseAlarms = facts.filledPauses().stream()
                    .filter(each -> fillers.asList().stream().noneMatch(filler -> belongs(each, filler)))
                    .count();

            String file = label.get("file").getAsString();
            assertThat(found).as("found in %s", file).isGreaterThanOrEqualTo(fillers.size() - 1);
            assertThat(falseAlarms).as("false alarms in %s", file).isLessThanOrEqualTo(fillers.isEmpty() ? 0 : 1);
        }
    }

    private static boolean belongs(Interval found, JsonElement filler) {
        double start = filler.getAsJsonArray().get(0).getAsDouble() - WIDENED;
        double end = filler.getAsJsonArray().get(1).getAsDouble() + WIDENED;
        return found.start() < end && found.end() > start;
    }

    @ParameterizedTest
    @CsvSource({"um, 1, 1", "uh, 1, 2", "laughter, 0, 1", "breaths, 0, 0", "whisper, 0, 0"})
    void shortClipsAreWhatTheirMakerSays(String name, int least, int most) throws Exception {
        assertThat(facts("clips/" + name + ".wav").filledPauses()).hasSizeBetween(least, most);
    }

    @Test
    void bandwidthIsWithinFifteenPercent() throws Exception {
        for (JsonObject label : labels("band")) {
            double truth = label.get("bandwidth").getAsDouble();

            assertThat(present(facts(label).microphone().bandwidth()))
                    .as(label.get("file").getAsString())
                    .isBetween(0.85 * truth, 1.15 * truth);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "level", "snr", "hum", "reverb", "knocks", "clip"})
    void noOtherRecordingIsTakenForNarrowband(String kind) throws Exception {
        for (JsonObject label : labels(kind)) {
            assertThat(present(facts(label).microphone().bandwidth()))
                    .as(label.get("file").getAsString())
                    .isGreaterThan(6300);
        }
    }

    @Test
    void humHasTheRightFrequency() throws Exception {
        for (JsonObject label : labels("hum")) {
            assertThat(facts(label).room().hum()).hasValue(label.get("hum").getAsDouble());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "level", "snr", "band", "reverb", "knocks", "clip", "no-speech", "fillers"})
    void noHumIsClaimedWhereThereIsNone(String kind) throws Exception {
        for (JsonObject label : labels(kind)) {
            assertThat(facts(label).room().hum())
                    .as(label.get("file").getAsString())
                    .isEmpty();
        }
    }

    @Test
    void knocksAreFoundAndNothingElse() throws Exception {
        int all = 0;
        int found = 0;
        int right = 0;
        int claimed = 0;
        for (JsonObject label : labels("knocks")) {
            List<JsonElement> truth = label.getAsJsonArray("events").asList();
            List<Interval> events = facts(label).room().events();
            all += truth.size();
            claimed += events.size();
            for (JsonElement each : truth) {
                found += events.stream().anyMatch(event -> at(event, each)) ? 1 : 0;
            }
            for (Interval event : events) {
                right += truth.stream().anyMatch(each -> at(event, each)) ? 1 : 0;
            }
        }

        assertThat((double) found / all).as("recall").isGreaterThanOrEqualTo(0.9);
        assertThat((double) right / claimed).as("precision").isGreaterThanOrEqualTo(0.9);
    }

    private static boolean at(Interval event, JsonElement time) {
        return Math.abs(event.start() - time.getAsDouble()) < 0.03;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "level", "snr", "band", "hum", "reverb", "clip", "no-speech"})
    void wordsAreNoNoiseEvents(String kind) throws Exception {
        for (JsonObject label : labels(kind)) {
            assertThat(facts(label).room().events())
                    .as(label.get("file").getAsString())
                    .isEmpty();
        }
    }

    @Test
    void reverberationTimeIsWithinThirtyPercent() throws Exception {
        double error = 0;
        List<JsonObject> labels = labels("reverb");
        for (JsonObject label : labels) {
            double truth = label.get("rt60").getAsDouble();
            error += Math.abs(present(facts(label).room().rt60()) / truth - 1) / labels.size();
        }

        assertThat(error).isLessThan(0.3);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 1", "0.45, 2", "0.6, 3", "0.9, 4", "1.2, 5", "1.4, 6"})
    void reverberationTimeFollowsTheRoomPutAroundDryRecordings(double seconds, long seed) throws Exception {
        double error = 0;
        List<JsonObject> labels = labels("plain");
        for (JsonObject label : labels) {
            float[] dry = samples(label.get("file").getAsString());
            double measured = present(Sounds.analyse(Sounds.reverberated(dry, 16000, seconds, seed), 16000)
                    .room()
                    .rt60());
            error += Math.abs(measured / seconds - 1) / labels.size();
        }

        assertThat(error).isLessThan(0.3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "level", "band", "hum", "fillers"})
    void dryRecordingsReadDry(String kind) throws Exception {
        for (JsonObject label : labels(kind)) {
            assertThat(present(facts(label).room().rt60()))
                    .as(label.get("file").getAsString())
                    .isLessThan(0.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"white, 25", "white, 15", "pink, 25", "pink, 15", "brown, 25", "brown, 15"})
    void fillersAreFoundInNoiseAsWell(String colour, double snr) throws Exception {
        int found = 0;
        int missed = 0;
        int falseAlarms = 0;
        for (JsonObject label : labels("fillers")) {
            if (label.has("snr")) {
                continue; // has its own noise
            }
            float[] sound = samples(label.get("file").getAsString());
            double seconds = sound.length / 16000.0;
            double rms = Math.pow(10, (present(facts(label).speechLevel()) - snr) / 20);
            float[] noise =
                    switch (colour) {
                        case "white" -> Sounds.white(seconds, 16000, rms, 1);
                        case "pink" -> Sounds.pink(seconds, 16000, rms, 1);
                        default -> Sounds.brown(seconds, 16000, rms, 1);
                    };
            List<Interval> events =
                    Sounds.analyse(Sounds.mixed(sound, noise), 16000).filledPauses();
            List<JsonElement> fillers = label.getAsJsonArray("fillers").asList();
            for (JsonElement filler : fillers) {
                boolean heard = events.stream().anyMatch(event -> belongs(event, filler));
                found += heard ? 1 : 0;
                missed += heard ? 0 : 1;
            }
            falseAlarms += (int) events.stream()
                    .filter(event -> fillers.stream().noneMatch(filler -> belongs(event, filler)))
                    .count();
        }

        assertThat(2.0 * found / (2 * found + missed + falseAlarms)).as("F1").isGreaterThanOrEqualTo(0.7);
    }
}
