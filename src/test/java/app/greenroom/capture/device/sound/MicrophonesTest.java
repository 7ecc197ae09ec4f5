package app.greenroom.capture.device.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.FaultTable;
import app.greenroom.SoundFaults;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceKind;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.capture.device.PulseRoom;
import app.greenroom.capture.file.WavBytes;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The whole program with a real sound system, from the microphone to the exit status. */
@Execution(ExecutionMode.CONCURRENT) // they wait
class MicrophonesTest {
    private static final int COULD_NOT_CHECK = 2;
    private static final List<String> SOUND = List.of("sound", "speech");

    @Test
    void withoutAMicrophoneThereIsNone() throws Exception {
        try (PulseRoom room = PulseRoom.withoutServer()) {
            PulseRoom.Ran listed = room.run("devices");
            assertThat(listed.status()).isZero();
            assertThat(listed.out()).containsPattern("Microphones:\\R  none found");

            PulseRoom.Ran checked = room.run("check", "--seconds", "3", "--json", "--endpoints", room.noEndpoints());
            assertThat(checked.status()).isEqualTo(COULD_NOT_CHECK);
            assertThat(checked.err()).doesNotContain("Exception", "\tat ");
            assertUnknown(checked, "withoutAMicrophoneThereIsNone");
        }
    }

    @Test
    void aSilentMicrophoneIsNeitherGoodNorBad() throws Exception {
        try (PulseRoom room = PulseRoom.start()) {
            PulseRoom.Ran listed = room.run("devices");
            assertThat(listed.out()).containsPattern("Microphones:\\R  default\\R      48 kHz stereo");

            PulseRoom.Ran checked = room.run("check", "--seconds", "3", "--json", "--endpoints", room.noEndpoints());
            assertThat(checked.status()).isEqualTo(COULD_NOT_CHECK);
            assertUnknown(checked, "aSilentMicrophoneIsNeitherGoodNorBad");
        }
    }

    @Test
    void aVoiceIsMeasuredAsLoudAsItIsPlayed() throws Exception {
        double level = -24;
        try (PulseRoom room = PulseRoom.start()) {
            room.play(WavBytes.mono(48_000, SyntheticVoice.speak(48_000, 60, level)));
            PulseRoom.Ran checked = room.run("check", "--seconds", "4", "--json", "--endpoints", room.noEndpoints());
            JsonObject report = report(checked);
            assertThat(measured(report, "speech.level")).isCloseTo(level, within(3.0));
            assertThat(outcome(report, "sound-level")).isEqualTo("met");
            assertThat(outcome(report, "sound-source")).isEqualTo("met");
            assertThat(checked.out()).contains("\"default\"");
        }
    }

    /** As when a recorder of the screen has made what the loudspeaker plays the system's microphone. */
    @Test
    void aSystemsMicrophoneThatHearsTheLoudspeakerAloneIsNamedAsSuch() throws Exception {
        try (PulseRoom room = PulseRoom.start()) {
            room.play(WavBytes.mono(48_000, SyntheticVoice.speak(48_000, 60, -24)));
            room.change("set-default-source", "room.monitor");
            PulseRoom.Ran checked = room.run("check", "--seconds", "4", "--json", "--endpoints", room.noEndpoints());
            assertThat(outcome(report(checked), "sound-source")).isEqualTo("near");
            assertThat(checked.out()).contains("\"default (what this computer plays, not a microphone)\"");
        }
    }

    @Test
    void aSystemThatKeepsItsMicrophonesIsNotOneWithoutAny() {
        Microphones microphones = new Microphones(() -> true);
        assertThat(catchThrowableOfType(CaptureException.class, () -> microphones.open(Optional.of("Nobody's")))
                        .fault())
                .isEqualTo(new DeviceFault.Denied(DeviceName.wanted(DeviceKind.MICROPHONE, Optional.of("Nobody's"))));
    }

    @Test
    void aMicrophoneThatGoesAwayIsSaidToBeGone() throws Exception {
        try (PulseRoom room = PulseRoom.start()) {
            room.play(WavBytes.mono(48_000, SyntheticVoice.speak(48_000, 60, -24)));
            Process program = room.program("check", "--seconds", "30", "--json", "--endpoints", room.noEndpoints());
            room.awaitListener();
            room.kill();
            PulseRoom.Ran checked = room.finish(program);
            assertThat(checked.status()).isEqualTo(COULD_NOT_CHECK);
            assertThat(checked.err()).doesNotContain("Exception", "\tat ");
            assertUnknown(checked, "aMicrophoneThatGoesAwayIsSaidToBeGone");
        }
    }

    /** With two seconds of the room in every five: whoever hardly pauses leaves it untold. */
    private static double[] pausing(double[] samples) {
        Random random = new Random(1);
        for (int i = 0; i < samples.length; i++) {
            if (i / 48_000.0 % 5 > 3) {
                samples[i] = 0.0003 * random.nextGaussian();
            }
        }
        return samples;
    }

    /** The sound server is killed and started again, as when a headset is pulled out and plugged in. */
    @Test
    void aWatchGoesOnWhenTheMicrophoneIsBack() throws Exception {
        byte[] voice = WavBytes.mono(48_000, pausing(SyntheticVoice.speak(48_000, 60, -24)));
        try (PulseRoom room = PulseRoom.start()) {
            room.play(voice);
            Process program = room.program("watch", "--sound", "--seconds", "13");
            room.awaitListener();
            TimeUnit.SECONDS.sleep(4); // so that there is something to lose
            room.kill();
            room.awaitPrinted("program", "stopped while it was in use");
            room.serve();
            room.play(voice);
            PulseRoom.Ran watched = room.finish(program);
            assertThat(watched.out())
                    .containsSubsequence(
                            "The microphone “default” stopped while it was in use.",
                            SoundFaults.named(SoundFaults.system(), "aWatchGoesOnWhenTheMicrophoneIsBack")
                                    .sees());
            assertThat(watched.err()).doesNotContain("Exception", "\tat ");
            assertThat(watched.status()).as(watched.out()).isZero();
        }
    }

    @Test
    void aSoundServerThatHangsIsGivenUp() throws Exception {
        try (PulseRoom room = PulseRoom.start()) {
            room.play(WavBytes.mono(48_000, SyntheticVoice.speak(48_000, 60, -24)));
            Process program = room.program("check", "--seconds", "8", "--json", "--endpoints", room.noEndpoints());
            room.awaitListener();
            TimeUnit.SECONDS.sleep(2); // so that it has given something
            room.hang();
            assertUnknown(room.finish(program), "aSoundServerThatHangsIsGivenUp");
        }
    }

    @Test
    void aSoundServerThatHangsFromTheBeginningIsNotWaitedFor() throws Exception {
        try (PulseRoom room = PulseRoom.start()) {
            room.hang();
            assertUnknown(
                    room.run("check", "--seconds", "3", "--json", "--endpoints", room.noEndpoints()),
                    "aSoundServerThatHangsFromTheBeginningIsNotWaitedFor");
        }
    }

    /** What is told under that name in the table of faults is told of everything that has to do with sound. */
    private static void assertUnknown(PulseRoom.Ran checked, String name) {
        FaultTable.Fault fault = SoundFaults.named(SoundFaults.system(), name);
        assertThat(checked.status()).isEqualTo(fault.status());
        List<JsonObject> findings = findings(report(checked)).stream()
                .filter(f -> SOUND.contains(f.get("area").getAsString()))
                .filter(f -> !f.get("check").getAsString().equals("sound-echo")) // nobody asked for that test
                .toList();
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.get("outcome").getAsString()).isEqualTo("could-not-check");
            assertThat(finding.get("reason").getAsString() + " "
                            + finding.get("fix").getAsString())
                    .isEqualTo(fault.sees());
        });
    }

    private static JsonObject report(PulseRoom.Ran checked) {
        assertThat(checked.out()).as("printed; complaints: %s", checked.err()).startsWith("{");
        return JsonParser.parseString(checked.out()).getAsJsonObject();
    }

    private static double measured(JsonObject report, String id) {
        return objects(report.getAsJsonArray("measurements")).stream()
                .filter(m -> m.get("id").getAsString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " was not measured: " + report))
                .get("value")
                .getAsDouble();
    }

    private static String outcome(JsonObject report, String check) {
        return findings(report).stream()
                .filter(f -> f.get("check").getAsString().equals(check))
                .findFirst()
                .orElseThrow()
                .get("outcome")
                .getAsString();
    }

    private static List<JsonObject> findings(JsonObject report) {
        return objects(report.getAsJsonArray("findings"));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
