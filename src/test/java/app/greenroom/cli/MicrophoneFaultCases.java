package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.FaultTable.Fault;
import app.greenroom.SoundFaults;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.capture.device.CameraRoom;
import app.greenroom.capture.device.PulseRoom;
import app.greenroom.capture.file.WavBytes;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.DeviceMemory;
import app.greenroom.session.device.Devices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.WatchRequest;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What {@link MicrophoneFaultsTest} runs: every fault on a microphone of its own, all at the same time. */
public final class MicrophoneFaultCases implements CameraRoom.Cases {
    private static final int RATE = 48_000;
    private static final int TALK = 18; // seconds, which are said over and over
    private static final int TALKS = 10; // longer than any case
    private static final double VOICE = -24; // dBov
    private static final int AT_ONCE = 6; // more cannot be heard in time on a small computer

    /** The check that a microphone's fault is about; of the others the level is asked. */
    private static final Map<String, String> ABOUT = Map.of("Narrow", "sound-bandwidth", "Loud", "sound-clipping");

    private static final Set<String> OTHERS = Set.of("Muted", "Attic", "Far");

    private final Map<String, Future<RealRun>> runs = new LinkedHashMap<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private @Nullable Future<?> moving;
    private @Nullable Future<LiveWatch.End> hushed;
    private volatile double silentFrom = Double.NaN;
    private volatile double told = Double.NaN;
    private boolean muted; // by the test

    /** Plugs all microphones in, and speaks into them. */
    static void plugIn(PulseRoom room) throws Exception {
        byte[] voice = WavBytes.mono(RATE, speak(VOICE));
        room.play(voice, room.plug("Desk", RATE, 1));
        String muted = room.plug("Muted", RATE, 1);
        room.play(voice, muted);
        room.change("set-source-mute", muted + ".mic", "1");
        room.play(noise(), room.plug("Attic", RATE, 1));
        room.play(voice, room.plug("Narrow", 8_000, 1));
        room.play(voice, room.plug("Wide", 16_000, 1));
        double[] loud = speak(6);
        Arrays.setAll(loud, i -> Math.max(-1, Math.min(1, loud[i])));
        room.play(WavBytes.mono(RATE, loud), room.plug("Loud", RATE, 1));
        room.play(WavBytes.mono(RATE, speak(VOICE - 26)), room.plug("Far", RATE, 1));
        String lopsided = room.plug("Lopsided", RATE, 2);
        room.play(voice, lopsided);
        room.change("set-sink-volume", lopsided, "100%", "0%");
        room.play(voice, room.plug("Hushed", RATE, 1));
        room.play(voice, room.plug("Switched", RATE, 1));
    }

    private static double[] speak(double level) {
        double[] talk = SyntheticVoice.speak(RATE, TALK, level);
        double[] all = new double[TALKS * talk.length];
        for (int i = 0; i < TALKS; i++) {
            System.arraycopy(talk, 0, all, i * talk.length, talk.length);
        }
        return all;
    }

    private static byte[] noise() {
        Random random = new Random(3);
        double[] samples = new double[RATE * TALK * TALKS];
        Arrays.setAll(samples, i -> 0.0005 * random.nextGaussian());
        return WavBytes.mono(RATE, samples);
    }

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        for (Fault fault : SoundFaults.checked()) {
            cases.put(fault.name(), room -> {
                RealRun run = run(room, fault.name());
                if (run.status() == ExitCode.COULD_NOT_CHECK && run.status() != fault.status()) {
                    run = check(room, fault.name())
                            .call(); // beside the others it was not heard in time, which was said
                }
                assertThat(run.status()).as(run.err()).isEqualTo(fault.status());
                JsonObject finding = run.finding(ABOUT.getOrDefault(fault.name(), "sound-level"));
                assertThat(told(finding)).isEqualTo(fault.sees());
                assertThat(run.outcome("light-backlight"))
                        .as("the other areas go on")
                        .isEqualTo("met");
            });
        }
        cases.put("16 kHz only is wide enough", room -> {
            RealRun run = run(room, "Wide");
            assertThat(run.outcome("sound-bandwidth")).isEqualTo("met");
            assertThat(run.measured("mic.bandwidth")).isBetween(6000.0, 8000.0);
        });
        cases.put("a dead side does not halve the level", room -> assertThat(
                        run(room, "Lopsided").measured("speech.level"))
                .isBetween(VOICE - 2, VOICE + 2));
        cases.put("Hushed", this::hushed);
        cases.put("Switched", this::switched);
        return cases;
    }

    /** What a reader of the finding sees. */
    private static String told(JsonObject finding) {
        String reason = finding.get("reason").getAsString();
        return finding.has("fix") ? reason + " " + finding.get("fix").getAsString() : reason;
    }

    private RealRun run(CameraRoom room, String name) throws Exception {
        if (runs.isEmpty()) {
            begin(room);
        }
        return Objects.requireNonNull(runs.get(name)).get();
    }

    private void begin(CameraRoom room) throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(AT_ONCE);
        for (String name : OTHERS) { // one after the other: each has three seconds to open all the others
            Future<RealRun> run = together.submit(check(room, name));
            runs.put(name, run);
            run.get();
        }
        runs.put(
                "Switched",
                together.submit(() -> RealRun.listening(
                        room, this::switching, "watch", "--sound", "--seconds", "14", "--microphone", "Switched")));
        moving = together.submit(() -> {
            assertThat(listening.await(60, TimeUnit.SECONDS))
                    .isTrue(); // not from here on: on a busy computer it begins late, and all would be narrow
            TimeUnit.SECONDS.sleep(6); // so that there is something wide to compare with
            PulseRoom.move(PulseRoom.source("Switched"), PulseRoom.source("Narrow"));
            return null;
        });
        hushed = together.submit(this::watchHushed);
        for (Fault fault : SoundFaults.checked()) {
            if (!OTHERS.contains(fault.name())) {
                runs.put(fault.name(), together.submit(check(room, fault.name())));
            }
        }
        runs.put("Wide", together.submit(check(room, "Wide")));
        together.shutdown();
    }

    private static Callable<RealRun> check(CameraRoom room, String name) {
        List<String> arguments = new ArrayList<>(List.of("check", "--seconds", "5", "--microphone", name));
        if (!OTHERS.contains(name)) {
            arguments.add("--quick"); // which does not wait for other microphones on a computer that is busy
        }
        return () -> RealRun.listening(room, text -> {}, arguments.toArray(String[]::new));
    }

    private void switching(String out) {
        if (out.contains("Watching")) {
            listening.countDown();
        }
    }

    private LiveWatch.End watchHushed() throws Exception {
        return new LiveWatch(Devices.system(System::nanoTime, new DeviceMemory(Optional.empty()), ComputerMeter.NONE))
                .run(
                        new WatchRequest(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("Hushed"),
                                WatchRequest.Watched.SOUND,
                                9),
                        this::watched);
    }

    private void watched(LiveEvent event) {
        if (event instanceof LiveEvent.Watching one) {
            assertThat(one.name()).hasToString("“Hushed”");
        } else if (event instanceof LiveEvent.Changed one
                && one.changes().stream().anyMatch(c -> c.turn() == FindingChange.Turn.LOST)) {
            told = one.time();
        } else if (event instanceof LiveEvent.Level one) {
            LiveLevel level = one.level();
            if (level.time() > 5 && !muted) {
                muted = true;
                mute();
            }
            // the voice's own pauses hold faint noise
            silentFrom = level.level() > -99 ? Double.NaN : Double.isNaN(silentFrom) ? level.time() : silentFrom;
        }
    }

    /** By the microphone's own time, it is told within three seconds of the mute. */
    private void hushed(CameraRoom room) throws Exception {
        Fault fault = SoundFaults.named(SoundFaults.watched(), "Hushed");
        LiveWatch.End end = Objects.requireNonNull(hushed).get();
        assertThat(end.shown())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.sentence().toString()).isEqualTo(fault.sees()));
        assertThat(ExitCode.of(end.readiness().status())).isEqualTo(fault.status());
        assertThat(silentFrom).isGreaterThan(5);
        assertThat(told - silentFrom).isBetween(0.0, 3.0);
    }

    private static void mute() {
        try {
            PulseRoom.pactl("set-source-mute", PulseRoom.source("Hushed"), "1");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As with a headset when a call begins: its sound goes on, from a source that has 8 kHz. */
    private void switched(CameraRoom room) throws Exception {
        Fault fault = SoundFaults.named(SoundFaults.watched(), "Switched");
        RealRun run = run(room, "Switched");
        Objects.requireNonNull(moving).get();
        assertThat(run.out()).contains(fault.sees()).doesNotContain("stopped while it was in use");
        assertThat(run.status()).isEqualTo(fault.status());
    }
}
