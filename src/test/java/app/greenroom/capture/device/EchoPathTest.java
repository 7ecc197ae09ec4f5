package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.file.WavBytes;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole program with a real sound system: what is played goes through Java Sound, ALSA and PulseAudio into loudspeakers
 * that nobody hears, and comes back through their monitors. All cases run side by side, because each takes eight seconds.
 */
@Tag("slow")
class EchoPathTest {
    private static final int RATE = 48_000;
    private static final double LATENCY = 250; // ms

    private final Map<String, PulseRoom.Ran> ran = new LinkedHashMap<>();

    @Test
    void hearsWhatComesBackAndNothingElse() throws Exception {
        try (PulseRoom room = PulseRoom.start()) {
            for (String sink : new String[] {"open", "soft", "far", "farther", "headset", "quiet", "noisy", "mute"}) {
                room.change("load-module", "module-null-sink", "sink_name=" + sink, "rate=48000", "channels=1");
            }
            room.change("set-source-volume", "soft.monitor", "-34dB");
            room.change("set-source-mute", "mute.monitor", "1");
            room.change(
                    "load-module",
                    "module-loopback",
                    "source=far.monitor",
                    "sink=farther",
                    "latency_msec=" + Math.round(LATENCY));
            room.play(noise(0.0005), "quiet");
            room.play(noise(0.3), "noisy");

            Map<String, Process> running = new LinkedHashMap<>();
            start(room, running, "open", "open", "open.monitor");
            start(room, running, "soft", "soft", "soft.monitor");
            start(room, running, "far", "far", "farther.monitor");
            start(room, running, "headphones", "headset", "quiet.monitor");
            start(room, running, "noisy", "headset", "noisy.monitor");
            start(room, running, "muted", "mute", "mute.monitor");
            for (Map.Entry<String, Process> each : running.entrySet()) {
                ran.put(each.getKey(), room.finish(each.getKey(), each.getValue()));
            }
        }
        assertThat(measured("open", "echo.level")).isCloseTo(0, within(1.0));
        assertThat(ran("open").status()).isEqualTo(1);
        assertThat(measured("soft", "echo.level")).isCloseTo(-34, within(1.0));
        assertThat(finding("soft").get("outcome").getAsString()).isEqualTo("near");
        assertThat(ran("soft").status()).isZero();
        assertThat(measured("far", "echo.level")).isCloseTo(0, within(1.5));
        assertThat(measured("far", "echo.delay") - measured("open", "echo.delay"))
                .isBetween(0.5 * LATENCY, 2 * LATENCY);

        assertThat(finding("headphones").get("reason").getAsString()).startsWith("No echo was heard.");
        assertThat(ran("headphones").status()).isZero();
        assertThat(finding("noisy").get("reason").getAsString()).isEqualTo("The room was too loud to hear an echo.");
        assertThat(ran("noisy").status()).isEqualTo(2);
        assertThat(finding("muted").get("reason").getAsString()).startsWith("The microphone gave nothing");
        assertThat(ran("muted").status()).isEqualTo(2);
        assertThat(ran.values()).allSatisfy(each -> assertThat(each.err())
                .contains("You will hear three short tones")
                .doesNotContain("Exception", "\tat "));
    }

    private static void start(PulseRoom room, Map<String, Process> running, String name, String sink, String source)
            throws Exception {
        running.put(name, room.programOn(name, sink, source, "echo", "--json"));
    }

    private static byte[] noise(double rms) {
        Random random = new Random(5);
        double[] samples = new double[90 * RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = rms * random.nextGaussian();
        }
        return WavBytes.mono(RATE, samples);
    }

    private PulseRoom.Ran ran(String name) {
        return Objects.requireNonNull(ran.get(name), name);
    }

    private JsonObject printed(String name) {
        assertThat(ran(name).out())
                .as("%s; complaints: %s", name, ran(name).err())
                .startsWith("{");
        return JsonParser.parseString(ran(name).out()).getAsJsonObject();
    }

    private JsonObject finding(String name) {
        return printed(name).getAsJsonArray("findings").get(0).getAsJsonObject();
    }

    private double measured(String name, String id) {
        for (JsonElement each : printed(name).getAsJsonArray("measurements")) {
            if (each.getAsJsonObject().get("id").getAsString().equals(id)) {
                return each.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError(
                name + ": " + id + " was not measured: " + ran(name).out());
    }
}
