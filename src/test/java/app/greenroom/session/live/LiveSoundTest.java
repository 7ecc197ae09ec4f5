package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceKind;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.capture.Telephone;
import app.greenroom.check.Check;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.SoundKind;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.FindingChange.Turn;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.session.RecordedSession;
import app.greenroom.session.RequestException;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.speech.SoundAnalysis;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sound that changes while it is watched. */
@Tag("slow")
class LiveSoundTest {
    private static final int RATE = 16_000;
    private static final double[] VOICE = SyntheticVoice.speak(RATE, 30, -24);
    private static final Outcome.NotAsked NOT_NOW = new Outcome.NotAsked(Text.of("Not now."));

    private record Told(double time, FindingChange change) {}

    private final FakeDevices devices = new FakeDevices();
    private final List<Told> told = new ArrayList<>();
    private final List<SoundEvent> heard = new ArrayList<>();
    private final List<Double> heardAt = new ArrayList<>();
    private final List<LiveLevel> levels = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Outcome.CouldNotCheck> without = new ArrayList<>();

    private void listen(LiveEvent event) {
        if (event instanceof LiveEvent.Watching one) {
            names.add(one.name().toString());
        } else if (event instanceof LiveEvent.Without one) {
            without.add(one.why());
        } else if (event instanceof LiveEvent.Changed one) {
            one.changes().forEach(change -> told.add(new Told(one.time(), change)));
        } else if (event instanceof LiveEvent.Heard one) {
            heard.add(one.sound());
            heardAt.add(levels.isEmpty() ? 0 : levels.get(levels.size() - 1).time());
        } else if (event instanceof LiveEvent.Level one) {
            levels.add(one.level());
        }
    }

    private static WatchRequest request(WatchRequest.Watched watched, double seconds) {
        return new WatchRequest(Optional.empty(), Optional.empty(), Optional.empty(), watched, seconds);
    }

    private LiveWatch.End watch(double[] samples) throws Exception {
        devices.microphone = () -> devices.microphone(samples);
        return new LiveWatch(devices)
                .run(request(WatchRequest.Watched.SOUND, (double) samples.length / RATE), this::listen);
    }

    private static void scale(double[] samples, double from, double to, double factor) {
        for (int i = (int) (from * RATE); i < (int) (to * RATE); i++) {
            samples[i] *= factor;
        }
    }

    private List<Double> turns(String check, Turn turn) {
        return told.stream()
                .filter(t -> t.change().turn() == turn
                        && t.change().finding().check().equals(check))
                .map(Told::time)
                .toList();
    }

    @Test
    void aGoodVoiceSettlesAndItsLevelIsShownTenTimesASecond() throws Exception {
        LiveWatch.End end = watch(Arrays.copyOf(VOICE, 8 * RATE));

        assertThat(turns("sound-level", Turn.SETTLED)).singleElement().satisfies(t -> assertThat(t)
                .isBetween(3.0, 5.0));
        assertThat(end.shown()).noneMatch(f -> f.area() != Area.SOUND);
        assertThat(levels).hasSize(80);
        assertThat(levels.get(79).voice().orElseThrow()).isCloseTo(-24, within(1.5));
        assertThat(levels).anyMatch(level -> level.state() == LiveLevel.State.VOICE);
        assertThat(names).containsExactly("“Headset”");
        assertThat(devices.open).hasValue(0);
    }

    @Test
    void aVoiceThatBecomesTooQuietIsToldAndIsMendedAgain() throws Exception {
        double[] samples = VOICE.clone();
        scale(samples, 0, 12, 0.03);
        watch(samples);

        assertThat(turns("sound-level", Turn.SETTLED).get(0)).isBetween(4.5, 6.0);
        assertThat(turns("sound-level", Turn.CLEARED)).isNotEmpty().first().satisfies(t -> assertThat(t)
                .isBetween(12.0, 22.0));
    }

    /** Muted by zeros, or by the dither of a converter at rest. */
    @Test
    void noLightStaysGreenOnAMicrophoneThatIsMuted() throws Exception {
        double[] samples = Arrays.copyOf(VOICE, 14 * RATE);
        scale(samples, 8, 11, 0);
        for (int i = 11 * RATE; i < samples.length; i++) {
            samples[i] = (i % 3 - 1) / 32768.0;
        }
        LiveWatch.End end = watch(samples);

        assertThat(turns("sound-level", Turn.LOST))
                .singleElement()
                .satisfies(t -> assertThat(t).as("within three seconds").isBetween(10.5, 11.0));
        assertThat(end.shown()).isNotEmpty().allSatisfy(finding -> assertThat(finding.outcome())
                .isInstanceOfSatisfying(Outcome.CouldNotCheck.class, why -> assertThat(
                                why.reason().toString())
                        .startsWith("The microphone “Headset” gives nothing")));
        assertThat(end.readiness().status()).isEqualTo(Readiness.Status.COULD_NOT_CHECK);
        assertThat(levels.get(levels.size() - 1).state()).isEqualTo(LiveLevel.State.SILENT);
    }

    /** As a headset does when a call begins; a telephone's path leaves nothing above 4 kHz, not even noise. */
    @Test
    void aMicrophoneThatBecomesATelephoneIsToldWithinThreeSeconds() throws Exception {
        double change = 12;
        double[] samples = VOICE.clone();
        double[] narrow = Telephone.of(samples, RATE);
        System.arraycopy(
                narrow, (int) (change * RATE), samples, (int) (change * RATE), samples.length - (int) (change * RATE));
        LiveWatch.End end = watch(samples);

        assertThat(turns("sound-bandwidth", Turn.APPEARED)).singleElement().satisfies(t -> assertThat(t - change)
                .isBetween(1.0, 3.0));
        assertThat(end.shown())
                .filteredOn(f -> f.check().equals("sound-bandwidth"))
                .singleElement()
                .satisfies(f -> assertThat(f.outcome()).isInstanceOf(Outcome.Missed.class));
        assertThat(turns("sound-level", Turn.LOST)).isEmpty();
    }

    @Test
    void aShortMuteIsNone() throws Exception {
        double[] samples = Arrays.copyOf(VOICE, 14 * RATE);
        scale(samples, 8, 10.5, 0);
        watch(samples);
        assertThat(told).noneMatch(t -> t.time() >= 8 && t.change().turn() == Turn.LOST);
    }

    @Test
    void aKnockIsToldOnceAndWithinASecond() throws Exception {
        double[] samples = Arrays.copyOf(VOICE, 16 * RATE);
        double[] knocks = {6.1, 9.4};
        for (double knock : knocks) {
            for (int i = 0; i < 0.03 * RATE; i++) {
                samples[(int) (knock * RATE) + i] += 0.9 * Math.sin(0.9 * i) * Math.exp(-i / (0.005 * RATE));
            }
        }
        watch(samples);

        List<SoundEvent> noises =
                heard.stream().filter(h -> h.kind() == SoundEvent.Kind.NOISE).toList();
        assertThat(noises).hasSize(2);
        for (int i = 0; i < 2; i++) {
            SoundEvent one = noises.get(i);
            assertThat(one.at().start()).isCloseTo(knocks[i], within(0.05));
            assertThat(heardAt.get(heard.indexOf(one)) - one.at().end()).isBetween(0.2, 1.0);
        }
    }

    /** At every moment the end of a watch is what a check of the seconds that it remembers finds. */
    @Test
    void whatIsJudgedIsWhatACheckOfTheSameStretchSays() throws Exception {
        for (double seconds : new double[] {7, 13}) {
            double[] samples = Arrays.copyOf(VOICE, (int) (seconds * RATE));
            LiveWatch.End end = watch(samples);
            SoundAnalysis analysis = new SoundAnalysis(RATE, 1);
            try (AudioSource same = devices.microphone(samples)) {
                for (AudioBlock block = same.next().orElseThrow();
                        block.time() < seconds - 1e-9;
                        block = same.next().orElseThrow()) {
                    analysis.accept(block);
                }
            }
            Facts facts = new Facts(
                    new Observed.Skipped<>(NOT_NOW),
                    new Observed.Seen<>(analysis.finish().from(SoundKind.MICROPHONE)),
                    new Observed.Skipped<>(NOT_NOW));
            assertThat(end.shown()).isNotEmpty().allSatisfy(shown -> {
                Finding checked = check(shown.check()).judge(facts);
                assertThat(shown.outcome()).as(shown.check()).isEqualTo(checked.outcome());
                assertThat(shown.sentence()).isEqualTo(checked.sentence());
            });
        }
    }

    private static Check check(String id) {
        return StandardChecks.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lostSoundIsSaid() throws Exception {
        devices.microphone = () -> {
            AudioSource whole = devices.microphone(VOICE);
            return new Skipping(whole);
        };
        new LiveWatch(devices).run(request(WatchRequest.Watched.SOUND, 8), this::listen);
        assertThat(heard)
                .filteredOn(h -> h.kind() == SoundEvent.Kind.LOST)
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.at().start()).isCloseTo(5, within(0.03));
                    assertThat(lost.at().end()).isCloseTo(5.5, within(0.03));
                });
    }

    /** A microphone half a second of whose sound was dropped. */
    private record Skipping(AudioSource whole) implements AudioSource {
        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
            Optional<AudioBlock> block = whole.next();
            while (block.isPresent() && block.get().time() >= 5 && block.get().time() < 5.5) {
                block = whole.next();
            }
            return block;
        }

        @Override
        public void close() {
            whole.close();
        }
    }

    @Test
    void aSideThatDoesNotExistIsSaidAndTheOtherIsWatched() throws Exception {
        devices.camera = () -> {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.CAMERA));
        };
        LiveWatch.End end = new LiveWatch(devices).run(request(WatchRequest.Watched.BOTH, 8), this::listen);
        assertThat(without).containsExactly(FaultText.of(new DeviceFault.Absent(DeviceName.CAMERA)));
        assertThat(end.readiness().status()).isEqualTo(Readiness.Status.READY);
    }

    @Test
    void aCameraThatIsBusyIsAResultOfItsOwn() throws Exception {
        devices.camera = () -> {
            throw new CaptureException(new DeviceFault.Busy(DeviceName.camera("Front")));
        };
        LiveWatch.End end = new LiveWatch(devices).run(request(WatchRequest.Watched.BOTH, 8), this::listen);
        assertThat(turns("light-backlight", Turn.LOST)).containsExactly(0.0);
        assertThat(end.readiness().status()).isEqualTo(Readiness.Status.COULD_NOT_CHECK);
        assertThat(end.shown()).anyMatch(f -> f.check().equals("sound-level") && f.outcome() instanceof Outcome.Met);
    }

    @Test
    void aMicrophoneThatIsNamedMustBeThere() {
        devices.microphone = () -> {
            throw new CaptureException(
                    new DeviceFault.Absent(DeviceName.wanted(DeviceKind.MICROPHONE, Optional.of("Nobody's"))));
        };
        WatchRequest named = new WatchRequest(
                Optional.empty(), Optional.empty(), Optional.of("Nobody's"), WatchRequest.Watched.BOTH, 8);
        assertThatThrownBy(() -> new LiveWatch(devices).run(named, this::listen))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("Nobody's");
        assertThat(devices.open).hasValue(0);
    }

    @Test
    void aMicrophoneThatIsUnpluggedLeavesThePicture() throws Exception {
        devices.camera = () -> devices.camera(i -> i < 60 ? RecordedSession.noise(i, 0.1 * i) : null);
        devices.microphone = () -> new Failing(devices.microphone(VOICE));
        LiveWatch.End end = new LiveWatch(devices).run(request(WatchRequest.Watched.BOTH, 20), this::listen);
        assertThat(turns("sound-level", Turn.LOST)).singleElement().satisfies(t -> assertThat(t)
                .isCloseTo(5, within(0.1)));
        assertThat(end.shown())
                .filteredOn(f -> f.area() == Area.SOUND)
                .isNotEmpty()
                .allMatch(f -> f.outcome() instanceof Outcome.CouldNotCheck);
        assertThat(end.shown()).anyMatch(f -> f.check().equals("picture-resolution"));
        assertThat(devices.open).hasValue(0);
    }

    /** A microphone that goes away after five seconds. */
    private record Failing(AudioSource whole) implements AudioSource {
        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
            Optional<AudioBlock> block = whole.next();
            if (block.orElseThrow().time() >= 5) {
                throw new CaptureException(new DeviceFault.Unplugged(DeviceName.microphone("Headset")));
            }
            return block;
        }

        @Override
        public void close() {
            whole.close();
        }
    }

    @Test
    void aRecordingTellsTheSameEveryTime(@TempDir Path folder) throws Exception {
        WatchRequest recorded = new WatchRequest(
                Optional.of(RecordedSession.write(folder.resolve("session"))),
                Optional.empty(),
                Optional.empty(),
                WatchRequest.Watched.BOTH,
                Double.POSITIVE_INFINITY);
        LiveWatch.End first = new LiveWatch(devices).run(recorded, this::listen);
        List<Told> toldFirst = List.copyOf(told);
        List<SoundEvent> heardFirst = List.copyOf(heard);
        assertThat(toldFirst).isSortedAccordingTo((a, b) -> a.time() < b.time() - 0.3 ? -1 : 0);
        told.clear();
        heard.clear();
        LiveWatch.End second = new LiveWatch(devices).run(recorded, this::listen);
        assertThat(second).isEqualTo(first);
        assertThat(told).isEqualTo(toldFirst);
        assertThat(heard).isEqualTo(heardFirst);
        assertThat(first.shown()).anyMatch(f -> f.area() == Area.SOUND).anyMatch(f -> f.area() == Area.PICTURE);
    }
}
