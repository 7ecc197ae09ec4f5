package app.greenroom.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.capture.file.media.MovieWriter;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recording, read back as {@code review} reads it. */
@Timeout(300)
class TapeTest {
    private static final int RATE = 48_000;

    private static final Tape.Content PICTURES = new Tape.Content(true, false);
    private static final Tape.Content SOUND = new Tape.Content(false, false);
    private static final Tape.Content BOTH_SIDES = new Tape.Content(false, true);

    @TempDir
    Path folder;

    private record Back(double sound, int pictures, double beep, double flash) {}

    /** How long the sound is, and when the last beep and the last flash begin. */
    private static Back read(Path file) throws Exception {
        Recording recording = Recording.open(file);
        double sound = 0;
        double beep = Double.NaN;
        boolean loud = false;
        if (recording.hasSound()) {
            try (AudioSource source = recording.sound().orElseThrow()) {
                for (Optional<AudioBlock> next = source.next(); next.isPresent(); next = source.next()) {
                    AudioBlock block = next.get();
                    for (int i = 0; i < block.length(); i++) {
                        boolean now = Math.abs(block.samples()[i * block.channels()]) > 0.2;
                        double at = block.time() + (double) i / block.sampleRate();
                        if (now && (!loud || at - beep > 5)) {
                            beep = at;
                        }
                        loud = now || (loud && at - beep < 5);
                        sound = at;
                    }
                }
            }
        }
        int pictures = 0;
        double flash = Double.NaN;
        boolean bright = false;
        if (recording.hasPictures()) {
            try (FrameSource source = recording.pictures(0).orElseThrow()) {
                for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
                    boolean now = (next.get().rgb()[0] & 255) > 128;
                    if (now && !bright) {
                        flash = next.get().time();
                    }
                    bright = now;
                    pictures++;
                }
            }
        }
        return new Back(sound, pictures, beep, flash);
    }

    private static SoundTrack track(Recording recording, String name) {
        return recording.tracks().stream()
                .filter(each -> each.name().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    /** How long the sound of a track is. */
    private static double seconds(Path file, String name) throws Exception {
        Recording recording = Recording.open(file);
        double seconds = 0;
        try (AudioSource source = recording.sound(track(recording, name))) {
            for (Optional<AudioBlock> next = source.next(); next.isPresent(); next = source.next()) {
                seconds = next.get().time() + (double) next.get().length() / RATE;
            }
        }
        return seconds;
    }

    /** The loudness of each second of a track, root mean square. */
    private static double[] loudness(Path file, String name, int seconds) throws Exception {
        Recording recording = Recording.open(file);
        double[] power = new double[seconds];
        try (AudioSource source = recording.sound(track(recording, name))) {
            for (Optional<AudioBlock> next = source.next(); next.isPresent(); next = source.next()) {
                AudioBlock block = next.get();
                for (int i = 0; i < block.length(); i++) {
                    int second = (int) (block.time() + (double) i / block.sampleRate());
                    float sample = block.samples()[i * block.channels()];
                    if (second < seconds) {
                        power[second] += (double) sample * sample / block.sampleRate();
                    }
                }
            }
        }
        return Arrays.stream(power).map(Math::sqrt).toArray();
    }

    private static float[] tone(int length, double gain) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (gain * Math.sin(2 * Math.PI * 500 * i / 48_000));
        }
        return samples;
    }

    /** A call's 16-bit sound of two channels. */
    private static ByteBuffer pcm(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            short value = (short) Math.round(32767 * sample);
            bytes.putShort(value).putShort(value);
        }
        return bytes.flip();
    }

    /** Who asks is heard from 2 to 4 s and from 7 to 9 s, and in between their call gives nothing at all. */
    @Test
    void theOtherSideHasATrackOfItsOwnOnTheSameClock() throws Exception {
        Path file = folder.resolve("sides.mp4");
        AtomicLong nanos = new AtomicLong();
        List<Text> told = new ArrayList<>();
        Tape tape =
                new Tape(file, BOTH_SIDES, () -> OptionalDouble.of(nanos.get() / 1e9), () -> Long.MAX_VALUE, told::add);
        try (tape) {
            for (int i = 1; i <= 1_200; i++) { // of ten milliseconds
                nanos.set(10_000_000L * i);
                double at = (i - 1) / 100.0;
                tape.accept(new AudioBlock(tone(RATE / 100, at >= 4 && at < 7 ? 0.5 : 0), 1, RATE, at));
                if ((at >= 2 && at < 4) || (at >= 7 && at < 9)) {
                    tape.acceptOther(CallBlock.of(pcm(tone(RATE / 100, 0.25)), RATE, 2));
                }
                tape.await();
            }
        }
        assertThat(told).isEmpty();
        assertThat(tape.counts()).isEqualTo(new Tape.Counts(1_600, 0, 0, 0));
        assertThat(Recording.open(file).tracks())
                .extracting(SoundTrack::name)
                .containsExactly(Optional.of(Tape.CANDIDATE), Optional.of(Tape.INTERVIEWER));
        double[] own = loudness(file, Tape.CANDIDATE, 12);
        double[] other = loudness(file, Tape.INTERVIEWER, 12);
        for (int second = 0; second < 12; second++) {
            boolean mine = second >= 4 && second < 7;
            boolean theirs = second == 2 || second == 3 || second == 7 || second == 8;
            assertThat(own[second]).as("own %d", second).isCloseTo(mine ? 0.354 : 0, within(0.06));
            assertThat(other[second])
                    .as("other %d", second)
                    .isCloseTo(theirs ? 0.177 : 0, within(0.03)); // AAC begins a fiftieth late
        }
        assertThat(seconds(file, Tape.INTERVIEWER)).as("goes on in silence").isBetween(10.9, 11.2);
    }

    /** Feeds a tape faster than time runs, with a microphone that is as wrong as many are, and reads it back. */
    private Back recorded(double seconds, double every, double millionths) throws Exception {
        Path file = folder.resolve("long.mp4");
        AtomicLong nanos = new AtomicLong();
        List<Text> told = new ArrayList<>();
        try (Tape tape =
                new Tape(file, PICTURES, () -> OptionalDouble.of(nanos.get() / 1e9), () -> Long.MAX_VALUE, told::add)) {
            int shown = 0;
            double taken = 0;
            for (int i = 0; taken < seconds; i++) {
                double length = 0.1 * (1 + millionths / 1e6);
                float[] samples = new float[RATE / 10];
                for (int k = 0; k < samples.length; k++) {
                    double at = taken + length * k / samples.length;
                    boolean beep = at % 10 >= 9 && at % 10 < 9.3;
                    samples[k] = beep ? (float) (0.5 * Math.sin(2 * Math.PI * 1_000 * at)) : 0;
                }
                taken += length;
                for (double picture = shown * every; picture <= taken; picture = ++shown * every) {
                    nanos.set((long) (1e9 * picture));
                    byte[] rgb = new byte[3 * 64 * 48];
                    double place = (picture + 1e-6) % 10;
                    Arrays.fill(rgb, (byte) (place >= 9 && place < 9.3 ? 255 : 0));
                    tape.accept(new Frame(64, 48, rgb, picture));
                    tape.await();
                }
                nanos.set((long) (1e9 * taken));
                tape.accept(new AudioBlock(samples, 1, RATE, i * 0.1));
                tape.await();
            }
        }
        assertThat(told).isEmpty();
        return read(file);
    }

    @Test
    void soundAndPictureStayTogether() throws Exception {
        double seconds = 60 * Double.parseDouble(System.getProperty("greenroom.mock.minutes", "0.5"));
        double every = seconds > 100 ? 0.1 : 0.04;
        Back back = recorded(seconds, every, 200);
        System.out.println(back);
        assertThat(back.sound()).isBetween(seconds - 0.1, seconds + 0.3);
        assertThat(back.pictures()).isBetween((int) (seconds / every) - 2, (int) (seconds / every) + 5);
        assertThat(back.beep()).isGreaterThan(seconds - 2);
        assertThat(back.beep() - back.flash()).isBetween(-0.04, 0.04);
    }

    @Test
    void withoutACameraThereIsSoundAndThatIsTold() throws Exception {
        Path file = folder.resolve("sound.mp4");
        AtomicLong nanos = new AtomicLong();
        List<Text> told = new ArrayList<>();
        try (Tape tape =
                new Tape(file, PICTURES, () -> OptionalDouble.of(nanos.get() / 1e9), () -> Long.MAX_VALUE, told::add)) {
            for (int i = 1; i <= 80; i++) {
                nanos.set(100_000_000L * i);
                tape.accept(new AudioBlock(new float[RATE / 10], 1, RATE, i));
            }
        }
        assertThat(told.toString()).contains("only the sound is recorded");
        Recording recording = Recording.open(file);
        assertThat(recording.hasPictures()).isFalse();
        assertThat(read(file).sound()).isBetween(7.9, 8.1);
    }

    @Test
    void aDiskThatFillsEndsTheRecordingWell() throws Exception {
        Path file = folder.resolve("full.mp4");
        AtomicLong nanos = new AtomicLong();
        List<Text> told = new ArrayList<>();
        try (Tape tape = new Tape(
                file,
                SOUND,
                () -> OptionalDouble.of(nanos.get() / 1e9),
                () -> nanos.get() > 20e9 ? Tape.TO_GO_ON - 1 : Tape.TO_GO_ON,
                told::add)) {
            for (int i = 1; i <= 600; i++) {
                nanos.set(100_000_000L * i);
                tape.accept(new AudioBlock(new float[RATE / 10], 1, RATE, i));
                tape.await();
            }
            assertThat(tape.ended()).isTrue();
        }
        assertThat(told.toString()).contains("The disk is nearly full");
        assertThat(read(file).sound()).isBetween(19.0, 26.0);
    }

    @Test
    void nothingIsRecordedWhileTheSessionStandsStill() throws Exception {
        Path file = folder.resolve("paused.mp4");
        AtomicLong tenths = new AtomicLong();
        try (Tape tape = new Tape(
                file,
                SOUND,
                () -> tenths.get() > 50 && tenths.get() <= 90
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((tenths.get() > 90 ? tenths.get() - 40 : tenths.get()) / 10.0),
                () -> Long.MAX_VALUE,
                told -> {})) {
            for (int i = 1; i <= 120; i++) {
                tenths.set(i);
                float[] samples = new float[RATE / 10];
                Arrays.fill(samples, i > 50 && i <= 90 ? 0.5f : 0);
                tape.accept(new AudioBlock(samples, 1, RATE, i));
            }
        }
        assertThat(read(file).sound()).isBetween(7.9, 8.1);
        assertThat(read(file).beep()).isNaN();
    }

    @Test
    void aFileThatNothingCameForIsNoCrash() throws Exception {
        try (MovieWriter writer = new MovieWriter(
                folder.resolve("empty.mp4"), Optional.of(new MovieWriter.Size(640, 480, 30)), List.of("Candidate"))) {
            assertThat(writer.finish()).isFalse();
        }
        List<Text> told = new ArrayList<>();
        Path file = folder.resolve("none.mp4");
        new Tape(file, SOUND, () -> OptionalDouble.of(1), () -> Long.MAX_VALUE, told::add).close();
        assertThat(told.toString()).contains("nothing was recorded");
        assertThat(Files.exists(file)).isFalse();
    }

    /** Kills a process that records, at an arbitrary moment, and reads what it left. */
    @Test
    @Tag("slow")
    void whateverKillsTheProgramCostsTwoSecondsAtMost() throws Exception {
        int times = Integer.getInteger("greenroom.mock.kills", 1);
        List<Double> own = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        List<Double> pictures = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Path file = folder.resolve("killed-" + i + ".mp4");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx200m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            TapeProgram.class.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            double began = at(out);
            double reached = began;
            while (reached < began + 1 + 0.37 * i % 4) {
                reached = at(out);
            }
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            own.add(reached - kept(() -> seconds(file, Tape.CANDIDATE)));
            other.add(reached - kept(() -> seconds(file, Tape.INTERVIEWER)));
            double last = kept(() -> lastPicture(file));
            if (last > 0) { // on a computer that is too busy there may have been none yet
                pictures.add(reached - last);
            }
            System.out.printf(
                    Locale.ROOT,
                    "on the disk from %.2f s, killed at %.2f s: lost %.2f s of the candidate's sound, %.2f s of the"
                            + " other's, %.2f s of the pictures%n",
                    began,
                    reached,
                    own.get(i),
                    other.get(i),
                    reached - last);
        }
        System.out.printf(
                Locale.ROOT,
                "most lost in %d kills: %.2f s of the candidate's sound, %.2f s of the other's, and %.2f s of the"
                        + " pictures in the %d that had any%n",
                times,
                Collections.max(own),
                Collections.max(other),
                pictures.stream().mapToDouble(each -> each).max().orElse(0),
                pictures.size());
        assertThat(own).allMatch(lost -> lost > -0.5 && lost < 2);
        assertThat(other).allMatch(lost -> lost > -0.5 && lost < 2);
        assertThat(pictures).allMatch(lost -> lost > -0.5 && lost < 2);
    }

    private static double lastPicture(Path file) throws Exception {
        double last = 0;
        try (FrameSource source = Recording.open(file).pictures(0).orElseThrow()) {
            for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
                last = next.get().time();
            }
        }
        return last;
    }

    /** Until when a killed program's recording goes; not at all where it cannot be read. */
    private static double kept(Callable<Double> read) throws Exception {
        try {
            return read.call();
        } catch (CaptureException e) {
            return 0;
        }
    }

    private static double at(BufferedReader out) throws IOException {
        String line = out.readLine();
        while (line != null && line.startsWith("told ")) { // such as that the computer is too busy for every picture
            line = out.readLine();
        }
        assertThat(line).startsWith("at ");
        return Double.parseDouble(line.substring(3));
    }
}
