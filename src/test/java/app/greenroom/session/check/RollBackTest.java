package app.greenroom.session.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.Progress;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.vision.Degraded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ten-second step before a check, with a camera that shows a rendered sitter in two seats. */
@Timeout(120)
@Tag("slow")
class RollBackTest {
    private static final double RATE = 4; // pictures a second
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T07:40:00Z"), ZoneOffset.UTC);

    private final FakeDevices devices = new FakeDevices();
    private final List<String> told = new ArrayList<>();
    private final Path nowhere;

    RollBackTest(@TempDir Path folder) throws IOException {
        nowhere = Files.writeString(folder.resolve("nowhere.json"), "{}");
    }

    private CheckSession session() {
        return new CheckSession(devices, CLOCK, System::nanoTime);
    }

    private void tell(Text text) {
        told.add(Language.english().say(text));
    }

    /** The wall behind is bare, so that without the step nothing tells the height. */
    @Test
    @Tag("numbers")
    void twoSeatsDecideBeforeABareWall() throws Exception {
        Path folder = LabelledData.folder("sitters");
        Frame near = bare(ImageFile.read(folder.resolve("size_C_f40.jpg"), 0));
        Frame far = bare(ImageFile.read(folder.resolve("size_C_f20.jpg"), 0));
        devices.camera = () -> devices.camera(i -> show(near, i));
        Finding before = height(session());
        assertThat(before.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);

        devices.camera = () -> devices.camera(i -> show(i / RATE < 4 || i / RATE > 8 ? near : far, i));
        CheckSession standing = session().afterTwoSeats(Optional.empty(), this::tell);
        assertThat(told)
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(1)).contains("straight back by half a metre"))
                .satisfies(lines -> assertThat(lines.get(2)).contains("at eye level (±"));
        devices.camera = () -> devices.camera(i -> show(near, i));
        Finding after = height(standing);

        assertThat(after.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(devices.open).hasValue(0);
    }

    @Test
    void withoutACameraTheCheckGoesOn() throws Exception {
        devices.camera = () -> {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.CAMERA));
        };
        CheckSession session = session();

        assertThat(session.afterTwoSeats(Optional.empty(), this::tell)).isSameAs(session);
        assertThat(told).singleElement().satisfies(line -> assertThat(line).contains("camera"));
    }

    private Finding height(CheckSession session) throws Exception {
        CheckRequest request = new CheckRequest(
                Optional.empty(),
                CheckRequest.Devices.USUAL,
                3,
                new CheckRequest.Target("zoom", Optional.empty(), Optional.of(nowhere)),
                true,
                false);
        CheckRun run = session.run(request, Progress.NONE);
        return run.findings().stream()
                .filter(f -> f.check().equals("camera-height"))
                .findFirst()
                .orElseThrow();
    }

    private static Frame show(Frame picture, int number) {
        return Degraded.noisy(picture, 1, number % 3).at(number / RATE);
    }

    /** With a wall of one colour on both sides of the person, where nobody is. */
    private static Frame bare(Frame frame) {
        byte[] rgb = frame.rgb().clone();
        int width = frame.width();
        for (int i = 0; i < width * frame.height(); i++) {
            int x = i % width;
            if (x < 0.3 * width || x > 0.7 * width || i < width * frame.height() / 12) {
                rgb[3 * i] = (byte) 150;
                rgb[3 * i + 1] = (byte) 150;
                rgb[3 * i + 2] = (byte) 150;
            }
        }
        return new Frame(width, frame.height(), rgb, 0);
    }
}
