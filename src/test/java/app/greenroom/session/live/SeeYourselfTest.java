package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSink;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.LivePicture;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.line.BehindLine;
import app.greenroom.session.line.LineTake;
import app.greenroom.session.line.MeasuredLine;
import app.greenroom.session.picture.SelfFilm;
import app.greenroom.text.Text;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight seconds as others see them, on a clock of the test's own. */
@NullUnmarked
class SeeYourselfTest {
    private static final int RATE = 8000;
    private static final ZonedDateTime AT = ZonedDateTime.parse("2026-11-28T18:00+01:00[Europe/Berlin]");
    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;
    private static final Outcome.CouldNotCheck MUTED =
            new Outcome.CouldNotCheck(Text.of("It is muted."), new Fix(Text.of("Unmute it.")));

    private final FakeDevices devices = new FakeDevices();
    private final Recorder recorder = new Recorder();
    private final List<float[]> blocks = new ArrayList<>();
    private final List<BufferedImage> shown = new ArrayList<>();
    private final List<HearYourself.Part> parts = new ArrayList<>();
    private Consumer<LivePicture> film;
    private SelfFilm kept;
    private float @Nullable [] played;
    private final SeeYourself.Wishes wishes = new SeeYourself.Wishes();
    private final List<Runnable> whenPlayed = new ArrayList<>();
    private final List<float[]> plays = new ArrayList<>();
    private LineTake.Numbers numbers;
    private @Nullable Text unable;
    private double switchAt = 2;
    private double againAt = 2;
    private double lastBlock = 20;
    private boolean over;
    private boolean deaf;
    private long nanos;
    private long playsFrom;

    @Test
    void showsWhatWasSeenUnmirroredBesideWhatWasHeardAndKeepsNothing() throws Exception {
        recorder.opened(devices.voice(), MUTED);
        recorder.opened(devices.camera(i -> null));
        devices.speaker = () -> new Sink();
        assertThat(see()).isEmpty();
        assertThat(parts).containsExactly(HearYourself.Part.RECORDING, HearYourself.Part.PLAYING);
        assertThat(shown).hasSizeGreaterThan(90);
        // The camera saw red on its left, which the mirror shows on the right.
        BufferedImage first = shown.get(0);
        assertThat(first.getRGB(WIDTH / 4, HEIGHT / 2) >> 16 & 255).isGreaterThan(200);
        assertThat(first.getRGB(3 * WIDTH / 4, HEIGHT / 2) >> 16 & 255).isLessThan(60);
        // Green goes up with time, and pictures come in their order.
        int start = shown.get(5).getRGB(3 * WIDTH / 4, 5) >> 8 & 255;
        int end = shown.get(shown.size() - 1).getRGB(3 * WIDTH / 4, 5) >> 8 & 255;
        assertThat(end - start).isGreaterThan(150);
        assertThat(played).hasSizeBetween(7 * RATE, 9 * RATE);
        assertThat(over).as("the live picture is back").isTrue();
        assertThat(film).as("no picture is taken any more").isNull();
        assertThat(kept.size()).as("nothing is kept").isZero();
        assertThat(blocks).allSatisfy(block -> assertThat(block).containsOnly(0));
    }

    @Test
    void withoutAMicrophoneThePicturesAreShownAndItIsSaid() throws Exception {
        recorder.opened(devices.camera(i -> null));
        recorder.noSound(MUTED);
        deaf = true;
        assertThat(see()).contains(MUTED);
        assertThat(shown).hasSizeGreaterThan(90);
        assertThat(played).isNull();
    }

    @Test
    void withoutALoudspeakerThePicturesAreShownAndItIsSaid() throws Exception {
        recorder.opened(devices.voice(), MUTED);
        recorder.opened(devices.camera(i -> null));
        devices.speaker = () -> {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.SPEAKER));
        };
        assertThat(see().orElseThrow().reason().toString()).contains("speaker");
        assertThat(shown).hasSizeGreaterThan(90);
        assertThat(over).isTrue();
    }

    @Test
    void withoutACameraNothingIsRecorded() throws Exception {
        recorder.opened(devices.voice(), MUTED);
        assertThat(see()).isPresent();
        assertThat(parts).isEmpty();
        assertThat(over).isFalse();
    }

    private Optional<Outcome.CouldNotCheck> see() throws InterruptedException {
        return new SeeYourself(devices, recorder, () -> nanos, time -> tick(time.toNanos()))
                .run(Optional.empty(), new Stage(), behind(Optional.empty()), wishes);
    }

    private BehindLine behind(Optional<MeasuredLine> line) {
        return new BehindLine(line, new SplittableRandom(5), Runnable::run, new BehindLine.Told() {
            @Override
            public void making(double share) {
                assertThat(share).isBetween(0.0, 1.0);
            }

            @Override
            public void made(LineTake.Numbers told) {
                numbers = told;
            }

            @Override
            public void unable(Text why) {
                unable = why;
            }
        });
    }

    /** What was recorded is played, then what the line makes of it, then nothing of either is there any more. */
    @Test
    void theSameSecondsAreSeenBehindTheLineWhereItWasMeasured() throws Exception {
        recorder.opened(devices.voice(), MUTED);
        recorder.opened(devices.camera(i -> null));
        devices.speaker = () -> new Sink();
        whenPlayed.add(() -> wishes.line(true));
        whenPlayed.add(wishes::again);
        whenPlayed.add(wishes::done);
        BehindLine behind = behind(Optional.of(new MeasuredLine(0.3, 0.1, 200, AT)));
        assertThat(new SeeYourself(devices, recorder, () -> nanos, time -> tick(time.toNanos()))
                        .run(Optional.empty(), new Stage(), behind, wishes))
                .isEmpty();
        assertThat(unable).isNull();
        assertThat(numbers.pictures()).isGreaterThan(90);
        assertThat(numbers.late()).isBetween(3, 30);
        assertThat(numbers.lost()).isBetween(15, 70);
        assertThat(plays).hasSize(3);
        assertThat(plays.get(1)).as("played twice alike").isEqualTo(plays.get(2));
        assertThat(plays.get(1)).hasSizeBetween(7 * RATE, 9 * RATE).isNotEqualTo(plays.get(0));
        assertThat(over).isTrue();
        assertThat(behind.film()).as("nothing is kept").isEmpty();
        assertThat(behind.sound()).isEmpty();
        assertThat(kept.size()).isZero();
        assertThat(blocks).allSatisfy(block -> assertThat(block).containsOnly(0));
    }

    /** A switch in the middle goes on from there, and does not begin again. */
    @Test
    void theSwitchGoesOnFromWhereOneIs() throws Exception {
        recorder.opened(devices.voice(), MUTED);
        recorder.opened(devices.camera(i -> null));
        devices.speaker = () -> new Sink();
        switchAt = 0.5;
        whenPlayed.add(wishes::done);
        assertThat(new SeeYourself(devices, recorder, () -> nanos, time -> tick(time.toNanos()))
                        .run(
                                Optional.empty(),
                                new Stage(),
                                behind(Optional.of(new MeasuredLine(2, 0, 30, AT))),
                                wishes))
                .isEmpty();
        assertThat(plays).hasSize(2);
        assertThat(plays.get(1).length).isBetween(plays.get(0).length * 4 / 10, plays.get(0).length * 6 / 10);
    }

    /** Unlike the switch: whoever wants to see it again need not see the rest first. */
    @Test
    void playedAgainFromTheMiddleItBeginsAnew() throws Exception {
        recorder.opened(devices.voice(), MUTED);
        recorder.opened(devices.camera(i -> null));
        devices.speaker = () -> new Sink();
        againAt = 0.5;
        whenPlayed.add(wishes::done);
        assertThat(new SeeYourself(devices, recorder, () -> nanos, time -> tick(time.toNanos()))
                        .run(
                                Optional.empty(),
                                new Stage(),
                                behind(Optional.of(new MeasuredLine(2, 0, 30, AT))),
                                wishes))
                .isEmpty();
        assertThat(plays).hasSize(2);
        assertThat(plays.get(1)).isEqualTo(plays.get(0));
    }

    /** Where the line has no room for a picture what was recorded can be seen again all the same. */
    @Test
    void whatHasNoOtherWayIsPlayedAgainToo() throws Exception {
        recorder.opened(devices.voice(), MUTED);
        recorder.opened(devices.camera(i -> null));
        devices.speaker = () -> new Sink();
        againAt = 0.5;
        assertThat(new SeeYourself(devices, recorder, () -> nanos, time -> tick(time.toNanos()))
                        .run(
                                Optional.empty(),
                                new Stage(),
                                behind(Optional.of(new MeasuredLine(0.05, 0, 30, AT))),
                                wishes))
                .isEmpty();
        assertThat(unable).isNotNull();
        assertThat(plays).hasSize(2);
    }

    /** A microphone's last block is not there yet when eight seconds are over: the pictures do not wait for it. */
    @Test
    void theSoundMayEndBeforeThePictures() throws Exception {
        recorder.opened(devices.voice(), MUTED);
        recorder.opened(devices.camera(i -> null));
        devices.speaker = () -> new Sink();
        lastBlock = 7.8;
        assertThat(see()).isEmpty();
        assertThat(played).hasSizeLessThan(79 * RATE / 10);
        assertThat(nanos / 1e9).isBetween(15.9, 16.3);
    }

    /** Whoever goes away and says nothing does not leave pictures of themselves in memory. */
    @Test
    void whatNobodyLooksAtAnyMoreIsLetGo() throws Exception {
        recorder.opened(devices.camera(i -> null));
        recorder.noSound(MUTED);
        deaf = true;
        BehindLine behind = behind(Optional.of(new MeasuredLine(2, 0, 30, AT)));
        assertThat(new SeeYourself(devices, recorder, () -> nanos, time -> tick(time.toNanos()))
                        .run(Optional.empty(), new Stage(), behind, wishes))
                .contains(MUTED);
        assertThat(nanos / 1e9).isBetween(120.0, 200.0);
        assertThat(behind.film()).isEmpty();
        assertThat(over).isTrue();
    }

    /** ImageIO writes what it reads to a file in between, where it is let; here there is nowhere to write to. */
    @Test
    void nothingIsLeftOnTheDisk(@TempDir Path folder) throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        File before = ImageIO.getCacheDirectory();
        ImageIO.setCacheDirectory(gone.toFile());
        Files.delete(gone);
        try {
            theSameSecondsAreSeenBehindTheLineWhereItWasMeasured();
            assertThat(shown).isNotEmpty();
        } finally {
            ImageIO.setCacheDirectory(before);
        }
    }

    /** While somebody waits, the camera sends a picture and the microphone a block. */
    private void tick(long length) {
        nanos += length;
        double seconds = nanos / 1e9;
        if (film != null) {
            int[] rgb = new int[WIDTH * HEIGHT];
            for (int i = 0; i < rgb.length; i++) {
                int green = (int) Math.min(255, seconds * 30);
                rgb[i] = i % WIDTH >= WIDTH / 2 ? 0xff0000 : green << 8;
            }
            film.accept(new LivePicture(WIDTH, HEIGHT, rgb, WIDTH, HEIGHT, seconds, Optional.empty()));
            if (deaf || seconds > lastBlock) {
                return;
            }
            float[] samples = new float[(int) (RATE * length / 1_000_000_000)];
            Arrays.fill(samples, 0.25f);
            blocks.add(samples);
            recorder.block(new AudioBlock(samples, 1, RATE, seconds));
        }
    }

    private final class Stage implements SeeYourself.Stage {
        @Override
        public void tap(@Nullable Consumer<LivePicture> taken) {
            film = taken;
            kept = taken == null ? kept : (SelfFilm) taken;
        }

        @Override
        public void at(HearYourself.Part part, double share) {
            assertThat(share).isBetween(0.0, 1.0);
            if (part == HearYourself.Part.PLAYING && share >= switchAt) {
                wishes.line(true);
            }
            if (part == HearYourself.Part.PLAYING && share >= againAt) {
                againAt = 2;
                wishes.again();
            }
            if (parts.isEmpty() || parts.get(parts.size() - 1) != part) {
                parts.add(part);
            }
        }

        @Override
        public void show(byte[] jpeg) {
            try {
                shown.add(SelfFilm.picture(jpeg));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void played() {
            if (!whenPlayed.isEmpty()) {
                whenPlayed.remove(0).run();
            }
        }

        @Override
        public void over() {
            over = true;
        }
    }

    private final class Sink implements AudioSink {
        @Override
        public String name() {
            return "Speaker";
        }

        @Override
        public int sampleRate() {
            return RATE;
        }

        @Override
        public void play(float[] mono) {
            played = mono.clone();
            plays.add(played);
            playsFrom = nanos;
        }

        @Override
        public double played() {
            return Math.min((nanos - playsFrom) / 1e9, (double) plays.get(plays.size() - 1).length / RATE);
        }

        @Override
        public void close() {}
    }
}
