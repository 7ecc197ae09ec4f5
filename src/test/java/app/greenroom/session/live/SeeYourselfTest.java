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
import app.greenroom.session.picture.SelfFilm;
import app.greenroom.text.Text;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Eight seconds as others see them, on a clock of the test's own. */
@NullUnmarked
class SeeYourselfTest {
    private static final int RATE = 8000;
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
                .run(Optional.empty(), new Stage());
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
            if (deaf) {
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
            if (parts.isEmpty() || parts.get(parts.size() - 1) != part) {
                parts.add(part);
            }
        }

        @Override
        public void show(byte[] jpeg) {
            try {
                shown.add(ImageIO.read(new ByteArrayInputStream(jpeg)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
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
            playsFrom = nanos;
        }

        @Override
        public double played() {
            return (nanos - playsFrom) / 1e9;
        }

        @Override
        public void close() {}
    }
}
